import { expect } from '@open-wc/testing';
import { hoursNotation } from '../../src/shared/hours-notation.js';
import { addDays } from '../../src/shared/moment.js';
import { berlinClock, isOpen, openAt, openState, type OpeningHours, type Slot } from '../../src/shared/opening-hours.js';
import { hoursOn, nextException, weekOf } from '../../src/shared/opening-week.js';

const at = (iso: string) => Date.parse(iso);
/** `2026-11-04T15:00Z`. */
const utc = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z');
const hours = (text: string, more: Omit<OpeningHours, 'weekly'> = {}): OpeningHours => ({ ...hoursNotation(text), ...more });
const slots = (text: string): readonly Slot[] => hoursNotation(`Mo-So ${text}`).weekly;

/** `closed until 2026-11-05T08:00Z, then 2026-11-05 09:00 in 1`, with how and the holiday behind it. */
function told(place: OpeningHours, iso: string): string {
  const now = at(iso);
  const { state, until, next } = openState(place, now);
  if (next) expect(utc(next.start)).to.equal(utc(at(`${next.day}T${next.time}:00${offsetOf(next.start)}`)));
  return [
    until === undefined ? state : `${state} until ${utc(until)}`,
    next && [`then ${next.day} ${next.time} in ${next.daysAhead}`, next.mode, next.holiday].filter(Boolean).join(' '),
  ].filter(Boolean).join(', ');
}

const zoneName = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });
const offsetOf = (instant: number) => /[+-]\d\d:\d\d/.exec(zoneName.format(instant))![0];

const office = hours('Mo-Do 9-16, Fr 9-12');
const bar = hours('Fr-So 22-4');
const hotline = hours('telefonisch Mo-Fr 8-18');
const shelter: OpeningHours = { weekly: [], always: true };
const arranged: OpeningHours = { weekly: [], appointment: true };
const mixed: OpeningHours = {
  weekly: [
    { days: [0, 1, 2, 3], from: 8 * 60, to: 12 * 60, mode: 'phone' },
    { days: [0, 1], from: 10 * 60, to: 11 * 60 },
    { days: [0, 1, 2, 3, 4], from: 7 * 60, to: 18 * 60, mode: 'appointment' },
  ],
};

const patient: OpeningHours = { weekly: [{ days: [0], from: 600, to: 660 }, { days: [3], from: 600, to: 660, mode: 'phone' }] };

type Case = [what: string, place: OpeningHours, now: string, told: string];
const tell = (cases: Case[]) => {
  for (const [what, place, now, expected] of cases) {
    it(`${what}: ${now}`, () => {
      expect(told(place, now)).to.equal(expected);
      const open = expected.startsWith('open') ? true : expected.startsWith('unknown') ? undefined : false;
      expect(isOpen(place, at(now))).to.equal(open);
      expect(openAt(place, berlinClock(at(now)))).to.equal(open);
    });
  }
};

