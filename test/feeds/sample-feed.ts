import * as z from 'zod/mini';
import type { FeedKind, ForeignFormat } from '../../src/feeds/feed.js';
import { frame, link, words } from '../../src/feeds/fields.js';
import type { RawRecord } from '../../src/feeds/record.js';

const head = z.object({ ...frame, title: z.optional(words) });
const item = z.object({
  id: z.optional(words),
  name: words,
  link: z.optional(link),
  place: z.optional(z.object({ town: z.optional(words) })),
  tags: z.optional(z.array(words)),
});

export type SampleHead = z.infer<typeof head>;
export type SampleItem = z.infer<typeof item> & { id: string };

/** Lines such as `id;name`, as some old program writes them; a line without a name is a problem. */
export const lines: ForeignFormat = {
  format: 'lines',
  detects: (text) => text.startsWith('#lines'),
  load: () =>
    Promise.resolve((text) => {
      const rows = text.split('\n').filter((line) => line && !line.startsWith('#'));
      const next = /^#next (.*)$/m.exec(text)?.[1];
      return {
        data: { things: rows.filter((row) => row.includes(';')).map((row) => ({ id: row.split(';')[0], name: row.split(';')[1] })) },
        problems: rows.filter((row) => !row.includes(';')).map((row) => ({ code: 'missing', record: row, path: 'name', dropped: true })),
        ...(next && { next }),
      };
    }),
};

/** A feed that shows what all feeds have in common, whatever our widgets read. */
export const sampleFeed: FeedKind<SampleHead, SampleItem> = { name: 'sample', list: 'things', head, item };

/** The same, also in a foreign format, and with the urgent ones first. */
export const foreignFeed: FeedKind<SampleHead, SampleItem> = {
  ...sampleFeed,
  formats: [lines],
  order: (a: RawRecord, b: RawRecord) => Number(b.urgent === true) - Number(a.urgent === true),
};

export const things = (...names: string[]) => ({ things: names.map((name) => ({ id: name.toLowerCase(), name })) });
