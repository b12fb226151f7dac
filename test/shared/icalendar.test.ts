import { expect } from '@open-wc/testing';
import { type CalendarEvent, sequenceOf, writeCalendar } from '../../src/shared/icalendar.js';
import { type Moment, berlinMoment, parseMoment } from '../../src/shared/moment.js';

const moment = (text: string): Moment => parseMoment(text)!;
const now = Date.parse('2018-09-10T08:00:00Z');
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'm1@example.org', summary: 'Plenum', start: moment('2018-04-09T14:00'), ...more,
});

/** The file's lines, unfolded, without their ends. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

/** The lines of the first event of a calendar with this event. */
const write = (more?: Partial<CalendarEvent>, language?: string) => {
  const lines = linesOf(writeCalendar({ name: 'Netzwerk', language, events: [event(more)] }, now));
  return lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
};
const unescape = (value: string) => value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

const hostile: [what: string, text: string, read?: string][] = [
  ['separators', 'a;b,c:d\\e"f'],
  ['a backslash and an n', 'a\\nb\\\\n'],
  ['line ends', 'a\r\nb\nc\rd', 'a\nb\nc\nd'],
  ['a line that looks like an end', 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'a\nEND:VEVENT\nBEGIN:VEVENT'],
  ['control characters', 'a\0b\u0008c\u001bd', 'abcd'],
  ['emoji across the folds', '🙂'.repeat(60)],
  ['Arabic', 'اجتماع شبكة الهجرة في غوتنغن؛ الموضوع: السكن، والعمل '.repeat(5)],
  ['bidi controls', '\u202eabc\u202c \u2067abc\u2069'],
  ['blanks at the folds', ' a'.repeat(100)],
  ['combining marks', 'e\u0301'.repeat(80)],
  ['halves of characters', 'a\ud83d b', 'a\ufffd b'],
  ['a very long text', 'Tagesordnung, '.repeat(5000)],
];

