/*
 * Opening hours by Berlin's clock. Minutes are counted from the midnight of a slot's day; a slot that goes past
 * midnight ends at more than 1440, and belongs to the day on which it begins: who is open on the 23rd until 4 in the
 * morning is so too when a closure or a holiday begins on the 24th, and is not when a closure ended on the 23rd.
 */
import { addDays, berlinMoment, parseMoment, weekday as fromSunday } from './moment.js';
import { type HolidayId, publicHoliday } from './public-holidays.js';

/** Hours on some days of the week. */
export interface Slot {
  /** 0 is Monday, 6 Sunday. */
  readonly days: readonly number[];
  /** Minutes since the day's midnight, 0 to 1439. */
  readonly from: number;
  /** Minutes since the day's midnight, more than `from`, at most 1440 more than it. */
  readonly to: number;
  /** Open to everybody without it; else only with an appointment, or only on the phone. */
  readonly mode?: 'appointment' | 'phone';
}

/** Days on which the weekly hours do not hold. */
export interface Closure {
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Last day; without it the closure lasts until further notice. */
  readonly to?: string;
  /** Hours that hold instead; without them it is closed. Their `days` are not looked at. */
  readonly slots?: readonly Slot[];
}

/** What is known of when a place is open. */
export interface OpeningHours<C extends Closure = Closure> {
  readonly weekly: readonly Slot[];
  /** Day and night, on holidays as well unless `holidays` says otherwise. The weekly hours are not looked at then. */
  readonly always?: boolean;
  /** By appointment, beside the weekly hours or instead of them. */
  readonly appointment?: boolean;
  readonly closures?: readonly C[];
  /** What holds on public holidays; without it nobody knows. */
  readonly holidays?: 'open' | 'closed';
}

/** A day of the calendar. */
export interface CalendarDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** 0 is Monday, 6 Sunday. */
  readonly weekday: number;
  readonly holiday: HolidayId | undefined;
}

/** A point in time as clocks in Berlin show it. */
export interface Clock extends CalendarDay {
  /** The day before. */
  readonly eve: CalendarDay;
  /** Since midnight, as the clock shows them: half past two is 150 on all days. */
  readonly minutes: number;
}

/** From the worst to the best. */
const states = ['closed', 'unknown', 'appointment', 'phone', 'open'] as const;
const closedRank = 0;
const unknownRank = 1;
const appointmentRank = 2;
const openRank = 4;

/** How a place is to be reached now, and when that changes. */
export interface OpenState<C extends Closure = Closure> {
  readonly state: (typeof states)[number];
  /** When the state ends, in ms since 1970; undefined where it lasts longer than 60 days. */
  readonly until?: number | undefined;
  /** The next begin of hours that are better than the state. */
  readonly next?: NextStart | undefined;
  /** The one that covers today. */
  readonly closure?: C | undefined;
  /** Today's, whether or not it is known what holds on it. */
  readonly holiday?: HolidayId | undefined;
}

/** When hours begin. */
export interface NextStart {
  /** In ms since 1970. */
  readonly start: number;
  readonly day: string;
  /** HH:MM. */
  readonly time: string;
  /** 0 is today, 1 tomorrow, by Berlin's calendar. */
  readonly daysAhead: number;
  readonly mode?: Slot['mode'];
  /** Set where that day is a holiday and nobody said whether the usual hours hold. */
  readonly holiday?: HolidayId | undefined;
}

/** Monday to Sunday. */
export const week = [0, 1, 2, 3, 4, 5, 6];
const allDay: readonly Slot[] = [{ days: week, from: 0, to: 1440 }];
/** So far is looked ahead, in days. */
export const horizon = 60;
/** So long we rather wait for a door that is open to all than for a phone or an appointment. */
const patience = 14;

export const calendarDay = (day: string): CalendarDay => ({
  day,
  weekday: (fromSunday(day) + 6) % 7,
  holiday: publicHoliday(day),
});
const clockOf = (day: string, minutes = 0): Clock => ({
  ...calendarDay(day),
  eve: calendarDay(addDays(day, -1)),
  minutes,
});

/** What the clocks in Berlin show at an instant (ms since 1970): asked once for all places. */
export function berlinClock(instant: number): Clock {
  const { day, time } = berlinMoment(instant);
  const [hour = 0, minute = 0] = time!.split(':').map(Number);
  // The hour that comes twice: hours begin and end in its first pass, so all of the second lies between its last
  // minute and the next hour. In the hour that is left out, the clock jumps past what begins or ends in it.
  const again = instant - instantOf(day, hour * 60) >= 3_600_000;
  return clockOf(day, hour * 60 + (again ? 59.5 : minute));
}

/** When the clocks in Berlin show so many minutes, 0 to 1439; in the hour that is left out, when they jump. */
function instantOf(day: string, minutes: number): number {
  const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
  const moment = parseMoment(`${day}T${time}`)!;
  return moment.instant! - (moment.time === time ? 0 : (minutes % 60) * 60_000);
}

