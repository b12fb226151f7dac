import { expect } from '@open-wc/testing';
import { NOTHING, isNarrowed, picksOf, picksWith, type Choices, type FilterName } from '../../../src/elements/integration-directory/integration-directory.choices.js';
import { chapterEntries } from '../../../src/elements/integration-directory/integration-directory.chapter.view.js';
import { chapterKey, guideParts } from '../../../src/elements/integration-directory/integration-directory.guide.view.js';
import { distancesFrom } from '../../../src/elements/integration-directory/integration-directory.near.view.js';
import { directoryView, isPast, sliced, type DirectoryInput, type Slice } from '../../../src/elements/integration-directory/integration-directory.view.js';
import { directoryFeed, type DirectoryEntry, type DirectoryHead } from '../../../src/feeds/directory-feed.js';
import { Feed } from '../../../src/feeds/feed.js';
import { prepareHours } from '../../../src/feeds/opening-hours-fields.js';

// Wednesday, noon in Berlin.
const NOW = Date.parse('2026-11-25T12:00+01:00');
const NO_SLICE: Slice = { topic: '', town: '', language: '' };

function read(entries: readonly object[], head: object = {}) {
  const feed = new Feed(directoryFeed, [{ ...head, entries }]);
  feed.read(() => false);
  return feed;
}
const entriesOf = (...entries: object[]) => read(entries.map((entry, place) => ({ id: String.fromCharCode(97 + place), name: `Amt ${place}`, ...entry }))).items;
const ids = (list: readonly DirectoryEntry[] = []) => list.map(({ id }) => id).join('');

interface Asked {
  readonly choices?: Partial<Choices>;
  readonly slice?: Partial<Slice>;
  readonly input?: Partial<DirectoryInput>;
}
function view(entries: readonly DirectoryEntry[], { choices = {}, slice = {}, input = {} }: Asked = {}) {
  const whole = { ...NO_SLICE, ...slice };
  return directoryView({ head: {}, entries: sliced(entries, whole), language: 'de', source: 'de', now: NOW, ...input }, whole, { ...NOTHING, ...choices });
}
const sections = (seen: ReturnType<typeof view>) => seen.sections.map(({ entries }) => ids(entries));
const options = (seen: ReturnType<typeof view>, name: FilterName) => seen.options[name]?.map(({ key, count }) => `${key} ${count}`);

