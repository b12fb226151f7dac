import { str } from '@lit/localize';
import type { DirectoryEntry } from '../../feeds/directory-feed.js';
import type { Text } from '../../feeds/text.js';
import { fact } from '../contact.js';
import { formatMoment } from '../dates.js';
import { msg, plural } from '../language.js';

/** What an entry says as a course: for a `<dl>`; nothing where it is none. */
export function courseFacts({ course }: DirectoryEntry, text: (words: Text | undefined) => unknown, current: string) {
  if (!course) return [];
  const { level, start, end, times, places, childcare, payer, exam } = course;
  const [from, to] = [start && formatMoment(start, current), end && formatMoment(end, current)];
  const when = from && to ? msg(str`${from} bis ${to}`, { id: 'time.span' }) : from ? msg(str`ab ${from}`, { id: 'hours.from-day' }) : to && msg(str`bis ${to}`, { id: 'course.until' });
  return [
    ...fact(msg('Niveau', { id: 'course.level' }), level && levelName(level)),
    ...fact(msg('Zeitraum', { id: 'course.dates' }), when),
    ...fact(msg('Wochenzeiten', { id: 'course.times' }), text(times)),
    ...fact(msg('Freie Plätze', { id: 'course.places' }), places === undefined ? undefined : places ? freePlaces(places) : msg('Ausgebucht', { id: 'course.full' })),
    ...fact(msg('Kinderbetreuung', { id: 'course.childcare' }), childcare === undefined ? undefined : childcare ? msg('Ja', { id: 'course.yes' }) : msg('Nein', { id: 'course.no' })),
    ...fact(msg('Wer bezahlt', { id: 'course.payer' }), text(payer)),
    ...fact(msg('Prüfung', { id: 'course.exam' }), text(exam)),
  ];
}

/** `B1`, or the word for courses in which one learns to read and write. */
export const levelName = (level: string): string => (level === 'literacy' ? msg('Lesen und Schreiben lernen', { id: 'course.literacy' }) : level);

function freePlaces(count: number): string {
  return plural(count, {
    zero: () => msg(str`${count} Plätze`, { id: 'course.free.zero' }),
    one: () => msg(str`${count} Platz`, { id: 'course.free.one' }),
    two: () => msg(str`${count} Plätze`, { id: 'course.free.two' }),
    few: () => msg(str`${count} Plätze`, { id: 'course.free.few' }),
    many: () => msg(str`${count} Plätze`, { id: 'course.free.many' }),
    other: () => msg(str`${count} Plätze`, { id: 'course.free.other' }),
  });
}
