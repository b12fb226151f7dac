import { asLanguage as readLanguage } from '../fields.js';
import type { Adapter, Page } from '../feed.js';
import type { Problem } from '../problem.js';
import { isRecord, type RawRecord } from '../record.js';
import { blocksText, htmlBlocks, htmlText, type RawBlock } from './html-text.js';
import { isGiven, Notes, withoutEmpty, words } from './notes.js';
import { span, weeklyHours, type DayHours } from './weekly-hours.js';

// Asked for each record, and `Intl` takes its time.
const tags = new Map<unknown, string | undefined>();

function asLanguage(slug: unknown): string | undefined {
  if (!tags.has(slug) && tags.size < 500) tags.set(slug, readLanguage(slug));
  return tags.has(slug) ? tags.get(slug) : readLanguage(slug);
}

/** Another wording of a record; without `real` only the one of the region's first language, under another path. */
interface Twin {
  readonly language: string;
  readonly path: string;
  readonly real: boolean;
}

interface Phone {
  readonly label: string | undefined;
  readonly hours: unknown;
}

/** What a location says, besides its words, the same in every language. */
interface Office {
  readonly site: string | undefined;
  readonly provider: string | undefined;
  readonly category: string | undefined;
  readonly summary: string | undefined;
  readonly phones: ReadonlyMap<string, Phone>;
  readonly facts: RawRecord;
}

interface GuidePage {
  readonly parent: string | undefined;
  readonly order: number;
}

/** One record in one language. */
interface Leaf {
  /** Tag (BCP 47). */
  readonly language: string;
  readonly id: unknown;
  readonly path: string | undefined;
  readonly twins: readonly Twin[];
  readonly title: string;
  readonly blocks: readonly RawBlock[];
  readonly updated: string | undefined;
  readonly office?: Office;
  readonly page?: GuidePage;
}

/** A page that remembers its records, to be joined with those of other languages. */
interface IntegreatPage extends Page {
  readonly leaves: readonly Leaf[];
}

// A town offers two dozen languages at most; each costs its reader two requests.
const MOST_OTHER_LANGUAGES = 11;

/**
 * Locations and pages of Integreat's API v3 as a directory: locations are its entries, pages its guide. Root pages are
 * parts, their children chapters; what lies deeper follows in its chapter's text under a heading. From an address of the
 * API (`…/api/v3/{region}/{language}/locations/`) the other languages are asked for too, and the pages beside the
 * locations.
 *
 * The names of contact persons are not taken over: an office is found by its task and its number, and a copy of a
 * name outlives the person's time there. Events are another feed's job.
 * @throws {SyntaxError} when the text is no JSON
 */
export const integreat: Adapter = (text, address): Page => {
  const json: unknown = JSON.parse(text);
  const records: unknown[] | undefined = Array.isArray(json) ? json : isRecord(json) && 'path' in json ? [json] : undefined;
  if (!records) return { data: json, problems: [] };
  const notes = new Notes();
  const place = API.exec(address);
  const language = place?.[2] ?? slugs(records) ?? 'de';
  const leaves = records.flatMap((record, index) => readRecord(record, index, language, notes));
  const own: Page = { data: assemble(leaves, asLanguage(language)), problems: notes.problems };
  const page: IntegreatPage = {
    ...own,
    leaves,
    beside: place ? otherAddresses(place, leaves) : [],
    join: (others) => {
      const pages = others.filter(isIntegreat);
      return {
        data: assemble([...leaves, ...pages.flatMap((other) => other.leaves)], asLanguage(language)),
        problems: [...own.problems, ...further(own.problems, pages)],
      };
    },
  };
  return page;
};

const isIntegreat = (page: Page | undefined): page is IntegreatPage => page !== undefined && 'leaves' in page;

// What is lost is lost in every language.
function further(told: readonly Problem[], pages: readonly Page[]): Problem[] {
  const key = ({ code, path, value }: Problem) => (code === 'lost' ? `${path} ${value}` : {});
  const seen = new Set<unknown>(told.map(key));
  return pages.flatMap(({ problems }) => problems).filter((problem) => {
    const own = key(problem);
    return !seen.has(own) && seen.add(own);
  });
}

