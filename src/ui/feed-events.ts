import type { FeedError } from '../feeds/feed-error.js';
import type { Problem } from '../feeds/problem.js';

/** A feed was read to its end. */
export class FeedLoadEvent extends Event {
  constructor(
    /** Number of records that are shown or can be. */
    readonly count: number,
    /** What is wrong in the feed; the `check` attribute words it. */
    readonly problems: readonly Problem[],
  ) {
    super('feed-load', { bubbles: true, composed: true });
  }
}

/** A feed could not be loaded or understood. */
export class FeedErrorEvent extends Event {
  constructor(readonly error: FeedError) {
    super('feed-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'feed-load': FeedLoadEvent;
    'feed-error': FeedErrorEvent;
  }
}
