// Medians and quartiles of a handful of runs.

/** Value at a share from 0 to 1 of sorted numbers, between two of them by proportion. */
function at(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const next = sorted[Math.min(below + 1, sorted.length - 1)];
  return sorted[below] + (next - sorted[below]) * (place - below);
}

const rounded = (value) => Number(value.toPrecision(4));

/** @returns {number} a value that the given share (0 to 1) of the numbers does not exceed */
export const quantile = (numbers, share) => at([...numbers].sort((a, b) => a - b), share);

/** @returns {{ median: number, q1: number, q3: number }} of at least one number, to four digits */
export function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: rounded(at(sorted, 0.5)), q1: rounded(at(sorted, 0.25)), q3: rounded(at(sorted, 0.75)) };
}

/** Summaries of each field that any of several records has, over those that have it. */
export function summaries(records) {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return Object.fromEntries(fields.map((field) => [
    field, summary(records.flatMap((record) => (field in record ? [record[field]] : []))),
  ]));
}
