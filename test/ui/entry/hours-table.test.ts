import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { openingHoursOf } from '../../../src/feeds/opening-hours-fields.js';
import { formatDay } from '../../../src/ui/dates.js';
import { exceptionNote, holidayName, hoursTable, weekLines } from '../../../src/ui/entry/hours-table.js';
import { publicHoliday, type HolidayId } from '../../../src/shared/public-holidays.js';
import { addDays } from '../../../src/shared/moment.js';
import { german } from '../../german.js';
import { plain } from '../../widget-on-page.js';
import { feedOf } from './entries.js';

const on = (day: string) => formatDay(day, 'de')!;

const area = document.createElement('div');
const reader = (instant: string) => ({ wanted: 'de', current: 'de', source: 'de', now: Date.parse(instant) });
const hoursOf = async (record: object) => openingHoursOf((await feedOf([record])).items[0]!)!;
afterEach(() => render('', area));

describe('hoursTable', () => {
  const rows = async (record: object, instant: string) => {
    render(html`${hoursTable(await hoursOf(record), reader(instant))}`, area);
    return [...area.querySelectorAll('tr')].map((row) => `${row.getAttribute('aria-current') === 'date' ? '> ' : ''}${plain(row.querySelector('th')!.textContent)} ${plain(row.querySelector('td')!.textContent)}`);
  };
  const closed = german('hours.day-closed');

  it('has this week day by day, today marked by Berlin’s clock', async () => {
    const week = await rows({ hours: 'Mo-Mi 9-12, 14-16, Do 8:30-18' }, '2026-11-25T23:30+01:00');
    expect(week.map((row) => row.replace(` ${german('time.today')}`, ''))).to.deep.equal([
      'Montag 9:00–12:00, 14:00–16:00', 'Dienstag 9:00–12:00, 14:00–16:00', '> Mittwoch 9:00–12:00, 14:00–16:00', 'Donnerstag 8:30–18:00', `Freitag ${closed}`, `Samstag ${closed}`, `Sonntag ${closed}`,
    ]);
    expect(area.querySelectorAll('tr.today .badge')).to.have.length(1);
    expect(area.querySelectorAll('th[scope="row"]')).to.have.length(7);
    expect(plain(area.querySelector('caption')!.textContent)).to.equal(german('hours.week'));
  });

  for (const [what, record, instant, day, words] of [
    ['a holiday on which nobody knows', { hours: 'Mo-Fr 9-12' }, '2026-12-23T12:00+01:00', 4, `9:00–12:00${german('hours.may-differ', german('holiday.christmas-day'))}`],
    ['a holiday on which it is closed', { hours: 'Mo-Fr 9-12', holidays: 'closed' }, '2026-12-23T12:00+01:00', 4, `${closed}${german('holiday.christmas-day')}`],
    ['a holiday on which it is closed anyway', { hours: 'Mo-Do 9-12' }, '2026-12-23T12:00+01:00', 4, `${closed}${german('holiday.christmas-day')}`],
    ['a closure', { hours: 'Mo-Fr 9-12', closures: [{ from: '2026-11-27', to: '2026-11-27' }] }, '2026-11-25T12:00+01:00', 4, closed],
    ['other hours on a day', { hours: 'Mo-Fr 9-12', closures: [{ from: '2026-11-28', to: '2026-11-28', hours: '10-14' }] }, '2026-11-25T12:00+01:00', 5, '10:00–14:00'],
    ['hours on the phone', { hours: [{ days: 'Mo', from: '9', to: '12', mode: 'phone' }] }, '2026-11-25T12:00+01:00', 0, german('hours.by-phone', '9:00–12:00')],
    ['hours by appointment', { hours: [{ days: 'Mo', from: '9', to: '12', mode: 'appointment' }] }, '2026-11-25T12:00+01:00', 0, german('hours.by-appointment', '9:00–12:00')],
    ['hours past midnight', { hours: 'Fr 20-2' }, '2026-11-25T12:00+01:00', 4, '20:00–2:00'],
    ['hours till midnight', { hours: 'Fr 20-24' }, '2026-11-25T12:00+01:00', 4, '20:00–24:00'],
    ['a day in the week in which clocks change', { hours: 'So 9-12' }, '2026-10-25T12:00+01:00', 6, '9:00–12:00'],
  ] as const) {
    it(`shows ${what}`, async () => {
      await rows(record, instant);
      expect(plain(area.querySelectorAll('td')[day]!.textContent)).to.equal(words);
    });
  }

  for (const [what, record] of [['day and night', { hours: 'rund um die Uhr' }], ['by appointment', { appointment: true }], ['closures alone', { closures: [{ from: '2026-12-24' }] }]] as const) {
    it(`is not there for ${what}`, async () => expect(await rows(record, '2026-11-25T12:00+01:00')).to.deep.equal([]));
  }
});

