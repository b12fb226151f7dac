import { expect } from '@open-wc/testing';
import { directoryFeed } from '../../src/feeds/directory-feed.js';
import type { Adapter, FeedKind, Page } from '../../src/feeds/feed.js';
import { loadFeed } from '../../src/feeds/load-feed.js';
import { FeedServer, silence } from '../feed-server.js';
import { rejection, until } from '../until.js';
import { sampleFeed, type SampleHead, type SampleItem } from './sample-feed.js';

const url = (path: string) => new URL(path, location.href).href;
const QUICK = { timeout: 1000, pause: 5 };

interface Parts {
  readonly names: string[];
  readonly beside?: string[];
  readonly next?: string;
}

const things = (names: readonly string[]) => ({ things: names.map((name) => ({ id: name, name })) });

/** A foreign format that says what stands beside a file, and puts all names together, "–" for what is missing. */
const parts: Adapter = (text) => {
  const { names, beside, next } = JSON.parse(text) as Parts;
  const page: Page & { names: string[] } = {
    names,
    data: things(names),
    problems: [{ code: 'lost', record: '', path: names[0]! }],
    ...(beside && { beside }),
    ...(next && { next }),
    join: (others) => ({
      data: things([...names, ...others.map((other, place) => (other as typeof page | undefined)?.names.join('+') ?? `–${place}`)]),
      problems: [...page.problems, ...others.flatMap((other) => other?.problems ?? [])],
    }),
  };
  return page;
};

const kind: FeedKind<SampleHead, SampleItem> = { ...sampleFeed, formats: [{ format: 'parts', detects: (text) => text.includes('"names"'), load: () => Promise.resolve(parts) }] };

describe('pages beside a page', () => {
  const server = new FeedServer();

  async function load(path = '/a', signal?: AbortSignal) {
    const feed = await loadFeed(kind, { url: url(path), ...(signal && { signal }), ...QUICK });
    feed.read(() => false);
    return { names: feed.items.map(({ name }) => name), problems: feed.problems.map(({ code, path: at, value }) => [code, at, ...(value ? [value] : [])].join(' ')) };
  }

  const asked = () => server.requests.map(({ url: address }) => address.replace(location.origin, ''));

  it('are joined with it in the order in which it names them', async () => {
    server
      .feed('/a', { names: ['A'], beside: ['/b', 'c'] })
      .set('/b', { body: { names: ['B'] }, delay: 60 })
      .feed('/c', { names: ['C'] });
    expect(await load()).to.deep.equal({ names: ['A', 'B', 'C'], problems: ['lost A', 'lost B', 'lost C'] });
  });

  it('are fetched at the same time', async () => {
    server.feed('/a', { names: ['A'], beside: ['/b', '/c'] }).set('/b', silence).set('/c', silence);
    const abort = new AbortController();
    const loading = load('/a', abort.signal);
    await until(() => server.requests.length === 3, 'both are asked for before one answers');
    abort.abort();
    expect(((await rejection(loading)) as Error).name).to.equal('AbortError');
    await until(() => server.requests.slice(1).every(({ ended }) => ended), 'both requests are ended');
  });

  const failing: [what: string, reply: { status?: number; body: unknown }][] = [
    ['is missing', { status: 404, body: '' }],
    ['is no JSON', { body: '{"names": [' }],
  ];
  for (const [what, reply] of failing) {
    it(`cost only themselves when one ${what}, and that is told`, async () => {
      server.feed('/a', { names: ['A'], beside: ['/b', '/c'] }).set('/b', reply).feed('/c', { names: ['C'] });
      const { names, problems } = await load();
      expect(names).to.deep.equal(['A', '–0', 'C']);
      expect(problems).to.deep.equal(['lost A', 'lost C', 'next beside /b']);
    });
  }

  for (const foreign of ['https://elsewhere.example.org/b', '//elsewhere.example.org/b', 'javascript:alert(1)', 'data:application/json,{}', 'mailto:a@example.org', '']) {
    it(`are not fetched from "${foreign}", and that is told`, async () => {
      server.feed('/a', { names: ['A'], beside: [foreign] });
      expect(await load()).to.deep.equal({ names: ['A', '–0'], problems: ['lost A', ['next beside', ...(foreign ? [foreign] : [])].join(' ')] });
      expect(asked()).to.deep.equal(['/a']);
    });
  }

  it('are fetched once, and never the page itself', async () => {
    server.feed('/a', { names: ['A'], beside: ['/b', '/b#x', '/a', '#top'] }).feed('/b', { names: ['B'] });
    const { names, problems } = await load();
    expect(names).to.deep.equal(['A', 'B', '–1', '–2', '–3']);
    expect(problems.filter((problem) => problem.startsWith('next'))).to.have.length(3);
    expect(asked()).to.deep.equal(['/a', '/b']);
  });

  it('name none themselves', async () => {
    server.feed('/a', { names: ['A'], beside: ['/b'] }).feed('/b', { names: ['B'], beside: ['/c'], next: '/d' });
    await load();
    expect(asked()).to.deep.equal(['/a', '/b']);
  });

  it('are 50 at most, with the page and those that follow', async () => {
    server.feed('/a', { names: ['A'], beside: Array.from({ length: 60 }, (_, index) => `/b?${index}`), next: '/z' }).feed('/z', { names: ['Z'] });
    for (let index = 0; index < 60; index++) server.feed(`/b?${index}`, { names: [`B${index}`] });
    const { names, problems } = await load();
    expect(server.requests).to.have.length(50);
    expect(names.slice(0, 3)).to.deep.equal(['A', 'B0', 'B1']);
    expect(names.filter((name) => name.startsWith('–'))).to.have.length(11);
    expect(problems.filter((problem) => problem.startsWith('next beside'))).to.have.length(11);
    expect(problems).to.include('next next /z');
  });

  it('may belong to a page that follows', async () => {
    server.feed('/a', { names: ['A'], next: '/x/b' }).feed('/x/b', { names: ['B'], beside: ['c'], next: 'd' }).feed('/x/c', { names: ['C'] }).feed('/x/d', { names: ['D'] });
    expect((await load()).names).to.deep.equal(['A', 'B', 'C', 'D']);
  });

  it('do not hide what was noticed while the page itself was loaded', async () => {
    const windows = Uint8Array.from('{"names": ["M\u00fcller"], "beside": ["/b"]}', (sign) => sign.charCodeAt(0));
    server.set('/a', { body: windows }).feed('/b', { names: ['B'] });
    expect(await load()).to.deep.equal({ names: ['Müller', 'B'], problems: ['encoding  windows-1252', 'lost Müller', 'lost B'] });
  });

  it('are told when the feed stands in the page itself', async () => {
    const feed = await loadFeed(kind, { url: url('/page.html') }, JSON.stringify({ names: ['A'], beside: ['/b'], next: '/c' }));
    expect(feed.problems.map(({ code, path, value }) => `${code} ${path} ${value ?? ''}`)).to.deep.equal(['lost A ', 'next beside /b', 'next next /c']);
  });

  it('that are valid JSON of another kind cost only themselves', async () => {
    server.feed('/a', { names: ['A'], next: '/b' }).feed('/b', { error: 'too many requests' });
    const { names, problems } = await load();
    expect(names).to.deep.equal(['A']);
    expect(problems).to.deep.equal(['lost A', 'next next /b']);
  });
});

