import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Moment } from '../shared/moment.js';
import { comma } from './enumeration.js';
import { msg } from './language.js';

const formats = new Map<string, Intl.DateTimeFormat>();

// British day order for readers of English in Germany; the Gregorian calendar and Latin digits for everybody, since
// that is what stands on the door. German where the browser has no date words in the language.
export function dateFormat(language: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`;
  let format = formats.get(name);
  if (!format) {
    const tag = language === 'en' ? 'en-GB' : language;
    format = new Intl.DateTimeFormat([`${tag}-u-ca-gregory-nu-latn`, 'de'], { ...options, timeZone: 'UTC' });
    formats.set(name, format);
  }
  return format;
}

const WRITTEN: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' }, // 2018
  { year: 'numeric', month: 'long' }, // April 2018
  { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }, // Montag, 9. April 2018
];

/** A day, a month or a year as written text. */
export function formatDay(day: string, language: string): string {
  const precision = day.split('-').length - 1;
  return precision ? dateFormat(language, String(precision), WRITTEN[precision]!).format(Date.parse(day)) : day;
}

/** A day with its time, if that is known: `Montag, 9. April 2018, 14:00 Uhr`. */
export function formatMoment({ day, time }: Moment, language: string): string {
  const date = formatDay(day, language);
  return time ? date + comma(language) + msg(str`${time} Uhr`, { id: 'time.at' }) : date;
}

/** Of which day a feed is; nothing where it does not say. */
export function updatedNote(updated: string | undefined, language: string) {
  if (!updated) return nothing;
  const date = formatDay(updated, language);
  return html`<p class="muted small">${msg(str`Stand: ${date}`, { id: 'feed.updated' })}</p>`;
}

/** The month's short name, as on a calendar leaf: `Apr.`, `أبريل`. */
export function formatMonth(day: string, language: string): string {
  return dateFormat(language, 'leaf', { month: 'short' }).format(Date.parse(day));
}

/** Whether the device's clock shows another time than Berlin's at this moment. */
export function isElsewhere({ day, time, instant }: Moment): boolean {
  if (instant === undefined) return false;
  const here = new Date(instant - new Date(instant).getTimezoneOffset() * 60_000).toISOString();
  return here.slice(0, 16) !== `${day}T${time}`;
}

/** Bytes for people: `3,4 MB`. */
export function formatSize(bytes: number, language: string): string {
  const kilo = bytes < 1e6;
  const unit = kilo ? 'kilobyte' : 'megabyte';
  const format = new Intl.NumberFormat([`${language}-u-nu-latn`, 'de'], { style: 'unit', unit, maximumFractionDigits: kilo ? 0 : 1 });
  return format.format(bytes / (kilo ? 1e3 : 1e6));
}
