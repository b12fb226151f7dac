import { str } from '@lit/localize';
import { berlinMoment } from '../../shared/moment.js';
import type { Closure, OpenState } from '../../shared/opening-hours.js';
import { dateFormat, formatDay } from '../dates.js';
import { msg } from '../language.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Minutes before closing from which the time left is told, and before opening. */
const SOON = { close: 30, open: 60 };

/** `in 20 Minuten`, `через 20 минут`. */
function relative(from: number, to: number, language: string): string {
  return new Intl.RelativeTimeFormat([`${language}-u-nu-latn`, 'de']).format(Math.ceil((to - from) / MINUTE), 'minute');
}

/** `9:00`, as on a door. */
export const clockTime = (time: string): string => time.replace(/^0/, '');

/** `Montag`. */
export const weekdayName = (day: string, language: string): string => dateFormat(language, 'weekday', { weekday: 'long' }).format(Date.parse(day));

function whenOpen({ start, day, time: written, daysAhead }: NonNullable<OpenState<Closure>['next']>, now: number, language: string): string {
  const time = clockTime(written);
  if (start - now <= SOON.open * MINUTE) return relative(now, start, language);
  if (!daysAhead) return msg(str`heute um ${time} Uhr`, { id: 'hours.today' });
  if (daysAhead === 1) return msg(str`morgen um ${time} Uhr`, { id: 'hours.tomorrow' });
  const date = daysAhead < 7 ? weekdayName(day, language) : formatDay(day, language);
  return msg(str`am ${date} um ${time} Uhr`, { id: 'hours.on-day' });
}

/**
 * Whether a place is open at `now` (ms since 1970), in a few words; empty where that is not known. To be drawn again
 * every minute.
 */
export function openWords({ state, until: end, next, closure, holiday }: OpenState<Closure>, now: number, language: string): string {
  // What goes on for days has no time of the day to tell.
  const until = end && end - now <= DAY ? end : undefined;
  if (state === 'open' || state === 'phone' || (state === 'appointment' && until)) {
    if (!until) return msg('Rund um die Uhr geöffnet', { id: 'hours.always' });
    const soon = relative(now, until, language);
    if (state === 'open' && until - now <= SOON.close * MINUTE) return msg(str`Schließt ${soon}`, { id: 'hours.closes-soon' });
    const time = clockTime(berlinMoment(until).time!);
    return state === 'open'
      ? msg(str`Geöffnet bis ${time} Uhr`, { id: 'hours.open-until' })
      : state === 'phone'
        ? msg(str`Telefonisch erreichbar bis ${time} Uhr`, { id: 'hours.phone-until' })
        : msg(str`Mit Termin geöffnet bis ${time} Uhr`, { id: 'hours.appointment-until' });
  }
  if (state === 'appointment') return msg('Nur mit Termin', { id: 'hours.appointment' });
  if (state === 'unknown') return holiday ? msg('Heute ist Feiertag. Die Öffnungszeiten können abweichen.', { id: 'hours.holiday' }) : '';
  // Nobody said whether it opens on that holiday.
  if (next && !next.holiday) {
    const when = whenOpen(next, now, language);
    return next.mode === 'phone'
      ? msg(str`Telefonisch erreichbar ${when}`, { id: 'hours.phone-next' })
      : next.mode
        ? msg(str`Mit Termin ${when}`, { id: 'hours.appointment-next' })
        : msg(str`Öffnet ${when}`, { id: 'hours.opens' });
  }
  if (!closure) return msg('Geschlossen', { id: 'hours.closed' });
  const date = closure.to && formatDay(closure.to, language);
  return date ? msg(str`Geschlossen bis ${date}`, { id: 'hours.closed-until' }) : msg('Bis auf Weiteres geschlossen', { id: 'hours.closed-for-now' });
}