describe('openState', () => {
  describe('by weekly hours', () => tell([
    ['before the hours', office, '2026-11-04T08:59:59+01:00', 'closed until 2026-11-04T08:00Z, then 2026-11-04 09:00 in 0'],
    ['as they begin', office, '2026-11-04T09:00:00+01:00', 'open until 2026-11-04T15:00Z'],
    ['in them', office, '2026-11-04T12:30:00+01:00', 'open until 2026-11-04T15:00Z'],
    ['in the last minute', office, '2026-11-04T15:59:59+01:00', 'open until 2026-11-04T15:00Z'],
    ['as they end', office, '2026-11-04T16:00:00+01:00', 'closed until 2026-11-05T08:00Z, then 2026-11-05 09:00 in 1'],
    ['over the weekend', office, '2026-11-06T12:00:00+01:00', 'closed until 2026-11-09T08:00Z, then 2026-11-09 09:00 in 3'],
    ['on Sunday', office, '2026-11-08T10:00:00+01:00', 'closed until 2026-11-09T08:00Z, then 2026-11-09 09:00 in 1'],
    ['told from a far place', office, '2026-11-05T01:00:00+14:00', 'open until 2026-11-04T15:00Z'],
    ['at Berlin’s midnight', office, '2026-11-04T23:30:00Z', 'closed until 2026-11-05T08:00Z, then 2026-11-05 09:00 in 0'],
    ['where hours touch', hours('Mo 9-12, 12-16'), '2026-11-02T10:00:00+01:00', 'open until 2026-11-02T15:00Z'],
    ['where hours overlap',
      { weekly: [{ days: [0], from: 540, to: 720 }, { days: [0], from: 660, to: 960 }] },
      '2026-11-02T10:00:00+01:00', 'open until 2026-11-02T15:00Z'],
    ['in a break', hours('Mo 9-12, 13-16'), '2026-11-02T12:15:00+01:00', 'closed until 2026-11-02T12:00Z, then 2026-11-02 13:00 in 0'],
    ['where midnight is between hours that touch', hours('Mo 18-24, Di 0-2'), '2026-11-02T19:00:00+01:00', 'open until 2026-11-03T01:00Z'],
    ['once a week, just over', hours('Mo 9-10'), '2026-11-02T10:00:00+01:00', 'closed until 2026-11-09T08:00Z, then 2026-11-09 09:00 in 7'],
  ]));

  describe('past midnight', () => tell([
    ['before', bar, '2026-11-08T23:59:00+01:00', 'open until 2026-11-09T03:00Z'],
    ['from Sunday to Monday', bar, '2026-11-09T00:00:00+01:00', 'open until 2026-11-09T03:00Z'],
    ['in the last minute', bar, '2026-11-09T03:59:00+01:00', 'open until 2026-11-09T03:00Z'],
    ['after', bar, '2026-11-09T04:00:00+01:00', 'closed until 2026-11-13T21:00Z, then 2026-11-13 22:00 in 4'],
    ['before dawn of the first night', bar, '2026-11-06T01:00:00+01:00', 'closed until 2026-11-06T21:00Z, then 2026-11-06 22:00 in 0'],
    ['over New Year, a holiday', hours('Do 22-4'), '2027-01-01T00:30:00+01:00', 'open until 2027-01-01T03:00Z'],
    ['over New Year, closed on holidays', hours('Do 22-4', { holidays: 'closed' }), '2026-12-31T23:30:00+01:00', 'open until 2027-01-01T03:00Z'],
    ['on New Year’s evening, closed on holidays', hours('Fr 22-4', { holidays: 'closed' }), '2027-01-02T01:00:00+01:00',
      'closed until 2027-01-08T21:00Z, then 2027-01-08 22:00 in 6'],
    ['the night before a closure', { ...bar, closures: [{ from: '2026-11-07' }] }, '2026-11-07T03:00:00+01:00', 'open until 2026-11-07T03:00Z'],
    ['the night in which a closure ends', { ...bar, closures: [{ from: '2026-11-06', to: '2026-11-06' }] }, '2026-11-07T03:00:00+01:00',
      'closed until 2026-11-07T21:00Z, then 2026-11-07 22:00 in 0'],
    ['a day long', { weekly: [{ days: [5], from: 600, to: 2040 }] }, '2026-11-08T09:59:00+01:00', 'open until 2026-11-08T09:00Z'],
  ]));

  describe('on the phone and by appointment', () => tell([
    ['on the phone', hotline, '2026-11-04T10:00:00+01:00', 'phone until 2026-11-04T17:00Z'],
    ['nobody at the phone', hotline, '2026-11-04T18:00:00+01:00', 'closed until 2026-11-05T07:00Z, then 2026-11-05 08:00 in 1 phone'],
    ['by appointment only', arranged, '2026-11-04T10:00:00+01:00', 'appointment'],
    ['by appointment beside the hours', { ...office, appointment: true }, '2026-11-04T20:00:00+01:00',
      'closed until 2026-11-05T08:00Z, then 2026-11-05 09:00 in 1'],
    ['appointments, before the phone', mixed, '2026-11-02T07:30:00+01:00', 'appointment until 2026-11-02T07:00Z, then 2026-11-02 10:00 in 0'],
    ['the phone goes before appointments', mixed, '2026-11-02T08:00:00+01:00', 'phone until 2026-11-02T09:00Z, then 2026-11-02 10:00 in 0'],
    ['an open door before all', mixed, '2026-11-02T10:00:00+01:00', 'open until 2026-11-02T10:00Z'],
    ['the phone again', mixed, '2026-11-02T11:00:00+01:00', 'phone until 2026-11-02T11:00Z, then 2026-11-03 10:00 in 1'],
    ['an open door is worth a wait', mixed, '2026-11-03T20:00:00+01:00', 'closed until 2026-11-04T06:00Z, then 2026-11-09 10:00 in 6'],
    ['worth two weeks', { ...patient, closures: [{ from: '2026-11-09', to: '2026-11-09' }] },
      '2026-11-02T20:00:00+01:00', 'closed until 2026-11-05T09:00Z, then 2026-11-16 10:00 in 14'],
    ['no longer', { ...patient, closures: [{ from: '2026-11-09', to: '2026-11-09' }, { from: '2026-11-16', to: '2026-11-16' }] },
      '2026-11-08T20:00:00+01:00', 'closed until 2026-11-12T09:00Z, then 2026-11-12 10:00 in 4 phone'],
    ['what comes first, after that', { ...patient, closures: [{ from: '2026-11-04', to: '2026-11-26' }] },
      '2026-11-03T20:00:00+01:00', 'closed until 2026-11-30T09:00Z, then 2026-11-30 10:00 in 27'],
    ['the phone before appointments, later',
      { weekly: [{ days: [2], from: 600, to: 660, mode: 'appointment' }, { days: [3], from: 600, to: 660, mode: 'phone' }] },
      '2026-11-03T20:00:00+01:00', 'closed until 2026-11-04T09:00Z, then 2026-11-05 10:00 in 2 phone'],
    ['appointments alone', { weekly: [{ days: [2], from: 600, to: 660, mode: 'appointment' }] },
      '2026-11-03T20:00:00+01:00', 'closed until 2026-11-04T09:00Z, then 2026-11-04 10:00 in 1 appointment'],
  ]));

  describe('day and night', () => tell([
    ['by day', shelter, '2026-11-04T10:00:00+01:00', 'open'],
    ['by night', shelter, '2026-11-04T03:00:00+01:00', 'open'],
    ['on a holiday', shelter, '2026-12-25T10:00:00+01:00', 'open'],
    ['closed on holidays', { ...shelter, holidays: 'closed' }, '2026-12-24T10:00:00+01:00', 'open until 2026-12-24T23:00Z'],
    ['closed on this holiday', { ...shelter, holidays: 'closed' }, '2026-12-25T10:00:00+01:00',
      'closed until 2026-12-26T23:00Z, then 2026-12-27 00:00 in 2'],
    ['before a closure', { ...shelter, closures: [{ from: '2026-11-06', to: '2026-11-08' }] }, '2026-11-04T10:00:00+01:00',
      'open until 2026-11-05T23:00Z'],
    ['in a closure', { ...shelter, closures: [{ from: '2026-11-06', to: '2026-11-08' }] }, '2026-11-06T00:00:00+01:00',
      'closed until 2026-11-08T23:00Z, then 2026-11-09 00:00 in 3'],
    ['every day from 0 to 24', hours('Mo-So 0-24', { holidays: 'open' }), '2026-11-04T10:00:00+01:00', 'open'],
  ]));

  describe('in closures', () => {
    const holidays = { from: '2026-12-21', to: '2027-01-03' };
    tell([
      ['the day before', { ...office, closures: [holidays] }, '2026-12-18T13:00:00+01:00',
        'closed until 2027-01-04T08:00Z, then 2027-01-04 09:00 in 17'],
      ['from the first day on', { ...office, closures: [holidays] }, '2026-12-21T10:00:00+01:00',
        'closed until 2027-01-04T08:00Z, then 2027-01-04 09:00 in 14'],
      ['to the last', { ...office, closures: [{ from: '2026-11-02', to: '2026-11-04' }] }, '2026-11-04T15:59:00+01:00',
        'closed until 2026-11-05T08:00Z, then 2026-11-05 09:00 in 1'],
      ['not longer', { ...office, closures: [{ from: '2026-11-02', to: '2026-11-04' }] }, '2026-11-05T09:00:00+01:00',
        'open until 2026-11-05T15:00Z'],
      ['of one day that begins today', { ...office, closures: [{ from: '2026-11-04', to: '2026-11-04' }] },
        '2026-11-04T10:00:00+01:00', 'closed until 2026-11-05T08:00Z, then 2026-11-05 09:00 in 1'],
      ['until further notice', { ...office, closures: [{ from: '2026-10-01' }] }, '2026-11-04T10:00:00+01:00', 'closed'],
      ['longer than 60 days', { ...office, closures: [{ from: '2026-10-01', to: '2027-03-01' }] }, '2026-11-04T10:00:00+01:00', 'closed'],
      ['for ever from tomorrow on', { ...office, closures: [{ from: '2026-11-05' }] }, '2026-11-04T17:00:00+01:00', 'closed'],
      ['with hours of its own, before', { ...office, closures: [{ ...holidays, slots: slots('10-12') }] }, '2026-12-21T09:30:00+01:00',
        'closed until 2026-12-21T09:00Z, then 2026-12-21 10:00 in 0'],
      ['with hours of its own, in them', { ...office, closures: [{ ...holidays, slots: slots('10-12') }] }, '2026-12-21T11:00:00+01:00',
        'open until 2026-12-21T11:00Z'],
      ['with hours of its own, on a holiday', { ...office, holidays: 'closed', closures: [{ ...holidays, slots: slots('10-12') }] },
        '2026-12-25T11:00:00+01:00', 'open until 2026-12-25T11:00Z'],
      ['with hours of its own whatever their days', { ...office, closures: [{ ...holidays, slots: [{ days: [0], from: 600, to: 720 }] }] },
        '2026-12-23T11:00:00+01:00', 'open until 2026-12-23T11:00Z'],
      ['with hours on the phone', { ...office, closures: [{ ...holidays, slots: [{ days: [], from: 600, to: 720, mode: 'phone' }] }] },
        '2026-12-23T11:00:00+01:00', 'phone until 2026-12-23T11:00Z, then 2027-01-04 09:00 in 12'],
      ['goes before a holiday', { ...office, closures: [holidays] }, '2026-12-25T10:00:00+01:00',
        'closed until 2027-01-04T08:00Z, then 2027-01-04 09:00 in 10'],
      ['one after the other', { ...office, closures: [{ from: '2026-11-09', to: '2026-11-10' }, { from: '2026-11-05', to: '2026-11-08' }] },
        '2026-11-04T17:00:00+01:00', 'closed until 2026-11-11T08:00Z, then 2026-11-11 09:00 in 7'],
      ['by appointment otherwise', { ...arranged, closures: [holidays] }, '2026-12-22T10:00:00+01:00', 'closed until 2027-01-03T23:00Z'],
      ['nothing else is known, before', { weekly: [], closures: [holidays] }, '2026-12-10T10:00:00+01:00', 'unknown until 2026-12-20T23:00Z'],
      ['nothing else is known, in it', { weekly: [], closures: [holidays] }, '2026-12-22T10:00:00+01:00', 'closed until 2027-01-03T23:00Z'],
      ['nothing else is known, with hours of its own', { weekly: [], closures: [{ ...holidays, slots: slots('10-12') }] },
        '2026-12-20T10:00:00+01:00', 'unknown until 2026-12-20T23:00Z, then 2026-12-21 10:00 in 1'],
      ['nothing is known at all', { weekly: [] }, '2026-12-22T10:00:00+01:00', 'unknown'],
    ]);
  });

  describe('on public holidays', () => tell([
    // Ascension Day 2026 is Thursday, 14 May; Labour Day a Friday.
    ['nothing said, in the usual hours', office, '2026-05-14T10:00:00+02:00', 'unknown until 2026-05-14T14:00Z, then 2026-05-15 09:00 in 1'],
    ['nothing said, before them', office, '2026-05-14T08:00:00+02:00', 'closed until 2026-05-14T07:00Z, then 2026-05-14 09:00 in 0 ascension-day'],
    ['nothing said, after them', office, '2026-05-14T16:00:00+02:00', 'closed until 2026-05-15T07:00Z, then 2026-05-15 09:00 in 1'],
    ['nothing said, between them', hours('Do 9-12, 14-16'), '2026-05-14T10:00:00+02:00', 'unknown until 2026-05-14T10:00Z, then 2026-05-21 09:00 in 7'],
    ['nothing said, on the phone', hotline, '2026-05-14T10:00:00+02:00', 'unknown until 2026-05-14T16:00Z, then 2026-05-15 08:00 in 1 phone'],
    ['nothing said, the day before', office, '2026-05-13T16:00:00+02:00', 'closed until 2026-05-14T07:00Z, then 2026-05-14 09:00 in 1 ascension-day'],
    ['nothing said, by appointment', arranged, '2026-05-14T10:00:00+02:00', 'appointment'],
    ['nothing said, on a day without hours', hours('Mo 9-12'), '2026-05-14T10:00:00+02:00', 'closed until 2026-05-18T07:00Z, then 2026-05-18 09:00 in 4'],
    ['closed', { ...office, holidays: 'closed' }, '2026-05-14T10:00:00+02:00', 'closed until 2026-05-15T07:00Z, then 2026-05-15 09:00 in 1'],
    ['closed, the day before', { ...office, holidays: 'closed' }, '2026-05-13T16:00:00+02:00', 'closed until 2026-05-15T07:00Z, then 2026-05-15 09:00 in 2'],
    ['closed, by appointment', { ...arranged, holidays: 'closed' }, '2026-05-14T10:00:00+02:00', 'closed until 2026-05-14T22:00Z'],
    ['open', { ...office, holidays: 'open' }, '2026-05-14T10:00:00+02:00', 'open until 2026-05-14T14:00Z'],
    ['open, the day before', { ...office, holidays: 'open' }, '2026-05-13T16:00:00+02:00', 'closed until 2026-05-14T07:00Z, then 2026-05-14 09:00 in 1'],
    ['Easter, closed', { ...office, holidays: 'closed' }, '2026-04-02T16:00:00+02:00', 'closed until 2026-04-07T07:00Z, then 2026-04-07 09:00 in 5'],
    ['Easter Sunday is none', hours('So 9-12'), '2026-04-05T10:00:00+02:00', 'open until 2026-04-05T10:00Z'],
    ['Reformation Day', hours('Sa 9-12'), '2026-10-31T10:00:00+01:00', 'unknown until 2026-10-31T11:00Z, then 2026-11-07 09:00 in 7'],
  ]));

  describe('when the clocks change', () => tell([
    // 29 March 2026: 2:00 is followed by 3:00, an hour is missing.
    ['a night that is an hour shorter', bar, '2026-03-28T23:00:00+01:00', 'open until 2026-03-29T02:00Z'],
    ['in it, before', bar, '2026-03-29T01:59:00+01:00', 'open until 2026-03-29T02:00Z'],
    ['in it, after', bar, '2026-03-29T03:00:00+02:00', 'open until 2026-03-29T02:00Z'],
    ['over', bar, '2026-03-29T04:00:00+02:00', 'closed until 2026-03-29T20:00Z, then 2026-03-29 22:00 in 0'],
    ['an end that does not come', hours('Sa 22-2:30'), '2026-03-29T01:59:00+01:00', 'open until 2026-03-29T01:00Z'],
    ['an end that did not come', hours('Sa 22-2:30'), '2026-03-29T03:00:00+02:00', 'closed until 2026-04-04T20:00Z, then 2026-04-04 22:00 in 6'],
    ['a begin that does not come', hours('So 2:30-5'), '2026-03-29T01:59:00+01:00', 'closed until 2026-03-29T01:00Z, then 2026-03-29 03:00 in 0'],
    ['a begin that did not come', hours('So 2:30-5'), '2026-03-29T03:00:00+02:00', 'open until 2026-03-29T03:00Z'],
    ['hours that do not come', hours('So 2-2:45'), '2026-03-29T01:59:00+01:00', 'closed until 2026-04-05T00:00Z, then 2026-04-05 02:00 in 7'],
    ['a break that does not come', hours('So 1-2:15, 2:45-5'), '2026-03-29T01:30:00+01:00', 'open until 2026-03-29T03:00Z'],
    ['the next day', office, '2026-03-28T10:00:00+01:00', 'closed until 2026-03-30T07:00Z, then 2026-03-30 09:00 in 2'],
    ['a year later', bar, '2027-03-28T03:30:00+02:00', 'open until 2027-03-28T02:00Z'],
    // 25 October 2026: 3:00 is followed by 2:00, an hour comes twice.
    ['a night that is an hour longer', bar, '2026-10-24T23:00:00+02:00', 'open until 2026-10-25T03:00Z'],
    ['in it, the first time', bar, '2026-10-25T02:30:00+02:00', 'open until 2026-10-25T03:00Z'],
    ['in it, the second time', bar, '2026-10-25T02:30:00+01:00', 'open until 2026-10-25T03:00Z'],
    ['at the end', bar, '2026-10-25T03:59:00+01:00', 'open until 2026-10-25T03:00Z'],
    ['an end that comes twice, before', hours('Sa 22-2:30'), '2026-10-25T02:15:00+02:00', 'open until 2026-10-25T00:30Z'],
    ['an end that comes twice, between', hours('Sa 22-2:30'), '2026-10-25T02:45:00+02:00', 'closed until 2026-10-31T21:00Z, then 2026-10-31 22:00 in 6 reformation-day'],
    ['an end that comes twice, again before', hours('Sa 22-2:30'), '2026-10-25T02:15:00+01:00', 'closed until 2026-10-31T21:00Z, then 2026-10-31 22:00 in 6 reformation-day'],
    ['a begin that comes twice, before', hours('So 2:30-5'), '2026-10-25T02:15:00+02:00', 'closed until 2026-10-25T00:30Z, then 2026-10-25 02:30 in 0'],
    ['a begin that comes twice, after', hours('So 2:30-5'), '2026-10-25T02:15:00+01:00', 'open until 2026-10-25T04:00Z'],
    ['an end at three', hours('So 1-3'), '2026-10-25T02:59:00+01:00', 'open until 2026-10-25T02:00Z'],
    ['an end at two', hours('So 1-2'), '2026-10-25T02:00:00+01:00', 'closed until 2026-11-01T00:00Z, then 2026-11-01 01:00 in 7'],
    ['the next day', office, '2026-10-24T10:00:00+02:00', 'closed until 2026-10-26T08:00Z, then 2026-10-26 09:00 in 2'],
  ]));

  it('tells the closure that runs and today’s holiday', () => {
    const closure = { from: '2026-12-24', to: '2026-12-25', reason: 'Betriebsferien' };
    const place = { ...office, closures: [closure] };
    expect(openState(place, at('2026-12-25T10:00:00+01:00')).closure).to.equal(closure);
    expect(openState(place, at('2026-12-25T10:00:00+01:00')).holiday).to.equal('christmas-day');
    expect(openState(place, at('2026-12-23T23:59:00+01:00')).closure).to.be.undefined;
    expect(openState({ ...office, holidays: 'open' }, at('2026-05-14T23:59:00+02:00')).holiday).to.equal('ascension-day');
    expect(openState(office, at('2026-05-15T00:00:00+02:00')).holiday).to.be.undefined;
  });
});

