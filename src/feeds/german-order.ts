import type { RawRecord } from './record.js';

const { compare } = new Intl.Collator('de');

function rawName({ name }: RawRecord): string {
  if (typeof name === 'string') return name;
  const german = (name as { de?: unknown } | undefined)?.de;
  return typeof german === 'string' ? german : '';
}

/** Order of raw records by their German names, as in a register: the first screen is known before all are read. */
export const byGermanName = (a: RawRecord, b: RawRecord): number => compare(rawName(a), rawName(b));
