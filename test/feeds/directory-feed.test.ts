import { expect } from '@open-wc/testing';
import { directoryFeed } from '../../src/feeds/directory-feed.js';
import { Feed } from '../../src/feeds/feed.js';
import { prepareHours } from '../../src/feeds/opening-hours-fields.js';

function read(data: object) {
  const feed = new Feed(directoryFeed, [data], 'https://amt.example.org/feeds/directory.json');
  feed.read(() => false);
  return feed;
}

const first = (entry: object) => read({ entries: [{ id: 'a', name: 'Amt', ...entry }] });
const faults = ({ problems }: ReturnType<typeof read>) => problems.map(({ code, path }) => `${code} ${path}`);

describe('directoryFeed', () => {
  before(() => prepareHours());

  it('has its entries by German name, whatever language is written first', () => {
    const entries = [{ name: 'Zoo' }, { name: { ar: 'أ', de: 'Übung' } }, { name: { de: 'Ämter', en: 'Zzz' } }, { name: 'amt' }].map((entry, place) => ({ id: `${place}`, ...entry }));
    expect(read({ entries }).items.map(({ id }) => id)).to.deep.equal(['3', '2', '1', '0']);
  });

  it('may be one contact', () => {
    const feed = read({ feed: 'contact', contact: { id: 'a', name: 'Amt' } });
    expect(feed.items.map(({ name }) => name)).to.deep.equal(['Amt']);
    expect(feed.problems).to.deep.equal([]);
  });

  const good: [what: string, entry: object, field: string, value: unknown][] = [
    ['a phone that is a number only', { phones: ['0551 1'] }, 'phones', [{ number: '0551 1', label: undefined, hours: undefined }]],
    ['a phone that Excel made a number', { phones: [5511] }, 'phones', [{ number: '5511', label: undefined, hours: undefined }]],
    ['a phone with its hours', { phones: [{ number: '0551 1', hours: 'Mo 9-12' }] }, 'phones', [{ number: '0551 1', label: undefined, hours: { weekly: [{ days: [0], from: 540, to: 720 }] } }]],
    ['a phone whose label and hours are no such', { phones: [{ number: '0551 1', label: [], hours: 7 }] }, 'phones', [{ number: '0551 1', label: undefined, hours: undefined }]],
    ['coordinates as numbers', { addresses: [{ latitude: 51.5, longitude: -9 }] }, 'addresses', [{ latitude: 51.5, longitude: -9 }]],
    ['coordinates as German text', { addresses: [{ latitude: '51,5', longitude: ' 9.9 ' }] }, 'addresses', [{ latitude: 51.5, longitude: 9.9 }]],
    ['a course that is full', { course: { level: 'B1', places: 0, start: '2026-11-30' } }, 'course', { level: 'B1', places: 0, start: { day: '2026-11-30' } }],
    ['a web site without its scheme', { website: 'amt.example.org' }, 'website', 'https://amt.example.org/'],
    ['a registration beside the feed', { registrationUrl: 'anmelden.html' }, 'registrationUrl', 'https://amt.example.org/feeds/anmelden.html'],
    ['a day out of an instant', { checked: '2026-05-04T10:00:00Z' }, 'checked', '2026-05-04'],
    ['"free" only where it is yes or no', { free: false }, 'free', false],
  ];
  for (const [what, entry, field, value] of good) {
    it(`reads ${what}`, () => {
      const feed = first(entry);
      expect(faults(feed)).to.deep.equal([]);
      const found = (feed.items[0] as unknown as Record<string, unknown>)[field];
      if (field === 'course') expect(found).to.deep.include({ level: 'B1', places: 0 });
      else expect(found).to.deep.equal(value);
    });
  }

  const bad: [what: string, entry: object, problem: string, left: object][] = [
    ['a phone without a number', { phones: [{ label: 'Zentrale' }, '0551 1'] }, 'text phones.0', { phones: 1 }],
    ['degrees beyond the pole', { addresses: [{ latitude: 91, longitude: 9 }] }, 'coordinate addresses.0.latitude', { addresses: 1 }],
    ['degrees that are words', { addresses: [{ longitude: 'Ost' }] }, 'coordinate addresses.0.longitude', { addresses: 1 }],
    ['an unknown level', { course: { level: 'D1' } }, 'choice course.level', {}],
    ['half a place', { course: { places: 1.5 } }, 'number course.places', {}],
    ['fewer places than none', { course: { places: -1 } }, 'number course.places', {}],
    ['a start that is no day', { course: { start: 'im Mai' } }, 'date course.start', {}],
    ['"free" as a word', { free: 'ja' }, 'type free', {}],
    ['an unknown answer to steps', { stepFree: 'vielleicht' }, 'choice stepFree', {}],
    ['a file that runs', { documents: [{ title: 'B', files: [{ url: 'javascript:alert(1)' }] }] }, 'link documents.0.files.0.url', { documents: 1 }],
    ['a registration that runs', { registrationUrl: 'javascript:alert(1)' }, 'link registrationUrl', {}],
    ['a language that is none', { languages: ['Deutsch als Fremdsprache', 'ar'] }, 'language languages.0', { languages: 1 }],
    ['hours that are none', { hours: [{ days: 'Mo', from: '9' }] }, 'hours hours', {}],
    ['a day that does not exist', { checked: '2026-02-30' }, 'date checked', {}],
  ];
  for (const [what, entry, problem, left] of bad) {
    it(`takes out ${what}, says so, and keeps the entry`, () => {
      const feed = first(entry);
      expect(faults(feed)).to.deep.equal([problem]);
      const item = feed.items[0] as unknown as Record<string, unknown[]>;
      expect(item.name).to.equal('Amt');
      for (const [field, count] of Object.entries(left)) expect(item[field] ?? [], field).to.have.length(count as number);
    });
  }

  it('takes out a document without a title and a closure without its begin', () => {
    const feed = first({ documents: [{ files: [{ url: 'a.pdf' }] }, { title: 'B' }], closures: [{ to: '2026-12-24' }] });
    expect(feed.items[0]).to.deep.include({ documents: [{ title: 'B' }], closures: [] });
  });

  it('needs a name of an entry, and no more', () => {
    const feed = read({ entries: [{ id: 'a' }, { name: 'Amt' }, null, 'b'] });
    expect(feed.items.map(({ name }) => name)).to.deep.equal(['Amt']);
  });

  it('keeps of the guide what can be read', () => {
    const feed = read({
      entries: [],
      guide: [null, { title: 'Ankommen', chapters: [{ text: 'ohne Titel' }, { title: { de: 'Wohnen' }, topics: ['Wohnen', 7], entries: 'x' }] }, { chapters: [] }],
      places: [{ name: 'Göttingen', latitude: '51,5', longitude: 9.9 }, { name: 'Nirgends', latitude: 51 }],
      synonyms: [['Kita', 'Krippe'], 'Amt', [{}]],
    });
    expect(feed.head.guide!.map(({ title, chapters }) => [title, chapters?.map((chapter) => [chapter.topics, chapter.entries])])).to.deep.equal([['Ankommen', [[['Wohnen', '7'], undefined]]]]);
    expect(feed.head.places).to.deep.equal([{ name: 'Göttingen', latitude: 51.5, longitude: 9.9 }]);
    expect(feed.head.synonyms).to.deep.equal([['Kita', 'Krippe'], []]);
  });

  it('gives an entry without an id, and one with another’s, an id of their own', () => {
    const feed = read({ entries: [{ id: 'a', name: 'A' }, { id: 'a', name: 'B' }, { name: 'C' }, { id: '', name: 'D' }] });
    expect(new Set(feed.items.map(({ id }) => id)).size).to.equal(4);
    expect(feed.problems.map(({ code }) => code)).to.deep.equal(['same-id', 'no-id', 'no-id']);
  });

  it('puts a sign for what is half a sign, so that every id can stand in an address', () => {
    expect(read({ entries: [{ id: '🥰', name: '🥰' }] }).items[0]).to.include({ id: '🥰', name: '🥰' });
    expect(read({ entries: [{ id: 'a\ud83e', name: 'B \udd70' }] }).items[0]).to.include({ id: 'a\ufffd', name: 'B \ufffd' });
  });

  for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) {
    it(`takes "${name}" for an id like others`, () => {
      const feed = read({ entries: [{ id: name, name: 'A', topics: [name], kind: name }], terms: { [name]: { en: 'x' } } });
      expect(feed.items[0]).to.include({ id: name, kind: name });
      expect(feed.problems).to.deep.equal([]);
    });
  }
});

describe('a directory’s frame', () => {
  it('loses only what is wrong, and tells it, though several parts of one place are missing', () => {
    const feed = new Feed(directoryFeed, [{ entries: [], places: [{ latitude: 51 }, { name: 'Goslar', latitude: 51.9, longitude: 10.4 }] }]);
    expect(feed.head.places).to.deep.equal([{ name: 'Goslar', latitude: 51.9, longitude: 10.4 }]);
    expect(feed.problems.map(({ code, path, dropped }) => [code, path, dropped])).to.deep.equal([['missing', 'places.0.longitude', undefined]]);
  });
});
