import * as z from 'zod/mini';
import { entryReport } from '../submissions/entry-report.js';
import * as contact from './contact-fields.js';
import * as coordinates from './coordinate-fields.js';
import { directoryFeed } from './directory-feed.js';
import type { FeedHead, FeedKind } from './feed.js';
import * as fields from './fields.js';
import { document } from './file-fields.js';
import { moment } from './moment-fields.js';
import * as meetings from './network-meetings-feed.js';
import { networkMembersFeed } from './network-members-feed.js';
import * as numbers from './number-fields.js';
import { closure, hours } from './opening-hours-fields.js';

// What the JSON Schemas say beyond the code that pages load; used when they are generated, never in a browser.

type JsonSchema = Record<string, unknown>;

/** What stands in many places of a schema, and once under `$defs`. */
const shared = new Map<string, JsonSchema>();

function share(name: string, schema: JsonSchema): JsonSchema {
  shared.set(name, schema);
  return { $ref: `#/$defs/${name}` };
}

/** The shared schemas that a schema names, and those that they name. */
function sharedIn(schema: unknown, found = new Map<string, JsonSchema>()): Map<string, JsonSchema> {
  for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) {
    const known = shared.get(name);
    if (!known || found.has(name)) continue;
    found.set(name, known);
    sharedIn(known, found);
  }
  return found;
}

/** Keys of texts by language. */
const TAG = '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$';

const TEXT = share('text', {
  title: 'Text',
  description: 'Text in der Sprache der Datei, oder je Sprache einer: { "de": "…", "en": "…", "ar": "…" }.',
  anyOf: [{ type: 'string' }, { type: 'object', propertyNames: { pattern: TAG }, additionalProperties: { type: 'string' } }],
  examples: ['Sprachkurse', { de: 'Sprachkurse', en: 'Language courses' }],
});

const LINK: JsonSchema = {
  type: 'string',
  description: 'Adresse: https://…, http://…, mailto:… oder tel:…; ohne Schema gilt sie von der Datei aus.',
  examples: ['https://www.example.org/seite', 'dateien/protokoll.pdf'],
};

const DAY: JsonSchema = { type: 'string', description: 'Kalendertag: Jahr, Monat, Tag.', pattern: '^\\d{4}-\\d{2}-\\d{2}', examples: ['2025-09-21'] };

const TRANSLATIONS = share('translations', {
  type: 'object',
  description: 'Woher die Übersetzungen kommen: machine (maschinell), reviewed (geprüft), outdated (älter als der deutsche Text).',
  additionalProperties: { type: 'object', properties: { status: { enum: ['machine', 'reviewed', 'outdated'] }, updated: DAY } },
  examples: [{ ar: { status: 'machine', updated: '2025-01-31' } }],
});

const SPOKEN: JsonSchema = {
  description: 'Gesprochene Sprache: Kürzel, oder Kürzel und wer sie spricht.',
  anyOf: [
    { type: 'string' },
    { type: 'object', required: ['code'], properties: { code: { type: 'string' }, mode: { enum: ['staff', 'interpreter', 'phone'] } } },
  ],
  examples: ['ar', { code: 'ar', mode: 'staff' }],
};

const RUN = share('run', {
  anyOf: [
    { type: 'string' },
    { type: 'object', required: ['text'], properties: { text: { type: 'string' }, href: LINK, strong: { type: 'boolean' }, emphasis: { type: 'boolean' } } },
  ],
});

const LINE = share('line', { anyOf: [RUN, { type: 'array', items: RUN }] });
const LINES: JsonSchema = { type: 'array', items: LINE };

const BLOCKS = share('blocks', {
  description: 'Text mit Leerzeilen zwischen den Absätzen, oder eine Liste von Blöcken: Absatz, { "heading": … }, { "list": […] } oder { "steps": […] }.',
  anyOf: [
    { type: 'string' },
    {
      type: 'array',
      items: {
        anyOf: [
          LINE,
          { type: 'object', required: ['heading'], properties: { heading: LINE } },
          { type: 'object', required: ['list'], properties: { list: LINES } },
          { type: 'object', required: ['steps'], properties: { steps: LINES } },
        ],
      },
    },
  ],
});

