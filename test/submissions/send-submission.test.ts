import { expect } from '@open-wc/testing';
import { sendSubmission, submissionKey, type SendingOutcome } from '../../src/submissions/send-submission.js';
import { FeedServer, silence, unreachable } from '../feed-server.js';

const URL_OF = `${location.origin}/melden`;

describe('sendSubmission', () => {
  const server = new FeedServer();
  const send = (timeout?: number) => sendSubmission(URL_OF, { message: 'Guten Tag' }, { key: 'k', language: 'ar', ...(timeout && { timeout }) });

  const cases: [what: string, replies: Parameters<FeedServer['set']>[1][], outcome: SendingOutcome, tries: number][] = [
    ['200', [{ status: 200 }], 'sent', 1],
    ['201', [{ status: 201 }], 'sent', 1],
    ['204', [{ status: 204 }], 'sent', 1],
    ['400, which another try would not change', [{ status: 400 }], 'refused', 1],
    ['403', [{ status: 403 }], 'refused', 1],
    ['404', [{ status: 404 }], 'refused', 1],
    ['422', [{ status: 422 }], 'refused', 1],
    ['500 and then 200', [{ status: 500 }, { status: 200 }], 'sent', 2],
    ['503 twice', [{ status: 503 }], 'unreachable', 2],
    ['429 and then 200', [{ status: 429 }, { status: 200 }], 'sent', 2],
    ['no network, and then 200', [unreachable, { status: 200 }], 'sent', 2],
    ['no network', [unreachable], 'unreachable', 2],
    ['a server that never answers', [silence], 'unreachable', 2],
  ];
  for (const [what, replies, outcome, tries] of cases) {
    it(`says “${outcome}” after ${what}`, async () => {
      server.set('/melden', ...replies);
      expect(await send(50)).to.equal(outcome);
      expect(server.requests).to.have.length(tries);
    });
  }

  it('posts JSON with the key and the language, and tells no page address', async () => {
    server.set('/melden', { status: 500 });
    await send();
    expect(server.requests).to.have.length(2);
    for (const { url, init } of server.requests) {
      expect(url).to.equal(URL_OF);
      expect(init).to.include({ method: 'POST', credentials: 'same-origin', referrerPolicy: 'no-referrer', body: '{"message":"Guten Tag"}' });
      expect(init.headers).to.deep.equal({ 'Content-Type': 'application/json', 'Accept-Language': 'ar', 'Idempotency-Key': 'k' });
    }
  });
});

describe('submissionKey', () => {
  it('is another one each time, and fits into a header', () => {
    const keys = Array.from({ length: 100 }, submissionKey);
    expect(new Set(keys).size).to.equal(100);
    for (const key of keys) expect(key).to.match(/^[0-9a-f]{32}$/);
  });

  it('is made on http pages too, where there is no randomUUID', () => {
    const { randomUUID } = crypto;
    try {
      Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true, writable: true });
      expect(submissionKey()).to.have.length(32);
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true, writable: true });
    }
  });
});
