import { expect } from '@open-wc/testing';
import { openingHoursOf } from '../../../src/feeds/opening-hours-fields.js';
import { openState } from '../../../src/shared/opening-hours.js';
import { formatDay } from '../../../src/ui/dates.js';
import { clockTime, openWords, weekdayName } from '../../../src/ui/entry/hours-words.js';
import { german } from '../../german.js';
import { feedOf } from './entries.js';

const on = (day: string) => formatDay(day, 'de')!;

const words = async (record: object, instant: string) => {
  const { items: [entry], problems } = await feedOf([record]);
  expect(problems).to.deep.equal([]);
  const now = Date.parse(instant);
  return openWords(openState(openingHoursOf(entry!)!, now), now, 'de');
};

// The device of these tests is half a day away from Berlin.
describe('openWords', () => {
  const week = { hours: 'Mo-Do 9-12, 14-16, Fr 9-12' };
  const cases: [what: string, record: object, instant: string, words: string][] = [
    ['until when it is open', week, '2026-11-25T10:00+01:00', german('hours.open-until', '12:00')],
    ['it opens at the minute, not a minute later', week, '2026-11-25T09:00+01:00', german('hours.open-until', '12:00')],
    ['31 minutes before the end nothing else', week, '2026-11-25T11:29+01:00', german('hours.open-until', '12:00')],
    ['30 minutes before the end how long', week, '2026-11-25T11:30+01:00', german('hours.closes-soon', 'in 30 Minuten')],
    ['in the last minute so', week, '2026-11-25T11:59+01:00', german('hours.closes-soon', 'in 1 Minute')],
    ['at the end when it opens again, within the hour in minutes', { hours: 'Mi 9-12, 12:45-16' }, '2026-11-25T12:00+01:00', german('hours.opens', 'in 45 Minuten')],
    ['when it opens again later on the day', week, '2026-11-25T12:00+01:00', german('hours.opens', german('hours.today', '14:00'))],
    ['when it opens tomorrow', week, '2026-11-25T16:00+01:00', german('hours.opens', german('hours.tomorrow', '9:00'))],
    ['tomorrow by Berlin’s calendar just before midnight', week, '2026-11-25T23:59+01:00', german('hours.opens', german('hours.tomorrow', '9:00'))],
    ['today by Berlin’s calendar at midnight', week, '2026-11-26T00:00+01:00', german('hours.opens', german('hours.today', '9:00'))],
    ['on which day after a weekend', week, '2026-11-27T12:00+01:00', german('hours.opens', german('hours.on-day', 'Montag', '9:00'))],
    ['the date when it is more than a week away', { hours: 'Mo 9-12', closures: [{ from: '2026-11-23', to: '2026-12-05' }] }, '2026-11-23T10:00+01:00', german('hours.opens', german('hours.on-day', on('2026-12-07'), '9:00'))],
    ['past midnight', { hours: 'Fr 20-2' }, '2026-11-28T01:00+01:00', german('hours.open-until', '2:00')],
    ['day and night', { hours: 'rund um die Uhr' }, '2026-11-28T03:00+01:00', german('hours.always')],
    ['that hours may differ on a holiday', { hours: 'Fr 9-12' }, '2026-12-25T10:00+01:00', german('hours.holiday')],
    ['the usual hours on a holiday when they hold', { hours: 'Fr 9-12', holidays: 'open' }, '2026-12-25T10:00+01:00', german('hours.open-until', '12:00')],
    ['when it opens after a holiday on which it is closed', { hours: 'Fr-Mo 9-12', holidays: 'closed' }, '2026-12-25T10:00+01:00', german('hours.opens', german('hours.on-day', 'Sonntag', '9:00'))],
    ['Reformation day, a holiday in Lower Saxony', { hours: 'Sa 9-12' }, '2026-10-31T10:00+01:00', german('hours.holiday')],
    ['Corpus Christi, which is none there', { hours: 'Do 9-12' }, '2026-06-04T10:00+02:00', german('hours.open-until', '12:00')],
    ['a closure with its end where nothing opens in time', { hours: 'Mi 9-12', closures: [{ from: '2026-11-01', to: '2027-03-31' }] }, '2026-11-25T10:00+01:00', german('hours.closed-until', on('2027-03-31'))],
    ['a closure without an end', { hours: 'Mi 9-12', closures: [{ from: '2026-11-01' }] }, '2026-11-25T10:00+01:00', german('hours.closed-for-now')],
    ['other hours on a day', { hours: 'Mi 9-16', closures: [{ from: '2026-11-25', to: '2026-11-25', hours: '10-14' }] }, '2026-11-25T11:00+01:00', german('hours.open-until', '14:00')],
    ['an appointment that is always needed', { appointment: true }, '2026-11-25T10:00+01:00', german('hours.appointment')],
    ['hours for appointments', { hours: [{ days: 'Mi', from: '9', to: '12', mode: 'appointment' }] }, '2026-11-25T10:00+01:00', german('hours.appointment-until', '12:00')],
    ['the next hours for appointments', { hours: [{ days: 'Do', from: '9', to: '12', mode: 'appointment' }] }, '2026-11-25T10:00+01:00', german('hours.appointment-next', german('hours.tomorrow', '9:00'))],
    ['hours on the phone', { hours: [{ days: 'Mi', from: '9', to: '12', mode: 'phone' }] }, '2026-11-25T10:00+01:00', german('hours.phone-until', '12:00')],
    ['the next hours on the phone', { hours: [{ days: 'Do', from: '9', to: '12', mode: 'phone' }] }, '2026-11-25T10:00+01:00', german('hours.phone-next', german('hours.tomorrow', '9:00'))],
    // On the night of 2026-03-29 clocks jump from 2 to 3, on that of 2026-10-25 they show 2 to 3 twice.
    ['the end in the night that loses an hour', { hours: 'Sa 20-4' }, '2026-03-29T01:50+01:00', german('hours.open-until', '4:00')],
    ['how long there is in that night, by the minutes that pass', { hours: 'Sa 20-3:20' }, '2026-03-29T01:59+01:00', german('hours.closes-soon', 'in 21 Minuten')],
    ['the end in the night that has an hour twice', { hours: 'Sa 20-4' }, '2026-10-25T02:30+02:00', german('hours.open-until', '4:00')],
    // The Saturday that follows is Reformation Day, and nobody said whether it opens then.
    ['nothing of an hour ago in the second pass', { hours: 'Sa 20-2:30' }, '2026-10-25T02:10+01:00', german('hours.closed')],
    ['the next morning after clocks changed', { hours: 'So 9-12, Mo 9-12' }, '2026-10-25T12:00+01:00', german('hours.opens', german('hours.tomorrow', '9:00'))],
    ['the morning of the day on which clocks change', { hours: 'So 9-12' }, '2026-03-29T00:30+01:00', german('hours.opens', german('hours.today', '9:00'))],
  ];
  for (const [what, record, instant, expected] of cases) {
    it(`says ${what}`, async () => expect(await words(record, instant)).to.equal(expected));
  }

  it('says nothing where only closures are known and none of them runs', async () => {
    expect(await words({ closures: [{ from: '2026-12-24', to: '2026-12-31' }] }, '2026-11-25T10:00+01:00')).to.equal('');
  });

  it('says after hours on a holiday when it opens next', async () => {
    expect(await words({ hours: 'Fr 9-12, Mo 9-12' }, '2026-12-25T18:00+01:00')).to.equal(german('hours.opens', german('hours.on-day', 'Montag', '9:00')));
  });
});

describe('the words of hours', () => {
  it('write times as on a door', () => expect(['09:00', '10:05', '00:30'].map(clockTime)).to.deep.equal(['9:00', '10:05', '0:30']));
  it('name days of the week', () => expect([weekdayName('2026-11-25', 'de'), weekdayName('2026-11-25', 'en')]).to.deep.equal(['Mittwoch', 'Wednesday']));
});
