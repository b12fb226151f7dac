/** A point in time, as precise as it is known, told by Berlin's clock and calendar. */
export interface Moment {
  /** `2018`, `2018-04` or `2018-04-09`. */
  day: string;
  /** `14:00`; missing if not known. */
  time?: string;
  /** Milliseconds since 1970, only with `time`. */
  instant?: number;
}

const day = 86_400_000;
const format = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });
const offsets = new Map<number, number>();
const iso8601 =
  /^([12]\d{3}(?:-\d\d(?:-(\d\d))?)?)(?:[T ]([01]\d|2[0-4]):([0-5]\d)(?::[0-5]\d(?:[.,]\d+)?)?(Z|([+-])([01]\d):?([0-5]\d)?)?)?$/i;

/** Hours and minutes, as digits, in ms. */
const ofClock = (hours = '0', minutes = '0'): number => (Number(hours) * 60 + Number(minutes)) * 60_000;

/** Berlin's offset from UTC in ms, as the browser's time zone data has it: `1/1/2018, GMT+01:00`. */
function ask(instant: number): number {
  const [, hours, minutes] = /\+(\d\d):(\d\d)/.exec(format.format(instant)) ?? [];
  return ofClock(hours, minutes);
}

/** The same at the begin of a month in UTC, remembered. */
function askMonth(year: number, month: number): number {
  const start = Date.UTC(year, month);
  const offset = offsets.get(start) ?? ask(start);
  offsets.set(start, offset);
  return offset;
}

/** The same, without asking in months without a clock change: `Intl` is too slow for thousands of records. */
function offsetAt(instant: number): number {
  const date = new Date(instant);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const offset = askMonth(year, month);
  return offset === askMonth(year, month + 1) ? offset : ask(instant);
}

/** Instant of a local time, itself given as if it were UTC. */
function fromLocal(local: number): number {
  const [before, after] = [offsetAt(local - day), offsetAt(local + day)];
  const [first, second] = [local - before, local - after];
  // The offset before a change also serves the hour that comes twice (the first is meant) and the one that is
  // left out (the clock is an hour further then).
  return before === after || offsetAt(first) === before || offsetAt(second) !== after ? first : second;
}

/** Text of an instant, or of a local time given as if it were UTC: `2018-04-09T14:00:00.000Z`. */
const iso = (time: number) => new Date(time).toISOString();

/** Day and time of an instant (ms since 1970) in Berlin. Throws RangeError if it is no date. */
export function berlinMoment(instant: number): Moment {
  const text = iso(instant + offsetAt(instant));
  return { day: text.slice(0, 10), time: text.slice(11, 16), instant };
}

/**
 * Reads ISO 8601 as our feeds write it: a year, a month, a day, or a day with a time, either in Berlin or with `Z`
 * or an offset. Undefined for all else, also for days that no calendar has. Seconds are dropped, 24:00 is the
 * next day's 0:00. Of the hour that comes twice in autumn the first is meant; in the hour that is left out in
 * spring the clock is an hour further.
 */
export function parseMoment(text: string): Moment | undefined {
  const [, date = '', dayOfMonth, hour, minutes, zone, sign, zoneHours, zoneMinutes] =
    iso8601.exec(text.trim()) ?? [];
  const midnight = Date.parse(date);
  // Some engines read 31 April as 1 May.
  if (isNaN(midnight) || (dayOfMonth && new Date(midnight).getUTCDate() !== Number(dayOfMonth))) return undefined;
  if (!hour) return { day: date };
  const past = ofClock(hour, minutes);
  if (!dayOfMonth || past > day) return undefined;
  const shift = sign === '-' ? -ofClock(zoneHours, zoneMinutes) : ofClock(zoneHours, zoneMinutes);
  return berlinMoment(zone ? midnight + past - shift : fromLocal(midnight + past));
}

/** The day (`2018-04-09`) so many days later; earlier with a negative number. */
export const addDays = (date: string, days: number): string => iso(Date.parse(date) + days * day).slice(0, 10);

/** Day of the week of `2018-04-09`: 0 is Sunday, 6 Saturday. */
export const weekday = (date: string): number => new Date(date).getUTCDay();

/** When the moment begins, in ms since 1970: at midnight in Berlin where no time is known. */
export const startOf = (moment: Moment): number => moment.instant ?? fromLocal(Date.parse(moment.day));

/** When the moment is over, in ms since 1970: at the midnight after its day, month or year where no time is known. */
export function endOf(moment: Moment): number {
  const [year = 0, month, date] = moment.day.split('-').map(Number);
  const next = month && date ? Date.UTC(year, month - 1, date + 1) : Date.UTC(month ? year : year + 1, month ?? 0);
  return moment.instant ?? fromLocal(next);
}
