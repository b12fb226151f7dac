import { expect } from '@open-wc/testing';
import { Feed } from '../../src/feeds/feed.js';
import { FeedError, type FrameFault } from '../../src/feeds/feed-error.js';
import type { Problem } from '../../src/feeds/problem.js';
import { foreignFeed, sampleFeed, things } from './sample-feed.js';

const ADDRESS = 'https://stadt.example.org/feeds/sample.json';

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function readAll(...pages: unknown[]) {
  const feed = new Feed(sampleFeed, pages.map(copy), ADDRESS);
  feed.read(() => false);
  return feed;
}

const oneThing = (record: unknown) => readAll({ things: [record] });

describe('the frame of a feed', () => {
  const broken: [what: string, page: unknown, fault: FrameFault, value: string][] = [
    ['null', null, 'object', ''],
    ['a list', [], 'object', ''],
    ['a text', 'things', 'object', ''],
    ['a number', 12, 'object', ''],
    ['an object without the list', {}, 'list', 'things'],
    ['a list that is none', { things: { a: 1 } }, 'list', 'things'],
    ['a feed of another kind', { feed: 'network-members', things: [] }, 'kind', 'network-members'],
    ['a kind that is no text', { feed: { a: 1 }, things: [] }, 'kind', '{…}'],
  ];
  for (const [what, page, fault, value] of broken) {
    it(`is no feed when it is ${what}`, () => {
      try {
        readAll(page);
      } catch (error) {
        expect(error).to.be.instanceOf(FeedError);
        const { code, message, detail } = error as FeedError;
        expect([code, detail.fault, detail.value ?? '']).to.deep.equal(['not-a-feed', fault, value]);
        expect(message).to.contain('sample');
        return;
      }
      expect.fail('it was taken for a feed');
    });
  }

  it('need not say its kind or version', () => expect(readAll(things('A')).items).to.have.length(1));

  it('may hold an empty list', () => {
    const feed = readAll({ things: [] });
    expect([feed.size, feed.complete, feed.items.length, feed.problems.length]).to.deep.equal([0, true, 0, 0]);
  });

  it('is in German if it does not say otherwise', () => {
    expect(readAll({ things: [] }).language).to.equal('de');
    expect(readAll({ language: 'fr', things: [] }).language).to.equal('fr');
  });

  it('keeps what is good when a field of it is bad, and tells the rest', () => {
    const feed = readAll({ language: 'x!', updated: 'gestern', title: 'Netz', terms: { A: { en: 'a' } }, things: [] });
    expect(feed.head.title).to.equal('Netz');
    expect(feed.language).to.equal('de');
    expect(feed.head.terms?.A).to.have.property('en', 'a');
    expect(feed.problems.map(({ code, record, path }) => [code, record, path]))
      .to.have.deep.members([['language', '', 'language'], ['date', '', 'updated']]);
  });

  it('is that of the first page, with the records of all', () => {
    const feed = readAll({ title: 'one', ...things('A') }, { title: 'two', ...things('B', 'C') });
    expect(feed.head.title).to.equal('one');
    expect(feed.items.map(({ name }) => name)).to.deep.equal(['A', 'B', 'C']);
  });

  it('passes over fields that it does not know', () => {
    const feed = readAll({ generator: 'x', things: [{ id: 'a', name: 'A', colour: 'red', extra: { deep: [1] } }] });
    expect(feed.problems).to.deep.equal([]);
    expect(feed.items[0]).to.deep.equal({ id: 'a', name: 'A' });
  });
});

