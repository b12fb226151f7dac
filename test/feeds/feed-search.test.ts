import { expect } from '@open-wc/testing';
import { Feed } from '../../src/feeds/feed.js';
import { FeedSearch, termWordings } from '../../src/feeds/feed-search.js';
import { sampleFeed, things } from './sample-feed.js';

function search(names: readonly string[], alike?: (word: string) => readonly string[]) {
  const feed = new Feed(sampleFeed, [{ ...things(...names), title: 'Sport' }]);
  const asked: string[] = [];
  const made = new FeedSearch(feed, ({ id }, { title = '' }) => {
    asked.push(id);
    return [title, `tel ${id}`];
  }, alike);
  const found = (query: string) => made.find(query).items.map(({ id }) => id);
  return { feed, made, asked, found };
}

describe('FeedSearch', () => {
  it('finds by name, by the texts it is given, and by words that mean the same', () => {
    const { feed, found } = search(['Amt', 'Chor'], (word) => (word === 'gesang' ? ['chor'] : []));
    feed.read(() => false);
    expect([found('amt'), found('tel chor'), found('sport'), found('gesang')]).to.deep.equal([['amt'], ['chor'], ['amt', 'chor'], ['chor']]);
  });

  it('finds what was read since the last question, and takes in each record once', () => {
    const { feed, found, asked } = search(['Amt', 'Chor']);
    let steps = 0;
    feed.read(() => steps++ > 0);
    expect(found('sport')).to.deep.equal(['amt']);
    feed.read(() => false);
    expect(found('sport')).to.deep.equal(['amt', 'chor']);
    expect(asked).to.deep.equal(['amt', 'chor']);
  });

  it('is filled in steps, and says when all is in', () => {
    const { feed, made, asked } = search(['Amt', 'Chor', 'Dom']);
    feed.read(() => false);
    let steps = 0;
    expect(made.add(() => steps++ > 1)).to.equal(false);
    expect(asked).to.deep.equal(['amt', 'chor']);
    expect(made.add(() => false)).to.equal(true);
    expect(made.add(() => true)).to.equal(true);
  });

  it('says when a typo was forgiven', () => {
    const { feed, made } = search(['Beratung']);
    feed.read(() => false);
    expect([made.find('Beratnug').corrected, made.find('Beratung').corrected]).to.deep.equal([true, false]);
  });
});

describe('termWordings', () => {
  const terms = { Kita: { en: 'Daycare', ar: 'روضة' }, Sport: 'Turnen' };
  for (const [what, keys, expected] of [
    ['a word in all languages, itself first', ['Kita'], ['Kita', 'Daycare', 'روضة']],
    ['a word that the feed does not translate as it is', ['Schule'], ['Schule']],
    ['a word with one wording', ['Sport'], ['Sport', 'Turnen']],
    ['nothing for nothing', [undefined], []],
    ['names that every object has as they are', ['constructor', '__proto__'], ['constructor', '__proto__']],
  ] as const) {
    it(`are ${what}`, () => expect(termWordings({ terms }, keys)).to.deep.equal(expected));
  }
  it('are the words themselves where the feed has none', () => expect(termWordings({}, ['a'])).to.deep.equal(['a']));
});