const RICH_TEXT = share('richText', {
  title: 'Längerer Text',
  description: 'Wie ein Text, auch je Sprache; statt eines Textes darf eine Liste von Blöcken stehen.',
  anyOf: [BLOCKS, { type: 'object', propertyNames: { pattern: TAG }, additionalProperties: BLOCKS }],
  examples: ['Erster Absatz.\n\nZweiter Absatz.', ['So geht es:', { steps: ['Termin buchen.', ['Den ', { text: 'Antrag', href: 'antrag.pdf' }, ' mitbringen.']] }]],
});

const TIME: JsonSchema = { type: ['string', 'number'], pattern: '^\\s*\\d{1,2}([:.][0-5]\\d)?\\s*$', examples: ['9:00', '12.30'] };

const HOURS = share('hours', {
  description: 'Öffnungszeiten der Woche: wie am Schild, oder Zeile für Zeile. Was als Text nicht verstanden wird, erscheint so, wie es dasteht.',
  anyOf: [
    { type: 'string' },
    {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['days', 'from', 'to'],
        properties: {
          days: { type: ['string', 'array'], items: { type: 'string' }, description: 'Tage: Mo Di Mi Do Fr Sa So.', examples: ['Mo-Do', 'Mo, Mi'] },
          from: TIME,
          to: { ...TIME, description: 'Endet es vor dem Beginn, dann am nächsten Tag.' },
          mode: { enum: ['appointment', 'phone'], description: 'Nur mit Termin, oder nur am Telefon.' },
        },
      },
    },
  ],
  examples: ['Mo-Do 9-16, Fr 9-12.30', [{ days: 'Mo-Do', from: '9:00', to: '16:00', mode: 'phone' }]],
});

const PHONE: JsonSchema = {
  description: 'Telefonnummer, oder Nummer mit Bezeichnung und Zeiten, zu denen jemand abnimmt.',
  anyOf: [{ type: ['string', 'number'] }, { type: 'object', required: ['number'], properties: { number: { type: ['string', 'number'] }, label: TEXT, hours: HOURS } }],
  examples: ['0551 400-0', { number: '0551 400-0', label: 'Zentrale', hours: 'Mo-Fr 9-12' }],
};

const degrees = (most: number, way: string, example: number): JsonSchema => ({
  description: `Grad ${way} (WGS 84), als Zahl oder als Text mit Komma.`,
  anyOf: [{ type: 'number', minimum: -most, maximum: most }, { type: 'string', pattern: '^\\s*-?\\d+([.,]\\d+)?\\s*$' }],
  examples: [example],
});

/** The schema under some fields of an object, through all that is optional or a list. */
function under(schema: unknown, ...names: readonly string[]): unknown {
  const { def } = (schema as z.core.$ZodType)._zod;
  if (def.type === 'optional') return under((def as z.core.$ZodOptionalDef).innerType, ...names);
  if (def.type === 'array') return under((def as z.core.$ZodArrayDef).element, ...names);
  const [name, ...further] = names;
  return name === undefined ? schema : under((def as z.core.$ZodObjectDef).shape[name], ...further);
}

const { head: directoryHead, item: entry } = directoryFeed;

