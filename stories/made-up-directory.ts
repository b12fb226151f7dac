// Offices that do not exist, for states that neither the real feed nor the invented one of the demo has.

const kinds = ['Behörde', 'Beratungsstelle', 'Verein', 'Begegnung', 'Bildungsträger', 'Wohlfahrtsverband'];
const topics = ['Wohnen', 'Arbeit', 'Deutsch lernen', 'Gesundheit', 'Schule', 'Familie', 'Recht', 'Ehrenamt', 'Sport', 'Kultur'];
const towns = ['Beispielstadt', 'Musterdorf', 'Altmuster', 'Bad Muster', 'Hinterbeispiel'];
const languages = ['ar', 'en', 'fa', 'fr', 'ru', 'tr', 'uk', 'pl'];
const hours = ['Mo-Do 9-16, Fr 9-12', 'Mo, Mi 10-13, Do 14-18', 'Di-Fr 8:30-12:30', 'Sa 10-14'];
const first = ['Offene', 'Neue', 'Freie', 'Gemeinsame', 'Kleine', 'Internationale', 'Mobile', 'Städtische', 'Ländliche', 'Junge'];
const second = ['Beratung', 'Werkstatt', 'Anlaufstelle', 'Lernstube', 'Sprechstunde', 'Runde', 'Hilfe', 'Initiative', 'Vermittlung', 'Brücke'];

const pick = <Item>(list: readonly Item[], place: number): Item => list[place % list.length]!;

/** A feed with these entries. */
export function directory(entries: readonly object[], more: object = {}) {
  return { feed: 'directory', version: 1, title: 'Beispielverzeichnis', ...more, entries };
}

/** So many entries with everything that filters ask for, the same each time. */
export function manyEntries(count: number) {
  return directory(
    Array.from({ length: count }, (_, place) => ({
      id: `x${place + 1}`,
      name: `${pick(first, place)} ${pick(second, Math.floor(place / 10))} ${place + 1}`,
      kind: pick(kinds, place * 5),
      topics: [pick(topics, place), pick(topics, place * 3 + 1)],
      summary: 'Ein Beispiel: Hier gibt es Rat, Sprechstunden und Begleitung für alle, die neu sind.',
      addresses: [{ street: `Beispielweg ${place + 1}`, postcode: '00100', town: pick(towns, place * 7) }],
      phones: [`0551 000-${place + 1}`],
      hours: pick(hours, place),
      languages: ['de', pick(languages, place), pick(languages, place * 3 + 2)],
      free: place % 3 > 0,
      stepFree: pick(['yes', 'partly', 'no'], place),
    })),
    { title: `Beispielverzeichnis mit ${count} Angeboten` },
  );
}

/** Names and nothing else. */
export const onlyNames = directory([
  { id: 'a', name: 'Beispielberatung' },
  { id: 'b', name: 'Beispielgarten' },
  { id: 'c', name: 'Beispielstelle für Begegnung und gemeinsames Kochen' },
]);

/** A small feed that fits into a page. */
export const smallDirectory = directory([
  { id: 'a', name: 'Beispielberatung Nord', kind: 'Beratungsstelle', topics: ['Wohnen'], phones: ['0551 000-1'], languages: ['de', 'ar'] },
  { id: 'b', name: 'Beispielamt Süd', kind: 'Behörde', topics: ['Ankommen und Anmelden'], addresses: [{ street: 'Musterplatz 1', postcode: '00101', town: 'Beispielstadt' }] },
  { id: 'c', name: 'Beispielchor', kind: 'Verein', topics: ['Kultur'], website: 'www.example.org' },
]);

/** No name, hours on a day that nobody knows, a forbidden link, and one good entry. */
export const oneBadRecord = directory([
  { id: 'a', kind: 'Beratungsstelle', topics: ['Wohnen'] },
  { id: 'b', name: 'Beispielberatung Nord', kind: 'Beratungsstelle', topics: ['Wohnen'], hours: [{ days: 'Mo-Xy', from: '9:00', to: '12:00' }] },
  { id: 'c', name: 'Beispielberatung Süd', kind: 'Beratungsstelle', topics: ['Wohnen'], website: 'javascript:alert(1)' },
  { id: 'd', name: 'Beispielberatung West', kind: 'Beratungsstelle', topics: ['Arbeit'], hours: 'Mo-Do 9-12' },
]);

/** Texts in every state that a badge tells of, for a reader of English. */
export const badges = directory(
  [
    { id: 'a', name: 'German only', kind: 'Verein', summary: 'Dieser Text liegt nur auf Deutsch vor.' },
    {
      id: 'b', name: 'Machine-translated', kind: 'Verein',
      summary: { de: 'Diesen Text hat ein Programm übersetzt.', en: 'This text was translated by a programme.' },
      translations: { en: { status: 'machine', updated: '2026-10-01' } },
    },
    {
      id: 'c', name: 'Outdated', kind: 'Verein', updated: '2026-10-01',
      summary: { de: 'Der deutsche Text ist neu.', en: 'This translation is older than the German text.' },
      translations: { en: { status: 'reviewed', updated: '2022-06-30' } },
    },
    {
      id: 'd', name: 'Reviewed', kind: 'Verein',
      summary: { de: 'Diesen Text hat ein Mensch geprüft.', en: 'This text was checked by a person: no badge.' },
      translations: { en: { status: 'reviewed', updated: '2026-10-02' } },
    },
  ],
  { updated: '2026-10-01' },
);

/** A file of one office, as a small town writes it by hand. */
export const oneOffice = {
  feed: 'contact',
  version: 1,
  updated: '2026-11-02',
  contact: {
    id: 'rathaus',
    name: 'Beispielrathaus – Integration',
    addresses: [{ name: 'Rathaus', street: 'Marktplatz 1', postcode: '00105', town: 'Bad Muster', room: 'Zimmer 4' }],
    phones: [{ number: '0551 000-900', label: 'Empfang', hours: 'Mo-Fr 8-12' }],
    email: 'rathaus@example.org',
    hours: 'Mo-Fr 8-12, Do 14-18',
    holidays: 'closed',
  },
};

/** A name alone: nothing is known of this office but that it is there. */
export const nameOnly = { feed: 'contact', version: 1, contact: { id: 'a', name: 'Beispielstelle' } };
