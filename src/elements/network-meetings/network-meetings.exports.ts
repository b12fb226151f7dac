import { addressLines } from '../../feeds/address.js';
import type { Feed } from '../../feeds/feed.js';
import type { Meeting, MeetingsHead } from '../../feeds/network-meetings-feed.js';
import { pickText, type Text } from '../../feeds/text.js';
import { sequenceOf, writeCalendar, type CalendarEvent } from '../../shared/icalendar.js';
import { startOf } from '../../shared/moment.js';
import { download, fileName } from '../../ui/download.js';

/** What of a feed goes into a calendar file. */
export interface CalendarRequest {
  readonly feed: Feed<MeetingsHead, Meeting>;
  readonly meetings: readonly Meeting[];
  readonly language: string;
  /** Address of the feed (or of the page that holds it): its host makes the meetings' UIDs unique in the world. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The meetings as a calendar file that Outlook, Google and phones read (RFC 5545). */
export function meetingsCalendar({ feed, meetings, language, address, now }: CalendarRequest): string {
  // The file names its language only if all its texts are in it.
  let pure = true;
  const words = (text: Text | undefined) => {
    const picked = pickText(text, language, feed.language);
    pure &&= !picked || picked.language === language;
    return picked?.value;
  };
  const name = words(feed.head.network?.name) ?? 'Netzwerk';
  const host = new URL(address, 'https://localhost').hostname || 'localhost';
  const events = meetings.map((meeting): CalendarEvent => {
    const { id, uid, title, topic, agenda = [], note, place, online, start, end, allDay, status, reason, sequence, updated } = meeting;
    const changed = updated ? startOf(updated) : feed.head.updated ? Date.parse(feed.head.updated) : undefined;
    const summary = [words(title), words(topic)].filter(Boolean).join(': ') || name;
    const where = place && [words(place.name), words(place.room), ...addressLines({ ...place, room: undefined })];
    const points = agenda.map((point, place) => `${place + 1}. ${words(point)}`).join('\n');
    return {
      uid: uid ?? `${id}@${host}`,
      summary,
      description: [words(reason), points, words(note)].filter(Boolean).join('\n\n') || undefined,
      location: where?.filter(Boolean).join(', ') || online,
      url: online,
      start,
      end,
      allDay,
      status: status === 'cancelled' ? 'CANCELLED' : status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED',
      sequence: sequence ?? (changed === undefined ? undefined : sequenceOf(changed)),
      updated: changed,
    };
  });
  return writeCalendar({ name, ...(pure && { language }), events }, now);
}

/** Hands the visitor the calendar file. */
export function saveCalendar(request: CalendarRequest): void {
  const { feed, meetings, language } = request;
  const [only, ...others] = meetings;
  const text = (!others.length && (only?.topic ?? only?.title)) || feed.head.network?.name;
  const name = pickText(text, language, feed.language)?.value ?? 'Termine';
  download(`${fileName(name)}.ics`, 'text/calendar;charset=utf-8', meetingsCalendar(request));
}
