import { str } from '@lit/localize';
import { addressLines } from '../../feeds/address.js';
import type { DirectoryEntry, DirectoryHead } from '../../feeds/directory-feed.js';
import type { Feed } from '../../feeds/feed.js';
import { openingHoursOf } from '../../feeds/opening-hours-fields.js';
import { pickText, term, type Text } from '../../feeds/text.js';
import { languageName } from '../../shared/language-names.js';
import { berlinMoment } from '../../shared/moment.js';
import { formatDay } from '../dates.js';
import { levelName } from './course.js';
import { weekLines } from './hours-table.js';
import { comma } from '../enumeration.js';
import { msg, type LanguageController } from '../language.js';
import { saying } from '../saying.js';
import { printSheet, type Both, type SheetEntry, type SheetLine, type SheetText } from '../sheet.js';

/** What a sheet is made of. */
export interface EntrySheet {
  readonly feed: Feed<DirectoryHead, DirectoryEntry>;
  readonly entries: readonly DirectoryEntry[];
  readonly speaker: LanguageController;
  /** Language beside the German; `de` for German alone. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Address of a page that shows the same. */
  readonly link?: string | undefined;
}

/**
 * Prints entries on one sheet: German beside another language.
 * @throws {Error} where printing is not possible
 */
export async function printEntries({ feed, entries, speaker, language, now, link }: EntrySheet): Promise<void> {
  const german = await saying(speaker, 'de', () => wordsIn('de', now));
  const reader = language === 'de' ? german : await saying(speaker, language, () => wordsIn(language, now));
  const both = (word: (words: Words) => string): Both => [word(german), word(reader)];
  const hoursIn = async (entry: DirectoryEntry, tongue: string) => saying(speaker, tongue, () => hoursLines(entry, tongue, now, feed.language));
  const levelIn = async (level: string, tongue: string) => saying(speaker, tongue, () => levelName(level));
  const sheetEntries: SheetEntry[] = [];
  for (const entry of entries) {
    const text = (words: Text | undefined, tongue: string): SheetText | undefined => {
      const picked = pickText(words, tongue, feed.language);
      return picked && { lines: [picked.value], language: picked.language };
    };
    const texts = (word: (words: Words) => string, words: Text | undefined): SheetLine[] =>
      words ? [{ label: both(word), german: text(words, 'de'), reader: text(words, language) }] : [];
    const made = (word: (words: Words) => string, [inGerman, inReaders]: readonly [readonly string[], readonly string[]]): SheetLine[] =>
      inGerman.length ? [{ label: both(word), german: { lines: inGerman, language: 'de' }, reader: { lines: inReaders, language } }] : [];
    const shared = (word: (words: Words) => string, lines: readonly string[]): SheetLine[] => (lines.length ? [{ label: both(word), shared: { lines, language: 'de' } }] : []);
    const { addresses = [], phones = [], email, website, languages = [], topics = [], course } = entry;
    const named = (tongue: string) => topics.map((topic) => term(feed.head.terms, topic, tongue)).join(comma(tongue));
    const spoken = (tongue: string) => languages.map(({ code }) => languageName(code, tongue)).join(comma(tongue));
    sheetEntries.push({
      title: { german: text(entry.name, 'de')!, reader: text(entry.name, language) },
      lines: [
        ...texts((words) => words.what, entry.summary),
        ...made((words) => words.topics, topics.length ? [[named('de')], [named(language)]] : [[], []]),
        ...(course?.level ? made((words) => words.level, [[await levelIn(course.level, 'de')], [await levelIn(course.level, language)]]) : []),
        ...shared((words) => words.address, addresses.map((site) => [pickText(site.name, 'de', feed.language)?.value, ...addressLines(site)].filter(Boolean).join(', ')).filter(Boolean)),
        ...shared((words) => words.phone, phones.map(({ number }) => number)),
        ...shared((words) => words.email, email ? [email] : []),
        ...shared((words) => words.website, website ? [website.replace(/^https?:\/\/(www\.)?|\/$/g, '')] : []),
        ...made((words) => words.hours, [await hoursIn(entry, 'de'), await hoursIn(entry, language)]),
        ...made((words) => words.languages, languages.length ? [[spoken('de')], [spoken(language)]] : [[german.ask], [reader.ask]]),
        ...texts((words) => words.cost, entry.cost),
        ...texts((words) => words.registration, entry.registration),
      ],
    });
  }
  await printSheet({
    language,
    title: both((words) => words.title),
    entries: sheetEntries,
    ...(link && { link: { url: link, label: both((words) => words.link) } }),
    date: both((words) => words.date),
  });
}

type Words = ReturnType<typeof wordsIn>;

/** The sheet's own words, in the language that `msg` speaks at the moment. */
function wordsIn(language: string, now: number) {
  const date = formatDay(berlinMoment(now).day, language);
  return {
    title: msg('Hier finden Sie Hilfe', { id: 'sheet.title' }),
    what: msg('Was Sie dort bekommen', { id: 'sheet.what' }),
    topics: msg('Thema', { id: 'directory.topic' }),
    level: msg('Niveau', { id: 'course.level' }),
    address: msg('Adresse', { id: 'contact.address' }),
    phone: msg('Telefon', { id: 'contact.phone' }),
    email: msg('E-Mail', { id: 'contact.email' }),
    website: msg('Internetseite', { id: 'contact.website' }),
    hours: msg('Öffnungszeiten', { id: 'entry.hours' }),
    languages: msg('Sprachen', { id: 'members.languages' }),
    ask: msg('Nicht bekannt. Fragen Sie, welche Sprachen dort gesprochen werden.', { id: 'entry.ask-languages' }),
    cost: msg('Kosten', { id: 'entry.cost' }),
    registration: msg('Anmeldung', { id: 'entry.registration' }),
    link: msg('Diese Liste im Internet', { id: 'sheet.link' }),
    date: msg(str`Gedruckt am ${date}. Angaben können sich ändern.`, { id: 'sheet.date' }),
  };
}

function hoursLines(entry: DirectoryEntry, language: string, now: number, source: string): string[] {
  const hours = openingHoursOf(entry);
  const note = pickText(entry.hoursNote, language, source)?.value;
  return [...(hours ? weekLines(hours, { wanted: language, current: language, source, now }) : []), entry.hours?.remark, note].filter((line): line is string => !!line);
}
