/**
 * A question that a list can be filtered by. An item answers with its values, with none (it has nothing to do with
 * this), or not at all (`undefined`: nobody wrote it down, which is not "no").
 */
export interface Facet<T> {
  readonly answers: (item: T) => readonly string[] | undefined;
  /** The value that is asked for; empty asks for nothing. */
  readonly chosen: string;
}

/** A list by what its items answer. */
export interface Faceted<T> {
  /** All chosen values are among their answers. */
  readonly matching: readonly T[];
  /** Nothing speaks against them, but one chosen question or more is not answered. */
  readonly unsure: readonly T[];
  /** For each facet: how many items each value would leave, given what is chosen in all others. */
  readonly counts: readonly ReadonlyMap<string, number>[];
}

const YES = 1;
const UNKNOWN = 2;
const NO = 3;

/** Filters and counts in one walk over the list. */
export function faceted<T>(items: readonly T[], facets: readonly Facet<T>[]): Faceted<T> {
  const matching: T[] = [];
  const unsure: T[] = [];
  const counts = facets.map(() => new Map<string, number>());
  for (const item of items) {
    // The facet that alone speaks against this item (then it counts for that one only), or -1.
    let against = -1;
    let worst = YES;
    let others = 0;
    const answers = facets.map(({ answers: of }) => of(item));
    facets.forEach(({ chosen }, place) => {
      if (!chosen) return;
      const own = answers[place];
      const verdict = !own ? UNKNOWN : own.includes(chosen) ? YES : NO;
      if (verdict === YES) return;
      others++;
      against = place;
      worst = Math.max(worst, verdict);
    });
    if (worst === YES) matching.push(item);
    else if (worst === UNKNOWN) unsure.push(item);
    if (others > 1) continue;
    answers.forEach((own, place) => {
      if (!own || (others && against !== place)) return;
      const count = counts[place]!;
      own.forEach((value, index) => {
        // A value that an item names twice counts once.
        if (own.indexOf(value) === index) count.set(value, (count.get(value) ?? 0) + 1);
      });
    });
  }
  return { matching, unsure, counts };
}

/** An answer that a visitor can choose, in the reader's words, and how many items would be left. */
export interface FacetOption {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** The options of one facet in the reader's order; what is chosen stays in sight, though it may leave nothing. */
export function facetOptions(
  counts: ReadonlyMap<string, number>,
  chosen: string,
  word: (key: string) => string,
  compare: (a: string, b: string) => number,
): FacetOption[] {
  const keys = new Set(counts.keys());
  if (chosen) keys.add(chosen);
  return [...keys].map((key) => ({ key, label: word(key), count: counts.get(key) ?? 0 })).sort((a, b) => compare(a.label, b.label));
}

/** Whether a facet is of use: two items of the list differ in it, whatever is chosen at the moment. */
export function isOfUse<T>(items: readonly T[], answers: Facet<T>['answers']): boolean {
  let first: string | undefined;
  return items.some((item) => answers(item)?.some((value) => value !== (first ??= value)));
}
