import { addDays, weekday } from '../../shared/moment.js';
import { asLanguage } from '../fields.js';
import type { Adapter, Page } from '../feed.js';
import { isRecord, type RawRecord } from '../record.js';
import { htmlBlocks, htmlText } from './html-text.js';
import { isGiven, Notes, withoutEmpty, words } from './notes.js';
import { spokenLanguages } from './spoken-languages.js';
import { clockTime, span, weeklyHours, type DayHours } from './weekly-hours.js';

// Lists that things stand in, and fields whose things stand for themselves.
const CONTAINERS = ['@graph', '@list', '@set', 'itemListElement', 'item', 'dataFeedElement', 'mainEntity', 'department', 'subOrganization'];

function endsIn(kinds: string): RegExp {
  return new RegExp(`(${kinds.replaceAll(' ', '|')})$`);
}

// schema.org has some two hundred kinds of places where people find help; their names end in a few words.
const HELP = endsIn(
  'Organization NGO Corporation Consortium Cooperative WorkersUnion Service Business Place Structure Office Agency Agent Library Museum School University Preschool ChildCare ' +
    'Clinic Hospital Pharmacy Physician Dentist Optician Attorney Notary Center Store Shop Restaurant Club Team Church Mosque Synagogue Temple PlaceOfWorship CityHall Courthouse ' +
    'Embassy Residence Shelter Hostel BankOrCreditUnion Station Campground Park Playground Cemetery',
);
const NO_HELP = endsIn(
  'Event Festival Person WebSite WebPage Article Posting Offer Review Rating Course CourseInstance Channel List ListItem Action Object Specification Audience Area City Country ' +
    'State Address ContactPoint Language Coordinates',
);
const FURNITURE = /^(WebSite|\w*WebPage|\w*Page|BreadcrumbList|ItemList|ListItem|DataFeed\w*|\w*Action|\w*Object|WPHeader|WPFooter|SiteNavigationElement)$/;

// What an entry takes over, or what says nothing that a reader misses.
const KNOWN = new Set(
  (
    'name legalName description disambiguatingDescription abstract url email telephone address geo location openingHours openingHoursSpecification specialOpeningHoursSpecification hoursAvailable ' +
    'contactPoint contactPoints knowsLanguage availableLanguage areaServed serviceArea audience isAccessibleForFree provider serviceOperator parentOrganization serviceType availableChannel ' +
    'department subOrganization dateModified identifier sameAs mainEntityOfPage mainEntity potentialAction alternateName inLanguage additionalType latitude longitude itemListElement item dataFeedElement'
  ).split(' '),
);

// Hostile files nest and repeat without end.
const DEEPEST = 30;
const MOST_DAYS = 31;

/** Weekly hours and days apart from them. */
interface Hours {
  readonly record: string;
  readonly week: DayHours[];
  readonly closures: RawRecord[];
  readonly written: string[];
  holidays?: 'open' | 'closed';
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

/** What stands in `{"@list": [...]}`. */
const inList = (value: unknown): unknown[] => (isRecord(value) ? list(value['@list'] ?? value['@set'] ?? value) : [value]);

const PREFIXES = ['schema:', 'http://schema.org/', 'https://schema.org/'];

const withoutPrefix = (name: string): string => name.replace(/^(https?:\/\/schema\.org\/|schema:)/, '');

/** The value that stands in `{"@value": …}`, or is the first of several. */
function plain(value: unknown): unknown {
  const [first] = list(value);
  return isRecord(first) && '@value' in first ? first['@value'] : first;
}

function typesOf(node: RawRecord): string[] {
  return list(node['@type']).filter((type) => typeof type === 'string').map(withoutPrefix);
}

/** JSON-LD as one document: who names whom by `@id`, and in which language plain texts are. */
class Graph {
  readonly notes = new Notes();
  language: string | undefined;
  /** Nodes that are entries, with the organisation above them. */
  readonly found = new Map<RawRecord, RawRecord | undefined>();
  readonly #byId = new Map<string, RawRecord>();
  readonly #visited = new Set<unknown>();
  /** Whether names of fields are written with what they begin with. */
  readonly #prefixed: boolean;