const API = /^([^?#]*\/api\/v3\/[^/?#]+\/)([a-z]{2,3}(?:-[a-z\d]+)*)\/(locations|pages)\/?(\?[^#]*)?(?:#.*)?$/i;
const PATH = /^\/[^/]+\/([a-z]{2,3}(?:-[a-z\d]+)*)\//i;

function slugs(records: readonly unknown[]): string | undefined {
  for (const record of records) {
    const slug = isRecord(record) && typeof record.path === 'string' ? PATH.exec(record.path)?.[1] : undefined;
    if (slug && asLanguage(slug)) return slug;
  }
  return undefined;
}

// The languages with the most translations first; locations only where there is one.
function otherAddresses([, root = '', own = '', kind, query = '']: readonly (string | undefined)[], leaves: readonly Leaf[]): string[] {
  const translated = new Map<string, number>();
  for (const { language, real } of leaves.flatMap(({ twins }) => twins)) translated.set(language, (translated.get(language) ?? 0) + (real ? 1 : 0));
  translated.delete(own.toLowerCase());
  const others = [...translated].sort((a, b) => b[1] - a[1]).slice(0, MOST_OTHER_LANGUAGES);
  const pages = [own, ...others.map(([language]) => language)].map((language) => `${root}${language}/pages/`);
  if (kind === 'pages') return pages.slice(1);
  return [...others.filter(([, count]) => count).map(([language]) => `${root}${language}/${kind}/${query}`), ...pages];
}

function readRecord(record: unknown, index: number, language: string, notes: Notes): Leaf[] {
  if (!isRecord(record)) {
    notes.dropped('type', `[${index}]`);
    return [];
  }
  if (isGiven(record.event)) {
    notes.lost('event');
    return [];
  }
  const path = typeof record.path === 'string' ? pathKey(record.path) : undefined;
  const name = path ?? `[${index}]`;
  const title = htmlText(words(record.title) ?? '');
  if (!title) {
    notes.dropped('missing', name, 'title');
    return [];
  }
  const isOffice = isRecord(record.location) || 'opening_hours' in record || 'temporarily_closed' in record;
  if (isGiven(record.thumbnail)) notes.lost('thumbnail');
  return [
    {
      language: asLanguage(PATH.exec(path ?? '')?.[1]) ?? asLanguage(language) ?? 'de',
      id: record.id,
      path,
      twins: readTwins(record.available_languages),
      title,
      blocks: readBlocks(record, name, notes),
      updated: day(record.last_updated) ?? day(record.modified_gmt),
      ...(isOffice ? { office: readOffice(record, name, notes) } : { page: readPage(record, notes) }),
    },
  ];
}

// Some servers write paths with percent signs, some without.
function pathKey(path: string): string {
  const whole = path.replace(/\/$/, '');
  try {
    return decodeURIComponent(whole);
  } catch {
    return whole;
  }
}

function readTwins(value: unknown): Twin[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([language, twin]) =>
    isRecord(twin) && typeof twin.path === 'string' && asLanguage(language) && /^[a-z\d-]+$/i.test(language)
      ? [{ language: language.toLowerCase(), path: pathKey(twin.path), real: isGiven(twin.id) }]
      : [],
  );
}

const day = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined);

function readBlocks({ content, excerpt, url }: RawRecord, name: string, notes: Notes): RawBlock[] {
  if (isGiven(content) && typeof content !== 'string') notes.problems.push({ code: 'text', record: name, path: 'content' });
  const html = words(content) ?? words(excerpt);
  return html ? htmlBlocks(html, typeof url === 'string' ? url : undefined) : [];
}

function readPage({ parent, order, organization, embedded_offers: offers }: RawRecord, notes: Notes): GuidePage {
  if (isGiven(organization)) notes.lost('organization');
  if (isGiven(offers)) notes.lost('embedded_offers');
  return {
    // The id names the page, those of the records name its translations: only paths fit together.
    parent: isRecord(parent) && typeof parent.path === 'string' ? pathKey(parent.path) : undefined,
    order: typeof order === 'number' ? order : Infinity,
  };
}

