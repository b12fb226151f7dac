// Meetings that do not take place, for states that no real feed has.

const place = { name: 'Beispielhaus', room: 'Saal 1', street: 'Beispielweg 1', postcode: '37000', town: 'Beispielstadt' };

const next = {
  id: 'next', title: 'Sitzung im Juni', topic: 'Sprache lernen neben der Arbeit', start: '2018-06-12T17:00', end: '2018-06-12T19:00',
  agenda: ['Begrüßung', 'Kurse am Abend und am Wochenende', 'Berichte aus den Einrichtungen', 'Verschiedenes'], place,
};

const later = {
  id: 'later', title: 'Sitzung im September', topic: 'Wohnen und Nachbarschaft', start: '2018-09-11T17:00', end: '2018-09-11T19:00', place,
};

/** A feed with these meetings. */
export function meetings(list: readonly object[], more: object = {}) {
  return { feed: 'network-meetings', version: 1, network: { name: 'Beispielnetzwerk' }, ...more, meetings: list };
}

/** The next meeting with its agenda, and one later. */
export const planned = meetings([next, later]);

export const cancelled = meetings([
  { ...next, status: 'cancelled', reason: 'Der Raum ist wegen eines Wasserschadens gesperrt.' },
  later,
]);

export const moved = meetings([
  { ...next, status: 'moved', movedFrom: '2018-06-05T17:00', reason: 'Am ursprünglichen Tag ist Ratssitzung.' },
  later,
]);

export const postponed = meetings([
  { ...next, status: 'postponed', reason: 'Der Vortrag kann im Juni nicht stattfinden.' },
  later,
]);

/** All that a meeting can bring: a way to join online, a note, papers. */
export const withPapers = meetings([
  {
    ...next,
    online: 'https://www.example.org/teilnehmen',
    note: 'Der Eingang im Hof ist ohne Stufen.',
    files: [
      { kind: 'invitation', title: 'Einladung Juni', url: 'https://www.example.org/einladung.pdf', size: 84000, type: 'PDF', language: 'de' },
      { kind: 'attachment', title: 'Overview of courses', url: 'https://www.example.org/courses.pdf', size: '3,42 MB', type: 'PDF', language: 'en' },
    ],
  },
  { id: 'two-days', title: 'Klausurtagung', topic: 'Ziele für das nächste Jahr', start: '2018-11-16', end: '2018-11-17', allDay: true },
  { id: 'month', title: 'Jahresempfang', start: '2018-12' },
]);

export const subscription = meetings([next, later], {
  calendar: 'https://www.example.org/netzwerk.ics',
  suggest: 'mailto:netzwerk@example.org',
});

/** Papers of past meetings: online, only on request, and a meeting that was cancelled. */
export const archive = meetings([
  {
    id: 'p1', title: 'Sitzung im März', start: '2018-03-06T17:00', end: '2018-03-06T19:00',
    files: [
      { kind: 'minutes', title: 'Protokoll März', url: 'https://www.example.org/protokoll.pdf', size: 3420000, type: 'PDF', language: 'de' },
      { kind: 'attachment', title: 'Overview of courses', url: 'https://www.example.org/courses.pdf', size: 512000, type: 'PDF', language: 'en' },
    ],
  },
  { id: 'p2', title: 'Sitzung im Januar', start: '2018-01-16T17:00', status: 'cancelled', reason: 'Der Referent war krank.' },
  { id: 'p3', title: 'Sitzung im Herbst', start: '2017-10', files: [{ kind: 'minutes', language: 'de' }] },
  { id: 'p4', topic: 'Gründung des Netzwerks', start: '2016' },
]);

/** A date that does not exist, a link that is none, an id that comes twice. */
export const oneBadRecord = meetings([
  next,
  { id: 'bad-date', title: 'Sitzung am 31. Juni', start: '2018-06-31T17:00' },
  { ...later, id: 'next', online: 'javascript:alert(1)' },
]);

/** So many meetings, the same each time: eight a year, the last ones still to come in May 2018. */
export function manyMeetings(count: number) {
  const list = Array.from({ length: count }, (_, index) => {
    const year = 2018 - Math.floor(index / 8);
    const month = String(12 - (index % 8)).padStart(2, '0');
    return {
      id: `x${index + 1}`, title: `Beispielsitzung ${count - index}`, topic: 'Berichte aus den Einrichtungen',
      start: `${year}-${month}-10T17:00`, end: `${year}-${month}-10T19:00`, place,
      files: [{ kind: 'minutes', title: `Protokoll ${count - index}`, url: `https://www.example.org/${index}.pdf`, size: 84000, type: 'PDF', language: 'de' }],
    };
  });
  return meetings(list);
}
