import type { Feed } from '../../feeds/feed.js';
import { FeedSearch, termWordings } from '../../feeds/feed-search.js';
import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { wordings } from '../../feeds/text.js';

/** What the search looks into besides the name. */
function searchTexts(organisation: Organisation, head: NetworkHead): string[] {
  const { kind, topics = [], area, summary, address = {}, phone, email, website } = organisation;
  return [
    ...termWordings(head, [kind, ...topics, area]),
    ...wordings(summary),
    ...[...Object.values(address), phone, email, website].filter((line): line is string => line !== undefined),
  ];
}

/** The search over a network's organisations. */
export class MembersSearch extends FeedSearch<NetworkHead, Organisation> {
  constructor(feed: Feed<NetworkHead, Organisation>) {
    super(feed, searchTexts);
  }
}
