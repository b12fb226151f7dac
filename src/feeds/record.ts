/** A record as it stands in the file. */
export type RawRecord = Record<string, unknown>;

/** Whether a value of a file is an object `{…}`. */
export function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