describe('hoursOn', () => {
  const closure = { from: '2026-12-21', to: '2027-01-03' };
  const short = { ...closure, slots: slots('14-16, 10-12') };
  const text = (place: OpeningHours, day: string) => {
    const { slots: found, closure: runs, holiday, unsure } = hoursOn(place, day);
    return [found.map(({ from, to }) => `${from}-${to}`).join(' '), runs && 'closure', holiday, unsure && 'unsure']
      .filter(Boolean).join(', ');
  };
  const cases: [what: string, place: OpeningHours, day: string, told: string][] = [
    ['a weekday', office, '2026-11-05', '540-960'],
    ['another', office, '2026-11-06', '540-720'],
    ['a day without hours', office, '2026-11-07', ''],
    ['hours in their order', hours('Mo 14-16, 9-12'), '2026-11-02', '540-720 840-960'],
    ['hours past midnight, on the day on which they begin', bar, '2026-11-08', '1320-1680'],
    ['and not on the next', bar, '2026-11-09', ''],
    ['day and night', shelter, '2026-11-08', '0-1440'],
    ['day and night on a holiday', shelter, '2026-12-25', '0-1440, christmas-day'],
    ['a holiday of which nothing is said', office, '2026-05-14', '540-960, ascension-day, unsure'],
    ['a closed holiday', { ...office, holidays: 'closed' }, '2026-05-14', 'ascension-day'],
    ['an open holiday', { ...office, holidays: 'open' }, '2026-05-14', '540-960, ascension-day'],
    ['a holiday without hours, of which nothing need be said', office, '2026-10-31', 'reformation-day'],
    ['a closure', { ...office, closures: [closure] }, '2026-12-21', 'closure'],
    ['its last day', { ...office, closures: [closure] }, '2027-01-03', 'closure'],
    ['the day after', { ...office, closures: [closure] }, '2027-01-04', '540-960'],
    ['a closure with hours', { ...office, closures: [short] }, '2026-12-23', '600-720 840-960, closure'],
    ['a closure with hours on a holiday', { ...office, holidays: 'closed', closures: [short] }, '2026-12-25',
      '600-720 840-960, closure, christmas-day'],
    ['a closure that ends before it begins', { ...office, closures: [{ from: '2026-11-05', to: '2026-11-04' }] }, '2026-11-05', '540-960'],
  ];
  for (const [what, place, day, expected] of cases) {
    it(`tells ${what}: ${day}`, () => expect(text(place, day)).to.equal(expected));
  }

  it('leaves the hours as they are', () => {
    const place = hours('Mo 14-16, 9-12');
    hoursOn(place, '2026-11-02');
    expect(place.weekly.map(({ from }) => from)).to.deep.equal([840, 540]);
  });
});