/** What the fields that our own code reads look like in a file. */
const NOTES = new Map<unknown, JsonSchema>([
  [fields.richText, RICH_TEXT],
  [hours, HOURS],
  [closure, { description: 'Tage, an denen die Wochenzeiten nicht gelten. Ohne "to": bis auf Weiteres. Ohne "hours": geschlossen.' }],
  [under(closure, 'hours'), { type: 'string', description: 'Zeiten, die an diesen Tagen gelten, ohne Wochentag.', examples: ['10-12', '9-12 und 14-16'] }],
  [coordinates.latitude, degrees(90, 'nördlicher Breite', 51.5328)],
  [coordinates.longitude, degrees(180, 'östlicher Länge', 9.9352)],
  [document, { description: 'Ein Dokument, je Sprache eine Datei.' }],
  [under(entry, 'phones'), PHONE],
  [under(entry, 'addresses'), { description: 'Anschrift; mit Koordinaten steht sie auf der Karte.' }],
  [under(entry, 'course'), { description: 'Nur bei Kursen.' }],
  [under(directoryHead, 'guide'), { description: 'Ein Teil des Wegweisers.' }],
  [under(directoryHead, 'guide', 'chapters'), { description: 'Ein Kapitel. Seine Einträge: die in "entries" genannten, dann die mit einem Thema aus "topics".' }],
  [under(directoryHead, 'places'), { description: 'Ort, von dem aus Entfernungen gerechnet werden.' }],
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
      description: 'Begriffe der Datei (Arten, Themen, Zielgruppen, Gebiete) in anderen Sprachen.',
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
  /** Title and example of the small feed with one record. */
  readonly one?: { readonly title: string; readonly example: JsonSchema };
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
  {
    kind: directoryFeed as unknown as Described['kind'],
    title: 'Wegweiser und Verzeichnis von Angeboten (directory)',
    example: {
      feed: 'directory',
      version: 1,
      guide: [{ id: 'ankommen', title: 'Ankommen', chapters: [{ id: 'anmelden', title: 'Die Wohnung anmelden', topics: ['Anmeldung'] }] }],
      entries: [{ id: 'beispielamt', name: 'Beispielamt', kind: 'Behörde', topics: ['Anmeldung'], hours: 'Mo-Do 9-16, Fr 9-12', languages: ['de', 'ar'] }],
    },
    one: {
      title: 'Kontakt einer Stelle (contact)',
      example: { feed: 'contact', version: 1, contact: { id: 'buero', name: 'Büro für Integration', phones: ['0551 000-0'], hours: 'Di 10-12 und nach Vereinbarung' } },
    },
  },
];

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

function feedSchema(kind: string, title: string, head: JsonSchema, list: string, items: JsonSchema, more: JsonSchema, example: JsonSchema): JsonSchema {
  const schema: JsonSchema = {
    $schema: DIALECT,
    title,
    type: 'object',
    required: [list],
    properties: { feed: { const: kind }, version: { const: 1 }, ...head, [list]: items, ...more },
    examples: [example],
  };
  const definitions = [...sharedIn(schema)].sort(([a], [b]) => (a < b ? -1 : 1));
  return definitions.length ? { ...schema, $defs: Object.fromEntries(definitions) } : schema;
}

const NEXT: JsonSchema = { next: { type: 'string', description: 'Adresse der nächsten Seite dieser Daten, auf demselben Server.' } };

function schemasOf({ kind, title, example, one }: Described): [string, JsonSchema][] {
  const head = (jsonSchema(kind.head as unknown as z.core.$ZodType) as { properties: JsonSchema }).properties;
  const item = jsonSchema(kind.item as unknown as z.core.$ZodType);
  const found: [string, JsonSchema][] = [[kind.name, feedSchema(kind.name, title, head, kind.list, { type: 'array', items: item }, NEXT, example)]];
  if (one && kind.one) {
    // Where one record stands, of the frame only what every feed has is looked at.
    const frame = Object.fromEntries(Object.keys(fields.frame).map((name) => [name, head[name]]));
    found.push([kind.one, feedSchema(kind.one, one.title, frame, kind.one, item, {}, one.example)]);
  }
  return found;
}

const REPORT_NOTES: Readonly<Record<keyof z.infer<typeof entryReport>, JsonSchema>> = {
  report: {},
  version: {},
  entry: { description: 'Kennung ("id") des Eintrags.' },
  name: { description: 'Name des Eintrags, auf Deutsch, wenn es ihn auf Deutsch gibt.' },
  page: { description: 'Adresse der Seite, auf der er gelesen wurde.' },
  language: { description: 'Sprache, in der gelesen wird (BCP 47).', examples: ['ar'] },
  date: { description: 'Tag nach Berliner Kalender.', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-25'] },
  message: { description: 'Was nicht stimmt, in den Worten der Leserin oder des Lesers.', minLength: 1, maxLength: 2000 },
};

function reportSchema(): JsonSchema {
  const { properties, ...rest } = jsonSchema(entryReport) as { properties: Record<string, JsonSchema> };
  return {
    $schema: DIALECT,
    title: 'Hinweis auf einen Fehler in einem Eintrag (POST an report-url)',
    ...rest,
    properties: Object.fromEntries(Object.entries(REPORT_NOTES).map(([name, own]) => [name, { ...properties[name], ...own }])),
  };
}

/** The JSON Schemas (2020-12) of the feeds, and of what readers send: file name → schema. */
export function feedSchemas(): Record<string, JsonSchema> {
  const all: [string, JsonSchema][] = [...FEEDS.flatMap(schemasOf), ['entry-report', reportSchema()]];
  return Object.fromEntries(all.map(([name, schema]) => [`${name}.schema.json`, schema]));
}
