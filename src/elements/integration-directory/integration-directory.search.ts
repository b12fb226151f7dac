import type { DirectoryEntry, DirectoryHead } from '../../feeds/directory-feed.js';
import type { Feed } from '../../feeds/feed.js';
import { FeedSearch, termWordings } from '../../feeds/feed-search.js';
import { wordings } from '../../feeds/text.js';
import { foldText } from '../../shared/fold.js';
import { languageWord } from '../../shared/language-tags.js';
import { interfaceLanguages } from '../../ui/language.js';

const wordsForLanguage = new Map<string, readonly string[]>();

/** What a language is called in the languages of our readers: who types "arabisch" looks for who speaks it. */
function languageWords(code: string): readonly string[] {
  let words = wordsForLanguage.get(code);
  if (!words) wordsForLanguage.set(code, (words = Object.keys(interfaceLanguages).flatMap((language) => languageWord(code, language) ?? [])));
  return words;
}

/** All texts of a longer text, whatever blocks and languages they stand in. */
function textsIn(value: unknown, depth = 8): string[] {
  if (typeof value === 'string') return [value];
  if (!depth || typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'href' ? [] : textsIn(inner, depth - 1)));
}

/** What the search looks into besides the name. */
function searchTexts(entry: DirectoryEntry, head: DirectoryHead): string[] {
  const { provider, kind, topics = [], targetGroups = [], area, summary, description, addresses = [], phones = [], email, website, languages = [] } = entry;
  return [
    ...termWordings(head, [kind, ...topics, ...targetGroups, area]),
    ...[provider, summary, ...addresses.map(({ name }) => name)].flatMap(wordings),
    ...textsIn(description),
    ...addresses.flatMap(({ street, postcode, town }) => [street, postcode, town]),
    ...phones.map(({ number }) => number),
    ...languages.flatMap(({ code }) => languageWords(code)),
    email,
    website,
  ].filter((line): line is string => line !== undefined);
}

/** The feed's words that mean the same: folded word → the others. */
function synonymsOf({ synonyms = [] }: DirectoryHead): Map<string, string[]> {
  const alike = new Map<string, string[]>();
  for (const group of synonyms) {
    const folded = group.map(foldText);
    for (const word of folded) alike.set(word, [...(alike.get(word) ?? []), ...folded.filter((other) => other !== word)]);
  }
  return alike;
}

/** The search over guide and services, in every language they are written in. */
export class DirectorySearch extends FeedSearch<DirectoryHead, DirectoryEntry> {
  constructor(feed: Feed<DirectoryHead, DirectoryEntry>) {
    const alike = synonymsOf(feed.head);
    super(feed, searchTexts, (word) => alike.get(word) ?? []);
  }

  /** The same over another feed. */
  over(feed: Feed<DirectoryHead, DirectoryEntry>): DirectorySearch {
    return new DirectorySearch(feed);
  }
}
