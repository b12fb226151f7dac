import * as z from 'zod/mini';
import * as contact from './contact-fields.js';
import type { FeedHead, FeedKind } from './feed.js';
import * as fields from './fields.js';
import { moment } from './moment-fields.js';
import * as meetings from './network-meetings-feed.js';
import { networkMembersFeed } from './network-members-feed.js';
import * as numbers from './number-fields.js';

// What the JSON Schemas say beyond the code that pages load; used when they are generated, never in a browser.

type JsonSchema = Record<string, unknown>;

const TEXT: JsonSchema = {
  title: 'Text',
  description: 'Text in der Sprache der Datei, oder je Sprache einer: { "de": "…", "en": "…", "ar": "…" }.',
  anyOf: [{ type: 'string' }, { type: 'object', propertyNames: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$' }, additionalProperties: { type: 'string' } }],
  examples: ['Sprachkurse', { de: 'Sprachkurse', en: 'Language courses' }],
};

const LINK: JsonSchema = {
  type: 'string',
  description: 'Adresse: https://…, http://…, mailto:… oder tel:…; ohne Schema gilt sie von der Datei aus.',
  examples: ['https://www.example.org/seite', 'dateien/protokoll.pdf'],
};

const DAY: JsonSchema = { type: 'string', description: 'Tag der letzten Änderung.', pattern: '^\\d{4}-\\d{2}-\\d{2}', examples: ['2025-09-21'] };

const TRANSLATIONS: JsonSchema = {
  type: 'object',
  description: 'Woher die Übersetzungen kommen: machine (maschinell), reviewed (geprüft), outdated (älter als der deutsche Text).',
  additionalProperties: { type: 'object', properties: { status: { enum: ['machine', 'reviewed', 'outdated'] }, updated: DAY } },
  examples: [{ ar: { status: 'machine', updated: '2025-01-31' } }],
};

const SPOKEN: JsonSchema = {
  description: 'Gesprochene Sprache: Kürzel, oder Kürzel und wer sie spricht.',
  anyOf: [
    { type: 'string' },
    { type: 'object', required: ['code'], properties: { code: { type: 'string' }, mode: { enum: ['staff', 'interpreter', 'phone'] } } },
  ],
  examples: ['ar', { code: 'ar', mode: 'staff' }],
};

/** What the fields that our own code reads look like in a file. */
const NOTES = new Map<unknown, JsonSchema>([
  [fields.words, { type: ['string', 'number'] }],
  [fields.text, TEXT],
  [fields.link, LINK],
  [fields.website, { ...LINK, description: 'Internetseite: https://… oder www.…', examples: ['https://www.example.org', 'www.example.org'] }],
  [contact.email, { type: 'string', description: 'Genau eine E-Mail-Adresse.', examples: ['info@example.org'] }],
  [fields.updated, DAY],
  [fields.language, { type: 'string', description: 'Sprachkürzel nach BCP 47.', examples: ['de', 'ar'] }],
  [contact.spokenLanguage, SPOKEN],
  [fields.translations, TRANSLATIONS],
  [
    fields.terms,
    {
      type: 'object',
      description: 'Begriffe der Datei (Arten, Themen, Gebiete) in anderen Sprachen.',
      additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
      examples: [{ Verein: { en: 'Association' } }],
    },
  ],
  [numbers.flag, { type: 'boolean' }],
  [numbers.wholeNumber, { type: 'integer', minimum: 0 }],
  [
    moment,
    {
      type: ['string', 'number'],
      description: 'Zeitpunkt nach Berliner Uhr, so genau wie bekannt: 2025-09-21T14:00, 2025-09-21, 2025-09 oder 2025; auch mit Z oder +02:00.',
      examples: ['2025-09-21T14:00', '2025-09-21', '2013'],
    },
  ],
]);

function note(schema: unknown): JsonSchema | undefined {
  const { words } = schema as { words?: readonly string[] };
  return NOTES.get(schema) ?? (words && { enum: words });
}

function jsonSchema(schema: z.core.$ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: target }) => {
      Object.assign(target, note(zodSchema));
      const { def } = zodSchema._zod;
      if (def.type !== 'object') return;
      // A field that our own code reads takes anything in, so the generator holds it for optional.
      const required = Object.entries((def as z.core.$ZodObjectDef).shape).flatMap(([key, field]) => (field._zod.def.type === 'optional' ? [] : [key]));
      if (required.length) target.required = required;
    },
  }) as JsonSchema;
  return rest;
}

interface Described {
  readonly kind: FeedKind<FeedHead, { id: string }>;
  readonly title: string;
  readonly example: JsonSchema;
}

const FEEDS: readonly Described[] = [
  {
    kind: networkMembersFeed as unknown as Described['kind'],
    title: 'Mitglieder eines Netzwerks (network-members)',
    example: {
      feed: 'network-members',
      version: 1,
      organisations: [{ id: 'verein', name: 'Beispielverein e. V.', kind: 'Verein', website: 'www.example.org' }],
    },
  },
  {
    kind: meetings.networkMeetingsFeed as unknown as Described['kind'],
    title: 'Sitzungen eines Netzwerks (network-meetings)',
    example: {
      feed: 'network-meetings',
      version: 1,
      meetings: [{ id: '2025-1', topic: 'Wohnen', start: '2025-09-15T14:00', end: '2025-09-15T16:30', place: { name: 'Rathaus', room: '126' } }],
    },
  },
];

/** The JSON Schema (2020-12) of each feed: file name → schema. */
export function feedSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    FEEDS.map(({ kind, title, example }) => {
      const head = jsonSchema(kind.head as unknown as z.core.$ZodType) as { properties: JsonSchema };
      const schema = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title,
        type: 'object',
        required: [kind.list],
        properties: {
          feed: { const: kind.name },
          version: { const: 1 },
          ...head.properties,
          [kind.list]: { type: 'array', items: jsonSchema(kind.item as unknown as z.core.$ZodType) },
          next: { type: 'string', description: 'Adresse der nächsten Seite dieser Daten, auf demselben Server.' },
        },
        examples: [example],
      };
      return [`${kind.name}.schema.json`, schema];
    }),
  );
}
