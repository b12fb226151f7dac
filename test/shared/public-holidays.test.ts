import { expect } from '@open-wc/testing';
import { addDays } from '../../src/shared/moment.js';
import { nextPublicHoliday, publicHoliday } from '../../src/shared/public-holidays.js';

/** All holidays of a year, day by day. */
function holidays(year: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    const id = publicHoliday(day);
    if (id) found[id] = day.slice(5);
  }
  return found;
}

describe('publicHoliday', () => {
  const years: [year: number, goodFriday: string, easterMonday: string, ascension: string, whitMonday: string][] = [
    [2015, '04-03', '04-06', '05-14', '05-25'],
    [2016, '03-25', '03-28', '05-05', '05-16'],
    [2017, '04-14', '04-17', '05-25', '06-05'],
    [2018, '03-30', '04-02', '05-10', '05-21'],
    [2019, '04-19', '04-22', '05-30', '06-10'],
    [2020, '04-10', '04-13', '05-21', '06-01'],
    [2021, '04-02', '04-05', '05-13', '05-24'],
    [2022, '04-15', '04-18', '05-26', '06-06'],
    [2023, '04-07', '04-10', '05-18', '05-29'],
    [2024, '03-29', '04-01', '05-09', '05-20'],
    [2025, '04-18', '04-21', '05-29', '06-09'],
    [2026, '04-03', '04-06', '05-14', '05-25'],
    [2027, '03-26', '03-29', '05-06', '05-17'],
    [2028, '04-14', '04-17', '05-25', '06-05'],
    [2029, '03-30', '04-02', '05-10', '05-21'],
    [2030, '04-19', '04-22', '05-30', '06-10'],
  ];
  for (const [year, goodFriday, easterMonday, ascension, whitMonday] of years) {
    it(`knows those of ${year}, and no others`, () => {
      expect(holidays(year)).to.deep.equal({
        'new-year': '01-01',
        'good-friday': goodFriday,
        'easter-monday': easterMonday,
        'labour-day': '05-01',
        'ascension-day': ascension,
        'whit-monday': whitMonday,
        'unity-day': '10-03',
        // 2017 once, since 2018 for good.
        ...(year >= 2017 && { 'reformation-day': '10-31' }),
        'christmas-day': '12-25',
        'second-christmas-day': '12-26',
      });
    });
  }

  const others = [
    '2026-04-05', '2026-05-24', '2026-06-04', '2026-01-06', '2026-11-01', '2026-11-18', '2026-12-24', '2026-12-31',
    '2016-10-31', '1989-10-03',
  ];
  for (const day of others) it(`knows ${day} as an ordinary day`, () => expect(publicHoliday(day)).to.be.undefined);

  it('calls 1 May 2008, on which Ascension Day fell, by its fixed name', () =>
    expect(publicHoliday('2008-05-01')).to.equal('labour-day'));

  it('knows 3 October since 1990', () => expect(publicHoliday('1990-10-03')).to.equal('unity-day'));
});

describe('nextPublicHoliday', () => {
  const cases: [from: string, id: string, day: string][] = [
    ['2026-01-01', 'new-year', '2026-01-01'],
    ['2026-01-02', 'good-friday', '2026-04-03'],
    ['2026-04-04', 'easter-monday', '2026-04-06'],
    ['2026-04-07', 'labour-day', '2026-05-01'],
    ['2026-10-04', 'reformation-day', '2026-10-31'],
    ['2016-10-04', 'christmas-day', '2016-12-25'],
    ['2026-12-27', 'new-year', '2027-01-01'],
  ];
  for (const [from, id, day] of cases) {
    it(`finds ${id} from ${from} on`, () => expect(nextPublicHoliday(from)).to.deep.equal({ id, day }));
  }
});