  constructor(text: string) {
    const json: unknown = JSON.parse(text);
    this.#prefixed = /"(schema:|https?:\/\/schema\.org\/)\w+"\s*:/.test(text);
    this.#index(json);
    this.#collect(json, undefined, 0);
  }

  /** A field, whatever its name begins with, and with references followed. */
  all(node: RawRecord, field: string): unknown[] {
    if (Object.hasOwn(node, field)) return this.#values(node[field]);
    const name = this.#prefixed ? PREFIXES.map((prefix) => prefix + field).find((long) => Object.hasOwn(node, long)) : undefined;
    return name ? this.#values(node[name]) : [];
  }

  /** All things under these fields. */
  nodes(node: RawRecord, ...fields: readonly string[]): RawRecord[] {
    return fields.flatMap((field) => this.all(node, field)).filter(isRecord);
  }

  /** A text: plain, or one per language. */
  text(value: unknown): string | Record<string, string> | undefined {
    const found = new Map<string, string>();
    let bare: string | undefined;
    for (const one of list(value)) {
      const written = isRecord(one) && '@value' in one ? one['@value'] : one;
      const tag = isRecord(one) ? asLanguage(one['@language']) : undefined;
      if (words(written) && !tag) bare ??= words(written);
      else if (words(written)) found.set(tag!, words(written)!);
      // A map of languages, as contexts with "@container": "@language" have it.
      else if (isRecord(written) && !('@type' in written)) {
        for (const [key, wording] of Object.entries(written)) {
          const language = asLanguage(key);
          const own = words(plain(wording));
          if (language && own) found.set(language, own);
        }
      }
    }
    if (!found.size) return bare;
    const own = this.language ?? 'de';
    if (bare && !found.has(own)) found.set(own, bare);
    return Object.fromEntries(found);
  }

  #values(value: unknown): unknown[] {
    return list(value).flatMap(inList).map((one) => this.#resolved(one));
  }

  #resolved(value: unknown): unknown {
    if (!isRecord(value) || typeof value['@id'] !== 'string') return value;
    const whole = Object.keys(value).some((key) => key !== '@id' && key !== '@type');
    return whole ? value : (this.#byId.get(value['@id']) ?? value);
  }

  // Iterative: a hostile file is nested ten thousand deep.
  #index(json: unknown): void {
    const waiting: unknown[] = [json];
    while (waiting.length) {
      const value = waiting.pop();
      if (Array.isArray(value)) for (const entry of value) waiting.push(entry);
      else if (isRecord(value)) {
        const id = value['@id'];
        if (typeof id === 'string' && Object.keys(value).length > 1 && !this.#byId.has(id)) this.#byId.set(id, value);
        this.language ??= list(value['@context']).map((context) => isRecord(context) && asLanguage(context['@language'])).find(Boolean) || undefined;
        for (const entry of Object.values(value)) if (typeof entry === 'object') waiting.push(entry);
      }
    }
  }

  #collect(value: unknown, above: RawRecord | undefined, depth: number): void {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) for (const entry of value) this.#collect(entry, above, depth + 1);
    const node = this.#resolved(value);
    if (!isRecord(node) || typesOf(node).includes('BreadcrumbList')) return;
    if (this.#visited.has(node)) {
      // It stood alone before what it is a part of.
      if (above && this.found.has(node) && !this.found.get(node)) this.found.set(node, above);
      return;
    }
    this.#visited.add(node);
    const isEntry = this.#isEntry(node);
    if (isEntry) this.found.set(node, above);
    for (const field of CONTAINERS) this.all(node, field).forEach((inner) => this.#collect(inner, isEntry && /^(dep|sub)/.test(field) ? node : above, depth + 1));
  }

  #isEntry(node: RawRecord): boolean {
    const types = typesOf(node);
    const isKnown = types.some((type) => HELP.test(type) && !NO_HELP.test(type));
    const isOther = types.some((type) => NO_HELP.test(type) || FURNITURE.test(type));
    const reachable = ['telephone', 'address', 'openingHours', 'contactPoint', 'availableChannel'].some((field) => this.all(node, field).length);
    if (isKnown || (types.length && !isOther && reachable)) return true;
    for (const type of types) if (!FURNITURE.test(type)) this.notes.lost('@type', type);
    const name = words(plain(this.all(node, 'name')));
    if (name && !types.length) this.notes.dropped('missing', name, '@type');
    return false;
  }
}

