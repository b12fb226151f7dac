import * as z from 'zod/mini';
import { words } from './fields.js';

/** A postal address. */
export const address = z.object({
  street: z.optional(words),
  postcode: z.optional(words),
  town: z.optional(words),
  room: z.optional(words),
});

export type Address = z.infer<typeof address>;

/** The lines of a postal address, as on an envelope (DIN 5008). */
export function addressLines({ street, room, postcode, town }: Address): string[] {
  return [street, room, [postcode, town].filter(Boolean).join(' ')].filter((line): line is string => !!line);
}
