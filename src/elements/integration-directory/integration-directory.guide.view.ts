import type { DirectoryEntry, DirectoryHead, GuideChapter, GuidePart } from '../../feeds/directory-feed.js';
import { isPast } from './integration-directory.view.js';

/** A chapter's key in the page's address: its own id, else its place in the guide. */
export const chapterKey = ({ id }: GuideChapter, part: number, place: number): string => id ?? `${part + 1}.${place + 1}`;

/** The parts of the guide that the webmaster shows: one by its id, or all. */
export const guideParts = ({ guide = [] }: DirectoryHead, part: string): readonly GuidePart[] => (part ? guide.filter(({ id }) => id === part) : guide);

/** The entries of a chapter: those it names, in its order, then those with one of its topics. */
export function chapterEntries({ entries: named = [], topics = [] }: GuideChapter, entries: readonly DirectoryEntry[], now: number): readonly DirectoryEntry[] {
  const byId = new Map(named.length ? entries.map((entry) => [entry.id, entry]) : []);
  const first = named.flatMap((id) => byId.get(id) ?? []);
  const others = entries.filter((entry) => !named.includes(entry.id) && entry.topics?.some((topic) => topics.includes(topic)));
  return [...first, ...others].filter((entry) => !isPast(entry, now));
}