/**
 * JSON-LD in schema.org's words as a directory: organisations, offices, shops, places and services become entries, in
 * the order in which they stand there. A service takes the way to reach it from its provider where it names none.
 * Persons are not taken over.
 * @throws {SyntaxError} when the text is no JSON
 */
export const schemaOrg: Adapter = (text, address): Page => {
  const graph = new Graph(text);
  const entries = [...graph.found].flatMap(([node, above], index) => entryOf(graph, node, above, index, address) ?? []);
  return { data: { feed: 'directory', ...(graph.language && { language: graph.language }), entries }, problems: graph.notes.problems };
};

function nameOf(graph: Graph, node: RawRecord | undefined): ReturnType<Graph['text']> {
  if (!node) return undefined;
  const name = graph.text(graph.all(node, 'name')) ?? graph.text(graph.all(node, 'legalName'));
  return typeof name === 'object' ? Object.fromEntries(Object.entries(name).map(([tag, wording]) => [tag, htmlText(wording)])) : name && (htmlText(name) || undefined);
}

function entryOf(graph: Graph, node: RawRecord, above: RawRecord | undefined, index: number, address: string): RawRecord | undefined {
  const one = (field: string) => plain(graph.all(node, field));
  const { notes } = graph;
  const id = words(one('@id')) ?? words(one('identifier')) ?? words(one('url'));
  const name = nameOf(graph, node);
  if (!name) {
    notes.dropped('missing', id ?? `[${index}]`, 'name');
    return undefined;
  }
  for (const [field, value] of Object.entries(node)) if (!field.startsWith('@') && !KNOWN.has(withoutPrefix(field)) && isGiven(value)) notes.lost(withoutPrefix(field));
  const provider = graph.nodes(node, 'provider', 'serviceOperator').concat(above ?? [], graph.nodes(node, 'parentOrganization'))[0];
  const channels = graph.nodes(node, 'availableChannel');
  const own = reachOf(graph, node, channels);
  // Whoever offers a service knows the way to it.
  const reach = provider && isService(node) ? withDefaults(own, reachOf(graph, provider, [])) : own;
  const free = one('isAccessibleForFree');
  return withoutEmpty({
    id,
    name,
    provider: provider ? nameOf(graph, provider) : words(one('provider')),
    ...descriptionOf(graph, node, address),
    topics: termsOf(graph, node, 'serviceType'),
    ...reach,
    registrationUrl: channels.flatMap((channel) => graph.all(channel, 'serviceUrl')).map((url) => words(isRecord(url) ? url.url ?? url['@id'] : url)).find(Boolean),
    ...hoursOf(graph, node, channels, id),
    languages: languagesOf(graph, node, channels),
    targetGroups: termsOf(graph, node, 'audience', 'audienceType'),
    area: [...termsOf(graph, node, 'areaServed'), ...termsOf(graph, node, 'serviceArea')].join(', '),
    free: typeof free === 'string' && free ? /true$/i.test(free) : free,
    updated: one('dateModified'),
  });
}

const isService = (node: RawRecord): boolean => typesOf(node).some((type) => /Service$/.test(type));

function withDefaults(own: RawRecord, provider: RawRecord): RawRecord {
  const given = Object.entries(own).filter(([, value]) => isGiven(value));
  return { ...provider, ...Object.fromEntries(given) };
}

