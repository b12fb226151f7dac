// What the benchmark's feeds are made of: the same at every run, as varied as in real ones.

export const topics = ['Kultur', 'Sprachkurse', 'Migrationsberatung', 'Schuldnerberatung', 'Gesundheit', 'Frauen', 'Familie',
  'Kindertagesbetreuung', 'Jugend', 'Schule', 'Ausbildung', 'Arbeit', 'Anerkennung von Abschlüssen', 'Wohnen',
  'Asylverfahren', 'Rechtsberatung', 'Antidiskriminierung', 'Ehrenamt', 'Patenschaften', 'Sport', 'Musik', 'Theater',
  'Religion', 'Seniorinnen und Senioren', 'Behinderung', 'Sucht', 'Politische Bildung', 'Medienbildung',
  'Umwelt', 'Übersetzung'];

export const towns = [['37073', 'Göttingen'], ['37075', 'Göttingen'], ['37079', 'Göttingen'], ['37081', 'Göttingen'],
  ['37085', 'Göttingen'], ['38640', 'Goslar'], ['37520', 'Osterode am Harz'], ['37115', 'Duderstadt'],
  ['34346', 'Hann. Münden'], ['37154', 'Northeim'], ['37574', 'Einbeck'], ['37124', 'Rosdorf'], ['37120', 'Bovenden'],
  ['37130', 'Gleichen'], ['37133', 'Friedland'], ['37412', 'Herzberg am Harz'], ['38723', 'Seesen'],
  ['38667', 'Bad Harzburg'], ['37431', 'Bad Lauterberg'], ['37170', 'Uslar']];

export const manners = ['Interkultureller', 'Offener', 'Internationaler', 'Neuer', 'Gemeinsamer', 'Mehrsprachiger', 'Freier',
  'Bunter', 'Evangelischer', 'Städtischer', 'Ländlicher', 'Kurdischer', 'Syrischer', 'Ukrainischer', 'Türkischer',
  'Polnischer', 'Afghanischer', 'Äthiopischer', 'Vietnamesischer', 'Spanischer'];

export const matters = ['Kulturverein', 'Frauentreff', 'Sprachkreis', 'Gartenverein', 'Beratungsdienst', 'Bildungsverein',
  'Elternkreis', 'Jugendtreff', 'Sportverein', 'Förderverein', 'Nachbarschaftstreff', 'Flüchtlingsrat', 'Chor',
  'Theaterkreis', 'Hilfsdienst', 'Arbeitskreis', 'Freundeskreis', 'Bürgertreff', 'Müttertreff', 'Ausländerbeirat'];

export const places = ['Weststadt', 'Nordstadt', 'Südstadt', 'Altstadt', 'Grone', 'Weende', 'Geismar', 'Leineberg',
  'Holtenser Berg', 'Jürgenohl', 'Oker', 'Vienenburg', 'am Wall', 'am Markt', 'am Bahnhof', 'im Leinetal', 'im Oberharz',
  'im Eichsfeld', 'an der Söse', 'in der Börde'];

const streets = ['Lange Straße', 'Bahnhofstraße', 'Am Markt', 'Weender Landstraße', 'Groner Tor', 'Kirchweg',
  'Schulstraße', 'Mühlenweg', 'Gartenstraße', 'Bürgerstraße', 'Rosental', 'Hauptstraße'];

const words = ['berät', 'begleitet', 'Familien', 'und', 'Kinder', 'aus', 'vielen', 'Ländern', 'bei', 'allen', 'Fragen',
  'rund', 'um', 'Schule', 'Beruf', 'Wohnung', 'Gesundheit', 'mit', 'Sprachkursen', 'am', 'Abend', 'offene', 'Treffen',
  'jeden', 'Dienstag', 'Unterstützung', 'für', 'Frauen', 'Männer', 'Jugendliche', 'ältere', 'Menschen', 'neu',
  'zugewandert', 'ohne', 'Anmeldung', 'kostenlos', 'vertraulich', 'in', 'mehreren', 'Sprachen', 'Hilfe', 'beim',
  'Ausfüllen', 'von', 'Anträgen', 'gemeinsames', 'Kochen', 'Musik', 'Theater', 'Sport', 'im', 'Garten', 'Begleitung',
  'zu', 'Ämtern', 'Patenschaften', 'Nachhilfe', 'Hausaufgaben', 'Bewerbung', 'Anerkennung', 'ausländischer',
  'Zeugnisse', 'Vermittlung', 'ehrenamtlicher', 'Helferinnen', 'Helfer', 'Fortbildung', 'Vorträge', 'Ausstellungen',
  'Feste', 'der', 'Begegnung', 'gegen', 'Rassismus', 'Vielfalt', 'Teilhabe', 'Bildung', 'Erwachsene', 'Eltern'];

/** A small generator of even numbers from 0 to below 1 (mulberry32, public domain), the same for the same seed. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @returns what a generator draws from, the same in every run */
export function draws(seed) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const one = (list) => list[below(list.length)];
  return {
    /** From 0 to below 1. */
    next,
    /** A whole number from 0 to below the limit. */
    below,
    /** One of a list. */
    one,
    /** One to three different ones of a list. */
    few: (list) => [...new Set(Array.from({ length: 1 + below(3) }, () => one(list)))],
    /** A sentence without a verb, as long as a short text on a card. */
    sentence: () => `${Array.from({ length: 18 }, () => one(words)).join(' ')}.`,
    /** True as often as the share (0 to 1) says. */
    sometimes: (share) => next() < share,
    phone: () => `05${51 + below(9)} ${100000 + below(900000)}`,
    street: () => `${one(streets)} ${1 + below(120)}`,
  };
}
