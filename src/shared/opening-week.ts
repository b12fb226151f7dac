import { addDays, berlinMoment } from './moment.js';
import { berlinClock, calendarDay, closureOn, holdsOnHolidays, horizon, slotsOf, week, type Closure, type OpeningHours, type Slot } from './opening-hours.js';
import type { HolidayId } from './public-holidays.js';

const holidayHorizon = 30;

/** A day and what holds on it. */
export interface DayHours<C extends Closure = Closure> {
  /** Those that begin on this day, by their begin. */
  readonly slots: readonly Slot[];
  readonly closure?: C | undefined;
  readonly holiday?: HolidayId | undefined;
  /** It is a holiday, and nobody said whether the usual hours (`slots`) hold. */
  readonly unsure: boolean;
}

/** What holds on a day (YYYY-MM-DD). A closure goes before a holiday. */
export function hoursOn<C extends Closure>(hours: OpeningHours<C>, day: string): DayHours<C> {
  const closure = closureOn(hours, day);
  const { weekday: number, holiday } = calendarDay(day);
  const holds = !holiday || closure ? true : holdsOnHolidays(hours);
  const slots = slotsOf(hours, closure)
    .filter(({ days }) => holds !== false && (closure || days.includes(number)))
    .sort((a, b) => a.from - b.from);
  return { slots, closure, holiday, unsure: holds === undefined && slots.length > 0 };
}

/** What to warn of: a closure, or a holiday that falls on a day with hours (`closed`: for certain, else perhaps). */
export type HoursException<C extends Closure = Closure> =
  | { readonly closure: C }
  | { readonly holiday: HolidayId; readonly day: string; readonly closed: boolean };

/**
 * The first of: a closure that runs or begins within 60 days; a public holiday within 30 days on which the usual
 * hours do not hold, or perhaps not.
 */
export function nextException<C extends Closure>(hours: OpeningHours<C>, now: number): HoursException<C> | undefined {
  const today = berlinMoment(now).day;
  for (let ahead = 0; ahead <= horizon; ahead++) {
    const day = addDays(today, ahead);
    const { closure, holiday } = hoursOn(hours, day);
    if (closure) return { closure };
    if (
      holiday &&
      ahead <= holidayHorizon &&
      !holdsOnHolidays(hours) &&
      slotsOf(hours).some(({ days }) => days.includes(calendarDay(day).weekday))
    ) {
      return { holiday, day, closed: hours.holidays === 'closed' };
    }
  }
  return undefined;
}

/** A day of a table. */
export interface WeekDay<C extends Closure = Closure> extends DayHours<C> {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** 0 is Monday, 6 Sunday. */
  readonly weekday: number;
  readonly isToday: boolean;
}

/** The week of an instant (ms since 1970) in Berlin, from Monday to Sunday. */
export function weekOf<C extends Closure>(hours: OpeningHours<C>, now: number): WeekDay<C>[] {
  const { day: today, weekday } = berlinClock(now);
  return week.map((number) => {
    const day = addDays(today, number - weekday);
    return { day, weekday: number, isToday: day === today, ...hoursOn(hours, day) };
  });
}
