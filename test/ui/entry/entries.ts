import { directoryFeed, type DirectoryEntry, type DirectoryHead } from '../../../src/feeds/directory-feed.js';
import { Feed } from '../../../src/feeds/feed.js';
import { prepareHours } from '../../../src/feeds/opening-hours-fields.js';

/** A feed with these entries, read to its end. */
export async function feedOf(entries: readonly object[], head: object = {}): Promise<Feed<DirectoryHead, DirectoryEntry>> {
  await prepareHours();
  const feed = new Feed(directoryFeed, [{ ...head, entries: entries.map((entry, place) => ({ id: `e${place + 1}`, name: `Amt ${place + 1}`, ...entry })) }], 'https://amt.example.org/feeds/directory.json');
  feed.read(() => false);
  return feed;
}