export const closureOn = <C extends Closure>({ closures }: OpeningHours<C>, day: string): C | undefined =>
  closures?.find(({ from, to }) => from <= day && (!to || day <= to));

/** The slots of a closure or else of the week, holidays left aside. */
export const slotsOf = ({ weekly, always }: OpeningHours, closure?: Closure): readonly Slot[] =>
  closure ? (closure.slots ?? []) : always ? allDay : weekly;

/** Do the usual hours hold on holidays? Undefined if nobody knows. */
export const holdsOnHolidays = ({ holidays, always }: OpeningHours): boolean | undefined =>
  holidays ? holidays === 'open' : always;

/** Best rank of a day's slots, so many minutes after its midnight. What holds perhaps is `unknown`, unless trusted. */
function rankOn(hours: OpeningHours, date: CalendarDay, minutes: number, trusting?: boolean): number {
  const closure = closureOn(hours, date.day);
  let best = closedRank;
  for (const { days, from, to, mode } of slotsOf(hours, closure)) {
    if (from <= minutes && minutes < to && (closure || days.includes(date.weekday))) {
      best = Math.max(best, states.indexOf(mode ?? 'open'));
    }
  }
  if (!best || closure || !date.holiday) return best;
  const holds = holdsOnHolidays(hours) ?? trusting;
  return holds ? best : holds === false ? closedRank : unknownRank;
}

const bestRank = (hours: OpeningHours, clock: Clock, trusting?: boolean): number =>
  Math.max(rankOn(hours, clock, clock.minutes, trusting), rankOn(hours, clock.eve, clock.minutes + 1440, trusting));

function rankAt(hours: OpeningHours, clock: Clock): number {
  const best = bestRank(hours, clock);
  if (best || slotsOf(hours).length || closureOn(hours, clock.day)) return best;
  if (!hours.appointment) return unknownRank;
  // A holiday about which nothing is said is no reason to doubt: the appointment will tell.
  return hours.holidays === 'closed' && clock.holiday ? closedRank : appointmentRank;
}

/** Is it open to everybody? Undefined if nobody knows. Cheap, for thousands of places at the same time. */
export function openAt(hours: OpeningHours, clock: Clock): boolean | undefined {
  const rank = rankAt(hours, clock);
  return rank === unknownRank ? undefined : rank === openRank;
}

/** Is it open to everybody at that instant (ms since 1970)? Undefined if nobody knows. */
export const isOpen = (hours: OpeningHours, now: number): boolean | undefined => openAt(hours, berlinClock(now));

/**
 * How a place is to be reached at an instant (ms since 1970), until when, and when it becomes better.
 *
 * `open` is open to everybody; `phone` and `appointment` are hours for these only, `appointment` also a place without
 * weekly hours that says so. `unknown` is a holiday about which nothing is said, in the usual hours, and a place
 * of which only closures are known while none of them runs.
 *
 * `next` is the first begin of hours that are open to all within 14 days; else on the phone; else by appointment;
 * else what comes first within 60 days.
 */
export function openState<C extends Closure>(hours: OpeningHours<C>, now: number): OpenState<C> {
  const present = berlinClock(now);
  const rank = rankAt(hours, present);
  // "Perhaps" is better than "closed", but not than "perhaps".
  const slotRank = (clock: Clock) => bestRank(hours, clock, rank !== unknownRank);
  const slots = [...slotsOf(hours), ...(hours.closures ?? []).flatMap((closure) => closure.slots ?? [])];
  const top = Math.max(rank, ...slots.map(({ mode }) => states.indexOf(mode ?? 'open')));
  /** The minutes at which something can change. */
  const edges = [0, ...slots.flatMap(({ from, to }) => [from, to % 1440])].sort((a, b) => a - b);
  let until: number | undefined;
  let next: NextStart | undefined;
  let best = rank;
  for (let ahead = 0; ahead <= horizon && !(until && (best === top || (next && ahead > patience))); ahead++) {
    const date = clockOf(addDays(present.day, ahead));
    for (const minutes of edges) {
      if (!ahead && minutes <= present.minutes) continue;
      const shown = { ...date, minutes };
      if ((until || rankAt(hours, shown) === rank) && slotRank(shown) <= best) continue;
      const start = instantOf(date.day, minutes);
      // What would be so in the hour that is left out may be over when the clock has jumped.
      const clock = berlinClock(start);
      if (rankAt(hours, clock) !== rank) until ??= start;
      if (slotRank(clock) > best) {
        best = slotRank(clock);
        const { day, time } = berlinMoment(start);
        const holiday = rankAt(hours, clock) === unknownRank ? clock.holiday : undefined;
        const state = states[best] as 'open' | 'phone' | 'appointment';
        const mode = state === 'open' ? undefined : state;
        next = { start, day, time: time!, daysAhead: ahead, mode, holiday };
      }
    }
  }
  return { state: states[rank]!, until, next, closure: closureOn(hours, present.day), holiday: present.holiday };
}
