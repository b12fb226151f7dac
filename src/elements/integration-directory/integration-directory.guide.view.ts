import type { DirectoryHead, GuideChapter, GuidePart } from '../../feeds/directory-feed.js';

/** A chapter's key in the page's address: its own id, else its place in the guide. */
export const chapterKey = ({ id }: GuideChapter, part: number, place: number): string => id ?? `${part + 1}.${place + 1}`;

/** The parts of the guide that the webmaster shows: one by its id, or all. */
export const guideParts = ({ guide = [] }: DirectoryHead, part: string): readonly GuidePart[] => (part ? guide.filter(({ id }) => id === part) : guide);
