import { TextIndex } from '../shared/text-search.js';
import type { Feed, FeedHead } from './feed.js';
import { wordings, type Text } from './text.js';

/** The search over a feed that may still be being read; what came since the last question is added first. */
export class FeedSearch<Head extends FeedHead, Item extends { id: string; name: Text }> {
  readonly #index: TextIndex<Item>;
  readonly #texts: (item: Item, head: Head) => readonly string[];
  #indexed = 0;

  /**
   * @param texts what the search looks into besides the name: in every language, since a hit in another one counts
   * @param alike other words for a folded one
   */
  constructor(
    readonly feed: Feed<Head, Item>,
    texts: (item: Item, head: Head) => readonly string[],
    alike?: (word: string) => readonly string[],
  ) {
    this.#texts = texts;
    this.#index = new TextIndex(alike);
  }

  /** Adds records until `enough` says so. @returns whether all are in */
  add(enough: () => boolean): boolean {
    const { items, head } = this.feed;
    while (this.#indexed < items.length && !enough()) {
      const item = items[this.#indexed++]!;
      this.#index.add(item, wordings(item.name).join('\n'), this.#texts(item, head));
    }
    return this.#indexed === items.length;
  }

  find(query: string): { items: Item[]; corrected: boolean } {
    this.add(() => false);
    return this.#index.find(query);
  }
}

/** The wordings of some of the feed's words (kinds, topics), for the search. */
export function termWordings({ terms }: FeedHead, keys: readonly (string | undefined)[]): string[] {
  return keys.flatMap((key) => (key === undefined ? [] : [key, ...(terms && Object.hasOwn(terms, key) ? wordings(terms[key]) : [])]));
}
