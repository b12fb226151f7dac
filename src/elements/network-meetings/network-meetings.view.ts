import type { Meeting } from '../../feeds/network-meetings-feed.js';
import { addDays, berlinMoment, endOf, startOf, type Moment } from '../../shared/moment.js';

/** A meeting that is still to come, and what can be said of it today. */
export interface ComingMeeting {
  readonly meeting: Meeting;
  /** The first one that takes place. */
  readonly isNext: boolean;
  readonly isRunning: boolean;
  readonly isToday: boolean;
  readonly isTomorrow: boolean;
}

/** Meetings of one year, the latest first. */
export interface MeetingYear {
  readonly year: string;
  readonly meetings: readonly Meeting[];
}

export interface MeetingsView {
  readonly coming: readonly ComingMeeting[];
  readonly past: readonly MeetingYear[];
}

/** Whether a meeting takes place at the time that is written; else it is cancelled, or waits for a new date. */
export function takesPlace({ status }: Meeting): boolean {
  return status !== 'cancelled' && status !== 'postponed';
}

/** When a meeting is over, in ms since 1970: without an end, when its day is. */
export function overAt({ start, end, allDay }: Meeting): number {
  // An end before the start is a slip of the editor; the start is the surer of the two.
  const last = end && startOf(end) >= startOf(start) ? end : undefined;
  return last && !allDay ? endOf(last) : endOf({ day: (last ?? start).day });
}

/** The meetings as they are to be drawn at `now` (ms since 1970), by Berlin's calendar. */
export function meetingsView(meetings: readonly Meeting[], now: number): MeetingsView {
  const today = berlinMoment(now).day;
  const tomorrow = addDays(today, 1);
  const sorted = [...meetings].sort((a, b) => startOf(a.start) - startOf(b.start));
  const coming = sorted.filter((meeting) => overAt(meeting) > now);
  const next = coming.find(takesPlace);
  const years = new Map<string, Meeting[]>();
  for (const meeting of sorted.filter((each) => overAt(each) <= now).reverse()) {
    const year = meeting.start.day.slice(0, 4);
    const group = years.get(year);
    if (group) group.push(meeting);
    else years.set(year, [meeting]);
  }
  return {
    coming: coming.map((meeting) => ({
      meeting,
      isNext: meeting === next,
      // Without an end nobody knows whether it still goes on.
      isRunning: takesPlace(meeting) && !!meeting.end && meeting.start.instant !== undefined && meeting.start.instant <= now,
      isToday: meeting.start.day === today,
      isTomorrow: meeting.start.day === tomorrow,
    })),
    past: [...years].map(([year, group]) => ({ year, meetings: group })),
  };
}

/** A span of time in parts to be worded: the end's day only when it is another one. */
export interface Span {
  readonly from: Moment;
  readonly toDay?: string;
  readonly toTime?: string;
}

export function spanOf({ start, end, allDay }: Meeting): Span {
  const from: Moment = allDay ? { day: start.day } : start;
  if (!end || startOf(end) < startOf(start)) return { from };
  return {
    from,
    ...(end.day !== start.day && { toDay: end.day }),
    ...(end.time && !allDay && { toTime: end.time }),
  };
}