describe('a bad record', () => {
  const cases: [what: string, record: unknown, left: unknown, problems: readonly Problem[]][] = [
    ['is left out when it is no object', 'A', undefined, [{ code: 'type', record: 'things[0]', path: '', value: 'A', dropped: true }]],
    ['is left out when it is null', null, undefined, [{ code: 'type', record: 'things[0]', path: '', value: 'null', dropped: true }]],
    ['is left out when it is a list', ['A'], undefined, [{ code: 'type', record: 'things[0]', path: '', value: '[…]', dropped: true }]],
    ['is left out without its name', { id: 'a' }, undefined, [{ code: 'missing', record: 'a', path: 'name', dropped: true }]],
    ['is left out with an empty name', { id: 'a', name: '' }, undefined, [{ code: 'missing', record: 'a', path: 'name', dropped: true }]],
    ['loses a link that is not allowed', { id: 'a', name: 'A', link: 'javascript:alert(1)' }, { id: 'a', name: 'A' },
      [{ code: 'link', record: 'a', path: 'link', value: 'javascript:alert(1)' }]],
    ['loses an object that is none', { id: 'a', name: 'A', place: 'Göttingen' }, { id: 'a', name: 'A' },
      [{ code: 'type', record: 'a', path: 'place', value: 'Göttingen' }]],
    ['loses only the innermost thing that is wrong', { id: 'a', name: 'A', place: { town: ['x'] } }, { id: 'a', name: 'A', place: {} },
      [{ code: 'text', record: 'a', path: 'place.town', value: '[…]' }]],
    ['loses bad entries of a list, and keeps the good ones', { id: 'a', name: 'A', tags: [true, 'x', {}, 'y', false] }, { id: 'a', name: 'A', tags: ['x', 'y'] },
      [{ code: 'text', record: 'a', path: 'tags.0', value: 'true' }, { code: 'text', record: 'a', path: 'tags.2', value: '{…}' },
        { code: 'text', record: 'a', path: 'tags.4', value: 'false' }]],
    ['loses a list that is none', { id: 'a', name: 'A', tags: 'x' }, { id: 'a', name: 'A' }, [{ code: 'type', record: 'a', path: 'tags', value: 'x' }]],
    ['gets a number for an id when it has none', { name: 'A' }, { id: '1', name: 'A' }, [{ code: 'no-id', record: 'things[0]', path: 'id' }]],
    ['gets a number for an id that is no text', { id: { x: 1 }, name: 'A' }, { id: '1', name: 'A' },
      [{ code: 'text', record: 'things[0]', path: 'id', value: '{…}' }, { code: 'no-id', record: 'things[0]', path: 'id' }]],
    ['may have a number as id', { id: 7, name: 'A' }, { id: '7', name: 'A' }, []],
    ['says nothing about null and empty text', { id: 'a', name: 'A', link: '', place: null, tags: ['x', null, ''] }, { id: 'a', name: 'A', tags: ['x'] }, []],
    ['says nothing about null inside of its parts', { id: 'a', name: 'A', place: { town: null } }, { id: 'a', name: 'A', place: {} }, []],
  ];
  for (const [what, record, left, problems] of cases) {
    it(what, () => {
      const feed = oneThing(record);
      expect(feed.items[0]).to.deep.equal(left);
      expect(feed.problems).to.have.deep.members(problems);
    });
  }

  it('empties no list', () => {
    const feed = readAll({ things: [{ id: 'a', name: 'A' }, null, { id: 'c' }, 'x', { id: 'd', name: 'D' }] });
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['a', 'd']);
    expect(feed.problems).to.have.length(3);
    expect(feed.size).to.equal(5);
  });

  it('is told with at most 80 characters of its value', () => {
    const { problems } = oneThing({ id: 'a', name: 'A', link: `javascript:${'x'.repeat(10_000)}` });
    expect(problems[0]!.value).to.have.length(80);
  });

  it('is called by its place when its id is no text', () => {
    expect(oneThing({ id: [1] }).problems.map(({ record }) => record)).to.include('things[0]');
  });

  it('cannot change what objects inherit', () => {
    const feed = readAll(JSON.parse('{"things": [{"id": "a", "name": "A", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}]}'));
    expect(feed.items).to.have.length(1);
    expect('polluted' in {}).to.equal(false);
    expect('polluted' in feed.items[0]!).to.equal(false);
  });

  it('may be nested ten thousand deep without harm to the others', () => {
    const deep = JSON.parse(`{"id": "a", "name": "A", "extra": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`) as unknown;
    const feed = new Feed(sampleFeed, [{ things: [deep, { id: 'b', name: 'B' }] }], ADDRESS);
    feed.read(() => false);
    expect(feed.items.map(({ id }) => id)).to.include('b');
  });

  it('may be nested ten thousand deep where a text is expected', () => {
    const deep = JSON.parse(`{"id": "a", "name": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`) as unknown;
    const feed = new Feed(sampleFeed, [{ things: [deep, { id: 'b', name: 'B' }] }], ADDRESS);
    feed.read(() => false);
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['b']);
  });
});

describe('the ids of a feed', () => {
  it('are made different, and what was twice is told', () => {
    const feed = readAll({ things: ['a', 'a', 'b', 'a'].map((id) => ({ id, name: 'A' })) });
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['a', 'a~2', 'b', 'a~4']);
    const twice: Problem = { code: 'same-id', record: 'a', path: 'id' };
    expect(feed.problems).to.deep.equal([twice, twice]);
  });

  it('do not take the number of another record', () => {
    const feed = readAll({ things: [{ id: '2', name: 'A' }, { name: 'B' }, { name: 'C' }] });
    expect(new Set(feed.items.map(({ id }) => id)).size).to.equal(3);
  });
});

describe('links of a feed', () => {
  it('start at the address of the feed', () => {
    expect(oneThing({ id: 'a', name: 'A', link: 'files/a.pdf' }).items[0]!.link).to.equal('https://stadt.example.org/feeds/files/a.pdf');
  });

  it('are refused when they are relative and the feed has no address', () => {
    const feed = new Feed(sampleFeed, [{ things: [{ id: 'a', name: 'A', link: 'files/a.pdf' }] }], undefined);
    feed.read(() => false);
    expect(feed.problems.map(({ code }) => code)).to.deep.equal(['link']);
  });
});

describe('reading', () => {
  it('goes on where it stopped', () => {
    const feed = new Feed(sampleFeed, [copy(things('A', 'B', 'C', 'D'))], undefined);
    feed.read(() => feed.items.length >= 3);
    expect([feed.items.length, feed.complete]).to.deep.equal([3, false]);
    feed.read(() => true);
    expect([feed.items.length, feed.complete]).to.deep.equal([3, false]);
    feed.read(() => false);
    expect([feed.items.length, feed.complete]).to.deep.equal([4, true]);
  });

  it('takes the records in the order of the kind, bad ones among them', () => {
    const feed = new Feed(foreignFeed, [{ things: [null, { id: 'a', name: 'A' }, { id: 'b', name: 'B', urgent: true }, 7] }], undefined);
    feed.read(() => false);
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    expect(feed.problems.map(({ record }) => record)).to.have.members(['things[0]', 'things[3]']);
  });

  it('keeps the problems that were found before', () => {
    const before: Problem = { code: 'encoding', record: '', path: '', value: 'windows-1252' };
    expect(new Feed(sampleFeed, [things('A')], ADDRESS, [before]).problems).to.deep.equal([before]);
  });
});
