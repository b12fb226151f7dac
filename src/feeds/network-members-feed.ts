import * as z from 'zod/mini';
import { address } from './address.js';
import { email, spokenLanguage } from './contact-fields.js';
import type { FeedKind } from './feed.js';
import { choice, frame, text, translations, updated, website, words } from './fields.js';
import { byGermanName } from './name-order.js';

const head = z.object({
  ...frame,
  network: z.optional(
    z.object({
      name: z.optional(text),
      summary: z.optional(text),
      principles: z.optional(z.array(text)),
      aims: z.optional(z.array(text)),
      website: z.optional(website),
      email: z.optional(email),
      phone: z.optional(words),
      translations: z.optional(translations),
    }),
  ),
});

const organisation = z.object({
  id: z.optional(words),
  name: text,
  kind: z.optional(words),
  topics: z.optional(z.array(words)),
  area: z.optional(words),
  summary: z.optional(text),
  languages: z.optional(z.array(spokenLanguage)),
  address: z.optional(address),
  phone: z.optional(words),
  email: z.optional(email),
  website: z.optional(website),
  role: z.optional(choice('member', 'steering')),
  updated: z.optional(updated),
  translations: z.optional(translations),
});

/** The network itself, and words for its kinds, topics and areas. */
export type NetworkHead = z.infer<typeof head>;

/** One organisation of the network. */
export type Organisation = z.infer<typeof organisation> & { id: string };

/** Who belongs to a network, and who steers it: steering first, then by name in German order. */
export const networkMembersFeed: FeedKind<NetworkHead, Organisation> = {
  name: 'network-members',
  list: 'organisations',
  head,
  item: organisation,
  order: (a, b) => Number(b.role === 'steering') - Number(a.role === 'steering') || byGermanName(a, b),
};
