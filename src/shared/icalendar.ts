import { contentLine, plainValue, textValue } from './content-lines.js';
import { type Moment, addDays, berlinMoment, endOf, startOf } from './moment.js';

export interface CalendarEvent {
  /** The same for the same event in every file ever written: calendars replace by it. */
  uid: string;
  summary: string;
  description?: string;
  location?: string;
  /** Absolute address. */
  url?: string;
  /** An event whose day is not known is left out. */
  start: Moment;
  /** For all-day events the last day. Left out if it is not after the start. */
  end?: Moment;
  /** A day without a time and without this is a day whose time is not known: it does not block the reader's day. */
  allDay?: boolean;
  status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Whole number that only grows; by default it is told from `updated`. */
  sequence?: number;
  /** Last change, ms since 1970. */
  updated?: number;
  categories?: readonly string[];
  geo?: { latitude: number; longitude: number };
}

export interface Calendar {
  name: string;
  description?: string;
  /** Absolute address. */
  url?: string;
  /** BCP 47 code of the texts. */
  language?: string;
  /** How often a subscriber should look again, in whole hours. */
  refreshHours?: number;
  events: readonly CalendarEvent[];
}

/**
 * Germany's clock changes since 1949, from the tz database: none until 1980; from then on summer time until the last
 * Sunday of September, since 1996 until that of October.
 */
const timeZone = `BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19491002T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19800406T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19800928T030000
RRULE:FREQ=YEARLY;UNTIL=19950924T010000Z;BYMONTH=9;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n');

/** `2018-04-09` and `14:00` without their signs, as RFC 5545 writes them. */
const digits = (text: string): string => text.replace(/\D/g, '');

/** UTC date-time: `20180409T120000Z`. */
const utc = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A date-time in Berlin; in UTC in the hour that comes twice, of which programs read local times as either. */
function dateTime(name: string, { day, time = '00:00', instant }: Moment): string {
  const twice = instant !== undefined && [-1, 1].some((hours) => berlinMoment(instant + hours * 36e5).time === time);
  return twice
    ? contentLine(name, utc(instant))
    : contentLine(name, `${digits(day)}T${digits(time)}00`, { TZID: 'Europe/Berlin' });
}

/** DTSTART and DTEND: both dates, or both date-times, as RFC 5545, 3.6.1 demands. */
function when({ start, end, allDay }: CalendarEvent): string {
  const date = (name: string, day: string) => contentLine(name, digits(day), { VALUE: 'DATE' });
  const lastDay = end && end.day.length === 10 ? end.day : start.day;
  if (allDay || !start.time) {
    // The end is exclusive: the day after the last one.
    return date('DTSTART', start.day) + (end && lastDay >= start.day ? date('DTEND', addDays(lastDay, 1)) : '');
  }
  const begin = dateTime('DTSTART', start);
  if (!end || lastDay !== end.day || startOf(end) <= startOf(start)) return begin;
  // On a later day whose time is not known, the event ends with that day.
  return begin + dateTime('DTEND', end.time ? end : berlinMoment(endOf(end)));
}

/**
 * Number for SEQUENCE told from the last change (ms since 1970): minutes since 2000, so that it only grows and fits
 * 31 bits, which is what calendar programs read.
 */
export const sequenceOf = (updated: number): number => {
  const minutes = Math.floor((updated - Date.UTC(2000, 0)) / 60_000);
  return Math.min(Math.max(minutes || 0, 0), 2 ** 31 - 1);
};

function eventLines(event: CalendarEvent, now: number, language?: string): string {
  const { updated, geo } = event;
  const text = (name: string, value?: string) =>
    value ? contentLine(name, textValue(value), { LANGUAGE: language }) : '';
  return [
    'BEGIN:VEVENT\r\n',
    contentLine('UID', textValue(event.uid)),
    // Without METHOD this is the time of the last change (RFC 5545, 3.8.7.2).
    contentLine('DTSTAMP', utc(updated ?? now)),
    updated === undefined ? '' : contentLine('LAST-MODIFIED', utc(updated)),
    contentLine('SEQUENCE', `${event.sequence ?? (updated === undefined ? 0 : sequenceOf(updated))}`),
    when(event),
    event.allDay || event.start.time ? '' : 'TRANSP:TRANSPARENT\r\n',
    text('SUMMARY', event.summary),
    text('DESCRIPTION', event.description),
    text('LOCATION', event.location),
    event.url ? contentLine('URL', plainValue(event.url), { VALUE: 'URI' }) : '',
    event.status ? contentLine('STATUS', event.status) : '',
    event.categories?.length ? contentLine('CATEGORIES', event.categories.map(textValue).join(',')) : '',
    geo ? contentLine('GEO', `${geo.latitude};${geo.longitude}`) : '',
    'END:VEVENT\r\n',
  ].join('');
}

/**
 * An iCalendar file (RFC 5545, with the calendar's properties of RFC 7986) to download or subscribe to. `now` in ms
 * since 1970 stands in where an event does not say when it was changed. It carries no METHOD, since that would make
 * it an invitation.
 */
export function writeCalendar(calendar: Calendar, now: number): string {
  const { name, description, url, language, refreshHours } = calendar;
  const refresh = refreshHours && `PT${Math.max(1, Math.round(refreshHours))}H`;
  return [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//integration-widgets//DE\r\nCALSCALE:GREGORIAN\r\n',
    contentLine('NAME', textValue(name), { LANGUAGE: language }),
    // The names that programs knew before RFC 7986.
    contentLine('X-WR-CALNAME', textValue(name)),
    'X-WR-TIMEZONE:Europe/Berlin\r\n',
    description ? contentLine('DESCRIPTION', textValue(description), { LANGUAGE: language }) : '',
    description ? contentLine('X-WR-CALDESC', textValue(description)) : '',
    url ? contentLine('URL', plainValue(url), { VALUE: 'URI' }) : '',
    refresh ? contentLine('REFRESH-INTERVAL', refresh, { VALUE: 'DURATION' }) : '',
    refresh ? contentLine('X-PUBLISHED-TTL', refresh) : '',
    timeZone,
    ...calendar.events
      .filter(({ start }) => start.day.length === 10)
      .map((event) => eventLines(event, now, language)),
    'END:VCALENDAR\r\n',
  ].join('');
}
