import { draws, manners, matters, places, topics, towns } from './generated-text.mjs';

const kinds = ['Beratung', 'Sprachkurs', 'Amt', 'Treffpunkt', 'Ehrenamt', 'Bildung', 'Gesundheit', 'Notruf'];

const services = ['Migrationsberatung', 'Deutschkurs am Vormittag', 'Deutschkurs am Abend', 'Schuldnerberatung',
  'Sprachcafé', 'Frauenberatung', 'Jugendberatung', 'Elternberatung', 'Hausaufgabenhilfe', 'Rechtsberatung',
  'Wohnungsberatung', 'Berufsberatung', 'Beratung zur Anerkennung', 'Schwangerschaftsberatung', 'Kleiderkammer',
  'Fahrradwerkstatt', 'Begleitung zu Ämtern', 'Nachhilfe', 'Alphabetisierungskurs', 'Suchtberatung',
  'Offene Sprechstunde', 'Kindergruppe', 'Patenschaften', 'Seniorentreff', 'Bewerbungshilfe', 'Übersetzungshilfe'];

const furthers = ['für Familien', 'für Frauen', 'für Eltern', 'für Jugendliche', 'für Neuzugewanderte',
  'mit Kinderbetreuung', 'am Telefon', 'in der Gruppe', 'in einfacher Sprache'];

const targetGroups = ['Familien', 'Frauen', 'Männer', 'Jugendliche', 'Kinder', 'Ältere Menschen', 'Geflüchtete',
  'Studierende', 'Arbeitsuchende', 'Menschen mit Behinderung'];

/** Often spoken ones stand more than once. */
const spoken = ['ar', 'ar', 'ar', 'ru', 'ru', 'ru', 'en', 'en', 'en', 'tr', 'tr', 'uk', 'uk', 'fa', 'fa', 'ku', 'pl',
  'fr', 'es', 'vi', 'ti', 'so', 'ps', 'ro', 'bg', 'sq', 'it', 'zh'];

const modes = ['staff', 'staff', 'interpreter', 'phone'];

/** Weekly hours as offices have them: days, from, to. */
const weeks = [
  [['Mo-Fr', '09:00', '16:00']],
  [['Mo-Do', '09:00', '16:00'], ['Fr', '09:00', '12:00']],
  [['Mo-Fr', '08:30', '12:30'], ['Do', '14:00', '17:30']],
  [['Mo', '09:00', '12:00'], ['Di', '09:00', '12:00'], ['Do', '14:00', '18:00']],
  [['Mo-Mi', '10:00', '13:00'], ['Do', '15:00', '19:00'], ['Fr', '10:00', '12:00']],
  [['Di-Do', '10:00', '13:00']],
  [['Mi', '15:00', '18:00']],
  [['Mo-Sa', '10:00', '18:00']],
  [['Mo-So', '08:00', '20:00']],
  [['Fr-Sa', '18:00', '01:00']],
];

/** Where the towns lie, about. */
const coordinates = {
  Göttingen: [51.53, 9.93], Goslar: [51.91, 10.43], 'Osterode am Harz': [51.73, 10.25], Duderstadt: [51.51, 10.26],
  'Hann. Münden': [51.42, 9.65], Northeim: [51.71, 10], Einbeck: [51.82, 9.87], Rosdorf: [51.5, 9.9],
  Bovenden: [51.59, 9.92], Gleichen: [51.46, 10], Friedland: [51.42, 9.91], 'Herzberg am Harz': [51.66, 10.34],
  Seesen: [51.89, 10.18], 'Bad Harzburg': [51.88, 10.56], 'Bad Lauterberg': [51.63, 10.47], Uslar: [51.66, 9.63],
};

/**
 * A directory feed: seven of eight entries have an address, three of five have hours, half of them name languages.
 * @param {number} size number of entries, in no order
 * @returns {string} JSON as an export would write it, without white space
 */
export function generatedDirectory(size) {
  const { next, one, few, sentence, sometimes, phone, street } = draws(20260901);
  const near = (degrees) => Number((degrees + (next() - 0.5) / 20).toFixed(5));
  const site = () => {
    const [postcode, town] = one(towns);
    const [latitude, longitude] = coordinates[town];
    const point = sometimes(0.8) && { latitude: near(latitude), longitude: near(longitude) };
    return { street: street(), postcode, town, ...point };
  };
  const entries = Array.from({ length: size }, (_, i) => {
    const host = `angebot-${i + 1}.example.org`;
    return {
      id: `e${i + 1}`,
      name: `${one(services)}${sometimes(0.6) ? ` ${one(furthers)}` : ''} ${one(places)}`,
      provider: `${one(manners)} ${one(matters)}`,
      kind: one(kinds),
      topics: few(topics),
      summary: sentence(),
      ...(sometimes(0.875) && { addresses: [site()] }),
      ...(sometimes(0.9) && { phones: [phone()] }),
      ...(sometimes(0.9) && { email: `post@${host}` }),
      website: `https://www.${host}/`,
      ...(sometimes(0.6) && { hours: one(weeks).map(([days, from, to]) => ({ days, from, to })) }),
      ...(sometimes(0.5) && { languages: few(spoken).map((code) => ({ code, mode: one(modes) })) }),
      ...(sometimes(0.7) && { targetGroups: few(targetGroups) }),
      ...(sometimes(0.6) && { free: sometimes(0.8) }),
      ...(sometimes(0.4) && { stepFree: one(['yes', 'yes', 'partly', 'no']) }),
    };
  });
  return JSON.stringify({
    feed: 'directory', version: 1, language: 'de', updated: '2026-09-01', title: 'Beratung und Angebote',
    places: Object.entries(coordinates).map(([name, [latitude, longitude]]) => ({ name, latitude, longitude })),
    entries,
  });
}