function readOffice(record: RawRecord, name: string, notes: Notes): Office {
  const { category, organization, barrier_free: stepFree, meta_description: summary } = record;
  const contacts = Array.isArray(record.contacts) ? record.contacts.filter(isRecord) : [];
  // The first contact with one is asked; before that, what older versions write beside the contacts.
  const first = (own: unknown, field: string): unknown => {
    const [chosen, ...others] = new Set([own, ...contacts.map((contact) => contact[field])].filter(isGiven));
    if (others.length) notes.lost(`contacts.${field}`);
    return chosen;
  };
  if (contacts.some((contact) => isGiven(contact.name))) notes.lost('contacts.name');
  if (isRecord(organization)) for (const field of ['logo', 'website']) if (isGiven(organization[field])) notes.lost(`organization.${field}`);
  const { hours, appointment } = readHours(record.opening_hours, name, 'opening_hours', notes);
  const site = isRecord(record.location) ? record.location : {};
  return {
    site: words(site.id),
    provider: isRecord(organization) ? htmlText(words(organization.name) ?? '') || undefined : undefined,
    category: isRecord(category) ? htmlText(words(category.name) ?? '') || undefined : undefined,
    summary: htmlText(words(summary) ?? '') || undefined,
    phones: readPhones([record, ...contacts], name, notes),
    facts: {
      ...readSite(site),
      email: first(record.email, 'email'),
      // The page about the place stands in for its own.
      website: first(record.website, 'website') ?? record.url,
      hours,
      ...(appointment && { appointment }),
      registrationUrl: first(record.appointment_url, 'appointment_url'),
      // Since when it is closed the feed does not say: at the latest when somebody wrote so.
      ...(record.temporarily_closed === true && { closures: [{ from: day(record.last_updated) ?? day(record.modified_gmt) ?? '2000-01-01' }] }),
      ...(typeof stepFree === 'boolean' && { stepFree: stepFree ? 'yes' : 'no' }),
    },
  };
}

function readSite({ address: street, postcode, town, latitude, longitude }: RawRecord): RawRecord {
  // An export of what is not known: zero degrees are in the sea.
  const known = isGiven(latitude) && isGiven(longitude) && (latitude !== 0 || longitude !== 0);
  const site = withoutEmpty({ street, postcode, town, ...(known && { latitude, longitude }) });
  return Object.keys(site).length ? { addresses: [site] } : {};
}

function readPhones(contacts: readonly RawRecord[], name: string, notes: Notes): Map<string, Phone> {
  const phones = new Map<string, Phone>();
  contacts.forEach((contact, place) => {
    // The first is the record itself, whose hours are those of the door.
    const { hours, appointment } = place ? readHours(contact.opening_hours, name, 'contacts.opening_hours', notes) : {};
    if (appointment) notes.lost('contacts.opening_hours.appointmentOnly');
    const label = htmlText(words(contact.area_of_responsibility) ?? '') || undefined;
    for (const number of [contact.phone_number, contact.mobile_number].map(words)) {
      if (number && !phones.has(number)) phones.set(number, { label, hours });
    }
  });
  return phones;
}

function readHours(value: unknown, record: string, path: string, notes: Notes): { hours?: unknown; appointment?: boolean } {
  if (!isGiven(value)) return {};
  const days = (Array.isArray(value) ? value : []).slice(0, 7);
  const found: DayHours[] = [];
  let appointment = false;
  let faulty = !Array.isArray(value);
  days.forEach((entry: unknown, index) => {
    if (!isRecord(entry)) return void (faulty = true);
    if (entry.closed === true) return;
    if (entry.allDay === true) return void found.push({ day: index, from: '00:00', to: '24:00' });
    const mode = entry.appointmentOnly === true ? 'appointment' : undefined;
    const slots = Array.isArray(entry.timeSlots) ? entry.timeSlots : [];
    if (mode && !slots.length) appointment = true;
    for (const slot of slots as unknown[]) {
      const times = isRecord(slot) ? span(slot.start, slot.end) : undefined;
      if (times) found.push({ day: index, ...times, mode });
      else faulty = true;
    }
  });
  if (faulty) notes.problems.push({ code: 'hours', record, path });
  return { hours: weeklyHours(found), appointment };
}

