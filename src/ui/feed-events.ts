import type { FeedError } from '../feeds/feed-error.js';
import type { Problem } from '../feeds/problem.js';

/** A feed was read to its end. */
export class FeedLoadEvent extends Event {
  static readonly type = 'feed-load';

  constructor(
    /** Number of records that are shown or can be. */
    readonly count: number,
    /** What is wrong in the feed; the `check` attribute words it. */
    readonly problems: readonly Problem[],
  ) {
    super(FeedLoadEvent.type, { bubbles: true, composed: true });
  }
}

/** A feed could not be loaded or understood. */
export class FeedErrorEvent extends Event {
  static readonly type = 'feed-error';

  constructor(readonly error: FeedError) {
    super(FeedErrorEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'feed-load': FeedLoadEvent;
    'feed-error': FeedErrorEvent;
  }
}