const MARKUP = /<[a-z!/]|&(#|[a-z]+;)/i;

// Two sentences are a summary; more, or text with markup, is for those who open the entry.
function descriptionOf(graph: Graph, node: RawRecord, address: string): RawRecord {
  const text = graph.text(graph.all(node, 'description'));
  const short = graph.text(graph.all(node, 'disambiguatingDescription')) ?? graph.text(graph.all(node, 'abstract'));
  const wordings = typeof text === 'object' ? Object.values(text) : text ? [text] : [];
  if (!short && wordings.every((wording) => wording.length <= 240 && !wording.includes('\n') && !MARKUP.test(wording))) return { summary: text };
  const blocks = (wording: string) => (MARKUP.test(wording) ? htmlBlocks(wording, address) : wording);
  return {
    summary: short,
    description: typeof text === 'object' ? Object.fromEntries(Object.entries(text).map(([tag, wording]) => [tag, blocks(wording)])) : text && blocks(text),
  };
}

// Words, or things that have a name; in the feed's own language, since they are keys there.
function termsOf(graph: Graph, node: RawRecord, field: string, inner = 'name'): string[] {
  return graph.all(node, field).flatMap((value) => {
    const text = graph.text(isRecord(value) && !('@value' in value) ? [...graph.all(value, inner), ...graph.all(value, 'name')] : value);
    const word = typeof text === 'object' ? (text[graph.language ?? 'de'] ?? Object.values(text)[0]) : text;
    return word ? [htmlText(word)] : [];
  });
}

/** Where something is and how it is reached. */
function reachOf(graph: Graph, node: RawRecord, channels: readonly RawRecord[]): RawRecord {
  const points = graph.nodes(node, 'contactPoint', 'contactPoints');
  const text = (owner: RawRecord, field: string) =>
    graph.all(owner, field).flatMap((value) => words(plain(value))?.replace(/^(tel|mailto):/i, '') ?? []);
  const phones = new Map<string, RawRecord>();
  const add = (owner: RawRecord, label?: unknown, hours?: unknown) => {
    for (const number of text(owner, 'telephone')) if (!phones.has(number)) phones.set(number, withoutEmpty({ number, label, hours }));
  };
  add(node);
  const servicePhones = channels.flatMap((channel) => graph.all(channel, 'servicePhone')).map((phone) => (isRecord(phone) ? phone : { telephone: phone }));
  for (const point of [...points, ...servicePhones]) add(point, graph.text(graph.all(point, 'contactType')), hoursOf(graph, point).hours);
  const emails = new Set([node, ...points].flatMap((owner) => text(owner, 'email')));
  if (emails.size > 1) graph.notes.lost('contactPoint.email');
  if (points.some((point) => graph.all(point, 'name').length)) graph.notes.lost('contactPoint.name');
  return {
    addresses: sitesOf(graph, node, channels),
    phones: [...phones.values()],
    email: [...emails][0],
    website: words(plain(graph.all(node, 'url').map((url) => (isRecord(url) ? url['@id'] ?? url['@value'] : url)))),
  };
}

function sitesOf(graph: Graph, node: RawRecord, channels: readonly RawRecord[]): RawRecord[] {
  const position = graph.nodes(node, 'geo')[0] ?? node;
  const own = graph.all(node, 'address').map((address, index) => siteOf(graph, address, index ? undefined : position));
  const places = [
    ...graph.all(node, 'location'),
    ...channels.flatMap((channel) => ['serviceLocation', 'servicePostalAddress'].flatMap((field) => graph.all(channel, field))),
  ];
  const others = places.flatMap((place) => {
    if (!isRecord(place) || typesOf(place).includes('PostalAddress')) return [siteOf(graph, place, undefined)];
    if (typesOf(place).includes('VirtualLocation')) {
      graph.notes.lost('@type', 'VirtualLocation');
      return [];
    }
    const name = nameOf(graph, place);
    const geo = graph.nodes(place, 'geo')[0] ?? place;
    const addresses = graph.all(place, 'address');
    return (addresses.length ? addresses : [undefined]).map((address) => ({ name, ...siteOf(graph, address, geo) }));
  });
  const sites = [...own, ...others];
  if (!own.length && !others.length) sites.push(siteOf(graph, undefined, position));
  // Many name the same address twice, for themselves and for their place.
  const seen = new Set<string>();
  return sites.map(withoutEmpty).filter((site) => {
    const key = ['street', 'postcode', 'town', 'latitude'].map((field) => words(site[field])).join('\n');
    return Object.keys(site).length && !seen.has(key) && seen.add(key);
  });
}

function siteOf(graph: Graph, address: unknown, position: RawRecord | undefined): RawRecord {
  const geo = position && { latitude: plain(graph.all(position, 'latitude')), longitude: plain(graph.all(position, 'longitude')) };
  const degrees = geo && isGiven(geo.latitude) && isGiven(geo.longitude) ? geo : {};
  if (!isRecord(address) || '@value' in address) return { ...writtenSite(words(plain(address))), ...degrees };
  const part = (field: string) => plain(graph.all(address, field));
  const box = words(part('postOfficeBoxNumber'));
  return { street: part('streetAddress') ?? (box && `Postfach ${box}`), postcode: part('postalCode'), town: part('addressLocality'), ...degrees };
}

// "Beispielweg 1, 00000 Beispielstadt"
function writtenSite(address: string | undefined): RawRecord {
  const [, street, postcode, town] = (address && /^([^\n]{1,200}?)[,\n]\s*(\d{5})\s+([^,\n]{1,100})/.exec(address)) || [];
  return street ? { street: street.trim(), postcode, town: town!.trim() } : { street: address };
}

function languagesOf(graph: Graph, node: RawRecord, channels: readonly RawRecord[]): unknown[] {
  const codes = new Map<string, unknown>();
  const add = (owner: RawRecord, field: string, mode?: 'phone') => {
    for (const value of graph.all(owner, field)) {
      const written = isRecord(value) && !('@value' in value) ? (plain(graph.all(value, 'alternateName')) ?? plain(graph.all(value, 'name'))) : plain(value);
      for (const code of typeof written === 'string' ? spokenLanguages(written) : []) {
        if (!codes.has(code)) codes.set(code, mode ? { code, mode } : code);
      }
    }
  };
  add(node, 'knowsLanguage');
  add(node, 'availableLanguage');
  for (const channel of channels) add(channel, 'availableLanguage', isOnPhoneOnly(graph, channel) ? 'phone' : undefined);
  for (const point of graph.nodes(node, 'contactPoint', 'contactPoints')) add(point, 'availableLanguage', graph.all(point, 'telephone').length ? 'phone' : undefined);
  return [...codes.values()];
}

const isOnPhoneOnly = (graph: Graph, channel: RawRecord): boolean => graph.all(channel, 'servicePhone').length > 0 && !graph.all(channel, 'serviceLocation').length;

function hoursOf(graph: Graph, node: RawRecord, channels: readonly RawRecord[] = [], record = ''): RawRecord {
  const found: Hours = { record, week: [], closures: [], written: [] };
  readHoursOf(graph, node, found);
  // A place that belongs to an office has its hours.
  const places = [...graph.nodes(node, 'location'), ...channels.flatMap((channel) => graph.nodes(channel, 'serviceLocation'))];
  if (!found.week.length && !found.written.length && places.length === 1) readHoursOf(graph, places[0]!, found);
  const { week, closures, written, holidays } = found;
  return {
    hours: written.length ? written.join(', ') : weeklyHours(week),
    ...(closures.length && { closures: merged(closures) }),
    ...(holidays && { holidays }),
  };
}

function readHoursOf(graph: Graph, node: RawRecord, found: Hours): void {
  const texts = graph.all(node, 'openingHours').map((value) => words(plain(value))).filter((value) => value !== undefined);
  const read = texts.map(weekOf);
  // What is not in schema.org's notation may be in ours, or must be shown as it stands.
  if (read.includes(undefined)) found.written.push(...texts);
  else found.week.push(...read.flatMap((days) => days ?? []));
  for (const field of ['openingHoursSpecification', 'hoursAvailable']) for (const value of graph.nodes(node, field)) readSpecification(graph, value, found);
  for (const value of graph.nodes(node, 'specialOpeningHoursSpecification')) readSpecification(graph, value, found);
}

const CODES = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const WEEK = [0, 1, 2, 3, 4, 5, 6];
const ONE = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const RULE = new RegExp(`^(${ONE}(?:\\s?-\\s?${ONE})?(?:\\s?,\\s?${ONE}(?:\\s?-\\s?${ONE})?)*)((?:[\\s,]+\\d\\d?:\\d\\d\\s?[-–]\\s?\\d\\d?:\\d\\d)*)$`, 'i');

/** `Mo,We-Fr 09:00-12:00 14:00-16:00`; undefined for what is written otherwise. */
function weekOf(text: string): DayHours[] | undefined {
  const result: DayHours[] = [];
  for (const rule of text.slice(0, 500).split(';').map((part) => part.trim()).filter(Boolean)) {
    const [, days, times = ''] = RULE.exec(rule) ?? [];
    if (!days) return undefined;
    const spans = [...times.matchAll(/(\d\d?:\d\d)\s?[-–]\s?(\d\d?:\d\d)/g)].map(([, from, to]) => span(from, to));
    for (const time of times ? spans : [{ from: '00:00', to: '24:00' }]) {
      if (!time) return undefined;
      for (const day of daysOf(days)) result.push({ day, ...time });
    }
  }
  return result;
}

function daysOf(written: string): number[] {
  return written.toLowerCase().split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((name) => CODES.indexOf(name.trim()));
    return WEEK.slice(0, ((last - first + 7) % 7) + 1).map((day) => (day + first) % 7);
  });
}

