import * as z from 'zod/mini';
import { languageTag } from '../shared/language-tags.js';
import { safeUrl } from '../shared/safe-url.js';
import type { ProblemCode } from './problem.js';
import { isRecord, type RawRecord } from './record.js';
import type { Terms, Text, Translation, Translations } from './text.js';

/** What reading a feed needs to know and finds out besides the records. */
export interface Reading {
  /** Where relative links start: beside the feed. */
  readonly address?: string | undefined;
  /** Language tags that texts were found in. */
  readonly languages: Set<string>;
}

// The schemas are made once, a feed's address is known only while it is being read, and reading is synchronous.
let current: Reading | undefined;

/** Runs `read` for one feed. */
export function during<T>(feed: Reading, read: () => T): T {
  current = feed;
  try {
    return read();
  } finally {
    current = undefined;
  }
}

/** A field that `convert` makes sense of, or (when it answers `undefined`) a problem with this code. */
export function field<T>(code: ProblemCode, convert: (value: unknown) => T | undefined) {
  return z.transform((value: unknown, context): T => {
    const result = convert(value);
    if (result === undefined) context.issues.push({ code: 'custom', message: code, input: value });
    return result as T;
  });
}

/** The value's own entries that `convert` makes sense of, under a key that is a language tag (or any key), without a prototype. */
function entries<T>(
  value: unknown,
  convert: (value: unknown) => T | undefined,
  anyKey = false,
): Record<string, T> | undefined {
  if (!isRecord(value)) return undefined;
  const result = Object.create(null) as Record<string, T>;
  for (const [key, entry] of Object.entries(value)) {
    const own = anyKey ? key : asLanguage(key);
    const converted = convert(entry);
    if (own === undefined || converted === undefined) continue;
    result[own] = converted;
    if (!anyKey) current?.languages.add(own);
  }
  return Object.keys(result).length ? result : undefined;
}

// Excel and many exports write numbers where a text is meant (a postcode, a room).
function asWords(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  // Half of a sign cannot stand in an address, and an address is made of many of the words.
  return (typeof value === 'string' && value.trim().replace(/\p{Cs}/gu, '\ufffd')) || undefined;
}

/** One of the words that are listed. */
export function choice<const T extends string>(...words: readonly T[]) {
  // The words stay with the field, for its JSON Schema.
  return Object.assign(field('choice', (value) => words.find((word) => word === value)), { words });
}

/** A short text of one language: a street, a postcode, a key. */
export const words = field('text', asWords);

/** Text as language data: `"Text"` or `{ "de": "…", "ar": "…" }`; what is no text in it is passed over. */
export const text = field('text', (value): Text | undefined => asWords(value) ?? entries(value, asWords));

/**
 * A longer text: as {@link Text}, but instead of a text also a list of blocks. What they hold is read when they are
 * shown (`rich-text.ts`).
 */
export type RawText = string | readonly unknown[] | Readonly<Record<string, string | readonly unknown[]>>;

const asRaw = (value: unknown): string | readonly unknown[] | undefined => (Array.isArray(value) ? value : asWords(value));

/** See {@link RawText}. */
export const richText = field('text', (value): RawText | undefined => asRaw(value) ?? entries(value, asRaw));

/** A link with one of the allowed schemes; relative ones start at the feed's address. */
export const link = field('link', (value) => (typeof value === 'string' ? safeUrl(value, current?.address) : undefined));

/** Somebody's web site: as {@link link}, but `example.org` is a host here and no file beside the feed. */
export const website = field('link', (value) => (typeof value === 'string' ? safeUrl(value) : undefined));

// The calendar day that a date or an instant begins with, if there is such a day: `Date` would make 31 September the
// 1st of October.
function asDay(value: unknown): string | undefined {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : NaN;
  return time === time && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

/** A calendar day: `2018-09-10`, or an instant of that day. */
export const updated = field('date', asDay);

/** The language tag that a value is, if it is one. */
export function asLanguage(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]{2,3}\b/i.test(value) ? languageTag(value) : undefined;
}

/** A language tag (BCP 47). */
export const language = field('language', asLanguage);

/** Translations of a record by language tag, with their state. */
export const translations = field(
  'text',
  (value): Translations | undefined =>
    entries(value, (entry): Translation | undefined => {
      const { status, updated: day } = isRecord(entry) ? entry : ({} as RawRecord);
      return {
        status: (['machine', 'reviewed', 'outdated'] as const).find((known) => known === status),
        updated: asDay(day),
      };
    }),
);

/** Words of the feed in other languages: see {@link Terms}. */
export const terms = field('text', (value): Terms | undefined => entries(value, (entry) => entries(entry, asWords), true));

/** What the frame of every feed may carry. */
export const frame = {
  language: z.optional(language),
  updated: z.optional(updated),
  terms: z.optional(terms),
};
