import * as z from 'zod/mini';
import { hoursNotation } from '../shared/hours-notation.js';
import type { OpeningHours, Slot } from '../shared/opening-hours.js';
import { choice, field, text, updated } from './fields.js';
import { flag } from './number-fields.js';
import { isRecord } from './record.js';

/** Weekly hours as an office writes them, or the writing itself where nobody but a reader can make sense of it. */
export interface WrittenHours {
  readonly weekly: readonly Slot[];
  readonly always?: boolean;
  readonly appointment?: boolean;
  /** What was not understood, to be shown as it stands. */
  readonly remark?: string;
}

// One line of a list: { "days": "Mo-Fr", "from": "9:00", "to": "12:00", "mode": "appointment" }.
function asSlots(value: unknown): readonly Slot[] {
  const { days, from, to, mode } = isRecord(value) ? value : {};
  const slots = hoursNotation([days, [from, to].join('-')].join(' ')).weekly;
  return mode === 'appointment' || mode === 'phone' ? slots.map((slot) => ({ ...slot, mode })) : slots;
}

/** Weekly hours: `"Mo-Do 9-16, Fr 9-12"` (see `hoursNotation`), or a list of `{ days, from, to, mode }`. */
export const hours = field('hours', (value): WrittenHours | undefined => {
  if (typeof value === 'string' && value.trim()) return hoursNotation(value);
  if (!Array.isArray(value)) return undefined;
  const lines = value.map(asSlots);
  return lines.length && lines.every(({ length }) => length) ? { weekly: lines.flat() } : undefined;
});

/** Days on which the weekly hours do not hold. */
export const closure = z.object({
  from: updated,
  to: z.optional(updated),
  /** Hours that hold instead, without days: `"10-12"`. */
  hours: z.optional(field('hours', (value) => (typeof value === 'string' ? hoursOn(value) : undefined))),
  reason: z.optional(text),
});

function hoursOn(value: string): readonly Slot[] | undefined {
  const { weekly } = hoursNotation(`Mo-So ${value}`);
  return weekly.length ? weekly : undefined;
}

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
  readonly hours?: WrittenHours | undefined;
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