describe('writeCalendar', () => {
  it('frames the events, with CRLF after each line', () => {
    const file = writeCalendar({ name: 'Netzwerk', events: [event(), event({ uid: 'm2' })] }, now);
    const lines = linesOf(file);
    expect(file.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    expect(file.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
    expect(lines.slice(0, 2)).to.deep.equal(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).to.have.lengthOf(2);
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).to.have.lengthOf(1);
    expect(lines).to.include('CALSCALE:GREGORIAN').and.include('X-WR-TIMEZONE:Europe/Berlin');
    expect(lines.filter((line) => line.startsWith('PRODID:'))).to.have.lengthOf(1);
    expect(lines.filter((line) => line.startsWith('METHOD'))).to.deep.equal([]);
  });

  it('tells about the calendar', () => {
    const lines = linesOf(writeCalendar({
      name: 'Netzwerk, Plenum',
      description: 'Alle; Termine',
      url: 'https://example.org/a,b',
      language: 'de',
      refreshHours: 24,
      events: [],
    }, now));
    expect(lines).to.include.members([
      'NAME;LANGUAGE=de:Netzwerk\\, Plenum', 'X-WR-CALNAME:Netzwerk\\, Plenum',
      'DESCRIPTION;LANGUAGE=de:Alle\\; Termine',
      'X-WR-CALDESC:Alle\\; Termine', 'URL;VALUE=URI:https://example.org/a,b', 'REFRESH-INTERVAL;VALUE=DURATION:PT24H',
      'X-PUBLISHED-TTL:PT24H',
    ]);
  });

  it('is the same when written again', () => {
    const calendar = { name: 'Netzwerk', events: [event({ updated: now })] };
    expect(writeCalendar(calendar, now)).to.equal(writeCalendar(calendar, now + 864e5));
  });

  it('keeps lines within 75 octets', () => {
    for (const [, text] of hostile) {
      const events = [event({ uid: text, summary: text, location: text })];
      const file = writeCalendar({ name: text, description: text, events }, now);
      const longest = Math.max(...file.split('\r\n').map((line) => new TextEncoder().encode(line).length));
      expect(longest).to.be.at.most(75);
    }
  });

  for (const [what, text, read = text] of hostile) {
    it(`loses nothing of ${what}`, () => {
      const lines = write({ uid: text, summary: text, description: text, location: text });
      for (const name of ['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION']) {
        const found = lines.filter((line) => line.startsWith(`${name}:`));
        expect(found).to.have.lengthOf(1);
        expect(unescape(found[0]!.slice(name.length + 1))).to.equal(read);
      }
    });
  }

  const times: [what: string, event: Partial<CalendarEvent>, lines: string[]][] = [
    ['a time in Berlin', { end: moment('2018-04-09T16:30') },
      ['DTSTART;TZID=Europe/Berlin:20180409T140000', 'DTEND;TZID=Europe/Berlin:20180409T163000']],
    ['a start without an end', {}, ['DTSTART;TZID=Europe/Berlin:20180409T140000']],
    ['an end on the next day', { end: moment('2018-04-10T01:00') },
      ['DTSTART;TZID=Europe/Berlin:20180409T140000', 'DTEND;TZID=Europe/Berlin:20180410T010000']],
    ['an end before the start', { end: moment('2018-04-09T13:00') }, ['DTSTART;TZID=Europe/Berlin:20180409T140000']],
    ['an end at the start', { end: moment('2018-04-09T14:00') }, ['DTSTART;TZID=Europe/Berlin:20180409T140000']],
    ['an end on the same day, time not known', { end: moment('2018-04-09') },
      ['DTSTART;TZID=Europe/Berlin:20180409T140000']],
    ['an end on a later day, time not known', { end: moment('2018-04-11') },
      ['DTSTART;TZID=Europe/Berlin:20180409T140000', 'DTEND;TZID=Europe/Berlin:20180412T000000']],
    ['an end whose day is not known', { end: moment('2018-05') }, ['DTSTART;TZID=Europe/Berlin:20180409T140000']],
    ['a whole day', { start: moment('2018-04-09'), allDay: true }, ['DTSTART;VALUE=DATE:20180409']],
    ['whole days, the end exclusive', { start: moment('2018-04-30'), end: moment('2018-05-01'), allDay: true },
      ['DTSTART;VALUE=DATE:20180430', 'DTEND;VALUE=DATE:20180502']],
    ['a whole day over a clock change', { start: moment('2018-03-25'), end: moment('2018-03-25'), allDay: true },
      ['DTSTART;VALUE=DATE:20180325', 'DTEND;VALUE=DATE:20180326']],
    ['a whole day told with times', { end: moment('2018-04-09T16:30'), allDay: true },
      ['DTSTART;VALUE=DATE:20180409', 'DTEND;VALUE=DATE:20180410']],
    ['whole days that end before they start', { start: moment('2018-04-09'), end: moment('2018-04-08'), allDay: true },
      ['DTSTART;VALUE=DATE:20180409']],
    ['a day whose time is not known', { start: moment('2018-04-09') },
      ['DTSTART;VALUE=DATE:20180409', 'TRANSP:TRANSPARENT']],
    ['days whose times are not known', { start: moment('2018-04-09'), end: moment('2018-04-10') },
      ['DTSTART;VALUE=DATE:20180409', 'DTEND;VALUE=DATE:20180411', 'TRANSP:TRANSPARENT']],
    ['the first of two equal hours, in UTC', { start: moment('2018-10-28T02:30') }, ['DTSTART:20181028T003000Z']],
    ['the second of two equal hours, in UTC', { start: moment('2018-10-28T02:30+01:00') },
      ['DTSTART:20181028T013000Z']],
    ['the hours around them', { start: moment('2018-10-28T01:59'), end: moment('2018-10-28T03:00') },
      ['DTSTART;TZID=Europe/Berlin:20181028T015900', 'DTEND;TZID=Europe/Berlin:20181028T030000']],
    ['a time that was left out', { start: moment('2018-03-25T02:30') }, ['DTSTART;TZID=Europe/Berlin:20180325T033000']],
  ];
  for (const [what, more, expected] of times) {
    it(`writes ${what}`, () => {
      expect(write(more).filter((line) => /^(DTSTART|DTEND|TRANSP)/.test(line))).to.deep.equal(expected);
    });
  }

  for (const day of ['2018-04', '2018']) {
    it(`leaves out an event of which only ${day} is known`, () => {
      const events = [event({ start: moment(day) }), event({ uid: 'other' })];
      const file = writeCalendar({ name: 'Netzwerk', events }, now);
      expect(linesOf(file).filter((line) => line.startsWith('UID:'))).to.deep.equal(['UID:other']);
    });
  }

  it('tells the last change where it is known, and now where not', () => {
    expect(write()).to.include.members(['DTSTAMP:20180910T080000Z', 'SEQUENCE:0']);
    expect(write().filter((line) => line.startsWith('LAST-MODIFIED'))).to.deep.equal([]);
    const lines = write({ updated: Date.parse('2018-04-01T10:00:00Z') });
    expect(lines).to.include.members(['DTSTAMP:20180401T100000Z', 'LAST-MODIFIED:20180401T100000Z', 'SEQUENCE:9598200']);
    expect(write({ updated: now, sequence: 3 })).to.include('SEQUENCE:3');
  });

  it('writes status, address, categories, place and language', () => {
    expect(write({
      status: 'CANCELLED',
      url: 'https://example.org/a;b\r\nX:y',
      categories: ['a,b', 'c'],
      geo: { latitude: 51.5, longitude: 9.9 },
    }, 'de')).to.include.members([
      'SUMMARY;LANGUAGE=de:Plenum', 'STATUS:CANCELLED', 'URL;VALUE=URI:https://example.org/a;bX:y',
      'CATEGORIES:a\\,b,c', 'GEO:51.5;9.9',
    ]);
  });

  it('describes the clock changes that Berlin had', () => {
    const lines = linesOf(writeCalendar({ name: 'Netzwerk', events: [] }, now));
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE') + 1);
    expect(zone).to.include('TZID:Europe/Berlin');
    for (const onset of zone.filter((line) => line.startsWith('DTSTART:')).map((line) => line.slice(8))) {
      // A minute before its own onset the other offset is valid, and the clock shows the next minute's time but for it.
      const [year, month, day, hour] = [onset.slice(0, 4), onset.slice(4, 6), onset.slice(6, 8), Number(onset.slice(9, 11))];
      const to = zone[zone.indexOf(`DTSTART:${onset}`) + 1]!.startsWith('RRULE') ? 3 : 2;
      const offsets = [to - 1, to].map((i) => zone[zone.indexOf(`DTSTART:${onset}`) + i]!.slice(-4, -2)).map(Number);
      const instant = Date.parse(`${year}-${month}-${day}T00:00Z`) + (hour - offsets[0]!) * 36e5;
      const before = berlinMoment(instant - 6e4);
      const after = berlinMoment(instant);
      expect(before.time, onset).to.equal(`0${hour - 1}:59`);
      expect(after.time, onset).to.equal(`0${hour + offsets[1]! - offsets[0]!}:00`);
    }
  });
});

describe('sequenceOf', () => {
  it('grows with the time of the last change', () => {
    let last = -1;
    for (let year = 2001; year < 2100; year++) {
      const number = sequenceOf(Date.UTC(year, 0));
      expect(number).to.be.greaterThan(last);
      expect(number).to.be.lessThan(2 ** 31);
      last = number;
    }
  });
  const cases: [updated: number, number: number][] = [
    [Date.UTC(2000, 0), 0], [Date.UTC(1999, 0), 0], [Date.UTC(2000, 0, 1, 0, 1), 1], [NaN, 0], [Infinity, 2 ** 31 - 1],
  ];
  for (const [updated, number] of cases) {
    it(`tells ${updated} as ${number}`, () => expect(sequenceOf(updated)).to.equal(number));
  }
});
