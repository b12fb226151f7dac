import { expect } from '@open-wc/testing';
import { integreat } from '../../../src/feeds/adapters/integreat.js';
import { formats } from '../../../src/feeds/adapters/formats.js';
import { directoryFeed } from '../../../src/feeds/directory-feed.js';
import { Feed, type Page } from '../../../src/feeds/feed.js';
import type { RawRecord } from '../../../src/feeds/record.js';

const API = 'https://cms.example.org/api/v3/beispielstadt/de/locations/';
const COPY = 'https://stadt.example.org/feeds/orte.json';

const day = (...slots: [start: string, end: string][]) => ({
  allDay: false,
  closed: !slots.length,
  appointmentOnly: false,
  timeSlots: slots.map(([start, end]) => ({ start, end, timezone: 'Europe/Berlin' })),
});
const closed = day();

const location = (more: RawRecord = {}): RawRecord => ({
  id: 12,
  url: 'https://beispiel.example.org/beispielstadt/de/locations/beispielamt/',
  path: '/beispielstadt/de/locations/beispielamt/',
  title: 'Beispielamt f&uuml;r Beispiele',
  modified_gmt: '2025-03-02T12:00:00.000Z',
  last_updated: '2025-03-02T13:00:00.000+01:00',
  excerpt: 'Wir helfen.',
  meta_description: 'Hilfe bei Antr&auml;gen',
  content: '<p>Wir <b>helfen</b>.</p><ul><li><a href="../mehr/">Mehr</a></li></ul>',
  available_languages: {
    en: { id: 13, url: 'https://beispiel.example.org/beispielstadt/en/locations/example-office/', path: '/beispielstadt/en/locations/example-office/' },
    ar: { id: null, url: 'https://beispiel.example.org/beispielstadt/ar/locations/beispielamt/', path: '/beispielstadt/ar/locations/beispielamt/' },
  },
  thumbnail: null,
  category: { id: 2, name: 'Beh&ouml;rde', color: '#1DC6C6', icon: 'office', icon_url: 'https://beispiel.example.org/office.svg' },
  temporarily_closed: false,
  opening_hours: null,
  appointment_url: null,
  location: {
    id: 4, name: 'Beispielamt', address: 'Beispielweg 1', town: 'Beispielstadt', state: null, postcode: '00000', region: null, country: 'Deutschland',
    latitude: 51.5, longitude: 9.9,
  },
  hash: null,
  contacts: [],
  organization: null,
  barrier_free: null,
  ...more,
});

const english = (more: RawRecord = {}): RawRecord =>
  location({
    id: 13,
    path: '/beispielstadt/en/locations/example-office/',
    title: 'Example office',
    last_updated: '2024-12-31T13:00:00+01:00',
    meta_description: null,
    content: '<p>We help.</p>',
    category: { id: 2, name: 'Authority' },
    available_languages: { de: { id: 12, path: '/beispielstadt/de/locations/beispielamt/' }, ar: { id: null, path: '/beispielstadt/ar/locations/beispielamt/' } },
    ...more,
  });

let nextId = 100;
const page = (path: string, parent: string | null, order: number, more: RawRecord = {}): RawRecord => ({
  id: nextId++,
  url: `https://beispiel.example.org${path}`,
  path,
  title: path.split('/').filter(Boolean).at(-1),
  excerpt: '',
  content: `<p>Text von ${path}</p>`,
  last_updated: '2025-01-01T00:00:00+01:00',
  // The number of the page itself, which is none of the numbers of its texts.
  parent: parent ? { id: 7, url: `https://beispiel.example.org${parent}`, path: parent } : { id: 0, url: null, path: null },
  order,
  available_languages: {},
  thumbnail: null,
  organization: null,
  embedded_offers: [],
  hash: null,
  ...more,
});

const read = (records: unknown, address = COPY): Page => integreat(JSON.stringify(records), address);
const dataOf = ({ data }: Page) => data as { language: string; entries: RawRecord[]; guide?: RawRecord[]; terms?: RawRecord };
const entryOf = (more: RawRecord): RawRecord => dataOf(read([location(more)])).entries[0]!;
const lost = ({ problems }: Page) => problems.filter(({ code }) => code === 'lost').map(({ path }) => path);