describe('exceptionNote', () => {
  const cases: [what: string, record: object, note: string][] = [
    ['nothing where nothing is to come', { hours: 'Mi 9-12', holidays: 'open' }, ''],
    ['a closure and why', { hours: 'Mi 9-12', closures: [{ from: '2026-12-01', to: '2026-12-04', reason: 'Umzug' }] }, `${german('hours.exception-closed', german('time.span', on('2026-12-01'), on('2026-12-04')))} Umzug`],
    ['a closure of one day', { hours: 'Mi 9-12', closures: [{ from: '2026-12-02', to: '2026-12-02' }] }, german('hours.exception-closed', on('2026-12-02'))],
    ['a closure without an end', { hours: 'Mi 9-12', closures: [{ from: '2026-12-02' }] }, german('hours.exception-closed', german('hours.from-day', on('2026-12-02')))],
    ['a day with other hours', { hours: 'Mi 9-12', closures: [{ from: '2026-12-02', to: '2026-12-02', hours: '10-12' }] }, german('hours.exception-open', on('2026-12-02'), '10:00–12:00')],
    ['a holiday on which it is closed', { hours: 'Fr 9-12', holidays: 'closed' }, german('hours.holiday-closed', on('2026-12-25'), german('holiday.christmas-day'))],
    ['a holiday on which nobody knows', { hours: 'Fr 9-12' }, german('hours.holiday-coming', on('2026-12-25'), german('holiday.christmas-day'))],
    ['no holiday on a day without hours', { hours: 'Mi 9-12' }, ''],
  ];
  for (const [what, record, note] of cases) {
    it(`tells ${what}`, async () => {
      render(html`${exceptionNote(await hoursOf(record), reader('2026-11-26T12:00+01:00'))}`, area);
      expect(plain(area.textContent)).to.equal(note);
    });
  }

  it('has a name for every holiday of two years', () => {
    const ids = new Set<HolidayId>();
    for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      const id = publicHoliday(day);
      if (id) ids.add(id);
    }
    expect(ids).to.have.length(10);
    for (const id of ids) expect(holidayName(id)).to.match(/[a-zäöü]{3}/);
  });
});

describe('weekLines', () => {
  const cases: [what: string, record: object, lines: readonly string[]][] = [
    ['days with the same hours together', { hours: 'Mo-Do 9-16, Fr 9-12' }, ['Montag–Donnerstag 9:00–16:00', 'Freitag 9:00–12:00']],
    ['days apart that are apart', { hours: 'Mo, Mi 9-12' }, ['Montag 9:00–12:00', 'Mittwoch 9:00–12:00']],
    ['two stretches on a day', { hours: 'Di 9-12, 14-16' }, ['Dienstag 9:00–12:00, 14:00–16:00']],
    ['all days as one', { hours: 'Mo-So 9-12' }, ['Montag–Sonntag 9:00–12:00']],
    ['day and night in words', { hours: 'rund um die Uhr' }, [german('hours.always')]],
    ['appointments besides', { hours: 'Mo 9-12', appointment: true }, ['Montag 9:00–12:00', german('entry.also-appointment')]],
    ['appointments alone', { appointment: true }, [german('hours.appointment')]],
  ];
  for (const [what, record, lines] of cases) it(`write ${what}`, async () => expect(weekLines(await hoursOf(record), reader('2026-11-25T12:00+01:00')).map(plain)).to.deep.equal(lines));
});