/** The same thing in all languages that it was found in. */
class Group {
  readonly leaves = new Map<string, Leaf>();
  readonly children: Group[] = [];

  constructor(readonly first: Leaf) {}
}

/** Puts together what is the same in several languages: each record names the paths of the others. */
class Groups {
  readonly all: Group[] = [];
  readonly #byPath = new Map<string, Group>();
  readonly #bySite = new Map<string, Group>();
  readonly #untranslated = new Set<string>();

  add(leaf: Leaf): void {
    const { path, office, language } = leaf;
    if (path !== undefined && this.#untranslated.has(path) && !this.#byPath.has(path)) return;
    let group = this.at(path) ?? this.#bySite.get(office?.site ?? '');
    // What has no translation is answered in the region's own language.
    if (group && isGiven(leaf.id) && [...group.leaves.values()].some(({ id }) => id === leaf.id)) return;
    if (!group || group.leaves.has(language) || !group.first.office !== !office) this.all.push((group = new Group(leaf)));
    group.leaves.set(language, leaf);
    if (office?.site && !this.#bySite.has(office.site)) this.#bySite.set(office.site, group);
    this.#claim(path, group);
    for (const twin of leaf.twins) {
      if (twin.real) this.#claim(twin.path, group);
      else this.#untranslated.add(twin.path);
    }
  }

  at(path: string | undefined): Group | undefined {
    return path === undefined ? undefined : this.#byPath.get(path);
  }

  #claim(path: string | undefined, group: Group): void {
    if (path !== undefined && !this.#byPath.has(path)) this.#byPath.set(path, group);
  }
}

/** Words in every language that has some, or as they are where that is only the feed's own. */
function tagged<T>(leaves: Iterable<Leaf>, own: string, pick: (leaf: Leaf) => T | undefined): T | Record<string, T> | undefined {
  const found = [...leaves].flatMap((leaf) => {
    const value = pick(leaf);
    return value === undefined ? [] : [[leaf.language, value] as const];
  });
  if (!found.length) return undefined;
  return found.length === 1 && found[0]![0] === own ? found[0]![1] : Object.fromEntries(found);
}

function assemble(leaves: readonly Leaf[], own = 'de'): RawRecord {
  const groups = new Groups();
  for (const leaf of leaves) groups.add(leaf);
  const terms = new Map<string, Map<string, string>>();
  const entries = groups.all.flatMap((group) => (group.first.office ? [entryOf(group, group.first.office, own, terms)] : []));
  const guide = guideOf(groups, own);
  return {
    feed: 'directory',
    language: own,
    entries,
    ...(guide.length && { guide }),
    ...(terms.size && { terms: Object.fromEntries([...terms].map(([word, wordings]) => [word, Object.fromEntries(wordings)])) }),
  };
}

function entryOf({ first, leaves }: Group, office: Office, own: string, terms: Map<string, Map<string, string>>): RawRecord {
  const all = [...leaves.values()];
  const { category } = office;
  if (category) {
    for (const leaf of all.slice(1)) {
      const word = leaf.office?.category;
      if (word && word !== category) terms.set(category, (terms.get(category) ?? new Map<string, string>()).set(leaf.language, word));
    }
  }
  return withoutEmpty({
    id: office.site ?? first.path,
    name: tagged(all, own, ({ title }) => title),
    provider: office.provider,
    ...(category && { kind: category, topics: [category] }),
    summary: tagged(all, own, (leaf) => leaf.office?.summary),
    description: tagged(all, own, blocksOf),
    ...office.facts,
    phones: [...office.phones].map(([number, { hours }]) =>
      withoutEmpty({ number, label: tagged(all, own, (leaf) => leaf.office?.phones.get(number)?.label), hours }),
    ),
    updated: first.updated,
    ...translationsOf(all),
  });
}

const blocksOf = ({ blocks }: Leaf) => (blocks.length ? blocks : undefined);

// Who reads a translation that is older than the original is told so.
function translationsOf(leaves: readonly Leaf[]): RawRecord {
  const days = new Map<string, string>();
  for (const { language, updated = '' } of leaves) if (updated > (days.get(language) ?? '')) days.set(language, updated);
  return days.size > 1 ? { translations: Object.fromEntries([...days].map(([language, updated]) => [language, { updated }])) } : {};
}

function guideOf(groups: Groups, own: string): RawRecord[] {
  const pages = groups.all.filter(({ first }) => first.page);
  pages.sort((a, b) => a.first.page!.order - b.first.page!.order || 0);
  const roots: Group[] = [];
  for (const group of pages) {
    const parent = [...group.leaves.values()].map(({ page }) => groups.at(page?.parent)).find((found) => found?.first.page);
    (parent ? parent.children : roots).push(group);
  }
  const seen = new Set<Group>();
  const ids = new Map<string, number>();
  const parts = roots.map((root) => partOf(root, own, seen, ids));
  // Pages that are each other's parents hang nowhere.
  for (const group of pages) if (!seen.has(group)) parts.push(partOf(group, own, seen, ids));
  return parts;
}

// As long as this, a page's text is a summary of what follows.
const SHORT = 300;

function partOf(root: Group, own: string, seen: Set<Group>, ids: Map<string, number>): RawRecord {
  seen.add(root);
  const all = [...root.leaves.values()];
  const children = root.children.filter((child) => !seen.has(child));
  const short = children.length > 0 && all.every(({ blocks }) => blocks.every((block) => typeof block === 'string') && blocksText(blocks).length <= SHORT);
  const id = ownId(root, ids);
  const chapters = children.map((child) => chapterOf([child, ...below(child, seen)], own, ids));
  if (!short && all.some(({ blocks }) => blocks.length)) chapters.unshift(chapterOf([root], own, ids));
  return withoutEmpty({
    id,
    title: tagged(all, own, ({ title }) => title),
    ...(short && { summary: tagged(all, own, ({ blocks }) => blocksText(blocks, '\n') || undefined) }),
    chapters,
  });
}

/** All pages below one, in the order in which they are read. */
function below(top: Group, seen: Set<Group>): Group[] {
  seen.add(top);
  const found: Group[] = [];
  const waiting = [...top.children].reverse();
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    if (seen.has(group)) continue;
    seen.add(group);
    found.push(group);
    for (const child of group.children.toReversed()) waiting.push(child);
  }
  return found;
}

function chapterOf([top, ...deeper]: readonly [Group, ...Group[]], own: string, ids: Map<string, number>): RawRecord {
  const leaves = [top, ...deeper].flatMap((group) => [...group.leaves.values()]);
  const texts = new Map<string, RawBlock[]>();
  for (const leaf of leaves) {
    const text = texts.get(leaf.language) ?? [];
    if (top.leaves.get(leaf.language) !== leaf) text.push({ heading: leaf.title });
    for (const block of leaf.blocks) text.push(block);
    texts.set(leaf.language, text);
  }
  const whole = [...texts].map(([language, blocks]) => ({ ...top.first, language, blocks }));
  return withoutEmpty({
    id: ownId(top, ids),
    title: tagged(top.leaves.values(), own, ({ title }) => title),
    text: tagged(whole, own, blocksOf),
    updated: latest(leaves.filter(({ language }) => language === top.first.language)),
    ...translationsOf(leaves),
  });
}

const latest = (leaves: readonly Leaf[]): string | undefined => leaves.reduce<string | undefined>((last, { updated }) => (updated && updated > (last ?? '') ? updated : last), undefined);

// The last part of a path is what a page is called; the numbers change with each version of a text.
function ownId({ first: { path, title } }: Group, ids: Map<string, number>): string {
  const name = path?.split('/').findLast(Boolean) ?? title;
  const count = (ids.get(name) ?? 0) + 1;
  ids.set(name, count);
  return count > 1 ? `${name}-${count}` : name;
}