function readSpecification(graph: Graph, specification: RawRecord, found: Hours): void {
  const one = (field: string) => plain(graph.all(specification, field));
  const [from, to] = ['validFrom', 'validThrough'].map((field) => words(one(field))?.slice(0, 10));
  const names = graph.all(specification, 'dayOfWeek').map((value) => withoutPrefix(words(isRecord(value) ? (value['@id'] ?? value['@value'] ?? value.name) : value) ?? ''));
  const [opens, closes] = [one('opens'), one('closes')];
  const shut = !isGiven(opens) && !isGiven(closes) ? true : clockTime(opens) === '00:00' && clockTime(closes) === '00:00';
  const time = shut ? undefined : span(opens, closes);
  if (!shut && !time) {
    graph.notes.problems.push({ code: 'hours', record: found.record, path: 'openingHoursSpecification', value: `${String(words(opens))}-${String(words(closes))}`.slice(0, 80) });
    return;
  }
  if (names.some((name) => /^PublicHolidays?$/.test(name))) found.holidays = time ? 'open' : 'closed';
  const days = names.flatMap((name) => {
    const day = CODES.indexOf(name.slice(0, 2).toLowerCase());
    return day < 0 || /^PublicHol/.test(name) ? [] : [day];
  });
  if (names.length && !days.length) return;
  // Without an end it is no exception but what holds from now on, unless it is shut.
  if (from && (to || !time)) readException(graph, { from, to, days, time }, found);
  else if (time) {
    if (from ?? to) graph.notes.lost('openingHoursSpecification.validFrom');
    for (const day of days.length ? days : WEEK) found.week.push({ day, ...time });
  }
}

