import { safeUrl } from '../shared/safe-url.js';
import { Feed, type FeedHead, type FeedKind, type Page } from './feed.js';
import { FeedError } from './feed-error.js';

// A feed that names ever new pages must end somewhere.
const MOST_PAGES = 50;

/** Undefined for a feed that stands in the page: what stands there is all there is of it. */
type Load = ((address: string) => Promise<Page>) | undefined;

/**
 * The pages that a first one names, on the feed's own host only: a feed must not send readers elsewhere. Those beside
 * a page are fetched at the same time, those that follow one after the other.
 */
export async function withFurtherPages<Head extends FeedHead, Item extends { id: string }>(
  kind: FeedKind<Head, Item>,
  first: Page,
  url: string,
  load: Load,
): Promise<Page[]> {
  const { order, ...unordered } = kind;
  const seen = new Set([withoutHash(url)]);
  const further = (written: string, from: string): string | undefined => {
    const address = load && withoutHash(safeUrl(written, from));
    if (!address || new URL(address).origin !== new URL(url).origin || seen.has(address) || seen.size >= MOST_PAGES) return undefined;
    seen.add(address);
    return address;
  };
  const whole = async (page: Page, address: string): Promise<Page> => {
    const { beside = [], join } = page;
    const addresses = beside.map((written) => further(written, address));
    const others = await Promise.all(addresses.map(async (each) => (each ? load!(each).catch(passOver) : undefined)));
    const lost = beside.filter((_, place) => !others[place]).map(lostPage('beside'));
    const joined = join?.(others) ?? page;
    // What was noticed while the page was loaded its format knows nothing of.
    return { ...joined, problems: [...new Set([...page.problems, ...joined.problems]), ...lost] };
  };
  const follow = async (address: string) => {
    const page = await load!(address);
    const following = await whole(page, address);
    // Else an error as JSON would take the pages before it away. The order can wait, it takes the longest.
    new Feed(unordered, [following.data]);
    return { page, following };
  };
  const pages = [await whole(first, url)];
  for (let page = first, address = url; page.next; ) {
    const next = further(page.next, address);
    const found = next && (await follow(next).catch(passOver));
    if (!found) {
      const last = pages.at(-1)!;
      pages[pages.length - 1] = { ...last, problems: [...last.problems, lostPage('next')(page.next)] };
      break;
    }
    address = next;
    page = found.page;
    pages.push(found.following);
  }
  return pages;
}

const lostPage = (path: string) => (value: string) => ({ code: 'next', record: '', path, value }) as const;

// What was good is shown: a further page that fails costs only itself. An abort ends all.
function passOver(cause: unknown): undefined {
  if (!(cause instanceof FeedError)) throw cause;
}

function withoutHash(address: string | undefined): string | undefined {
  return address?.split('#', 1)[0];
}
