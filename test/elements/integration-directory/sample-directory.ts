/** Wednesday, 2026-11-25, 10 o'clock in Berlin. */
export const WEDNESDAY = '2026-11-25T10:00+01:00';

/** Invented offices, one for each thing that a directory can say. */
export const DIRECTORY = {
  feed: 'directory',
  version: 1,
  language: 'de',
  updated: '2026-11-01',
  title: { de: 'Willkommen', ar: 'أهلًا' },
  summary: 'Hier finden Sie Hilfe.',
  terms: { Kita: { en: 'Daycare', ar: 'روضة' } },
  synonyms: [['Kita', 'Kindergarten', 'Krippe'], ['Ausweis', 'Pass']],
  places: [
    { name: 'Göttingen', latitude: 51.534, longitude: 9.935 },
    { name: 'Goslar', latitude: 51.906, longitude: 10.429 },
    { name: 'Duderstadt', latitude: 51.513, longitude: 10.259 },
  ],
  guide: [
    {
      id: 'ankommen',
      title: { de: 'Erste Schritte', ar: 'الخطوات الأولى' },
      summary: 'Was zuerst zu tun ist.',
      documents: [{ title: 'Wegweiser', files: [{ url: 'https://example.org/wegweiser.pdf', type: 'PDF', size: '2000000' }] }],
      chapters: [
        { id: 'melden', title: 'Anmelden', text: ['Gehen Sie ins Amt.', { steps: ['Termin', 'Ausweis'] }], entries: ['amt', 'nirgends'], topics: ['Kita'] },
        { title: 'Wohnen', text: 'Fragen Sie nach.' },
      ],
    },
    { id: 'sprache', title: 'Sprache', chapters: [{ id: 'kurse', title: 'Kurse', topics: ['Deutsch'] }] },
  ],
  entries: [
    {
      id: 'amt', name: { de: 'Bürgeramt', en: 'Citizens’ office', ar: 'مكتب المواطنين' }, provider: 'Stadt', kind: 'Behörde', topics: ['Ausweis'],
      summary: { de: 'Hier melden Sie sich an.', ar: 'سجّلوا هنا.' },
      description: [{ heading: 'So geht es' }, ['Mehr steht ', { text: 'dort', href: 'https://example.org/anderswo' }, '.']],
      addresses: [{ street: 'Wall 1', postcode: '37083', town: 'Göttingen', latitude: 51.533, longitude: 9.93 }],
      phones: [{ number: '0551 400-1', label: 'Zentrale', hours: 'Mo-Fr 8-18' }], email: 'amt@example.org', website: 'https://example.org/amt',
      hours: 'Mo-Do 9-16, Fr 9-12', holidays: 'closed', languages: ['de', { code: 'ar', mode: 'interpreter' }], free: true, stepFree: 'yes', checked: '2026-10-01', updated: '2026-10-01',
    },
    {
      id: 'kita,1', name: 'Kinderhaus', provider: 'Verein', topics: ['Kita'], summary: 'Ein Platz für Kinder.',
      addresses: [{ town: 'Goslar' }], hours: 'Mo-Fr 7-10:20', languages: ['de', 'ru'], free: false, stepFree: 'no', targetGroups: ['Kinder', 'Familien'], checked: '2026-01-01',
    },
    { id: 'rat', name: 'Ratstelefon', topics: ['Kita', 'Ausweis'], phones: ['0551 400-2'], hours: 'Do 9-12', languages: ['ar'], free: true, stepFree: 'partly', targetGroups: ['Familien'] },
    { id: 'treff', name: 'Treffpunkt', topics: ['Begegnung'], addresses: [{ street: 'Weg 2', town: 'Duderstadt' }] },
    { id: 'a1', name: 'Kurs A1', topics: ['Deutsch'], addresses: [{ town: 'Göttingen' }], course: { level: 'A1', start: '2027-01-11', end: '2027-06-30', places: 0 }, languages: ['de'] },
    { id: 'b1', name: 'Kurs B1', topics: ['Deutsch'], addresses: [{ town: 'Göttingen' }], course: { level: 'B1', start: '2027-03-01', places: 4, childcare: true } },
    { id: 'alt', name: 'Kurs von früher', topics: ['Deutsch'], course: { level: 'A1', start: '2025-01-11', end: '2025-06-30' } },
  ],
};

/** So many offices, all alike. */
export const offices = (count: number) => ({
  entries: Array.from({ length: count }, (_, number) => ({
    id: `n${number}`,
    name: `Stelle ${String(number).padStart(5, '0')}`,
    topics: [['Kita', 'Schule', 'Arbeit'][number % 3]],
    summary: 'Beratung und Hilfe für alle, die neu hier sind.',
    addresses: [{ street: `Weg ${number}`, town: ['Göttingen', 'Goslar', 'Duderstadt'][number % 3] }],
    languages: ['de', ['ar', 'ru', 'en', 'tr'][number % 4]],
    hours: 'Mo-Do 9-16, Fr 9-12',
    free: number % 2 === 0,
  })),
});
