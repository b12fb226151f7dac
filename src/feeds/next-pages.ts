import { safeUrl } from '../shared/safe-url.js';
import { FeedError } from './feed-error.js';
import type { Page } from './load-feed.js';

// A feed that names ever new pages must end somewhere.
const MOST_PAGES = 50;

/** The pages that follow the first one, on the feed's own host only: a feed must not send readers elsewhere. */
export async function withNextPages(first: Page, url: string, load: (address: string) => Promise<Page>): Promise<Page[]> {
  const pages = [first];
  const seen = new Set([withoutHash(url)]);
  for (let page = first, address = url; page.next; pages.push(page)) {
    const next = withoutHash(safeUrl(page.next, address));
    const allowed = next && new URL(next).origin === new URL(url).origin && !seen.has(next) && seen.size < MOST_PAGES;
    const following = allowed ? await load(next).catch(passOver) : undefined;
    if (!next || !following) {
      const problem = { code: 'next', record: '', path: 'next', value: page.next } as const;
      pages[pages.length - 1] = { ...page, problems: [...page.problems, problem] };
      return pages;
    }
    seen.add(next);
    address = next;
    page = following;
  }
  return pages;
}

// What was good is shown: a later page that fails costs only itself. An abort ends all.
function passOver(cause: unknown): undefined {
  if (!(cause instanceof FeedError)) throw cause;
}

function withoutHash(address: string | undefined): string | undefined {
  return address?.split('#', 1)[0];
}
