import type { RawRecord } from './record.js';
import { pickText, type Text } from './text.js';

const { compare } = new Intl.Collator('de');

function rawName({ name }: RawRecord): string {
  // Nobody has looked at it yet: it may be anything.
  const value: unknown = pickText(name as Text, 'de', 'de')?.value;
  return typeof value === 'string' ? value : '';
}

/** Order of raw records by their German names, as in a register: the first screen is known before all are read. */
export const byGermanName = (a: RawRecord, b: RawRecord): number => compare(rawName(a), rawName(b));

interface Named {
  readonly name: Text;
}

/** The name as the reader sees it. */
export const nameOf = ({ name }: Named, language: string, source: string): string => pickText(name, language, source)?.value ?? '';

/**
 * Items that came in German order, in the reader's; `before` puts some in front.
 * @param source language of plain names
 */
export function inReadersOrder<T extends Named>(items: readonly T[], language: string, source: string, before: (a: T, b: T) => number = () => 0): readonly T[] {
  // German order is right for all names that have no other wording.
  if (language === 'de' || items.every(({ name }) => typeof name === 'string')) return items;
  const { compare: byName } = new Intl.Collator([language, 'de']);
  return [...items].sort((a, b) => before(a, b) || byName(nameOf(a, language, source), nameOf(b, language, source)));
}