describe('directoryView', () => {
  before(() => prepareHours());

  it('has all in the feed’s order where nothing is asked', () => {
    const seen = view(entriesOf({}, {}, {}));
    expect([sections(seen), seen.count, seen.corrected, seen.options]).to.deep.equal([['abc', '', ''], 3, false, {}]);
  });

  it('is empty for an empty feed', () => {
    const seen = view([]);
    expect([sections(seen), seen.count, seen.options]).to.deep.equal([['', '', ''], 0, {}]);
  });

  it('has the reader’s order where names have other wordings', () => {
    const entries = entriesOf({ name: { de: 'A', en: 'Zoo' } }, { name: { de: 'B', en: 'Arts' } });
    expect(sections(view(entries, { input: { language: 'en' } }))[0]).to.equal('ba');
    expect(sections(view(entries))[0]).to.equal('ab');
  });

  describe('asks for what entries answer', () => {
    const open = { hours: 'Mi 9-16' };
    const cases: [what: string, choices: Partial<Choices>, entries: object[], sections: [string, string, string]][] = [
      ['a topic', { topic: 'Kita' }, [{ topics: ['Kita', 'Schule'] }, { topics: ['Schule'] }, {}], ['a', '', '']],
      ['a spoken language; who does not say may speak it', { spoken: 'ar' }, [{ languages: ['ar'] }, { languages: ['de'] }, {}], ['a', 'c', '']],
      ['a town; who has no address may come there', { town: 'Goslar' }, [{ addresses: [{ town: 'Bad Harzburg' }, { town: 'Goslar' }] }, { addresses: [{ town: 'Göttingen' }] }, { addresses: [{ street: 'Weg 1' }] }], ['a', 'c', '']],
      ['a group', { group: 'Frauen' }, [{ targetGroups: ['Frauen'] }, { targetGroups: ['Kinder'] }, {}], ['a', 'c', '']],
      ['open now', { open: 'yes' }, [open, { hours: 'Do 9-16' }, {}, { hours: 'nach Aushang' }], ['a', 'cd', '']],
      ['open now, which an appointment is not', { open: 'yes' }, [open, { appointment: true }, { hours: [{ days: 'Mi', from: '9', to: '16', mode: 'phone' }] }], ['a', '', '']],
      ['free of charge', { free: 'yes' }, [{ free: true }, { free: false }, {}, { cost: '10 Euro' }], ['a', 'cd', '']],
      ['step-free, which "partly" is not', { step: 'yes' }, [{ stepFree: 'yes' }, { stepFree: 'partly' }, { stepFree: 'no' }, {}], ['a', 'd', '']],
      ['a level; what is no course has none', { level: 'B1' }, [{ course: { level: 'B1' } }, { course: { level: 'A1' } }, { course: {} }, {}], ['a', 'c', '']],
      ['a start from a month on', { start: '2027-02' }, [{ course: { start: '2027-02-01' } }, { course: { start: '2027-03' } }, { course: { start: '2027-01-31' } }, { course: {} }, {}], ['ab', 'd', '']],
      ['several things at once', { topic: 'Kita', spoken: 'ar', free: 'yes' }, [{ topics: ['Kita'], languages: ['ar'], free: true }, { topics: ['Kita'], languages: ['ar'] }, { topics: ['Kita'], languages: ['de'] }, { languages: ['ar'], free: true }], ['a', 'b', '']],
    ];
    for (const [what, choices, entries, expected] of cases) {
      it(what, () => {
        const seen = view(entriesOf(...entries), { choices });
        expect(sections(seen)).to.deep.equal(expected);
        expect(seen.count).to.equal(expected[0].length);
      });
    }

    it('open now on a holiday: who says nothing of holidays may be open, who says so is or is not', () => {
      const reformationDay = Date.parse('2026-10-31T10:30+01:00');
      const entries = entriesOf({ hours: 'Sa 9-16' }, { hours: 'Sa 9-16', holidays: 'open' }, { hours: 'Sa 9-16', holidays: 'closed' });
      expect(sections(view(entries, { choices: { open: 'yes' }, input: { now: reformationDay } }))).to.deep.equal(['b', 'a', '']);
    });
  });

  describe('offers', () => {
    const many = (answer: object, other: object, rest = 0) => entriesOf(answer, answer, other, ...Array.from({ length: rest }, () => ({})));
    const cases: [what: string, name: FilterName, entries: () => readonly DirectoryEntry[], expected: string[] | undefined][] = [
      ['topics with their counts', 'topic', () => many({ topics: ['Kita', 'Schule'] }, { topics: ['Schule'] }), ['Kita 2', 'Schule 3']],
      ['languages by their names, not their codes', 'spoken', () => many({ languages: ['de', 'ar'] }, { languages: ['en'] }), ['ar 2', 'de 2', 'en 1']],
      ['no languages where hardly anybody says which', 'spoken', () => many({ languages: ['ar'] }, { languages: ['de'] }, 30), undefined],
      ['no language where all speak the same one', 'spoken', () => many({ languages: ['de'] }, { languages: ['de'] }), undefined],
      ['towns', 'town', () => many({ addresses: [{ town: 'Goslar' }] }, { addresses: [{ town: 'Göttingen' }] }), ['Goslar 2', 'Göttingen 1']],
      ['no town where there is one', 'town', () => many({ addresses: [{ town: 'Goslar' }] }, { addresses: [{ town: 'Goslar' }] }), undefined],
      ['groups', 'group', () => many({ targetGroups: ['Frauen'] }, { targetGroups: ['Kinder'] }), ['Frauen 2', 'Kinder 1']],
      ['"open now" also while all are', 'open', () => many({ hours: 'Mi 9-16' }, { hours: 'Mi 8-13' }), ['yes 3']],
      ['no "open now" where hardly anybody has hours', 'open', () => entriesOf({ hours: 'Mi 9-16' }, { hours: 'Mi 9-16' }, {}), undefined],
      ['"free of charge" where some are not', 'free', () => many({ free: true }, { free: false }), ['no 1', 'yes 2']],
      ['no "free of charge" where all are', 'free', () => many({ free: true }, { free: true }), undefined],
      ['months, each with what starts from then on', 'start', () => many({ course: { start: '2027-01-11' } }, { course: { start: '2027-03-01' } }), ['2027-01 3', '2027-03 1']],
      ['no months that are over', 'start', () => many({ course: { start: '2026-10-01' } }, { course: { start: '2027-03-01' } }), undefined],
    ];
    for (const [what, name, entries, expected] of cases) {
      it(what, () => expect(options(view(entries()), name)).to.deep.equal(expected));
    }

    it('levels, however few of the entries are courses', () => {
      expect(options(view(many({ course: { level: 'A1' } }, { course: { level: 'B1' } }, 97)), 'level')).to.deep.equal(['A1 2', 'B1 1']);
      expect(view(many({ course: { level: 'A1' } }, { course: { level: 'A1' } })).options.level).to.equal(undefined);
    });

    it('what each answer would leave under the other filters, and keeps what is chosen in sight', () => {
      const entries = entriesOf({ topics: ['Kita'], free: true }, { topics: ['Schule'], free: false }, { topics: ['Schule'], free: true });
      const seen = view(entries, { choices: { topic: 'Kita', free: 'no' } });
      expect([options(seen, 'topic'), options(seen, 'free')]).to.deep.equal([['Kita 0', 'Schule 1'], ['no 0', 'yes 1']]);
    });

    it('no question that the webmaster answered', () => {
      const entries = entriesOf({ topics: ['Kita'], languages: ['ar'] }, { topics: ['Schule'], languages: ['de'] }, { topics: ['Kita', 'Schule'], languages: ['ar', 'de'] });
      const seen = view(entries, { slice: { topic: 'Kita', language: 'ar' } });
      expect([seen.options.topic, seen.options.spoken]).to.deep.equal([undefined, undefined]);
    });

    it('topics and groups in the reader’s words, and in the order of these', () => {
      const head = { terms: { Kita: { en: 'Nursery' }, Schule: { en: 'College' } } };
      const seen = view(many({ topics: ['Kita'] }, { topics: ['Schule'] }), { input: { head, language: 'en' } });
      expect(seen.options.topic!.map(({ label }) => label)).to.deep.equal(['College', 'Nursery']);
    });
  });

  describe('with a search', () => {
    const entries = entriesOf({ topics: ['Kita'] }, { topics: ['Kita'] }, { topics: ['Schule'] });

    it('has what was found, the best first, and says when a typo was forgiven', () => {
      const seen = view(entries, { input: { found: { items: [entries[2]!, entries[0]!], corrected: true } } });
      expect([sections(seen)[0], seen.corrected]).to.deep.equal(['ca', true]);
    });

    it('keeps to the slice', () => {
      expect(sections(view(entries, { slice: { topic: 'Kita' }, input: { found: { items: [entries[2]!, entries[1]!], corrected: false } } }))[0]).to.equal('b');
    });

    it('is filtered on', () => {
      expect(sections(view(entries, { choices: { topic: 'Schule' }, input: { found: { items: [entries[1]!, entries[2]!], corrected: false } } }))[0]).to.equal('c');
    });
  });

  it('has the nearest first, and what cannot be reckoned last', () => {
    const entries = entriesOf({}, {}, {}, { languages: ['de'] });
    const distances = new Map([[entries[1]!, 2], [entries[2]!, 1]]);
    expect(sections(view(entries, { input: { distances } }))[0]).to.equal('cbad');
    expect(sections(view(entries, { choices: { spoken: 'de' }, input: { distances } }))).to.deep.equal(['d', 'cba', '']);
  });

  it('puts courses that are over apart, out of the count', () => {
    const seen = view(entriesOf({ course: { end: '2026-07-01' } }, { course: { end: '2026-12-01' } }, {}));
    expect([sections(seen), seen.count]).to.deep.equal([['bc', '', 'a'], 2]);
  });
});

