import { expect } from '@open-wc/testing';
import { membersView, type MembersChoices, type MembersInput } from '../../../src/elements/network-members/network-members.view.js';
import type { Organisation } from '../../../src/feeds/network-members-feed.js';

const organisation = (name: Organisation['name'], more: Partial<Organisation> = {}): Organisation => ({ id: typeof name === 'string' ? name : 'x', name, ...more });

const items = [
  organisation('Amt', { role: 'steering', kind: 'Behörde', topics: ['Sprache'] }),
  organisation('Rat', { role: 'steering', kind: 'Verein' }),
  organisation('Chor', { kind: 'Verein', topics: ['Kultur', 'Sprache', 'Kultur'] }),
  organisation('Dom', { topics: ['Kultur'] }),
  organisation('Eck', { kind: 'Schule', topics: ['Sprache'] }),
];

const view = (more: Partial<MembersInput> = {}, choices: Partial<MembersChoices> = {}) =>
  membersView({ head: {}, items, complete: true, language: 'de', source: 'de', ...more }, { kind: '', topic: '', arrangement: 'name', ...choices });

const ids = (list: readonly Organisation[]) => list.map(({ id }) => id);
const sections = (seen: ReturnType<typeof view>) =>
  seen.sections.filter((section) => section.items.length).map(({ role, kind, items: own }) => [role, kind, ids(own)]);

