import { expect } from '@open-wc/testing';
import { faceted, facetOptions, isOfUse } from '../../src/shared/facets.js';
import { isAnswered } from '../../src/shared/answered.js';

interface Item {
  readonly id: string;
  readonly topics?: readonly string[];
  readonly free?: readonly string[];
}

const items: readonly Item[] = [
  { id: 'a', topics: ['Kita', 'Schule'], free: ['yes'] },
  { id: 'b', topics: ['Schule', 'Schule'], free: ['no'] },
  { id: 'c', topics: ['Kita'] },
  { id: 'd', topics: [], free: ['yes'] },
  { id: 'e' },
];

const ids = (list: readonly Item[]) => list.map(({ id }) => id).join('');
const ask = (topics = '', free = '') =>
  faceted(items, [
    { answers: (item) => item.topics, chosen: topics },
    { answers: (item) => item.free, chosen: free },
  ]);

describe('faceted', () => {
  const cases: [what: string, chosen: [string, string], matching: string, unsure: string, topics: Record<string, number>, free: Record<string, number>][] = [
    ['leaves all where nothing is asked', ['', ''], 'abcde', '', { Kita: 2, Schule: 2 }, { yes: 2, no: 1 }],
    ['parts yes from not known, and drops no and "nothing to do with it"', ['Kita', ''], 'ac', 'e', { Kita: 2, Schule: 2 }, { yes: 1 }],
    ['is unsure of what answers one question and not the other', ['Kita', 'yes'], 'a', 'ce', { Kita: 1, Schule: 1 }, { yes: 1 }],
    ['drops what one answer speaks against, though another is missing', ['Kita', 'no'], '', 'ce', { Schule: 1 }, { yes: 1 }],
    ['finds nothing for a value that nobody names', ['Sport', ''], '', 'e', { Kita: 2, Schule: 2 }, {}],
  ];
  for (const [what, [topics, free], matching, unsure, ...counts] of cases) {
    it(what, () => {
      const found = ask(topics, free);
      expect([ids(found.matching), ids(found.unsure)]).to.deep.equal([matching, unsure]);
      expect(found.counts.map((count) => Object.fromEntries(count))).to.deep.equal(counts);
    });
  }

  it('counts what choosing a value would leave for sure', () => {
    for (const topics of ['', 'Kita', 'Schule']) {
      for (const [free, count] of ask(topics).counts[1]!) expect(ask(topics, free).matching, `${topics} ${free}`).to.have.length(count);
    }
  });

  it('takes names that every object has as values like others', () => {
    const { counts } = faceted([{}], [{ answers: () => ['__proto__', 'constructor'], chosen: '' }]);
    expect([...counts[0]!]).to.deep.equal([['__proto__', 1], ['constructor', 1]]);
  });
});

describe('facetOptions', () => {
  const compare = (a: string, b: string) => a.localeCompare(b, 'de');

  it('are in the order of their words, not of their keys', () => {
    const options = facetOptions(new Map([['ar', 2], ['de', 1]]), '', (key) => (key === 'ar' ? 'Zarabisch' : 'Ädeutsch'), compare);
    expect(options).to.deep.equal([{ key: 'de', label: 'Ädeutsch', count: 1 }, { key: 'ar', label: 'Zarabisch', count: 2 }]);
  });

  it('keep what is chosen in sight, though it leaves nothing', () => {
    expect(facetOptions(new Map([['a', 2]]), 'b', (key) => key, compare)).to.deep.equal([{ key: 'a', label: 'a', count: 2 }, { key: 'b', label: 'b', count: 0 }]);
  });
});

describe('a facet', () => {
  const list = (...answers: (readonly string[] | undefined)[]) => answers.map((answer) => ({ answer }));
  const answers = ({ answer }: { answer: readonly string[] | undefined }) => answer;
  const many = (known: number, all: number) => list(...Array.from({ length: all }, (_, place) => (place < known ? ['yes'] : undefined)));

  for (const [what, items, isUseful] of [
    ['nobody answers', list(undefined, undefined), false],
    ['all answer the same', list(['a'], ['a'], undefined, []), false],
    ['two answers differ', list(['a'], undefined, ['b']), true],
    ['one item has two answers', list(['a', 'b']), true],
    ['there is nothing', [], false],
  ] as const) {
    it(`is ${isUseful ? '' : 'not '}of use where ${what}`, () => expect(isOfUse(items, answers)).to.equal(isUseful));
  }

  for (const [known, all, isEnough] of [[2, 2, false], [3, 3, true], [3, 30, true], [3, 31, false], [4, 40, true], [99, 1000, false], [100, 1000, true], [0, 0, false]] as const) {
    it(`is ${isEnough ? '' : 'not '}answered enough by ${known} of ${all}`, () => expect(isAnswered(many(known, all), answers)).to.equal(isEnough));
  }

  it('is not answered by an empty answer', () => expect(isAnswered(list([], [], []), answers)).to.equal(false));
});
