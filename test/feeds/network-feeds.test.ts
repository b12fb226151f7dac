import { expect } from '@open-wc/testing';
import { directoryFeed } from '../../src/feeds/directory-feed.js';
import { Feed, type FeedHead, type FeedKind } from '../../src/feeds/feed.js';
import { networkMeetingsFeed } from '../../src/feeds/network-meetings-feed.js';
import { networkMembersFeed } from '../../src/feeds/network-members-feed.js';
import { prepareHours } from '../../src/feeds/opening-hours-fields.js';
import { feedSchemas } from '../../src/feeds/schema-notes.js';

function read<Head extends FeedHead, Item extends { id: string }>(kind: FeedKind<Head, Item>, data: unknown): Feed<Head, Item> {
  const feed = new Feed(kind, [data], 'https://netz.example.org/feeds/feed.json');
  feed.read(() => false);
  return feed;
}

describe('networkMembersFeed', () => {
  const names = (...organisations: unknown[]) => read(networkMembersFeed, { organisations }).items.map(({ name }) => (typeof name === 'string' ? name : name.de));

  it('sorts those who steer first, and then as a German register does', () => {
    expect(names({ name: 'Zebra' }, { name: 'Übung' }, { name: 'Uhr' }, { name: { de: 'Ämter' } }, { name: 'zelt' }, { name: 'Rat', role: 'steering' }, { name: 'Amt', role: 'steering' }))
      .to.deep.equal(['Amt', 'Rat', 'Ämter', 'Übung', 'Uhr', 'Zebra', 'zelt']);
  });

  it('sorts what has no German name', () => {
    expect(names({ name: 'B' }, { name: 7 }, null, { name: ['x'] }, { name: 'A' })).to.have.members(['7', 'A', 'B']);
  });

  it('reads a web site without its scheme as a host, not as a file beside the feed', () => {
    const feed = read(networkMembersFeed, { organisations: [{ id: 'a', name: 'A', website: 'verein.example.org' }] });
    expect(feed.items[0]!.website).to.equal('https://verein.example.org/');
  });
});

describe('networkMeetingsFeed', () => {
  it('needs a start that can be read, and no more', () => {
    const feed = read(networkMeetingsFeed, { meetings: [{ id: 'a', start: '2018' }, { id: 'b' }, { id: 'c', start: 'bald' }] });
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['a']);
    expect(feed.problems.filter(({ dropped }) => dropped).map(({ record }) => record)).to.deep.equal(['b', 'c']);
  });

  it('says of a start that cannot be read what stands there, not only that it is missing', () => {
    const feed = read(networkMeetingsFeed, { meetings: [{ id: 'c', start: 'bald' }] });
    expect(feed.problems.map(({ code, value }) => [code, value])).to.deep.include(['date', 'bald']);
  });

  it('finds files beside the feed', () => {
    const feed = read(networkMeetingsFeed, { meetings: [{ id: 'a', start: '2018', files: [{ kind: 'minutes', url: 'p1.pdf' }] }] });
    expect(feed.items[0]!.files![0]!.url).to.equal('https://netz.example.org/feeds/p1.pdf');
  });
});

describe('the JSON Schemas', () => {
  const schemas = feedSchemas() as Record<string, { examples: Record<string, unknown>[]; required: string[]; properties: Record<string, { items?: { required?: string[] } }> }>;

  for (const [name, kind, list, required] of [
    ['network-members.schema.json', networkMembersFeed, 'organisations', ['name']],
    ['network-meetings.schema.json', networkMeetingsFeed, 'meetings', ['start']],
  ] as const) {
    it(`of ${name} has an example without a problem`, () => {
      const [example] = schemas[name]!.examples;
      const feed = read(kind as unknown as FeedKind<FeedHead, { id: string }>, JSON.parse(JSON.stringify(example)));
      expect(feed.problems).to.deep.equal([]);
      expect(feed.items).to.have.length(1);
    });

    it(`of ${name} demands what a record must have`, () => {
      expect(schemas[name]!.required).to.include(list);
      expect(schemas[name]!.properties[list]!.items!.required).to.have.members([...required]);
    });
  }
});

describe('the feeds of the demo', () => {
  before(() => prepareHours());

  for (const [name, kind, count] of [
    ['directory', directoryFeed, 30], ['directory-example', directoryFeed, 30], ['network-members', networkMembersFeed, 10], ['network-meetings', networkMeetingsFeed, 3],
  ] as const) {
    it(`have no problem in ${name}.json`, async () => {
      const feed = read(kind as unknown as FeedKind<FeedHead, { id: string }>, await (await fetch(`/demo/feeds/${name}.json`)).json());
      expect(feed.problems).to.deep.equal([]);
      expect(feed.items.length).to.be.greaterThan(count);
    });
  }

  it('name in their guides only entries that are there, and topics that some entry has', async () => {
    for (const name of ['directory', 'directory-example']) {
      const { head, items } = read(directoryFeed, await (await fetch(`/demo/feeds/${name}.json`)).json());
      const [ids, topics] = [new Set(items.map(({ id }) => id)), new Set(items.flatMap(({ topics: own = [] }) => own))];
      const chapters = (head.guide ?? []).flatMap(({ chapters: own = [] }) => own);
      expect(chapters.length, name).to.be.greaterThan(2);
      expect(chapters.flatMap(({ entries = [] }) => entries).filter((id) => !ids.has(id)), name).to.deep.equal([]);
      expect(chapters.flatMap(({ topics: own = [] }) => own).filter((topic) => !topics.has(topic)), name).to.deep.equal([]);
    }
  });
});
