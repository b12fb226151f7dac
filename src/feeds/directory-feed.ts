import * as z from 'zod/mini';
import type { ReadHours } from '../shared/hours-notation.js';
import { address } from './address.js';
import { email, spokenLanguage } from './contact-fields.js';
import { latitude, longitude } from './coordinate-fields.js';
import type { FeedKind } from './feed.js';
import { choice, field, frame, link, richText, text, translations, updated, website, words } from './fields.js';
import { document } from './file-fields.js';
import { moment } from './moment-fields.js';
import { byGermanName } from './name-order.js';
import { flag, wholeNumber } from './number-fields.js';
import { hours, openingHoursFields, prepareHours } from './opening-hours-fields.js';
import { isRecord } from './record.js';
import type { Text } from './text.js';

/** Words that mean the same to who searches: `["Kita", "Kindergarten", "Kindertagesstätte"]`. */
const synonyms = z.array(z.array(words));

/** A chapter of the guide. Its entries are those with one of its topics, and those it names. */
const chapter = z.object({
  id: z.optional(words),
  title: text,
  text: z.optional(richText),
  topics: z.optional(z.array(words)),
  entries: z.optional(z.array(words)),
  documents: z.optional(z.array(document)),
  updated: z.optional(updated),
  translations: z.optional(translations),
});

const part = z.object({
  id: z.optional(words),
  title: text,
  summary: z.optional(text),
  documents: z.optional(z.array(document)),
  chapters: z.optional(z.array(chapter)),
  translations: z.optional(translations),
});

/** A town or village to reckon distances from. */
const place = z.object({ name: words, latitude, longitude });

const head = z.object({
  ...frame,
  title: z.optional(text),
  summary: z.optional(text),
  guide: z.optional(z.array(part)),
  places: z.optional(z.array(place)),
  synonyms: z.optional(synonyms),
  translations: z.optional(translations),
});

/** Where something is. */
const site = z.object({ ...address.shape, name: z.optional(text), latitude: z.optional(latitude), longitude: z.optional(longitude) });

/** A phone number and when somebody answers it. */
export interface PhoneNumber {
  readonly number: string;
  readonly label: Text | undefined;
  readonly hours: ReadHours | undefined;
}

/** A phone number: `"0551 400-0"` or `{ "number": "0551 400-0", "label": "Zentrale", "hours": "Mo-Fr 9-12" }`. */
const phone = field('text', (value): PhoneNumber | undefined => {
  const { number, label, hours: written } = isRecord(value) ? value : { number: value };
  const own = read(words, number);
  // A number is not lost for what stands beside it.
  return own === undefined ? undefined : { number: own, label: read(text, label), hours: read(hours, written) };
});

function read<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  return value === undefined ? undefined : z.safeParse(schema, value).data;
}

const course = z.object({
  level: z.optional(choice('literacy', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  start: z.optional(moment),
  end: z.optional(moment),
  times: z.optional(text),
  /** Free places; 0 is full. */
  places: z.optional(wholeNumber),
  childcare: z.optional(flag),
  payer: z.optional(text),
  exam: z.optional(text),
});

const entry = z.object({
  id: z.optional(words),
  name: text,
  provider: z.optional(text),
  kind: z.optional(words),
  topics: z.optional(z.array(words)),
  summary: z.optional(text),
  description: z.optional(richText),
  addresses: z.optional(z.array(site)),
  phones: z.optional(z.array(phone)),
  email: z.optional(email),
  website: z.optional(website),
  ...openingHoursFields,
  languages: z.optional(z.array(spokenLanguage)),
  targetGroups: z.optional(z.array(words)),
  free: z.optional(flag),
  cost: z.optional(text),
  registration: z.optional(text),
  registrationUrl: z.optional(link),
  stepFree: z.optional(choice('yes', 'partly', 'no')),
  accessibility: z.optional(text),
  area: z.optional(words),
  documents: z.optional(z.array(document)),
  course: z.optional(course),
  checked: z.optional(updated),
  updated: z.optional(updated),
  translations: z.optional(translations),
});

/** The guide, the towns to start from, and words for the entries' topics, kinds and groups. */
export type DirectoryHead = z.infer<typeof head>;
export type GuidePart = z.infer<typeof part>;
export type GuideChapter = z.infer<typeof chapter>;
export type Place = z.infer<typeof place>;
export type Site = z.infer<typeof site>;
export type Course = z.infer<typeof course>;

/** An office, a service, a course: where somebody finds help. */
export type DirectoryEntry = z.infer<typeof entry> & { id: string };

/** Guide and services: by name in German order. */
export const directoryFeed: FeedKind<DirectoryHead, DirectoryEntry> = {
  name: 'directory',
  list: 'entries',
  head,
  item: entry,
  one: 'contact',
  prepare: prepareHours,
  order: byGermanName,
  // Our own files say so in their first lines; only for others it is worth looking what they are.
  formats: async (file, format) => (!format && /"feed"\s*:\s*"(directory|contact)"/.test(file.slice(0, 2000)) ? [] : (await import('./adapters/formats.js')).formats),
};