describe('an Integreat feed', () => {
  const server = new FeedServer();
  const record = (language: string, id: number, title: string, other: string) => ({
    id,
    path: `/bsp/${language}/locations/${title.toLowerCase()}/`,
    url: `https://bsp.example.org/bsp/${language}/locations/${title.toLowerCase()}/`,
    title,
    last_updated: '2025-01-01T00:00:00Z',
    content: '<p>x</p>',
    available_languages: { [language === 'de' ? 'en' : 'de']: { id: id === 1 ? 2 : 1, path: `/bsp/${language === 'de' ? 'en' : 'de'}/locations/${other.toLowerCase()}/` } },
    location: { id: 9, town: 'Beispielstadt' },
  });
  const page = { id: 5, path: '/bsp/de/a/', title: 'A', last_updated: '2025-01-01T00:00:00Z', content: '<p>Text</p>', parent: { id: 0, path: null }, order: 1, available_languages: {} };
  const at = (language: string, list: string) => `/api/v3/bsp/${language}/${list}/`;

  it('is loaded in all its languages, with its pages', async () => {
    server
      .feed(at('de', 'locations'), [record('de', 1, 'Amt', 'Office')])
      .feed(at('en', 'locations'), [record('en', 2, 'Office', 'Amt')])
      .feed(at('de', 'pages'), [page])
      .feed(at('en', 'pages'), []);
    const feed = await loadFeed(directoryFeed, { url: url(at('de', 'locations')), ...QUICK });
    feed.read(() => false);
    expect(feed.items.map(({ name }) => name)).to.deep.equal([{ de: 'Amt', en: 'Office' }]);
    expect(feed.head.guide).to.have.length(1);
    expect(feed.problems).to.deep.equal([]);
  });

  it('is shown in its own language when the others fail, and that is told', async () => {
    server.feed(at('de', 'locations'), [record('de', 1, 'Amt', 'Office')]).set(at('en', 'locations'), { status: 500 }).feed(at('de', 'pages'), 'unsinn');
    const feed = await loadFeed(directoryFeed, { url: url(at('de', 'locations')), ...QUICK });
    feed.read(() => false);
    expect(feed.items.map(({ name }) => name)).to.deep.equal(['Amt']);
    expect(feed.problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['next beside', 'next beside', 'next beside']);
  });
});