describe('nextException', () => {
  const closure = { from: '2026-12-24', to: '2027-01-01' };
  const place = { ...office, closures: [closure] };
  const cases: [what: string, place: OpeningHours, now: string, found: unknown][] = [
    ['a closure that comes', place, '2026-11-10T10:00:00+01:00', { closure }],
    ['a closure of the 60th day', place, '2026-10-25T10:00:00+01:00', { closure }],
    ['none after it', place, '2026-10-24T10:00:00+02:00', undefined],
    ['a closure that runs', place, '2026-12-30T10:00:00+01:00', { closure }],
    ['a closure until its last day', place, '2027-01-01T23:59:00+01:00', { closure }],
    ['none when it is over', place, '2027-01-02T00:00:00+01:00', undefined],
    ['the first of two closures', { ...office, holidays: 'open', closures: [closure, { from: '2026-12-01', to: '2026-12-01' }] },
      '2026-11-10T10:00:00+01:00', { closure: { from: '2026-12-01', to: '2026-12-01' } }],
    ['a holiday before a closure', { ...office, closures: [{ from: '2026-05-26' }] }, '2026-05-02T10:00:00+02:00',
      { holiday: 'ascension-day', day: '2026-05-14', closed: false }],
    ['a closure rather than the holiday in it', { ...office, closures: [{ from: '2026-05-14' }] }, '2026-05-02T10:00:00+02:00',
      { closure: { from: '2026-05-14' } }],
    ['a holiday of today', office, '2026-05-14T20:00:00+02:00', { holiday: 'ascension-day', day: '2026-05-14', closed: false }],
    ['a closed holiday', { ...office, holidays: 'closed' }, '2026-05-15T10:00:00+02:00',
      { holiday: 'whit-monday', day: '2026-05-25', closed: true }],
    ['a holiday of the 30th day', office, '2026-04-14T10:00:00+02:00', { holiday: 'labour-day', day: '2026-05-01', closed: false }],
    ['a holiday 30 days ahead', hours('Do 9-12'), '2026-04-14T10:00:00+02:00', { holiday: 'ascension-day', day: '2026-05-14', closed: false }],
    ['none 31 days ahead', hours('Do 9-12'), '2026-04-13T10:00:00+02:00', undefined],
    ['no holiday on a day without hours', office, '2026-10-01T10:00:00+02:00', undefined],
    ['no holiday where it is open', { ...office, holidays: 'open' }, '2026-05-10T10:00:00+02:00', undefined],
    ['no holiday where it is open day and night', shelter, '2026-05-10T10:00:00+02:00', undefined],
    ['a holiday where it is closed day and night', { ...shelter, holidays: 'closed' }, '2026-05-10T10:00:00+02:00',
      { holiday: 'ascension-day', day: '2026-05-14', closed: true }],
    ['nothing by appointment', arranged, '2026-05-10T10:00:00+02:00', undefined],
  ];
  for (const [what, where, now, found] of cases) {
    it(`finds ${what}: ${now}`, () => expect(nextException(where, at(now))).to.deep.equal(found));
  }
});

