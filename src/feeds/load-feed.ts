import { Feed, notThis, type FeedHead, type FeedKind, type Page } from './feed.js';
import { FeedError, type FeedErrorDetail } from './feed-error.js';
import { loadText, type LoadLimits } from './load-text.js';

/** Where to find a feed and how to read it. */
export interface FeedRequest extends Partial<LoadLimits> {
  /** Absolute address. */
  readonly url: string;
  /** Name of a foreign format; without it the format is told by the text's shape. */
  readonly format?: string;
  readonly signal?: AbortSignal;
}

/**
 * Loads a feed with all its pages. The records are not read yet: see {@link Feed.read}.
 * @param inline text of a feed that stands in the page at `url`: it is all there is
 * @throws {FeedError} with any of its codes; {DOMException} `AbortError` when the signal aborts
 */
export async function loadFeed<Head extends FeedHead, Item extends { id: string }>(
  kind: FeedKind<Head, Item>,
  { url, format, signal, ...limits }: FeedRequest,
  inline?: string,
): Promise<Feed<Head, Item>> {
  const load = async (address: string): Promise<Page> => {
    const { text, problems, detail } = await loadText(address, signal, limits);
    const page = await readPage(kind, text, format, address, detail);
    return { ...page, problems: [...problems, ...page.problems] };
  };
  const first = await (inline === undefined ? load(url) : readPage(kind, inline, format, url, {}));
  // Few feeds have more than one page.
  const pages =
    first.next || first.beside ? await (await import('./further-pages.js')).withFurtherPages(kind, first, url, inline === undefined ? load : undefined) : [first];
  return new Feed(kind, pages.map(({ data }) => data), url, pages.flatMap(({ problems }) => problems));
}

async function readPage<Head extends FeedHead, Item extends { id: string }>(
  kind: FeedKind<Head, Item>,
  text: string,
  format: string | undefined,
  name: string,
  detail: FeedErrorDetail,
): Promise<Page> {
  const formats = typeof kind.formats === 'function' ? await kind.formats(text, format) : kind.formats;
  const foreign = formats?.find((known) => (format ? known.format === format : known.detects(text)));
  if (!foreign && format && format !== 'json') throw notThis(kind.name, 'format', format);
  const adapter = await foreign?.load();
  await kind.prepare?.(foreign ? undefined : text);
  let data: unknown;
  try {
    if (adapter) return adapter(text, name);
    data = JSON.parse(text);
  } catch (cause) {
    throw new FeedError('not-readable', `${name}: ${String(cause)}`, { ...detail, text });
  }
  const next = (data as { next?: unknown } | null)?.next;
  return { data, problems: [], ...(typeof next === 'string' && { next }) };
}
