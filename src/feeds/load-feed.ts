import { safeUrl } from '../shared/safe-url.js';
import { Feed, notThis, type FeedHead, type FeedKind } from './feed.js';
import { FeedError, type FeedErrorDetail } from './feed-error.js';
import { loadText, type LoadLimits } from './load-text.js';
import type { Problem } from './problem.js';

// A feed that names itself as its next page must end somewhere.
const MOST_PAGES = 50;

/** Where to find a feed and how to read it. */
export interface FeedRequest extends Partial<LoadLimits> {
  /** Absolute address. */
  readonly url: string;
  /** Name of a foreign format; without it the format is told by the text's shape. */
  readonly format?: string;
  readonly signal?: AbortSignal;
}

interface Page {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  readonly next?: string;
}

/**
 * Loads a feed with all its pages. The records are not read yet: see {@link Feed.read}.
 * @throws {FeedError} with any of its codes; {DOMException} `AbortError` when the signal aborts
 */
export async function loadFeed<Head extends FeedHead, Item extends { id: string }>(
  kind: FeedKind<Head, Item>,
  { url, format, signal, ...limits }: FeedRequest,
): Promise<Feed<Head, Item>> {
  const pages: Page[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = withoutHash(url); next !== undefined; ) {
    seen.add(next);
    const address: string = next;
    const { text, problems: noticed, detail } = await loadText(address, signal, limits);
    const page: Page = await readPage(kind, text, format, address, detail);
    pages.push(page);
    problems.push(...noticed, ...page.problems);
    next = page.next && withoutHash(safeUrl(page.next, address));
    // Only on the feed's own host: a feed must not send the readers of a page elsewhere.
    if (page.next && (!next || new URL(next).origin !== new URL(url).origin || seen.has(next) || seen.size === MOST_PAGES)) {
      problems.push(nextProblem(page.next));
      next = undefined;
    }
  }
  return new Feed(kind, pages.map(({ data }) => data), url, problems);
}

const nextProblem = (value: string): Problem => ({ code: 'next', record: '', path: 'next', value });

const withoutHash = (address: string | undefined) => address?.split('#', 1)[0];

/**
 * Reads a feed that stands in the page itself.
 * @param address of the page, where relative links start
 * @throws {FeedError} `not-readable`, `not-a-feed`
 */
export async function readInlineFeed<Head extends FeedHead, Item extends { id: string }>(
  kind: FeedKind<Head, Item>,
  text: string,
  format: string | undefined,
  address: string,
): Promise<Feed<Head, Item>> {
  const { data, problems, next } = await readPage(kind, text, format, 'inline feed', {});
  return new Feed(kind, [data], address, next ? [...problems, nextProblem(next)] : problems);
}

async function readPage<Head extends FeedHead, Item extends { id: string }>(
  kind: FeedKind<Head, Item>,
  text: string,
  format: string | undefined,
  name: string,
  detail: FeedErrorDetail,
): Promise<Page> {
  const foreign = kind.formats?.find((known) => (format ? known.format === format : known.detects(text)));
  if (foreign) return (await foreign.load())(text);
  if (format && format !== 'json') throw notThis(kind.name, 'format', format);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new FeedError('not-readable', `${name}: ${String(cause)}`, { ...detail, text });
  }
  const next = (data as { next?: unknown } | null)?.next;
  return { data, problems: [], ...(typeof next === 'string' && next && { next }) };
}
