import type { DirectoryEntry, GuideChapter } from '../../feeds/directory-feed.js';
import { isPast } from './integration-directory.view.js';

/** The entries of a chapter: those it names, in its order, then those with one of its topics. */
export function chapterEntries({ entries: named = [], topics = [] }: GuideChapter, entries: readonly DirectoryEntry[], now: number): readonly DirectoryEntry[] {
  const byId = new Map(named.length ? entries.map((entry) => [entry.id, entry]) : []);
  const first = [...new Set(named)].flatMap((id) => byId.get(id) ?? []);
  const others = entries.filter((entry) => !named.includes(entry.id) && entry.topics?.some((topic) => topics.includes(topic)));
  return [...first, ...others].filter((entry) => !isPast(entry, now));
}
