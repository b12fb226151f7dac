import * as z from 'zod/mini';
import { address } from './address.js';
import type { FeedKind } from './feed.js';
import { choice, frame, link, text, translations, website, words } from './fields.js';
import { file as fileFields } from './file-fields.js';
import { moment } from './moment-fields.js';
import { flag, wholeNumber } from './number-fields.js';

const head = z.object({
  ...frame,
  network: z.optional(z.object({ name: z.optional(text), website: z.optional(website) })),
  calendar: z.optional(link),
  suggest: z.optional(link),
});

const file = z.object({
  kind: z.optional(choice('invitation', 'minutes', 'attachment')),
  title: z.optional(text),
  ...fileFields,
});

const meeting = z.object({
  id: z.optional(words),
  title: z.optional(text),
  topic: z.optional(text),
  start: moment,
  end: z.optional(moment),
  allDay: z.optional(flag),
  place: z.optional(z.object({ ...address.shape, name: z.optional(text), room: z.optional(text) })),
  online: z.optional(link),
  agenda: z.optional(z.array(text)),
  note: z.optional(text),
  status: z.optional(choice('planned', 'cancelled', 'moved', 'postponed')),
  reason: z.optional(text),
  movedFrom: z.optional(moment),
  files: z.optional(z.array(file)),
  uid: z.optional(words),
  sequence: z.optional(wholeNumber),
  updated: z.optional(moment),
  translations: z.optional(translations),
});

/** The network whose meetings these are, where to subscribe, where to suggest a topic. */
export type MeetingsHead = z.infer<typeof head>;

/** A paper of a meeting in one language. */
export type MeetingFile = z.infer<typeof file>;

/** One meeting, planned or past. */
export type Meeting = z.infer<typeof meeting> & { id: string };

/** A network's meetings and their minutes. */
export const networkMeetingsFeed: FeedKind<MeetingsHead, Meeting> = {
  name: 'network-meetings',
  list: 'meetings',
  head,
  item: meeting,
};
