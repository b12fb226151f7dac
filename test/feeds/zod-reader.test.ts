import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { directoryFeed } from '../../src/feeds/directory-feed.js';
import { networkMeetingsFeed } from '../../src/feeds/network-meetings-feed.js';
import { networkMembersFeed } from '../../src/feeds/network-members-feed.js';
import * as reader from '../../src/feeds/zod-reader.js';

type ReaderSchema = Parameters<typeof reader.safeParse>[0];

/** The same schema out of the parts that browsers load. */
function translated(schema: z.core.$ZodType): ReaderSchema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return reader.object(Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, translated(field)])));
    case 'array':
      return reader.array(translated(def.element));
    case 'optional':
      return reader.optional(translated(def.innerType));
    case 'transform':
      return reader.transform((value, context) => def.transform(value, context as never));
    default:
      throw new Error(`The reader for browsers knows no "${def.type}".`);
  }
}

const VALUES: readonly unknown[] = [null, undefined, '', ' ', 'Rat', 0, 12, -1, true, false, [], ['a'], [null], {}, { de: 'a' }, { de: 1, en: null }, { length: 9 },
  { then: 'a' }, 'javascript:alert(1)', 'www.example.org', 'info@example.org', '2018-04-09', '2018-04-09T14:00', 'member', 'ar', [{ code: 'ar' }], [{ code: 1 }, 'de'],
  [{ kind: 'minutes', url: 'a.pdf' }, 'x', { size: {} }], { street: 1, town: [] }, { name: { en: 'a' }, room: true },
  [{ title: 'a', chapters: [{ title: 'b', text: [1], topics: [1, null] }, {}] }, { chapters: 1 }], [{ name: 'a', latitude: '51,5', longitude: 200 }], [['a', 1], 'b'], [{ days: 'Mo', from: '9', to: '12' }], 'Mo 9-12', [{ from: '2018-04-09', hours: '10-12' }, { to: 'x' }],
  [{ number: '0551', hours: 7 }], { level: 'B1', places: -1, start: '2018' }, [{ title: 'a', files: [{ url: 'a.pdf', size: 7, language: 'deutsch' }, 1] }], JSON.parse('{"__proto__": {"de": "a"}}')];

const answer = ({ success, data, error }: { success: boolean; data?: unknown; error?: { issues: readonly z.core.$ZodIssue[] } }) => ({
  success,
  ...(success ? { data } : { issues: error!.issues.map(({ path, code, message }) => ({ path, custom: code === 'custom', ...(code === 'custom' && { message }) })) }),
});

describe('the reader that browsers load in place of zod/mini', () => {
  for (const kind of [networkMembersFeed, networkMeetingsFeed, directoryFeed]) {
    for (const part of ['head', 'item'] as const) {
      const schema = kind[part] as unknown as z.ZodMiniType<Record<string, unknown>>;
      const copy = translated(schema as unknown as z.core.$ZodType);
      const { shape } = (schema as unknown as z.ZodMiniObject)._zod.def;
      const compare = (value: unknown) => {
        const [theirs, ours] = [z.safeParse(schema, value), reader.safeParse(copy, value)] as [Parameters<typeof answer>[0], Parameters<typeof answer>[0]];
        expect(answer(ours), JSON.stringify(value)).to.deep.equal(answer(theirs));
      };

      it(`answers as zod/mini does for the ${part} of ${kind.name}, whatever stands in a field`, () => {
        for (const value of VALUES) {
          compare(value);
          for (const key of [...Object.keys(shape), 'unknown']) {
            compare({ [key]: value });
            compare({ name: 'A', start: '2018-04-09', [key]: value });
          }
        }
      });

      it(`answers as zod/mini does for the ${part} of ${kind.name} when several fields are bad`, () => {
        const keys = Object.keys(shape);
        for (let round = 0; round < 500; round++) {
          compare(Object.fromEntries(keys.map((key, place) => [key, VALUES[(round * 7 + place * (round % 11 + 1)) % VALUES.length]])));
        }
      });
    }
  }
});