describe('isPast', () => {
  const cases: [what: string, course: object | undefined, past: boolean][] = [
    ['what is no course', undefined, false],
    ['a course without dates', {}, false],
    ['a course that ended yesterday', { end: '2026-11-24' }, true],
    ['a course that ends today', { end: '2026-11-25' }, false],
    ['a course that ended an hour ago', { end: '2026-11-25T11:00' }, true],
    ['a course that ends this month', { end: '2026-11' }, false],
    ['a course that began a week ago, without an end', { start: '2026-11-18' }, false],
    ['a course that began more than a year ago, without an end', { start: '2025-11-24' }, true],
    ['a course that began two years ago and still runs', { start: '2024-11-24', end: '2027-01-01' }, false],
  ];
  for (const [what, course, past] of cases) {
    it(`is ${past ? '' : 'not '}${what}`, () => expect(isPast(entriesOf({ course })[0]!, NOW)).to.equal(past));
  }
});

describe('sliced', () => {
  const entries = entriesOf(
    { topics: ['Kurs'], addresses: [{ town: 'Goslar' }], languages: ['ar'] },
    { topics: ['Kurs'], addresses: [{ town: 'Göttingen' }], languages: ['de'] },
    { topics: ['Kurs'] },
    {},
  );
  const cases: [what: string, slice: Partial<Slice>, ids: string][] = [
    ['all', {}, 'abcd'],
    ['a topic', { topic: 'Kurs' }, 'abc'],
    ['a town; what has no address is in none', { town: 'Goslar' }, 'a'],
    ['a language, and behind it those who do not say', { language: 'ar' }, 'acd'],
    ['topic and language', { topic: 'Kurs', language: 'de' }, 'bc'],
    ['a topic that nothing has', { topic: 'Sport' }, ''],
    ['a topic by the name of what every object has', { topic: 'constructor' }, ''],
  ];
  for (const [what, slice, expected] of cases) it(`leaves ${what}`, () => expect(ids(sliced(entries, { ...NO_SLICE, ...slice }))).to.equal(expected));
});