describe('membersView', () => {
  it('puts those who steer first, and the others behind them', () => {
    expect(sections(view())).to.deep.equal([['steering', undefined, ['Amt', 'Rat']], ['member', undefined, ['Chor', 'Dom', 'Eck']]]);
    expect(ids(view().items)).to.deep.equal(['Amt', 'Rat', 'Chor', 'Dom', 'Eck']);
  });

  it('has one list where nobody steers', () => {
    expect(sections(view({ items: items.slice(2) }))).to.deep.equal([['all', undefined, ['Chor', 'Dom', 'Eck']]]);
  });

  it('groups by kind, in the reader’s order, those without a kind last', () => {
    const head = { terms: { Verein: { en: 'Club' }, Schule: { en: 'School' } } };
    expect(sections(view({}, { arrangement: 'kind' })).map(([, kind]) => kind)).to.deep.equal([undefined, 'Schule', 'Verein', '']);
    expect(sections(view({ head, language: 'en' }, { arrangement: 'kind' })).map(([, kind]) => kind)).to.deep.equal([undefined, 'Verein', 'Schule', '']);
  });

  it('does not group what is all of one kind', () => {
    expect(sections(view({ items: items.slice(2, 3) }, { arrangement: 'kind' }))).to.deep.equal([['all', undefined, ['Chor']]]);
  });

  it('filters by kind and by topic', () => {
    expect(ids(view({}, { kind: 'Verein' }).items)).to.deep.equal(['Rat', 'Chor']);
    expect(ids(view({}, { topic: 'Sprache' }).items)).to.deep.equal(['Amt', 'Chor', 'Eck']);
    expect(ids(view({}, { kind: 'Verein', topic: 'Sprache' }).items)).to.deep.equal(['Chor']);
    expect(view({}, { kind: 'constructor' }).items).to.deep.equal([]);
  });

  it('counts in each filter what the other one leaves', () => {
    const { kinds, topics } = view({}, { kind: 'Verein', topic: 'Sprache' });
    expect(kinds!.map(({ key, count }) => [key, count])).to.deep.equal([['Behörde', 1], ['Schule', 1], ['Verein', 1]]);
    expect(topics!.map(({ key, count }) => [key, count])).to.deep.equal([['Kultur', 1], ['Sprache', 1]]);
  });

  it('counts what the search found', () => {
    const { kinds } = view({ found: { items: [items[2]!], corrected: false } });
    expect(kinds!.map(({ key, count }) => [key, count])).to.deep.equal([['Verein', 1]]);
  });

  it('keeps the order of the search, the best first', () => {
    const seen = view({ found: { items: [items[4]!, items[0]!], corrected: true } }, { arrangement: 'kind' });
    expect(sections(seen)).to.deep.equal([['found', undefined, ['Eck', 'Amt']]]);
    expect(seen.corrected).to.equal(true);
    expect(seen.initials).to.deep.equal([]);
  });

  it('words kinds in the reader’s language, and keeps their own word where there is none', () => {
    const head = { terms: { Verein: { en: 'Club', ar: 'جمعية' }, Schule: { en: 'School' } } };
    expect(view({ head, language: 'ar' }).kinds!.map(({ key, label }) => [key, label]))
      .to.have.deep.members([['Behörde', 'Behörde'], ['Schule', 'Schule'], ['Verein', 'جمعية']]);
  });

  it('sorts by the names that the reader sees', () => {
    const named = [organisation({ de: 'Amt', en: 'Office' }, { id: 'a' }), organisation({ de: 'Bund', en: 'Alliance' }, { id: 'b' }), organisation('Rat', { id: 'r', role: 'steering' })];
    expect(ids(view({ items: named, language: 'en' }).items)).to.deep.equal(['r', 'b', 'a']);
  });

  describe('letters', () => {
    const names = ['Ämter', 'Amt', 'Ball', 'Chor', 'Dom', 'Eck', 'Öl', 'Oper', '„Paar“', '3-Eck', '🦆'];
    const many = [...names, ...Array.from({ length: 20 }, (_, place) => `Zelt ${place}`)].map((name) => organisation(name));

    it('lead to the first organisation of each, umlauts with their base, digits and signs under #', () => {
      expect(view({ items: many }).initials.map(({ letter, id }) => `${letter}:${id}`))
        .to.deep.equal(['A:Ämter', 'B:Ball', 'C:Chor', 'D:Dom', 'E:3-Eck', 'O:Öl', 'P:„Paar“', '#:🦆', 'Z:Zelt 0'].map((pair) => pair.replace('E:3-Eck', 'E:Eck')));
    });

    it('are those of the reader’s script', () => {
      const arabic = Array.from({ length: 24 }, (_, place) => organisation({ ar: `${'ابتثجح'[place % 6]} ${place}`, de: 'A' }, { id: `${place}` }));
      expect(view({ items: arabic, language: 'ar' }).initials.map(({ letter }) => letter)).to.have.members([...'ابتثجح']);
    });

    it('are not there for a short list, a list by kind, or few letters', () => {
      expect(view({ items: many.slice(0, 12) }).initials).to.deep.equal([]);
      expect(view({ items: many }, { arrangement: 'kind' }).initials).to.deep.equal([]);
      expect(view({ items: many.filter(({ name }) => String(name).startsWith('Z')) }).initials).to.deep.equal([]);
    });
  });

  it('draws an empty feed', () => {
    const { items: none, kinds, topics, initials } = view({ items: [] });
    expect([none.length, kinds, topics, initials.length]).to.deep.equal([0, undefined, undefined, 0]);
  });

  it('has a filter only where the feed leaves a choice, whatever is chosen', () => {
    const alike = [organisation('A', { kind: 'Verein', topics: ['Kultur'] }), organisation('B', { topics: ['Sprache'] })];
    expect(view({ items: alike }).kinds).to.equal(undefined);
    expect(view({ items: alike }, { topic: 'Kultur' }).topics).to.have.length(2);
    expect(view({}, { kind: 'Behörde' }).topics!.map(({ key }) => key)).to.deep.equal(['Sprache']);
  });

  it('keeps what is chosen in sight where nothing of it is left', () => {
    const { topics } = view({}, { kind: 'Behörde', topic: 'Kultur' });
    expect(topics!.map(({ key, count }) => [key, count])).to.deep.equal([['Kultur', 0], ['Sprache', 1]]);
  });
});
