import { FeedError, type FeedErrorDetail } from './feed-error.js';
import type { Problem } from './problem.js';

/** The text of an answer and what was noticed while reading it. */
export interface LoadedText {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly detail: FeedErrorDetail;
}

/** Bounds of one load; tests shorten the times. */
export interface LoadLimits {
  /** Milliseconds for one attempt, from the request to the last byte. */
  readonly timeout: number;
  /** Milliseconds before the second attempt; three times as long before the third; each up to half as long again. */
  readonly pause: number;
  /** Longest wait in milliseconds that a server may ask for with `Retry-After`; beyond it the load fails at once. */
  readonly patience: number;
  /** Bytes. */
  readonly size: number;
}

const LIMITS: LoadLimits = { timeout: 10_000, pause: 300, patience: 10_000, size: 10_000_000 };
const RETRIES = 2;

/** One request for all widgets of the page that want the same file at the same time. */
interface Flight {
  readonly answer: Promise<LoadedText>;
  readonly abort: AbortController;
  waiting: number;
}

const flights = new Map<string, Flight>();

/**
 * Fetches a text. Retries twice on network failure, 429 and 5xx. There is no cache of our own: HTTP has one; what
 * failed is forgotten.
 * @throws {FeedError} `network`, `timeout`, `status`, `too-large`; {DOMException} `AbortError` when `signal` aborts
 */
export async function loadText(url: string, signal?: AbortSignal, limits: Partial<LoadLimits> = {}): Promise<LoadedText> {
  signal?.throwIfAborted();
  let flight = flights.get(url);
  if (!flight) {
    const abort = new AbortController();
    flight = { abort, waiting: 0, answer: attempts(url, abort, { ...LIMITS, ...limits }) };
    flights.set(url, flight);
  }
  const mine = flight;
  // A newcomer must not join a request that is over or dying.
  const land = () => flights.get(url) === mine && flights.delete(url);
  mine.waiting++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal!.reason as Error);
      if (--mine.waiting > 0) return;
      land();
      mine.abort.abort();
    };
    signal?.addEventListener('abort', leave);
    mine.answer.then(resolve, reject).finally(() => {
      signal?.removeEventListener('abort', leave);
      land();
    });
  });
}

async function attempts(url: string, abort: AbortController, limits: LoadLimits): Promise<LoadedText> {
  for (let tries = 0; ; tries++) {
    const outcome = await attempt(url, abort, limits);
    if ('text' in outcome) return outcome;
    const { error, after } = outcome;
    if (after === undefined || after > limits.patience || tries === RETRIES || abort.signal.aborted) throw error;
    // Jitter, so that the widgets of a thousand readers do not come back to a struggling server in step.
    const pause = Math.max(after, limits.pause * 3 ** tries * (1 + Math.random() / 2));
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

/** A failed attempt; `after` is the least pause in milliseconds before another one makes sense. */
interface Failure {
  readonly error: FeedError;
  readonly after?: number;
}

async function attempt(url: string, abort: AbortController, { timeout, size }: LoadLimits): Promise<LoadedText | Failure> {
  // Not AbortSignal.timeout: an attempt that took too long is the last one, so one controller serves all of them.
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, timeout);
  try {
    // Staging sites behind a password need their own cookies; nobody else gets any, and no page address.
    const response = await fetch(url, { credentials: 'same-origin', referrerPolicy: 'no-referrer', signal: abort.signal });
    const { status, headers, body } = response;
    const detail: FeedErrorDetail = { status, ...(response.redirected && { redirectedTo: response.url }) };
    if (!response.ok) {
      void body?.cancel();
      const error = new FeedError('status', `${url}: status ${status}`, detail);
      return status === 429 || status >= 500 ? { error, after: retryAfter(headers) } : { error };
    }
    const bytes = await readBytes(body, size);
    return bytes ? { ...(await decode(bytes)), detail } : { error: new FeedError('too-large', `${url}: more than ${size} bytes`, detail) };
  } catch (cause) {
    return late
      ? { error: new FeedError('timeout', `${url}: more than ${timeout} ms`) }
      : { error: new FeedError('network', `${url}: ${String(cause)}`), after: 0 };
  } finally {
    clearTimeout(timer);
  }
}

/** `Retry-After` in milliseconds (RFC 9110, 10.2.3: seconds or a date). */
function retryAfter(headers: Headers): number {
  const value = headers.get('retry-after') ?? '';
  const milliseconds = Number(value) * 1000 || Date.parse(value) - Date.now();
  return milliseconds > 0 ? milliseconds : 0;
}

/** The whole body; undefined, and the rest not asked for, when it is larger than `size`. */
async function readBytes(body: ReadableStream<Uint8Array<ArrayBuffer>> | null, size: number): Promise<Uint8Array | undefined> {
  const parts: BlobPart[] = [];
  let left = size;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    left -= part.value.length;
    if (left < 0) return void reader?.cancel();
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** JSON is UTF-8 (RFC 8259, 8.1); files saved on Windows come otherwise all the same. */
async function decode(bytes: Uint8Array): Promise<Pick<LoadedText, 'text' | 'problems'>> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return (await import('./windows-text.js')).windowsText(bytes);
  }
}
