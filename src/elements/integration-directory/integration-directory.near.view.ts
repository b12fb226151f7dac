import type { DirectoryEntry, DirectoryHead } from '../../feeds/directory-feed.js';
import { distance } from '../../shared/distance.js';
import type { Distances } from './integration-directory.view.js';

/**
 * How far each entry is from a place of the feed, in kilometres: from its house, or from the middle of its town. Nobody
 * is asked where the visitor is.
 */
export function distancesFrom({ places = [] }: DirectoryHead, near: string, entries: readonly DirectoryEntry[]): Distances | undefined {
  const towns = new Map(places.map((place) => [place.name, place]));
  const from = towns.get(near);
  if (!from) return undefined;
  const result = new Map<DirectoryEntry, number>();
  for (const entry of entries) {
    for (const { latitude, longitude, town = '' } of entry.addresses ?? []) {
      const point = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : towns.get(town);
      if (point) result.set(entry, Math.min(distance(from, point), result.get(entry) ?? Infinity));
    }
  }
  return result;
}
