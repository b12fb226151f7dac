// Organisations that do not exist, for states that no real feed has.

const kinds = ['Verein', 'Beratungsstelle', 'Behörde', 'Schule', 'Stiftung', 'Bildungsträger', 'Kirchengemeinde', 'Verband'];
const topics = ['Kultur', 'Sport', 'Deutschkurse', 'Migrationsberatung', 'Arbeit', 'Wohnen', 'Gesundheit', 'Jugend', 'Familie', 'Garten'];
const towns = ['Göttingen', 'Duderstadt', 'Hann. Münden', 'Rosdorf', 'Friedland', 'Bovenden', 'Adelebsen', 'Gleichen'];
const first = ['Bunte', 'Offene', 'Neue', 'Junge', 'Freie', 'Lebendige', 'Gemeinsame', 'Überregionale', 'Internationale', 'Kleine'];
const second = ['Werkstatt', 'Brücke', 'Runde', 'Küche', 'Bühne', 'Lernstube', 'Zukunft', 'Anlaufstelle', 'Hilfe', 'Initiative'];

const pick = (list: readonly string[], place: number) => list[place % list.length]!;

/** So many organisations, the same each time; the first three steer the network. */
export function manyMembers(count: number) {
  const organisations = Array.from({ length: count }, (_, place) => {
    const number = place + 1;
    const town = pick(towns, place * 5);
    return {
      id: `x${number}`,
      name: `${pick(first, place)} ${pick(second, Math.floor(place / 10))} ${town} ${number}`,
      kind: pick(kinds, place * 3),
      topics: [pick(topics, place), pick(topics, place * 7 + 1)],
      summary: 'Ein Beispiel: Es gibt Sprechstunden, Kurse am Abend und jeden Monat einen offenen Nachmittag für alle, die neu sind.',
      address: { street: `Beispielweg ${number}`, postcode: '37000', town },
      phone: `0551 000-${number}`,
      email: `post${number}@example.org`,
      website: `https://www.example.org/${number}`,
      role: place < 3 ? 'steering' : 'member',
    };
  });
  return { feed: 'network-members', version: 1, network: { name: `Beispielnetzwerk mit ${count} Mitgliedern` }, organisations };
}

/** Names and nothing else. */
export const onlyNames = {
  feed: 'network-members',
  version: 1,
  organisations: [
    { id: 'a', name: 'Beispielchor' },
    { id: 'b', name: 'Beispielgarten' },
    { id: 'c', name: 'Beispielverein für Begegnung und gemeinsames Kochen' },
  ],
};

/** A small feed that fits into a page. */
export const smallNetwork = {
  feed: 'network-members',
  version: 1,
  network: { name: 'Beispielnetzwerk' },
  organisations: [
    { id: 'a', name: 'Beispielverein Nord', kind: 'Verein', topics: ['Sport'], address: { town: 'Beispielstadt' } },
    {
      id: 'b', name: 'Beispielberatung Süd', kind: 'Beratungsstelle', topics: ['Migrationsberatung'], role: 'steering',
      languages: ['ar', { code: 'uk', mode: 'interpreter' }, { code: 'fa', mode: 'phone' }],
    },
    { id: 'c', name: 'Beispielchor', kind: 'Verein', topics: ['Kultur'], website: 'www.example.org' },
  ],
};

/** Texts in every state that a badge tells of, for a reader of English. */
export const badges = {
  feed: 'network-members',
  version: 1,
  updated: '2025-03-01',
  organisations: [
    {
      id: 'a', name: 'German only', kind: 'Verein',
      summary: 'Dieser Text liegt nur auf Deutsch vor.',
    },
    {
      id: 'b', name: 'Machine-translated', kind: 'Verein',
      summary: { de: 'Diesen Text hat ein Programm übersetzt.', en: 'This text was translated by a programme.' },
      translations: { en: { status: 'machine', updated: '2025-03-01' } },
    },
    {
      id: 'c', name: 'Outdated', kind: 'Verein', updated: '2025-03-01',
      summary: { de: 'Der deutsche Text ist neu.', en: 'This translation is older than the German text.' },
      translations: { en: { status: 'reviewed', updated: '2022-06-30' } },
    },
    {
      id: 'd', name: 'Reviewed', kind: 'Verein',
      summary: { de: 'Diesen Text hat ein Mensch geprüft.', en: 'This text was checked by a person: no badge.' },
      translations: { en: { status: 'reviewed', updated: '2025-03-02' } },
    },
  ],
};
