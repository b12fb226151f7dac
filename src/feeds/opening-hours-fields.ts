import * as z from 'zod/mini';
import type { ReadHours } from '../shared/hours-notation.js';
import type { OpeningHours, Slot } from '../shared/opening-hours.js';
import { choice, field, text, updated } from './fields.js';
import { flag } from './number-fields.js';
import { isRecord } from './record.js';

// Loaded for the feeds that have hours in an office's own writing.
let notation: ((text: string) => ReadHours) | undefined;

/**
 * Makes ready for a file. Without the notation an office's writing is shown as it stands.
 * @param file the file's text; undefined where it is in a foreign format
 */
export async function prepareHours(file?: string): Promise<void> {
  if (notation || (file !== undefined && !/"hours"\s*:\s*"/.test(file))) return;
  try {
    ({ hoursNotation: notation } = await import('../shared/hours-notation.js'));
  } catch (cause) {
    console.warn(cause);
  }
}

const readHours = (written: string): ReadHours => notation?.(written) ?? { weekly: [], remark: written.trim() };

const NAMES = 'modimidofrsaso';
const numberOf = (name: string): number => NAMES.indexOf(name.slice(0, 2).toLowerCase()) / 2;

/** Words, numbers or a list of such as one text; empty for anything else, which may not even be made a text of. */
function asLine(value: unknown): string {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts.every((part) => typeof part === 'string' || typeof part === 'number') ? parts.join() : '';
}

/** `Mo-Do, Sa`, or a list of such; undefined where a day is none. */
function asDays(value: unknown): number[] | undefined {
  const days = new Set<number>();
  for (const [, first = '', last = first] of asLine(value).matchAll(/([^\s,–-]+)\s*(?:[–-]\s*([^\s,]+))?/g)) {
    const [from, to] = [numberOf(first), numberOf(last)];
    if (from < 0 || to < 0 || from % 1 || to % 1) return undefined;
    for (let day = from; days.add(day) && day !== to; ) day = (day + 1) % 7;
  }
  return days.size ? [...days] : undefined;
}

/** `9`, `9:00` or `9.30`, in minutes. */
function asMinutes(value: unknown): number | undefined {
  const [, hour, minutes = '0'] = /^(\d\d?)(?:[:.]([0-5]\d))?$/.exec(asLine(value).trim()) ?? [];
  const time = Number(hour) * 60 + Number(minutes);
  return time <= 1440 ? time : undefined;
}

function asSlot(value: unknown): Slot | undefined {
  const { days: written, from: begin, to: end, mode } = isRecord(value) ? value : {};
  const [days, from, to] = [asDays(written), asMinutes(begin), asMinutes(end)];
  if (!days || from === undefined || from === 1440 || to === undefined || from === to) return undefined;
  // What ends before it begins goes past midnight.
  return { days, from, to: to < from ? to + 1440 : to, ...((mode === 'appointment' || mode === 'phone') && { mode }) };
}

/**
 * Weekly hours: a list of `{ "days": "Mo-Do", "from": "9:00", "to": "16:00", "mode": "phone" }`, or as an office writes
 * them, `"Mo-Do 9-16, Fr 9-12"` (see `hoursNotation`); what nobody but a reader can make sense of is kept for them.
 */
export const hours = field('hours', (value): ReadHours | undefined => {
  if (typeof value === 'string') return readHours(value);
  const slots = Array.isArray(value) ? value.map(asSlot) : [];
  const weekly = slots.filter((slot) => slot !== undefined);
  return slots.length && weekly.length === slots.length ? { weekly } : undefined;
});

/** Hours without days, as on one special day: `"10-12"`, `"rund um die Uhr"`. */
const dayHours = field('hours', (value): readonly Slot[] | undefined => {
  if (typeof value !== 'string') return undefined;
  const { weekly, always } = readHours(value);
  const slots = always ? [{ days: [], from: 0, to: 1440 }] : weekly.length ? weekly : readHours(`Mo-So ${value}`).weekly;
  return slots.length ? slots : undefined;
});

/** Days on which the weekly hours do not hold. */
export const closure = z.object({
  from: updated,
  to: z.optional(updated),
  /** Hours that hold instead. */
  hours: z.optional(dayHours),
  reason: z.optional(text),
});

/** What a record says of its opening hours. */
export const openingHoursFields = {
  hours: z.optional(hours),
  closures: z.optional(z.array(closure)),
  holidays: z.optional(choice('open', 'closed')),
  /** By appointment, beside the weekly hours or instead of them. */
  appointment: z.optional(flag),
  hoursNote: z.optional(text),
};

interface Written {
  readonly hours?: ReadHours | undefined;
  readonly closures?: readonly z.infer<typeof closure>[] | undefined;
  readonly holidays?: 'open' | 'closed' | undefined;
  readonly appointment?: boolean | undefined;
}

/** A closure and why. */
export interface AnnouncedClosure {
  readonly from: string;
  readonly to?: string;
  readonly slots?: readonly Slot[];
  readonly reason?: z.infer<typeof text> | undefined;
}

const known = new WeakMap<object, OpeningHours<AnnouncedClosure> | undefined>();

/** What can be reckoned with of a record's opening hours; undefined where nothing can. */
export function openingHoursOf(record: Written): OpeningHours<AnnouncedClosure> | undefined {
  // Asked for every record of a list whenever a filter or the minute changes.
  if (!known.has(record)) known.set(record, read(record));
  return known.get(record);
}

function read({ hours: written, closures, holidays, appointment }: Written): OpeningHours<AnnouncedClosure> | undefined {
  const { weekly = [], always, appointment: inWriting } = written ?? {};
  if (!weekly.length && !always && !appointment && !inWriting && !closures?.length) return undefined;
  return {
    weekly,
    ...(always && { always }),
    ...((appointment ?? inWriting) && { appointment: true }),
    ...(closures?.length && {
      closures: closures.map(({ from, to, hours: slots, reason }) => ({ from, ...(to && { to }), ...(slots && { slots }), reason })),
    }),
    ...(holidays && { holidays }),
  };
}
