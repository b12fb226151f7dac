import * as z from 'zod/mini';
import { languageTag } from '../shared/language-names.js';
import { mailUrl, safeUrl } from '../shared/safe-url.js';
import type { ProblemCode } from './problem.js';
import type { Terms, Text, Translation, Translations } from './text.js';

// Relative links of a feed lie beside the feed. The schemas are made once, the address is known only while a feed is
// being read, and reading is synchronous.
let base: string | undefined;

/** Runs `read` with the address that relative links start from. */
export function withBase<T>(address: string | undefined, read: () => T): T {
  base = address;
  try {
    return read();
  } finally {
    base = undefined;
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

/** The value's own entries that `convert` makes sense of, as an object without a prototype. */
function entries<T>(value: unknown, convert: (value: unknown) => T | undefined): Record<string, T> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const result = Object.create(null) as Record<string, T>;
  for (const [key, entry] of Object.entries(value)) {
    const converted = convert(entry);
    if (converted !== undefined) result[key] = converted;
  }
  return Object.keys(result).length ? result : undefined;
}

// Excel and many exports write numbers where a text is meant (a postcode, a room).
function asWords(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return (typeof value === 'string' && value.trim()) || undefined;
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

/** A link with one of the allowed schemes; relative ones start at the feed's address. */
export const link = field('link', (value) => (typeof value === 'string' ? safeUrl(value, base) : undefined));

/** Somebody's web site: as {@link link}, but `example.org` is a host here and no file beside the feed. */
export const website = field('link', (value) => (typeof value === 'string' ? safeUrl(value) : undefined));

/** An e-mail address. */
export const email = field('email', (value) =>
  typeof value === 'string' && mailUrl(value) ? value.trim() : undefined,
);

// The calendar day that a date or an instant begins with.
const asDay = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)) ? value.slice(0, 10) : undefined;

/** The day something was last changed: `2018-09-10`, or an instant of that day. */
export const updated = field('date', asDay);

const asLanguage = (value: unknown) => (typeof value === 'string' && /^[a-z]{2,3}\b/i.test(value) ? languageTag(value) : undefined);

/** A language tag (BCP 47). */
export const language = field('language', asLanguage);

/** A language that is spoken, and by whom. */
export interface SpokenLanguage {
  readonly code: string;
  readonly mode?: 'staff' | 'interpreter' | 'phone';
}

const MODES = ['staff', 'interpreter', 'phone'] as const;

/** A spoken language: `"ar"` or `{ "code": "ar", "mode": "staff" }`. */
export const spokenLanguage = field('language', (value): SpokenLanguage | undefined => {
  const { code, mode } = (typeof value === 'object' && value ? value : { code: value }) as Record<string, unknown>;
  const tag = asLanguage(code);
  return tag ? { code: tag, mode: MODES.find((known) => known === mode) } : undefined;
});

/** Translations of a record by language tag, with their state. */
export const translations = field(
  'text',
  (value): Translations | undefined =>
    entries(value, (entry): Translation | undefined => {
      const { status, updated: day } = (typeof entry === 'object' && entry ? entry : {}) as Record<string, unknown>;
      return {
        status: (['machine', 'reviewed', 'outdated'] as const).find((known) => known === status),
        updated: asDay(day),
      };
    }),
);

/** Words of the feed in other languages: see {@link Terms}. */
export const terms = field('text', (value): Terms | undefined => entries(value, (entry) => entries(entry, asWords)));

/** What the frame of every feed may carry. */
export const frame = {
  language: z.optional(language),
  updated: z.optional(updated),
  terms: z.optional(terms),
};
