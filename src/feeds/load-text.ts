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
    flight = { abort, waiting: 0, answer: attempts(url, abort.signal, { ...LIMITS, ...limits }) };
    flights.set(url, flight);
    const land = () => flights.delete(url);
    flight.answer.then(land, land);
  }
  const mine = flight;
  mine.waiting++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      // The last one to leave ends the request; a newcomer must not join a dying one.
      if (--mine.waiting === 0) {
        if (flights.get(url) === mine) flights.delete(url);
        mine.abort.abort();
      }
      reject(signal!.reason as Error);
    };
    signal?.addEventListener('abort', leave, { once: true });
    mine.answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
  });
}

async function attempts(url: string, signal: AbortSignal, limits: LoadLimits): Promise<LoadedText> {
  for (let tries = 0; ; tries++) {
    const outcome = await attempt(url, signal, limits);
    if ('text' in outcome) return outcome;
    const { error, after } = outcome;
    if (after === undefined || after > limits.patience || tries === RETRIES) throw error;
    // Jitter, so that the widgets of a thousand readers do not come back to a struggling server in step.
    const pause = Math.max(after, limits.pause * 3 ** tries * (1 + Math.random() / 2));
    await wait(pause, signal);
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

/** A failed attempt; `after` is the least pause in milliseconds before another one makes sense. */
interface Failure {
  readonly error: FeedError;
  readonly after?: number;
}

async function attempt(url: string, signal: AbortSignal, limits: LoadLimits): Promise<LoadedText | Failure> {
  // Not AbortSignal.any and .timeout: Chromium 111 has no `any`.
  const abort = new AbortController();
  const stop = () => abort.abort(signal.reason);
  signal.addEventListener('abort', stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, limits.timeout);
  try {
    // Staging sites behind a password need their own cookies; nobody else gets any, and no page address.
    const response = await fetch(url, { credentials: 'same-origin', referrerPolicy: 'no-referrer', signal: abort.signal });
    const { status, headers } = response;
    const detail: FeedErrorDetail = {
      status,
      type: headers.get('content-type') ?? '',
      ...(response.redirected && { redirectedTo: response.url }),
    };
    if (!response.ok) {
      abort.abort();
      const error = new FeedError('status', `${url}: status ${status}`, detail);
      return status === 429 || status >= 500 ? { error, after: retryAfter(headers) } : { error };
    }
    const bytes = await readBytes(response, limits.size);
    if (!bytes) {
      abort.abort();
      return { error: new FeedError('too-large', `${url}: more than ${limits.size} bytes`, detail) };
    }
    return { ...decode(bytes), detail };
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    return late
      ? { error: new FeedError('timeout', `${url}: no complete answer within ${limits.timeout} ms`) }
      : { error: new FeedError('network', `${url}: ${String(cause)}`), after: 0 };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** `Retry-After` in milliseconds (RFC 9110, 10.2.3: seconds or a date). */
function retryAfter(headers: Headers): number {
  const value = headers.get('retry-after') ?? '';
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return milliseconds > 0 ? milliseconds : 0;
}

async function readBytes(response: Response, size: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > size) return undefined;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** JSON is UTF-8 (RFC 8259, 8.1); files saved on Windows come as windows-1252 or UTF-16 all the same. */
function decode(bytes: Uint8Array): { text: string; problems: Problem[] } {
  const utf16 = bytes[0]! + bytes[1]! === 0xff + 0xfe && (bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe && 'utf-16be');
  try {
    if (!utf16) return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    // Told below.
  }
  const encoding = utf16 || 'windows-1252';
  const problem: Problem = { code: 'encoding', record: '', path: '', value: encoding };
  return { text: new TextDecoder(encoding).decode(bytes), problems: [problem] };
}
