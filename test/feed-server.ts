/** What the stand-in for a server answers under one path. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text, bytes, the parts of a slow answer (see {@link Parts}), or anything else as JSON. */
  readonly body?: unknown;
  /** Address that the request was led to. */
  readonly redirectedTo?: string;
  /** Milliseconds before the answer begins. */
  readonly delay?: number;
}

/** A request that breaks, as without a network or when CORS forbids it. */
export const unreachable = Symbol('unreachable');

/** A request that is never answered. */
export const silence = Symbol('silence');

/** One part of a body at a time; a body that ends with {@link silence} never ends. */
export class Parts {
  constructor(readonly parts: readonly (string | Uint8Array | typeof silence | typeof unreachable)[]) {}
}

type Reply = Answer | typeof unreachable | typeof silence;

/** A request that reached the stand-in. */
export interface Received {
  readonly url: string;
  /** `performance.now()` of its arrival. */
  readonly at: number;
  readonly init: RequestInit;
  /** Whether who asked wanted no more of the answer. */
  readonly ended: boolean;
}

const encoder = new TextEncoder();

/**
 * Answers `fetch` from a table of paths, so that no test needs a network. Made inside a `describe`; it puts itself in
 * the place of `fetch` before each test, and forgets the table and the requests after it.
 */
export class FeedServer {
  readonly #table = new Map<string, Reply[]>();
  requests: Received[] = [];

  constructor() {
    const { fetch } = globalThis;
    beforeEach(() => {
      globalThis.fetch = (input, init) => this.#receive(input, init);
    });
    afterEach(() => {
      globalThis.fetch = fetch;
      this.#table.clear();
      this.requests = [];
    });
  }

  /** Lays a feed under a path; several replies are given one after the other, the last one for ever. */
  set(path: string, ...replies: readonly Reply[]): this {
    this.#table.set(path, [...replies]);
    return this;
  }

  /** A feed as a server of static files sends it. */
  feed(path: string, body: unknown): this {
    return this.set(path, { body });
  }

  async #receive(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const { signal } = init;
    // What is aborted beforehand reaches no server.
    signal?.throwIfAborted();
    const received = { url: url.href, at: performance.now(), init, ended: false };
    const end = () => {
      received.ended = true;
    };
    this.requests.push(received);
    signal?.addEventListener('abort', end);
    const own = url.origin === location.origin ? url.pathname + url.search : url.href;
    const replies = this.#table.get(own);
    const reply = (replies && replies.length > 1 ? replies.shift() : replies?.[0]) ?? { status: 404, body: 'nothing here' };
    const gone = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
    return Promise.race([gone, answered(reply, url.href, signal, end)]);
  }
}

type Signal = AbortSignal | null | undefined;

async function answered(reply: Reply, url: string, signal: Signal, end: () => void): Promise<Response> {
  if (reply === silence) return new Promise(() => {});
  if (reply === unreachable) throw new TypeError('Failed to fetch');
  const { status = 200, type = 'application/json', headers, body, redirectedTo, delay = 0 } = reply;
  await new Promise((resolve) => setTimeout(resolve, delay));
  const response = new Response(bodyOf(body, signal, end), { status, headers: { 'content-type': type, ...headers } });
  // A Response that a script makes has neither.
  Object.defineProperty(response, 'url', { value: redirectedTo ?? url });
  Object.defineProperty(response, 'redirected', { value: redirectedTo !== undefined });
  return response;
}

function bodyOf(body: unknown, signal: Signal, end: () => void): BodyInit | null {
  if (body === undefined) return null;
  if (body instanceof Parts) return streamOf(body.parts, signal, end);
  return body instanceof Uint8Array ? (body as BodyInit) : typeof body === 'string' ? body : JSON.stringify(body);
}

function streamOf(parts: Parts['parts'], signal: Signal, end: () => void): ReadableStream<Uint8Array> {
  let place = 0;
  return new ReadableStream<Uint8Array>(
    {
      cancel: end,
      start(controller) {
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        if (signal?.aborted) return undefined;
        const part = parts[place++];
        if (part === silence) return new Promise(() => {});
        if (part === unreachable) controller.error(new TypeError('network error'));
        else if (part === undefined) controller.close();
        else controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part);
        return undefined;
      },
    },
    { highWaterMark: 0 },
  );
}