describe('distancesFrom', () => {
  const head = { places: [{ name: 'Göttingen', latitude: 51.534, longitude: 9.935 }, { name: 'Goslar', latitude: 51.906, longitude: 10.429 }] } as DirectoryHead;
  const entries = entriesOf(
    { addresses: [{ latitude: 51.534, longitude: 9.935 }] },
    { addresses: [{ town: 'Goslar' }] },
    { addresses: [{ town: 'Goslar' }, { town: 'Göttingen' }] },
    { addresses: [{ town: 'Anderswo' }] },
    {},
    { addresses: [{ latitude: 51.534, town: 'Goslar' }] },
  );

  it('are reckoned from the house, else from the middle of the town; the nearest address counts', () => {
    const distances = distancesFrom(head, 'Göttingen', entries)!;
    expect(entries.map((entry) => distances.get(entry)).map((far) => far && Math.round(far))).to.deep.equal([0, 54, 0, undefined, undefined, 54]);
  });

  for (const near of ['', 'Nirgends', 'constructor']) {
    it(`are unknown from “${near}”`, () => expect(distancesFrom(head, near, entries)).to.equal(undefined));
  }
});

describe('the guide', () => {
  const entries = entriesOf({ topics: ['Kita'] }, { topics: ['Schule'] }, { topics: ['Kita'] }, { topics: ['Kita'], course: { end: '2026-01-01' } });
  const chapter = (more: object) => ({ title: 'Kinder', ...more });

  const cases: [what: string, chapter: object, ids: string][] = [
    ['none of its own', {}, ''],
    ['those of its topics, without what is over', { topics: ['Kita'] }, 'ac'],
    ['those it names, in its order', { entries: ['c', 'a'] }, 'ca'],
    ['those it names before those of its topics, each once', { entries: ['b', 'c'], topics: ['Kita', 'Schule'] }, 'bca'],
    ['not what is missing', { entries: ['x', '__proto__', 'b'] }, 'b'],
  ];
  for (const [what, more, expected] of cases) it(`shows in a chapter ${what}`, () => expect(ids(chapterEntries(chapter(more), entries, NOW))).to.equal(expected));

  it('names an entry once, though a chapter names it twice', () => {
    expect(ids(chapterEntries(chapter({ entries: ['a', 'b', 'a'] }), entries, NOW))).to.equal('ab');
  });

  it('calls a chapter by its id, else by its place', () => {
    expect([chapterKey(chapter({ id: 'kita' }), 0, 0), chapterKey(chapter({}), 1, 2)]).to.deep.equal(['kita', '2.3']);
  });

  it('has all parts, or the one that the webmaster wants', () => {
    const guide = [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }, { title: 'C' }];
    expect([guideParts({ guide }, ''), guideParts({ guide }, 'b'), guideParts({}, 'b')].map((parts) => parts.map(({ title }) => title))).to.deep.equal([['A', 'B', 'C'], ['B'], []]);
  });
});

describe('the choices', () => {
  for (const list of [[], ['a'], ['a', 'b'], ['a,b', 'c d', 'ü', '50%', 'a%2Cb', '&=#', '__proto__', '"', '\ud83e\udd70']] as const) {
    it(`keep the shortlist ${JSON.stringify(list)}`, () => {
      const picks = picksWith(list);
      expect(picksOf({ ...NOTHING, picks })).to.deep.equal(list);
      expect(picks).to.match(/^[\w.%!~*'(),-]*$/);
    });
  }

  it('keep of a link that was cut in two what there is', () => {
    expect(picksOf({ ...NOTHING, picks: 'a,,b%C3,c%' })).to.deep.equal(['a', 'b%C3', 'c%']);
  });

  for (const [choices, narrowed] of [[{}, false], [{ q: ' ' }, false], [{ near: 'Goslar', picks: 'a', entry: 'b', view: 'list', chapter: 'c' }, false], [{ q: 'a' }, true], [{ free: 'yes' }, true], [{ start: '2027-01' }, true]] as const) {
    it(`narrow the list ${narrowed ? 'with' : 'not with'} ${JSON.stringify(choices)}`, () => expect(isNarrowed({ ...NOTHING, ...choices })).to.equal(narrowed));
  }
});