interface Exception {
  readonly from: string;
  readonly to: string | undefined;
  readonly days: readonly number[];
  readonly time: { readonly from: string; readonly to: string } | undefined;
}

function readException(graph: Graph, { from, to, days, time }: Exception, found: Hours): void {
  // Our notation takes "9-2" for English; what comes after midnight is of another day.
  const until = time && time.to < time.from && time.from < '13:00' ? '24:00' : time?.to;
  const hours = time && { hours: `${time.from}-${until}` };
  if (!days.length || new Set(days).size === 7 || from === to) {
    found.closures.push({ from, ...(to && { to }), ...hours });
    return;
  }
  const length = (Date.parse(to ?? '') - Date.parse(from)) / 86_400_000;
  // Our closures know no weekdays: a few weeks are told day by day.
  if (!(length >= 0 && length < MOST_DAYS)) return graph.notes.lost('openingHoursSpecification.validThrough');
  for (let past = 0; past <= length; past++) {
    const day = addDays(from, past);
    if (days.includes((weekday(day) + 6) % 7)) found.closures.push({ from: day, to: day, ...hours });
  }
}

// Two spans of one day stand in two specifications.
function merged(closures: readonly RawRecord[]): RawRecord[] {
  const byDays = new Map<string, RawRecord>();
  for (const { from, to, hours } of closures) {
    const key = `${from as string} ${to as string}`;
    const before = byDays.get(key)?.hours;
    byDays.set(key, { from, ...(isGiven(to) && { to }), ...((before ?? hours) !== undefined && { hours: [before, hours].filter(Boolean).join(', ') }) });
  }
  return [...byDays.values()].sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1));
}
