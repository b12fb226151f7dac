import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feeds/feed-error.js';
import { loadText } from '../../src/feeds/load-text.js';
import { FeedServer, Parts, silence, unreachable } from '../feed-server.js';
import { pause, rejection } from '../until.js';

const QUICK = { timeout: 500, pause: 5, patience: 3000, size: 10_000_000 };
const url = (path: string) => new URL(path, location.href).href;

describe('loadText', () => {
  const server = new FeedServer();
  const load = (path: string, limits: Partial<typeof QUICK> = {}, signal?: AbortSignal) => loadText(url(path), signal, { ...QUICK, ...limits });

  async function failure(path: string, limits: Partial<typeof QUICK> = {}): Promise<FeedError> {
    const error = await rejection(load(path, limits));
    expect(error).to.be.instanceOf(FeedError);
    expect((error as FeedError).message).to.contain(url(path));
    return error as FeedError;
  }

  it('answers the text and the status', async () => {
    server.set('/a.json', { body: '{"a": "ä"}', type: 'application/json; charset=utf-8' });
    const { text, problems, detail } = await load('/a.json');
    expect(text).to.equal('{"a": "ä"}');
    expect(problems).to.deep.equal([]);
    expect(detail).to.deep.equal({ status: 200 });
  });

  it('sends cookies to the own host only, and tells nobody the address of the page', async () => {
    server.set('/a.json', { body: '{}' });
    await load('/a.json');
    expect(server.requests[0]!.init.credentials).to.equal('same-origin');
    expect(server.requests[0]!.init.referrerPolicy).to.equal('no-referrer');
  });

  it('joins a text that comes in parts, cut inside of a letter', async () => {
    const bytes = new TextEncoder().encode('{"a": "ä€😀"}');
    server.set('/a.json', { body: new Parts([bytes.slice(0, 8), bytes.slice(8, 10), bytes.slice(10, 14), bytes.slice(14)]) });
    expect((await load('/a.json')).text).to.equal('{"a": "ä€😀"}');
  });

  it('answers an empty text for an empty body', async () => {
    server.set('/a.json', {});
    expect((await load('/a.json')).text).to.equal('');
  });

  describe('encodings', () => {
    const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const wide = (text: string) => Uint8Array.from([...`\ufeff${text}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    const cases: [what: string, body: Uint8Array, text: string, encoding?: string][] = [
      ['UTF-8 with a byte order mark', new TextEncoder().encode('\ufeff{"a": "ä"}'), '{"a": "ä"}'],
      ['windows-1252', latin('{"a": "M\u00fcller \u0096 \u0080"}'), '{"a": "Müller – €"}', 'windows-1252'],
      ['UTF-16 as Windows writes it', wide('{"a": "ä مشورة"}'), '{"a": "ä مشورة"}', 'utf-16le'],
    ];
    for (const [what, body, text, encoding] of cases) {
      it(`reads ${what}${encoding ? ' and tells it' : ''}`, async () => {
        server.set('/a.json', { body });
        const answer = await load('/a.json');
        expect(answer.text).to.equal(text);
        expect(answer.problems).to.deep.equal(encoding ? [{ code: 'encoding', record: '', path: '', value: encoding }] : []);
      });
    }
  });

  describe('failures', () => {
    it('is "status" with the number', async () => {
      server.set('/a.json', { status: 404, type: 'text/html' });
      const { code, detail } = await failure('/a.json');
      expect([code, detail.status]).to.deep.equal(['status', 404]);
      expect(server.requests).to.have.length(1);
    });

    for (const status of [400, 401, 403, 410]) {
      it(`does not try again after ${status}`, async () => {
        server.set('/a.json', { status });
        await failure('/a.json');
        expect(server.requests).to.have.length(1);
      });
    }

    it('is "network" when nothing answers, after two more tries', async () => {
      server.set('/a.json', unreachable);
      expect((await failure('/a.json')).code).to.equal('network');
      expect(server.requests).to.have.length(3);
    });

    it('is "network" when the line breaks in the middle', async () => {
      server.set('/a.json', { body: new Parts(['{"a"', unreachable]) });
      expect((await failure('/a.json')).code).to.equal('network');
      expect(server.requests).to.have.length(3);
    });

    it('is "timeout" when no answer comes', async () => {
      server.set('/a.json', silence);
      expect((await failure('/a.json', { timeout: 40 })).code).to.equal('timeout');
      expect(server.requests.map(({ ended }) => ended)).to.deep.equal([true]);
    });

    it('is "timeout" when the answer begins and does not end', async () => {
      server.set('/a.json', { body: new Parts(['{"a": ', silence]) });
      expect((await failure('/a.json', { timeout: 60 })).code).to.equal('timeout');
      expect(server.requests[0]!.ended).to.equal(true);
    });

    it('is "too-large" as soon as it is, without waiting for the end', async () => {
      server.set('/a.json', { body: new Parts(['x'.repeat(600), 'x'.repeat(600), silence]) });
      const start = performance.now();
      expect((await failure('/a.json', { size: 1000, timeout: 3000 })).code).to.equal('too-large');
      expect(performance.now() - start).to.be.lessThan(1500);
      expect(server.requests.map(({ ended }) => ended)).to.deep.equal([true]);
    });

    it('counts bytes, not letters', async () => {
      server.set('/a.json', { body: 'ä'.repeat(600) });
      expect((await failure('/a.json', { size: 1000 })).code).to.equal('too-large');
    });

    it('allows just the size that is allowed', async () => {
      server.set('/a.json', { body: 'x'.repeat(1000) });
      expect((await load('/a.json', { size: 1000 })).text).to.have.length(1000);
    });

    it('tells where a request was led to', async () => {
      server.set('/a.json', { body: '<html>', redirectedTo: url('/login') });
      expect((await load('/a.json')).detail.redirectedTo).to.equal(url('/login'));
    });

    it('is forgotten: the next load asks again', async () => {
      server.set('/a.json', { status: 404 }, { body: '{}' });
      await failure('/a.json');
      expect((await load('/a.json')).text).to.equal('{}');
    });
  });

  describe('retries', () => {
    for (const status of [429, 500, 502, 503, 504]) {
      it(`come after ${status}`, async () => {
        server.set('/a.json', { status }, { status }, { body: '{}' });
        expect((await load('/a.json')).text).to.equal('{}');
        expect(server.requests).to.have.length(3);
      });
    }

    it('come after a network failure', async () => {
      server.set('/a.json', unreachable, { body: '{}' });
      expect((await load('/a.json')).text).to.equal('{}');
      expect(server.requests).to.have.length(2);
    });

    it('end after two', async () => {
      server.set('/a.json', { status: 503 });
      const { code, detail } = await failure('/a.json');
      expect([code, detail.status, server.requests.length]).to.deep.equal(['status', 503, 3]);
    });

    it('wait longer each time, and not in step with other readers', async () => {
      server.set('/a.json', { status: 503 });
      const { random } = Math;
      try {
        Math.random = () => 0;
        await failure('/a.json', { pause: 60 });
        Math.random = () => 0.999;
        await failure('/a.json', { pause: 60 });
      } finally {
        Math.random = random;
      }
      const at = server.requests.map((request) => request.at);
      const gaps = [1, 2, 4, 5].map((place) => at[place]! - at[place - 1]!);
      // Timers are late on a busy machine, never early (but for their rounding).
      for (const [place, least] of [60, 180, 90, 270].entries()) expect(gaps[place]).to.be.at.least(least - 3);
      expect(gaps[0]).to.be.lessThan(170);
    });

    for (const [form, value] of [['seconds', () => '1'], ['a date', () => new Date(Date.now() + 2000).toUTCString()]] as const) {
      it(`wait as long as the server asks for, in ${form}`, async () => {
        server.set('/a.json', { status: 429, headers: { 'retry-after': value() } }, { body: '{}' });
        await load('/a.json');
        const [first, second] = server.requests;
        // A date has no fractions of a second.
        expect(second!.at - first!.at).to.be.at.least(form === 'seconds' ? 990 : 900).and.at.most(2900);
      });
    }

    it('wait as long after 503 as after 429', async () => {
      server.set('/a.json', { status: 503, headers: { 'retry-after': '1' } }, { body: '{}' });
      await load('/a.json');
      expect(server.requests[1]!.at - server.requests[0]!.at).to.be.at.least(990);
    });

    it('do not come when the server asks for more patience than a visitor has', async () => {
      server.set('/a.json', { status: 429, headers: { 'retry-after': '3600' } });
      expect((await failure('/a.json')).detail.status).to.equal(429);
      expect(server.requests).to.have.length(1);
    });

    for (const value of ['soon', '-5', 'Mon, 01 Jan 2001 00:00:00 GMT', '']) {
      it(`take no notice of "Retry-After: ${value}"`, async () => {
        server.set('/a.json', { status: 429, headers: { 'retry-after': value } }, { body: '{}' });
        expect((await load('/a.json')).text).to.equal('{}');
      });
    }
  });

  describe('several widgets and one address', () => {
    it('share a request', async () => {
      server.set('/a.json', { body: '{}', delay: 20 });
      const [first, second] = await Promise.all([load('/a.json'), load('/a.json')]);
      expect(first.text).to.equal(second.text);
      expect(server.requests).to.have.length(1);
    });

    it('ask again when the answer has come: HTTP has a cache of its own', async () => {
      server.set('/a.json', { body: '1' }, { body: '2' });
      await load('/a.json');
      expect((await load('/a.json')).text).to.equal('2');
    });

    it('share a failure', async () => {
      server.set('/a.json', { status: 404, delay: 20 });
      const codes = await Promise.all([failure('/a.json'), failure('/a.json')]);
      expect(codes.map(({ code }) => code)).to.deep.equal(['status', 'status']);
      expect(server.requests).to.have.length(1);
    });

    it('ask for two addresses at the same time', async () => {
      server.set('/a.json', { body: '1', delay: 20 }).set('/b.json', { body: '2', delay: 20 });
      const texts = await Promise.all([load('/a.json'), load('/b.json')]);
      expect(texts.map(({ text }) => text)).to.deep.equal(['1', '2']);
    });
  });

  describe('a signal', () => {
    it('that is aborted already asks nobody', async () => {
      const abort = new AbortController();
      abort.abort();
      expect(await rejection(load('/a.json', {}, abort.signal))).to.have.property('name', 'AbortError');
      expect(server.requests).to.have.length(0);
    });

    it('ends the request of the only one who waits', async () => {
      server.set('/a.json', silence);
      const abort = new AbortController();
      const loading = rejection(load('/a.json', {}, abort.signal));
      await pause(10);
      abort.abort();
      expect(await loading).to.have.property('name', 'AbortError');
      expect(server.requests[0]!.ended).to.equal(true);
    });

    it('ends an answer that is coming in', async () => {
      server.set('/a.json', { body: new Parts(['{', silence]) });
      const abort = new AbortController();
      const loading = rejection(load('/a.json', {}, abort.signal));
      await pause(40);
      abort.abort();
      expect(await loading).to.have.property('name', 'AbortError');
      expect(server.requests[0]!.ended).to.equal(true);
    });

    it('ends the waiting between two tries', async () => {
      server.set('/a.json', { status: 503 });
      const abort = new AbortController();
      const loading = rejection(load('/a.json', { pause: 60 }, abort.signal));
      await pause(20);
      abort.abort();
      expect(await loading).to.have.property('name', 'AbortError');
      await pause(150);
      expect(server.requests).to.have.length(1);
    });

    it('of one of two who wait leaves the request to the other', async () => {
      server.set('/a.json', { body: '{}', delay: 50 });
      const abort = new AbortController();
      const first = rejection(load('/a.json', {}, abort.signal));
      const second = load('/a.json', {}, new AbortController().signal);
      await pause(10);
      abort.abort();
      expect(await first).to.have.property('name', 'AbortError');
      expect((await second).text).to.equal('{}');
      expect(server.requests.map(({ ended }) => ended)).to.deep.equal([false]);
    });

    it('of both ends the request', async () => {
      server.set('/a.json', silence);
      const [one, two] = [new AbortController(), new AbortController()];
      const loads = [rejection(load('/a.json', {}, one.signal)), rejection(load('/a.json', {}, two.signal))];
      await pause(10);
      one.abort();
      two.abort();
      await Promise.all(loads);
      expect(server.requests.map(({ ended }) => ended)).to.deep.equal([true]);
    });

    it('that comes after the answer does no harm', async () => {
      server.set('/a.json', { body: '{}' });
      const abort = new AbortController();
      await load('/a.json', {}, abort.signal);
      abort.abort();
      expect((await load('/a.json')).text).to.equal('{}');
    });

    it('does not draw a newcomer into the request that it ends', async () => {
      server.set('/a.json', silence, { body: '2', delay: 20 });
      const abort = new AbortController();
      const first = rejection(load('/a.json', {}, abort.signal));
      await pause(10);
      abort.abort();
      expect((await load('/a.json')).text).to.equal('2');
      await first;
    });

    it('leaves the newcomer’s request to be shared', async () => {
      server.set('/a.json', silence, { body: '2', delay: 60 });
      const abort = new AbortController();
      const first = rejection(load('/a.json', {}, abort.signal));
      await pause(10);
      abort.abort();
      const second = load('/a.json');
      await first;
      await pause(20);
      const third = load('/a.json');
      expect((await second).text).to.equal((await third).text);
      expect(server.requests).to.have.length(2);
    });
  });
});
