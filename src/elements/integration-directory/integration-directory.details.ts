import { nothing } from 'lit';
import type { DirectoryEntry } from '../../feeds/directory-feed.js';
import { entryDetails } from '../../ui/entry/entry.js';
import type { Scene } from './integration-directory.scene.js';

/** What an opened entry shows. */
export function details(entry: DirectoryEntry, scene: Scene) {
  const { host, feed, language, now, level, address } = scene;
  return entryDetails(entry, {
    host,
    feed,
    language,
    now,
    level: level + 1,
    address: address({ entry: entry.id, view: 'list' }),
    actions: nothing,
  });
}