describe('integreat', () => {
  it('makes an entry of a location', () => {
    const result = read([location()]);
    expect(result.problems).to.deep.equal([]);
    expect(dataOf(result)).to.deep.equal({
      feed: 'directory',
      language: 'de',
      entries: [
        {
          id: '4',
          name: 'Beispielamt für Beispiele',
          kind: 'Behörde',
          topics: ['Behörde'],
          summary: 'Hilfe bei Anträgen',
          description: [
            ['Wir ', { text: 'helfen', strong: true }, '.'],
            { list: [[{ text: 'Mehr', href: 'https://beispiel.example.org/beispielstadt/de/locations/mehr/' }]] },
          ],
          addresses: [{ street: 'Beispielweg 1', postcode: '00000', town: 'Beispielstadt', latitude: 51.5, longitude: 9.9 }],
          website: 'https://beispiel.example.org/beispielstadt/de/locations/beispielamt/',
          updated: '2025-03-02',
        },
      ],
    });
  });

  it('is told by how its files begin, however long the first text is', () => {
    const kind = formats.find(({ format }) => format === 'integreat')!;
    const { path, url, id, ...rest } = location({ content: 'x'.repeat(100_000) });
    expect(kind.detects(JSON.stringify([{ id, url, path, ...rest }], null, 2))).to.equal(true);
    expect(kind.detects(`\ufeff ${JSON.stringify([page('/b/de/a/', null, 1)])}`)).to.equal(true);
    for (const other of ['[]', '[{"path": "/a"}]', '{"feed": "directory", "entries": []}', '[{"name": "x", "last_updated": 1}]', '', 'path']) {
      expect(kind.detects(other), other).to.equal(false);
    }
  });

  it('is loaded on use', async () => {
    const kind = formats.find(({ format }) => format === 'integreat')!;
    expect(await kind.load()).to.equal(integreat);
  });

  describe('reads of a location', () => {
    const cases: [what: string, more: RawRecord, entry: RawRecord][] = [
      ['the excerpt where there is no text', { content: '', excerpt: 'Kurz &amp; gut' }, { description: ['Kurz & gut'] }],
      ['no place where none is known', { location: { id: 4, name: null, address: null, town: null, latitude: null, longitude: null } }, { addresses: undefined }],
      ['no coordinates in the sea', { location: { id: 4, town: 'B', latitude: 0, longitude: 0 } }, { addresses: [{ town: 'B' }] }],
      ['that it is closed until further notice', { temporarily_closed: true }, { closures: [{ from: '2025-03-02' }], hours: undefined }],
      ['that, whenever it was written', { temporarily_closed: true, last_updated: null, modified_gmt: null }, { closures: [{ from: '2000-01-01' }] }],
      ['steps', { barrier_free: false }, { stepFree: 'no' }],
      ['no steps', { barrier_free: true }, { stepFree: 'yes' }],
      ['where to make an appointment', { appointment_url: 'https://termin.example.org' }, { registrationUrl: 'https://termin.example.org' }],
      ['who runs it', { organization: { id: 1, name: 'Beispiel &amp; Co' } }, { provider: 'Beispiel & Co' }],
      ['its own web site', { website: 'https://amt.example.org' }, { website: 'https://amt.example.org' }],
      ['what older versions write beside the contacts', { email: 'a@example.org', phone_number: '0000 1' }, { email: 'a@example.org', phones: [{ number: '0000 1' }] }],
      [
        'its contacts, without the names of persons',
        {
          contacts: [
            { name: 'Frau Beispiel', area_of_responsibility: 'Zentrale', email: null, phone_number: '0000 1', mobile_number: '0000 2', website: 'https://amt.example.org' },
            { name: null, area_of_responsibility: null, email: 'b@example.org', phone_number: '0000 1', mobile_number: null, website: null, opening_hours: Array(5).fill(day(['9:00', '12:00'])) },
            { name: null, phone_number: '0000 3', opening_hours: Array(5).fill(day(['9:00', '12:00'])) },
          ],
        },
        {
          email: 'b@example.org',
          website: 'https://amt.example.org',
          phones: [{ number: '0000 1', label: 'Zentrale' }, { number: '0000 2', label: 'Zentrale' }, { number: '0000 3', hours: [{ days: 'Mo-Fr', from: '09:00', to: '12:00' }] }],
        },
      ],
      ['its path for an id where the place has none', { location: {} }, { id: '/beispielstadt/de/locations/beispielamt', addresses: undefined }],
    ];
    for (const [what, more, expected] of cases) {
      it(what, () => {
        const entry = entryOf(more);
        for (const [field, value] of Object.entries(expected)) expect(entry[field], field).to.deep.equal(value);
        expect(JSON.stringify(entry)).not.to.contain('Frau');
      });
    }
  });

  describe('reads opening hours', () => {
    const all = { allDay: true, closed: false, timeSlots: [] };
    const cases: [what: string, hours: unknown, expected: RawRecord][] = [
      ['of days in a row', [day(['10:00', '13:00'], ['15:00', '18:00']), day(['10:00', '13:00'], ['15:00', '18:00']), closed, day(['10:00', '13:00']), closed, closed, closed], {
        hours: [
          { days: 'Mo-Di', from: '10:00', to: '13:00' },
          { days: 'Mo-Di', from: '15:00', to: '18:00' },
          { days: 'Do', from: '10:00', to: '13:00' },
        ],
      }],
      ['from Monday on', [closed, closed, closed, closed, closed, closed, day(['08:00', '09:30'])], { hours: [{ days: 'So', from: '08:00', to: '09:30' }] }],
      ['past midnight', [closed, closed, closed, closed, day(['20:00', '02:00']), closed, closed], { hours: [{ days: 'Fr', from: '20:00', to: '02:00' }] }],
      ['from the morning past midnight', [closed, closed, closed, closed, closed, closed, day(['10:00', '02:00'])], {
        hours: [{ days: 'Mo', from: '00:00', to: '02:00' }, { days: 'So', from: '10:00', to: '24:00' }],
      }],
      ['to the end of the day', [day(['20:00', '00:00'])], { hours: [{ days: 'Mo', from: '20:00', to: '24:00' }] }],
      ['day and night', Array(7).fill(all), { hours: '24/7' }],
      ['a whole day', [all], { hours: [{ days: 'Mo', from: '00:00', to: '24:00' }] }],
      ['by appointment', [{ ...closed, closed: false, appointmentOnly: true }], { appointment: true, hours: undefined }],
      ['by appointment at times', [{ ...day(['9:00', '12:00']), appointmentOnly: true }, day(['9:00', '12:00'])], {
        hours: [{ days: 'Mo', from: '09:00', to: '12:00', mode: 'appointment' }, { days: 'Di', from: '09:00', to: '12:00' }],
      }],
      ['of older versions, without appointments', [{ allDay: false, closed: false, timeSlots: [{ start: '10:00', end: '14:00' }] }], { hours: [{ days: 'Mo', from: '10:00', to: '14:00' }] }],
      ['that say nothing', Array(7).fill({ allDay: false, closed: false, timeSlots: [] }), { hours: undefined, appointment: undefined }],
      ['beyond the week', [...Array<unknown>(7).fill(closed), day(['10:00', '11:00'])], { hours: undefined }],
    ];
    for (const [what, hours, expected] of cases) {
      it(what, () => {
        const result = read([location({ opening_hours: hours })]);
        const [entry] = dataOf(result).entries;
        expect({ hours: entry!.hours, ...('appointment' in expected && { appointment: entry!.appointment }) }).to.deep.equal(expected);
        expect(result.problems).to.deep.equal([]);
      });
    }

    for (const broken of ['Mo-Fr', { 0: day(['1:00', '2:00']) }, [null], [day(['25:00', '26:00'])], [day(['10:00', '10:00'])], [{ timeSlots: [null] }], [{ timeSlots: [{ start: {}, end: 1e9 }] }]]) {
      it(`and tells that it cannot read ${JSON.stringify(broken)}`, () => {
        const result = read([location({ opening_hours: broken })]);
        expect(result.problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['hours opening_hours']);
        expect(dataOf(result).entries).to.have.length(1);
      });
    }
  });

  describe('tells once what is lost', () => {
    const offers = [{ alias: 'x', name: 'X' }];
    const two = (record: RawRecord) => read([record, { ...record, path: '/b/de/andere/', location: { id: 5 } }]);
    const contact = { name: 'N', email: 'a@example.org', website: 'https://a.example.org', appointment_url: 'https://a.example.org', phone_number: '0', opening_hours: [{ appointmentOnly: true }] };
    const cases: [what: string, record: RawRecord, paths: string[]][] = [
      ['a picture', location({ thumbnail: 'https://x.example.org/a.png' }), ['thumbnail']],
      ['names and further ways of contacts', location({ contacts: [contact, { ...contact, email: 'b@example.org', website: 'https://b.example.org', appointment_url: 'https://b.example.org' }] }), [
        'contacts.email', 'contacts.website', 'contacts.appointment_url', 'contacts.name', 'contacts.opening_hours.appointmentOnly',
      ]],
      ['what else an organisation has', location({ organization: { name: 'O', logo: 'l.png', website: 'https://o.example.org' } }), ['organization.logo', 'organization.website']],
      ['offers and organisations of pages', page('/b/de/a/', null, 1, { embedded_offers: offers, organization: { name: 'O' } }), ['organization', 'embedded_offers']],
      ['events', { ...location(), event: { id: 1, start: '2025-01-01T10:00:00+01:00' } }, ['event']],
    ];
    for (const [what, record, paths] of cases) {
      it(what, () => {
        expect(lost(two(record))).to.have.members(paths);
        expect(two(record).problems.every(({ record: name }) => name === '')).to.equal(true);
      });
    }
  });

  describe('makes a guide of pages', () => {
    const guideOf = (...pages: unknown[]) => dataOf(read(pages)).guide!;
    const titles = (guide: readonly RawRecord[]) => guide.map(({ title, chapters = [] }) => [title, (chapters as RawRecord[]).map((chapter) => chapter.title)]);

    it('whose roots are parts and whose children are chapters, in order', () => {
      const guide = guideOf(page('/b/de/z/zb/', '/b/de/z/', 4), page('/b/de/z/za/', '/b/de/z/', 2), page('/b/de/z/', null, 2), page('/b/de/a/', null, 1));
      expect(titles(guide)).to.deep.equal([['a', ['a']], ['z', ['za', 'zb']]]);
      expect(guide[1]).to.deep.equal({
        id: 'z',
        title: 'z',
        summary: 'Text von /b/de/z/',
        chapters: [
          { id: 'za', title: 'za', text: ['Text von /b/de/z/za/'], updated: '2025-01-01' },
          { id: 'zb', title: 'zb', text: ['Text von /b/de/z/zb/'], updated: '2025-01-01' },
        ],
      });
    });

    it('whose deeper pages follow in the chapter under a heading', () => {
      const guide = guideOf(
        page('/b/de/a/', null, 1),
        page('/b/de/a/b/', '/b/de/a/', 2),
        page('/b/de/a/b/d/', '/b/de/a/b/', 6, { last_updated: '2025-06-01T00:00:00Z' }),
        page('/b/de/a/b/c/', '/b/de/a/b/', 3),
        page('/b/de/a/b/c/e/', '/b/de/a/b/c/', 4),
      );
      expect((guide[0]!.chapters as RawRecord[])[0]).to.deep.equal({
        id: 'b',
        title: 'b',
        text: ['Text von /b/de/a/b/', { heading: 'c' }, 'Text von /b/de/a/b/c/', { heading: 'e' }, 'Text von /b/de/a/b/c/e/', { heading: 'd' }, 'Text von /b/de/a/b/d/'],
        updated: '2025-06-01',
      });
    });

    it('in which a long or marked text of a root is a chapter of its own', () => {
      const guide = guideOf(page('/b/de/a/', null, 1, { content: '<p>Ein <b>Wort</b></p>' }), page('/b/de/a/b/', '/b/de/a/', 2));
      expect(titles(guide)).to.deep.equal([['a', ['a', 'b']]]);
      expect(guide[0]!.summary).to.equal(undefined);
    });

    it('without chapters where there is no text', () => {
      expect(guideOf(page('/b/de/a/', null, 1, { content: '<p>&nbsp;</p>' }))).to.deep.equal([{ id: 'a', title: 'a' }]);
    });

    it('that loses no page whose parent is missing, itself, or its own child', () => {
      const guide = guideOf(page('/b/de/x/y/', '/b/de/x/', 3), page('/b/de/s/', '/b/de/s/', 2), page('/b/de/p/', '/b/de/q/', 1), page('/b/de/q/', '/b/de/p/', 1));
      expect(JSON.stringify(guide)).to.contain('/b/de/x/y/').and.contain('/b/de/s/').and.contain('/b/de/p/').and.contain('/b/de/q/');
    });

    it('with an id for each chapter', () => {
      const guide = guideOf(page('/b/de/a/', null, 1), page('/b/de/a/k/', '/b/de/a/', 2), page('/b/de/c/', null, 2), page('/b/de/c/k/', '/b/de/c/', 2));
      expect(guide.flatMap(({ chapters }) => (chapters as RawRecord[]).map(({ id }) => id))).to.deep.equal(['k', 'k-2']);
    });

    it('ten thousand levels deep', () => {
      const path = (depth: number) => `/b/de/p${depth}/`;
      const pages = Array.from({ length: 10_000 }, (_, depth) => page(path(depth), depth ? path(depth - 1) : null, depth));
      expect(JSON.stringify(guideOf(...pages))).to.contain('Text von /b/de/p9999/');
    });
  });

  describe('asks beside it', () => {
    const twins = (...languages: string[]) => Object.fromEntries(languages.map((language) => [language, { id: 1, path: `/b/${language}/x/` }]));

    it('for locations and pages in the other languages, and for its own pages', () => {
      expect(read([location()], `${API}?on_map=1`).beside).to.deep.equal([
        'https://cms.example.org/api/v3/beispielstadt/en/locations/?on_map=1',
        'https://cms.example.org/api/v3/beispielstadt/de/pages/',
        'https://cms.example.org/api/v3/beispielstadt/en/pages/',
        'https://cms.example.org/api/v3/beispielstadt/ar/pages/',
      ]);
    });

    it('for pages only when it is pages', () => {
      expect(read([page('/b/de/a/', null, 1, { available_languages: twins('en') })], API.replace('locations', 'pages')).beside).to.deep.equal([
        'https://cms.example.org/api/v3/beispielstadt/en/pages/',
      ]);
    });

    it('in eleven languages at most, those with the most texts first', () => {
      const many = 'ab ar bg cs el es fa fr hr hu it ja uk'.split(' ');
      const { beside = [] } = read([page('/b/de/a/', null, 1, { available_languages: twins(...many) }), page('/b/de/b/', null, 1, { available_languages: twins('uk') })], API.replace('locations', 'pages'));
      expect(beside).to.have.length(11);
      expect(beside[0]).to.contain('/uk/pages/');
    });

    for (const address of [COPY, 'https://cms.example.org/api/v3/beispielstadt/de/events/', 'kein Ort', '']) {
      it(`for nothing at "${address}"`, () => expect(read([location()], address).beside).to.deep.equal([]));
    }

    it('for no language that is none', () => {
      const { beside = [] } = read([location({ available_languages: { ...twins('../../x', '__proto__', 'constructor', 'e n'), 'de-si': twins('x').x } })], API);
      expect(beside.map((url) => new URL(url).pathname)).to.deep.equal([
        '/api/v3/beispielstadt/de-si/locations/', '/api/v3/beispielstadt/de/pages/', '/api/v3/beispielstadt/de-si/pages/',
      ]);
    });
  });

  describe('joins languages', () => {
    const join = (records: unknown[], ...others: (unknown[] | undefined)[]) => read(records, API).join!(others.map((other) => other && read(other, API.replace('/de/', '/en/'))));

    it('by the paths that records name', () => {
      const { entries, terms, language } = dataOf(join([location()], [english()]));
      expect(language).to.equal('de');
      expect(entries).to.have.length(1);
      const { name, description, summary, topics, updated, translations } = entries[0]!;
      expect(name).to.deep.equal({ de: 'Beispielamt für Beispiele', en: 'Example office' });
      expect(Object.keys(description as object)).to.deep.equal(['de', 'en']);
      expect((description as RawRecord).en).to.deep.equal(['We help.']);
      expect([summary, topics, updated]).to.deep.equal(['Hilfe bei Anträgen', ['Behörde'], '2025-03-02']);
      expect(terms).to.deep.equal({ Behörde: { en: 'Authority' } });
      expect(translations).to.deep.equal({ de: { updated: '2025-03-02' }, en: { updated: '2024-12-31' } });
    });

    it('by paths, written with percent signs or without', () => {
      const arabic = '/beispielstadt/ar/locations/مكتب/';
      const { entries } = dataOf(join([location({ available_languages: { ar: { id: 14, path: arabic } } })], [english({ id: 14, path: encodeURI(arabic), title: 'مكتب', location: {} })]));
      expect(entries.map(({ name }) => name)).to.deep.equal([{ de: 'Beispielamt für Beispiele', ar: 'مكتب' }]);
    });

    it('and takes no fallback for a translation', () => {
      const fallback = location({ path: '/beispielstadt/ar/locations/beispielamt/' });
      const renumbered = location({ path: '/beispielstadt/ar/locations/beispielamt/', id: 99 });
      const german = location();
      for (const record of [fallback, renumbered, german]) {
        expect(dataOf(join([location()], [record])).entries.map(({ name }) => name)).to.deep.equal(['Beispielamt für Beispiele']);
      }
    });

    it('and keeps what there is only in another one', () => {
      const only = english({ id: 50, path: '/beispielstadt/en/locations/other/', title: 'Only', location: { id: 9 }, available_languages: {} });
      expect(dataOf(join([location()], [only])).entries.map(({ name }) => name)).to.deep.equal(['Beispielamt für Beispiele', { en: 'Only' }]);
    });

    it('of labels by their numbers', () => {
      const contacts = (label: string) => [{ phone_number: '0000 1', area_of_responsibility: label }];
      const { entries } = dataOf(join([location({ contacts: contacts('Zentrale') })], [english({ contacts: contacts('Front desk') })]));
      expect(entries[0]!.phones).to.deep.equal([{ number: '0000 1', label: { de: 'Zentrale', en: 'Front desk' } }]);
    });

    it('of pages, with what lies deeper', () => {
      const twin = (path: string) => ({ en: { id: 1, path } });
      const { guide } = dataOf(
        join(
          [location()],
          undefined,
          [
            page('/b/de/a/', null, 1, { available_languages: twin('/b/en/a1/') }),
            page('/b/de/a/b/', '/b/de/a/', 2, { available_languages: twin('/b/en/a1/b1/') }),
            page('/b/de/a/b/c/', '/b/de/a/b/', 3, { available_languages: twin('/b/en/a1/b1/c1/') }),
          ],
          [page('/b/en/a1/b1/c1/', '/b/en/a1/b1/', 3), page('/b/en/a1/', null, 1), page('/b/en/a1/b1/', '/b/en/a1/', 2)],
        ),
      );
      expect(guide).to.have.length(1);
      expect(guide![0]!.title).to.deep.equal({ de: 'a', en: 'a1' });
      expect(guide![0]!.chapters).to.have.length(1);
      expect((guide![0]!.chapters as RawRecord[])[0]!.text).to.deep.equal({
        de: ['Text von /b/de/a/b/', { heading: 'c' }, 'Text von /b/de/a/b/c/'],
        en: ['Text von /b/en/a1/b1/', { heading: 'c1' }, 'Text von /b/en/a1/b1/c1/'],
      });
    });

    it('without those that failed or are something else', () => {
      const page = read([location()], API);
      const joined = page.join!([undefined, { data: [], problems: [] }, { data: null, problems: [] }]);
      expect(joined.data).to.deep.equal(page.data);
    });

    it('and tells what is lost once', () => {
      const picture = { thumbnail: 'a.png' };
      expect(lost(join([location(picture)], [english(picture), null]))).to.deep.equal(['thumbnail']);
      expect(join([location(picture)], [english(picture), null]).problems.map(({ code }) => code)).to.deep.equal(['lost', 'type']);
    });
  });

  describe('survives', () => {
    const hostile: unknown[] = [null, true, 1e9, -1, 'javascript:alert(1)', '<img src=x onerror=alert(1)>', [], [[]], {}, { length: 1e9 }, { toString: null, then: 1 }, JSON.parse('{"__proto__": {"x": 1}, "constructor": 1}')];

    it('any value in the place of the file', () => {
      for (const value of hostile) expect(() => read(value)).not.to.throw();
      for (const value of hostile) expect(() => read([value, location()])).not.to.throw();
    });

    it('any value in any field, and shows the other records', () => {
      const fields = [...Object.keys(location()), 'website', 'email', 'phone_number', 'event', 'parent', 'order', 'embedded_offers'];
      for (const field of fields) {
        for (const value of hostile) {
          for (const broken of [{ ...location(), [field]: value }, page('/b/de/x/', null, 1, { [field]: value }), location({ contacts: [{ [field]: value, phone_number: value }], location: { [field]: value, latitude: value } })]) {
            const result = read([broken, english()], API);
            const joined = result.join!([read([{ ...english(), [field]: value }])]);
            for (const { data, problems } of [result, joined]) {
              const feed = new Feed(directoryFeed, [JSON.parse(JSON.stringify(data))], API, problems);
              feed.read(() => false);
              expect(feed.items.length, `${field}: ${JSON.stringify(value)}`).to.be.greaterThan(0);
              expect(JSON.stringify(feed.items)).not.to.match(/"(href|website|registrationUrl)":"javascript:/);
            }
          }
        }
      }
      expect(({} as RawRecord).x).to.equal(undefined);
    });

    it('records without a title, and tells which', () => {
      const { problems, data } = read([location({ title: '<p> </p>' }), { title: 'x' }, 'x', english()]);
      expect(problems).to.deep.equal([
        { code: 'missing', record: '/beispielstadt/de/locations/beispielamt', path: 'title', dropped: true },
        { code: 'type', record: '[2]', path: '', dropped: true },
      ]);
      expect((data as { entries: unknown[] }).entries).to.have.length(1);
    });

    it('no text that is no JSON', () => {
      for (const text of ['', '[', '<html>', '[{"path": ']) expect(() => integreat(text, API)).to.throw(SyntaxError);
    });
  });

  it('passes the reader of our own feeds without a problem', () => {
    const { data } = read([location({ contacts: [{ phone_number: '0000 1', area_of_responsibility: 'Zentrale', email: 'a@example.org' }], barrier_free: true, appointment_url: 'https://t.example.org' })], API).join!([read([english()])]);
    const feed = new Feed(directoryFeed, [JSON.parse(JSON.stringify(data))], API);
    feed.read(() => false);
    expect(feed.problems).to.deep.equal([]);
    expect(feed.items[0]!.name).to.deep.equal({ de: 'Beispielamt für Beispiele', en: 'Example office' });
    expect([...feed.languages]).to.have.members(['de', 'en']);
  });

  it('takes ten times as long for ten times the records', () => {
    const records = (count: number) =>
      JSON.stringify(
        Array.from({ length: count }, (_, index) =>
          location({ id: index, path: `/b/de/l/${index}/`, location: { id: index, town: 'B' }, opening_hours: Array(7).fill(day(['9:00', '12:00'])), available_languages: { en: { id: 1e6 + index, path: `/b/en/l/${index}/` } } }),
        ),
      );
    const took = (count: number) => {
      const text = records(count);
      return Math.min(
        ...[1, 2].map(() => {
          const start = performance.now();
          const { data } = integreat(text, API).join!([integreat(text.replaceAll('/de/l/', '/en/l/'), API)]);
          expect((data as { entries: unknown[] }).entries).to.have.length(count);
          return performance.now() - start;
        }),
      );
    };
    took(500);
    expect(took(5000) / Math.max(took(500), 4)).to.be.below(50);
  }).timeout(20_000);
});
