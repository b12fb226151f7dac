import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { AnnouncedClosure } from '../../feeds/opening-hours-fields.js';
import { pickText } from '../../feeds/text.js';
import { addDays } from '../../shared/moment.js';
import type { OpeningHours, Slot } from '../../shared/opening-hours.js';
import { nextException, weekOf } from '../../shared/opening-week.js';
import type { HolidayId } from '../../shared/public-holidays.js';
import { formatDay } from '../dates.js';
import { comma } from '../enumeration.js';
import { msg } from '../language.js';
import { inline } from '../text.js';
import { clockTime, weekdayName } from './hours-words.js';

/** In which language hours are shown, at which time. */
export interface HoursReader {
  readonly wanted: string;
  readonly current: string;
  /** Language of the feed. */
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The name of a public holiday of Lower Saxony. */
export function holidayName(id: HolidayId): string {
  const names: Record<HolidayId, () => string> = {
    'new-year': () => msg('Neujahr', { id: 'holiday.new-year' }),
    'good-friday': () => msg('Karfreitag', { id: 'holiday.good-friday' }),
    'easter-monday': () => msg('Ostermontag', { id: 'holiday.easter-monday' }),
    'labour-day': () => msg('Tag der Arbeit', { id: 'holiday.labour-day' }),
    'ascension-day': () => msg('Christi Himmelfahrt', { id: 'holiday.ascension' }),
    'whit-monday': () => msg('Pfingstmontag', { id: 'holiday.whit-monday' }),
    'unity-day': () => msg('Tag der Deutschen Einheit', { id: 'holiday.unity-day' }),
    'reformation-day': () => msg('Reformationstag', { id: 'holiday.reformation-day' }),
    'christmas-day': () => msg('1. Weihnachtstag', { id: 'holiday.christmas-day' }),
    'second-christmas-day': () => msg('2. Weihnachtstag', { id: 'holiday.second-christmas-day' }),
  };
  return names[id]();
}

const written = (minutes: number): string => clockTime(`${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

/** `9:00–12:00`, and how one may come. */
function span({ from, to, mode }: Slot): string {
  // Isolated, or Arabic words beside it would turn the two times round.
  const times = `\u2066${written(from)}–${to === 1440 ? '24:00' : written(to)}\u2069`;
  return mode === 'phone'
    ? msg(str`${times} am Telefon`, { id: 'hours.by-phone' })
    : mode
      ? msg(str`${times} mit Termin`, { id: 'hours.by-appointment' })
      : times;
}

/** The hours of this week, day by day, today marked. */
export function hoursTable(hours: OpeningHours<AnnouncedClosure>, { current, now }: HoursReader) {
  if (hours.always || !hours.weekly.length) return nothing;
  return html`<table class="hours">
    <caption class="vh">${msg('Öffnungszeiten in dieser Woche', { id: 'hours.week' })}</caption>
    <tbody>
      ${weekOf(hours, now).map(({ day, isToday, slots, holiday, unsure }) => {
        const times = slots.length ? slots.map(span).join(comma(current)) : msg('geschlossen', { id: 'hours.day-closed' });
        const name = holiday && holidayName(holiday);
        return html`<tr class=${isToday ? 'today' : nothing} aria-current=${isToday ? 'date' : nothing}>
          <th scope="row">${weekdayName(day, current)}${isToday ? html` <span class="badge">${msg('heute', { id: 'time.today' })}</span>` : nothing}</th>
          <td>${times}${name ? html`<br /><span class="muted">${unsure ? msg(str`${name}: kann abweichen`, { id: 'hours.may-differ' }) : name}</span>` : nothing}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** The weekly hours as lines of text, days with the same hours together: `Montag–Donnerstag 9:00–16:00`. */
export function weekLines({ weekly, always, appointment }: OpeningHours, { current }: HoursReader): string[] {
  if (always) return [msg('Rund um die Uhr geöffnet', { id: 'hours.always' })];
  // Any week will do for the names of its days: 2026-11-23 is a Monday.
  const name = (number: number) => weekdayName(addDays('2026-11-23', number), current);
  const days = [0, 1, 2, 3, 4, 5, 6].map((number) =>
    weekly
      .filter((slot) => slot.days.includes(number))
      .map(span)
      .join(comma(current)),
  );
  const lines: string[] = [];
  for (let first = 0; first < 7; ) {
    let last = first;
    while (last < 6 && days[last + 1] === days[first]) last++;
    if (days[first]) lines.push(`${last > first ? `${name(first)}–${name(last)}` : name(first)} ${days[first]}`);
    first = last + 1;
  }
  if (appointment) lines.push(weekly.length ? msg('Auch nach Vereinbarung', { id: 'entry.also-appointment' }) : msg('Nur mit Termin', { id: 'hours.appointment' }));
  return lines;
}

/** What is to come and not as usual: an announced closure, or the next public holiday. */
export function exceptionNote(hours: OpeningHours<AnnouncedClosure>, { wanted, current, source, now }: HoursReader) {
  const exception = nextException(hours, now);
  if (!exception) return nothing;
  if ('closure' in exception) {
    const { from, to, slots, reason } = exception.closure;
    const [begin, end] = [formatDay(from, current), to && formatDay(to, current)];
    const times = slots?.map(span).join(comma(current));
    const days = to === from ? begin : end ? msg(str`${begin} bis ${end}`, { id: 'time.span' }) : msg(str`ab ${begin}`, { id: 'hours.from-day' });
    return html`<p class="note small">
      ${times ? msg(str`${days}: geöffnet ${times}`, { id: 'hours.exception-open' }) : msg(str`${days}: geschlossen`, { id: 'hours.exception-closed' })}
      ${reason ? html`<br />${inline(pickText(reason, wanted, source), current)}` : nothing}
    </p>`;
  }
  const [date, name] = [formatDay(exception.day, current), holidayName(exception.holiday)];
  return html`<p class="note small">
    ${exception.closed
      ? msg(str`${date} (${name}): geschlossen`, { id: 'hours.holiday-closed' })
      : msg(str`${date} ist Feiertag (${name}). Die Öffnungszeiten können abweichen.`, { id: 'hours.holiday-coming' })}
  </p>`;
}