describe('weekOf', () => {
  it('tells the week from Monday to Sunday', () => {
    const closure = { from: '2026-05-16', to: '2026-05-20' };
    const week = weekOf({ ...office, closures: [closure] }, at('2026-05-14T10:00:00+02:00'));
    expect(week.map(({ day }) => day)).to.deep.equal(
      ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17']);
    expect(week.map((day) => day.weekday)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect(week.map(({ isToday }) => isToday)).to.deep.equal([false, false, false, true, false, false, false]);
    expect(week.map((day) => day.slots.length)).to.deep.equal([1, 1, 1, 1, 1, 0, 0]);
    expect(week.map(({ unsure }) => unsure)).to.deep.equal([false, false, false, true, false, false, false]);
    expect(week[3]!.holiday).to.equal('ascension-day');
    expect(week[4]!.closure).to.be.undefined;
    expect(week[5]!.closure).to.equal(closure);
  });

  const weeks: [now: string, monday: string, today: number][] = [
    ['2026-11-01T23:59:00+01:00', '2026-10-26', 6],
    ['2026-11-02T00:00:00+01:00', '2026-11-02', 0],
    ['2027-01-01T12:00:00+01:00', '2026-12-28', 4],
    ['2026-03-29T02:59:00+02:00', '2026-03-23', 6],
    ['2026-10-25T23:59:00+01:00', '2026-10-19', 6],
  ];
  for (const [now, monday, today] of weeks) {
    it(`begins on ${monday} for ${now}`, () => {
      const week = weekOf(office, at(now));
      expect(week[0]!.day).to.equal(monday);
      expect(week.findIndex(({ isToday }) => isToday)).to.equal(today);
    });
  }
});

describe('berlinClock', () => {
  const clocks: [now: string, day: string, weekday: number, minutes: number][] = [
    ['2026-11-04T10:00:59Z', '2026-11-04', 2, 660],
    ['2026-11-08T23:00:00Z', '2026-11-09', 0, 0],
    ['2026-03-29T00:59:00Z', '2026-03-29', 6, 119],
    ['2026-03-29T01:00:00Z', '2026-03-29', 6, 180],
    ['2026-10-25T00:59:00Z', '2026-10-25', 6, 179],
    // The second pass, after all that began or ended in the first.
    ['2026-10-25T01:00:00Z', '2026-10-25', 6, 179.5],
    ['2026-10-25T01:59:00Z', '2026-10-25', 6, 179.5],
    ['2026-10-25T02:00:00Z', '2026-10-25', 6, 180],
  ];
  for (const [now, day, number, minutes] of clocks) {
    it(`reads ${now}`, () => expect(berlinClock(at(now))).to.include({ day, weekday: number, minutes }));
  }
});

describe('the hours of generated places', () => {
  /** The same places on every run. */
  const random = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const modes = [undefined, undefined, 'phone', 'appointment'] as const;
  const generated = (seed: number): OpeningHours => {
    const next = random(seed);
    const whole = (below: number) => Math.floor(next() * below);
    const slot = (): Slot => {
      // Mostly in the small hours, where the clocks change.
      const from = whole(2) ? whole(300) : whole(1440);
      return { days: [0, 1, 2, 3, 4, 5, 6].filter(() => whole(2)), from, to: from + 1 + whole(whole(2) ? 240 : 1440), mode: modes[whole(4)] };
    };
    const list = (length: number) => Array.from({ length }, slot);
    const day = addDays('2026-01-01', whole(500));
    return {
      weekly: list(whole(5)),
      always: whole(10) === 0,
      appointment: whole(3) === 0,
      closures: [
        { from: day, to: addDays(day, whole(20)), slots: list(whole(3)) },
        ...['2026-03-29', '2026-10-25', '2027-03-28'].map((change) => addDays(change, whole(9) - 4))
          .map((from) => ({ from, to: addDays(from, whole(2)), slots: list(whole(3)) })),
      ],
      holidays: ([undefined, 'open', 'closed'] as const)[whole(3)],
    };
  };

  const minute = 60_000;
  for (const change of ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z']) {
    it(`hold what they promise in the weeks around ${change}`, () => {
      let ends = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const place = generated(seed * 7919);
        const told = (instant: number) => `${seed} ${new Date(instant).toISOString()}`;
        let before: ReturnType<typeof openState> | undefined;
        for (let now = at(change) - 7 * 1440 * minute; now < at(change) + 7 * 1440 * minute; now += 13 * minute) {
          const open = isOpen(place, now);
          // What was told holds until the instant that was told; after that we ask again.
          if (before?.until !== undefined && now >= before.until) before = undefined;
          if (before) {
            expect(open, told(now)).to.equal(before.state === 'unknown' ? undefined : before.state === 'open');
            continue;
          }
          before = openState(place, now);
          const { state, until, next } = before;
          expect(open, told(now)).to.equal(state === 'unknown' ? undefined : state === 'open');
          if (next) expect(next.start, told(now)).to.be.greaterThan(now);
          if (next && next.holiday === undefined) {
            expect(openState(place, next.start).state, told(now)).to.equal(next.mode ?? 'open');
            expect(openState(place, next.start - minute).state, told(now)).to.not.equal(next.mode ?? 'open');
          }
          if (until === undefined) continue;
          ends++;
          expect(until, told(now)).to.be.greaterThan(now);
          expect(openState(place, until).state, told(now)).to.not.equal(state);
          const last = openState(place, Math.max(now, until - minute));
          expect(last.state, told(now)).to.equal(state);
          expect(last.until, told(now)).to.equal(until);
        }
      }
      expect(ends).to.be.greaterThan(100);
    });
  }

  it('are open by another clock as well, all the year', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Berlin', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    });
    const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    for (const seed of [1, 2, 3]) {
      const { weekly } = generated(seed * 104_729);
      const place: OpeningHours = { weekly: [...weekly, { days: [1], from: 600, to: 900 }], holidays: 'open' };
      for (let now = at('2025-12-31T23:00:00Z'); now < at('2026-12-31T23:00:00Z'); now += 53 * minute) {
        // The hour that comes twice has its own cases above.
        if (Math.abs(now - at('2026-10-25T01:00:00Z')) < 60 * minute) continue;
        const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
        const number = names.indexOf(parts['weekday']!);
        const minutes = Number(parts['hour']) * 60 + Number(parts['minute']);
        const open = place.weekly.some(({ days, from, to, mode }) =>
          !mode && ((days.includes(number) && from <= minutes && minutes < to) ||
            (days.includes((number + 6) % 7) && minutes + 1440 < to)));
        expect(isOpen(place, now), new Date(now).toISOString()).to.equal(open);
      }
    }
  });

  it('begin when the table of the week says so', () => {
    let begins = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const place = generated(seed * 15_485_863);
      for (const { day, slots: found, unsure } of weekOf(place, at('2026-11-04T12:00:00+01:00'))) {
        for (const { from } of found.filter(({ mode }) => !mode)) {
          begins++;
          expect(isOpen(place, at(`${day}T00:00:00+01:00`) + from * minute), `${seed} ${day}`).to.equal(unsure ? undefined : true);
        }
      }
    }
    expect(begins).to.be.greaterThan(50);
  });

  it('are told for 10,000 places in no time', () => {
    const places = Array.from({ length: 10_000 }, (_, index) =>
      index % 3 ? hours('Mo-Do 9-16, Fr 9-12') : { ...office, closures: [{ from: '2026-12-24', to: '2027-01-01' }] });
    const start = performance.now();
    const clock = berlinClock(at('2026-11-04T10:00:00+01:00'));
    expect(places.filter((place) => openAt(place, clock)).length).to.equal(10_000);
    expect(performance.now() - start).to.be.lessThan(500);
  });
});
