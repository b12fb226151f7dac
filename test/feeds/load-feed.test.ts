import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feeds/feed-error.js';
import { loadFeed } from '../../src/feeds/load-feed.js';
import { FeedServer } from '../feed-server.js';
import { rejection } from '../until.js';
import { foreignFeed, sampleFeed, things } from './sample-feed.js';

const url = (path: string) => new URL(path, location.href).href;
const QUICK = { timeout: 1000, pause: 5 };

describe('loadFeed', () => {
  const server = new FeedServer();

  const load = (path: string, format?: string) => loadFeed(foreignFeed, { url: url(path), ...(format !== undefined && { format }), ...QUICK });

  async function names(path: string, format?: string): Promise<string[]> {
    const feed = await load(path, format);
    feed.read(() => false);
    return feed.items.map(({ name }) => name);
  }

  async function failure(path: string, format?: string): Promise<FeedError> {
    const error = await rejection(load(path, format));
    expect(error).to.be.instanceOf(FeedError);
    return error as FeedError;
  }

  it('loads the frame and reads no record yet', async () => {
    server.feed('/a.json', things('A', 'B'));
    const feed = await load('/a.json');
    expect([feed.size, feed.items.length, feed.complete]).to.deep.equal([2, 0, false]);
  });

  it('does not care for the type that the server names', async () => {
    server.set('/a.txt', { body: things('A'), type: 'text/html' });
    expect(await names('/a.txt')).to.deep.equal(['A']);
  });

  it('lays relative links beside the feed', async () => {
    server.feed('/feeds/a.json', { things: [{ id: 'a', name: 'A', link: 'a.pdf' }] });
    const feed = await load('/feeds/a.json');
    feed.read(() => false);
    expect(feed.items[0]!.link).to.equal(url('/feeds/a.pdf'));
  });

  it('tells what was noticed while loading', async () => {
    server.set('/a.json', { body: Uint8Array.from('{"things": [{"id": "a", "name": "M\u00fcller"}]}', (sign) => sign.charCodeAt(0)) });
    const feed = await load('/a.json');
    feed.read(() => false);
    expect(feed.items[0]!.name).to.equal('Müller');
    expect(feed.problems.map(({ code }) => code)).to.deep.equal(['encoding']);
  });

  const unreadable: [what: string, body: string][] = [
    ['an empty file', ''],
    ['a warning of PHP before the data', '<br />\n<b>Warning</b>: x in <b>/a.php</b> on line <b>1</b><br />\n{"things": []}'],
    ['a login page', '<!doctype html><html><form>Passwort</form></html>'],
    ['a truncated file', '{"things": [{"id": "a", "na'],
    ['something after the end', '{"things": []} {}'],
  ];
  for (const [what, body] of unreadable) {
    it(`is "not-readable" with the text for ${what}`, async () => {
      server.set('/a.json', { body, type: 'text/html', redirectedTo: url('/login') });
      const { code, detail, message } = await failure('/a.json');
      expect([code, detail.text, detail.redirectedTo]).to.deep.equal(['not-readable', body, url('/login')]);
      expect(message).to.contain(url('/a.json'));
    });
  }

  it('is "not-a-feed" for JSON of another shape', async () => {
    server.feed('/a.json', { feed: 'something', items: [] });
    expect((await failure('/a.json')).code).to.equal('not-a-feed');
  });

  describe('pages', () => {
    it('are followed on the same host, relative to the page that names them', async () => {
      server
        .feed('/feeds/a.json', { ...things('A'), next: 'b.json' })
        .feed('/feeds/b.json', { ...things('B'), next: '/c.json?page=3' })
        .feed('/c.json?page=3', { ...things('C'), next: null });
      expect(await names('/feeds/a.json')).to.deep.equal(['A', 'B', 'C']);
    });

    it('lay relative links beside the first page', async () => {
      server
        .feed('/feeds/a.json', { ...things('A'), next: '/b.json' })
        .feed('/b.json', { things: [{ id: 'b', name: 'B', link: 'b.pdf' }] });
      const feed = await load('/feeds/a.json');
      feed.read(() => false);
      expect(feed.items[1]!.link).to.be.oneOf([url('/feeds/b.pdf'), url('/b.pdf')]);
    });

    for (const next of ['https://elsewhere.example.org/b.json', '//elsewhere.example.org/b.json', 'javascript:alert(1)', 'data:application/json,{"things":[]}', 'mailto:a@example.org']) {
      it(`are not followed to ${next}, and that is told`, async () => {
        server.feed('/a.json', { ...things('A'), next });
        const feed = await load('/a.json');
        feed.read(() => false);
        expect(feed.items).to.have.length(1);
        expect(feed.problems).to.deep.equal([{ code: 'next', record: '', path: 'next', value: next }]);
        expect(server.requests).to.have.length(1);
      });
    }

    it('end where a page names itself', async () => {
      server.feed('/a.json', { ...things('A'), next: '/a.json' });
      const feed = await load('/a.json');
      expect(feed.problems.map(({ code }) => code)).to.deep.equal(['next']);
      expect(server.requests).to.have.length(1);
    });

    it('end where two pages name each other', async () => {
      server.feed('/a.json', { ...things('A'), next: '/b.json' }).feed('/b.json', { ...things('B'), next: '/a.json' });
      expect(await names('/a.json')).to.deep.equal(['A', 'B']);
      expect(server.requests).to.have.length(2);
    });

    it('end where a page differs from one before only in its fragment', async () => {
      server.feed('/a.json', { ...things('A'), next: '/a.json#2' });
      await load('/a.json');
      expect(server.requests).to.have.length(1);
    });

    it('end after 50, and that is told', async () => {
      for (let page = 0; page < 60; page++) server.feed(`/a.json?p=${page}`, { ...things(`N${page}`), next: `?p=${page + 1}` });
      const feed = await load('/a.json?p=0');
      expect([feed.size, server.requests.length, feed.problems[0]?.code]).to.deep.equal([50, 50, 'next']);
    });

    it('that fail cost only themselves, and that is told', async () => {
      server.feed('/a.json', { ...things('A'), next: '/b.json' });
      const feed = await load('/a.json');
      feed.read(() => false);
      expect(feed.items.map(({ name }) => name)).to.deep.equal(['A']);
      expect(feed.problems).to.deep.equal([{ code: 'next', record: '', path: 'next', value: '/b.json' }]);
    });

    it('end with the load when it is called off', async () => {
      server.feed('/a.json', { ...things('A'), next: '/b.json' }).feed('/b.json', things('B'));
      const abort = new AbortController();
      const loading = loadFeed(sampleFeed, { url: url('/a.json'), signal: abort.signal });
      abort.abort();
      expect(((await rejection(loading)) as Error).name).to.equal('AbortError');
    });

    it('are asked for only when their address is a text', async () => {
      server.feed('/a.json', { ...things('A'), next: { href: '/b.json' } });
      expect(await names('/a.json')).to.deep.equal(['A']);
    });
  });

  describe('a foreign format', () => {
    it('is told by its shape', async () => {
      server.set('/a.csv', { body: '#lines\na;A\nb;B\n', type: 'text/plain' });
      expect(await names('/a.csv')).to.deep.equal(['A', 'B']);
    });

    it('is read when it is named', async () => {
      server.set('/a.csv', { body: 'a;A\n' });
      expect(await names('/a.csv', 'lines')).to.deep.equal(['A']);
    });

    it('tells the problems of the adapter', async () => {
      server.set('/a.csv', { body: '#lines\na;A\nb\n' });
      const feed = await load('/a.csv');
      expect(feed.problems).to.deep.equal([{ code: 'missing', record: 'b', path: 'name', dropped: true }]);
    });

    it('has pages as well', async () => {
      server.set('/a.csv', { body: '#lines\n#next b.csv\na;A' }).set('/b.csv', { body: '#lines\nb;B' });
      expect(await names('/a.csv')).to.deep.equal(['A', 'B']);
    });

    it('may be called json, which is our own', async () => {
      server.feed('/a.json', things('A'));
      expect(await names('/a.json', 'json')).to.deep.equal(['A']);
    });

    it('that nobody knows is told by name', async () => {
      server.feed('/a.json', things('A'));
      const { code, message } = await failure('/a.json', 'excel');
      expect(code).to.equal('not-a-feed');
      expect(message).to.contain('excel');
    });
  });
});

describe('loadFeed, for a feed that stands in the page', () => {
  const read = (text: string, format?: string) => loadFeed(sampleFeed, { url: 'https://stadt.example.org/netz/index.html', ...(format !== undefined && { format }) }, text);

  it('reads a feed that stands in the page, with links from the page’s address', async () => {
    const feed = await read('{"things": [{"id": "a", "name": "A", "link": "a.pdf"}]}');
    feed.read(() => false);
    expect(feed.items).to.deep.equal([{ id: 'a', name: 'A', link: 'https://stadt.example.org/netz/a.pdf' }]);
  });

  it('is "not-readable" with the text when it is no JSON', async () => {
    const error = (await rejection(read('{"things": [}'))) as FeedError;
    expect([error.code, error.detail.text]).to.deep.equal(['not-readable', '{"things": [}']);
  });

  it('says that a next page is not loaded', async () => {
    const feed = await read('{"things": [], "next": "https://stadt.example.org/b.json"}');
    expect(feed.problems.map(({ code }) => code)).to.deep.equal(['next']);
  });
});
