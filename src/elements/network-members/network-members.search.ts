import type { Feed } from '../../feeds/feed.js';
import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { wordings } from '../../feeds/text.js';
import { TextIndex } from '../../shared/text-search.js';

/** What the search looks into besides the name: in every language, since a hit in another one counts. */
function searchTexts(head: NetworkHead, organisation: Organisation): string[] {
  const { kind, topics = [], area, summary, address = {}, phone, email, website } = organisation;
  const keys = [kind, ...topics, area].filter((key): key is string => key !== undefined);
  return [
    ...keys,
    ...keys.flatMap((key) => (head.terms && Object.hasOwn(head.terms, key) ? wordings(head.terms[key]) : [])),
    ...wordings(summary),
    ...[...Object.values(address), phone, email, website].filter((line): line is string => line !== undefined),
  ];
}

/** The search over a feed that may still be being read; what came since the last question is added first. */
export class MembersSearch {
  readonly #index = new TextIndex<Organisation>();
  #indexed = 0;

  constructor(readonly feed: Feed<NetworkHead, Organisation>) {}

  /** Adds records until `enough` says so. @returns whether all are in */
  add(enough: () => boolean): boolean {
    const { items, head } = this.feed;
    while (this.#indexed < items.length && !enough()) {
      const organisation = items[this.#indexed++]!;
      this.#index.add(organisation, wordings(organisation.name).join('\n'), searchTexts(head, organisation));
    }
    return this.#indexed === items.length;
  }

  find(query: string): { items: Organisation[]; corrected: boolean } {
    this.add(() => false);
    return this.#index.find(query);
  }
}
