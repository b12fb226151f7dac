import { easterSunday } from './easter.js';
import { addDays } from './moment.js';

/** A statutory holiday of Lower Saxony. */
export type HolidayId =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'ascension-day'
  | 'whit-monday'
  | 'unity-day'
  | 'reformation-day'
  | 'christmas-day'
  | 'second-christmas-day';

/** Days after Easter Sunday, or month and day; the first year. */
const rules: readonly (readonly [when: number | string, id: HolidayId, since?: number])[] = [
  [-2, 'good-friday'],
  [1, 'easter-monday'],
  [39, 'ascension-day'],
  [50, 'whit-monday'],
  // After Ascension Day, which in 2008 was on 1 May.
  ['01-01', 'new-year'],
  ['05-01', 'labour-day'],
  ['10-03', 'unity-day', 1990],
  // Since the law of 22 June 2018 (Nds. GVBl. p. 122), and once in 2017, 500 years after the theses.
  ['10-31', 'reformation-day', 2017],
  ['12-25', 'christmas-day'],
  ['12-26', 'second-christmas-day'],
];

/** Of all years that were asked about. */
const known = new Map<string, HolidayId>();

/**
 * The statutory holiday that a day (YYYY-MM-DD) is in Lower Saxony: § 2 Abs. 1 NFeiertagsG, complete from 1995 on
 * (before, the day of repentance was one too, and until 1990 17 June). Easter Sunday and Whit Sunday are none.
 */
export function publicHoliday(day: string): HolidayId | undefined {
  const year = day.slice(0, 4);
  if (!known.has(`${year}-01-01`)) {
    const easter = easterSunday(Number(year));
    for (const [when, id, since = 0] of rules) {
      if (Number(year) >= since) known.set(typeof when === 'number' ? addDays(easter, when) : `${year}-${when}`, id);
    }
  }
  return known.get(day);
}

/** The first statutory holiday on that day (YYYY-MM-DD) or after it. */
export function nextPublicHoliday(day: string): { id: HolidayId; day: string } {
  const id = publicHoliday(day);
  return id ? { id, day } : nextPublicHoliday(addDays(day, 1));
}
