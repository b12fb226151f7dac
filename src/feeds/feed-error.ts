/** Why a feed cannot be shown. A closed list, so that programs can tell the cases apart. */
export type FeedErrorCode = 'network' | 'timeout' | 'status' | 'too-large' | 'not-readable' | 'not-a-feed';

/** What a frame lacks: it is no object, names another kind, has no list; or the named format is none of ours. */
export type FrameFault = 'object' | 'kind' | 'list' | 'format';

/** What is known about the answer; the `check` panel turns it into advice for the editor. */
export interface FeedErrorDetail {
  /** HTTP status of the last answer. */
  readonly status?: number;
  /** Address of the answer, when it is another one than was asked for (a login page, say). */
  readonly redirectedTo?: string;
  /** With `not-a-feed`: what is wrong with the frame, and with what. */
  readonly fault?: FrameFault;
  readonly value?: string;
  /** An answer that is no JSON, for finding the place. */
  readonly text?: string;
}

/** A feed that could not be loaded or understood. The message is for the console, in English. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(
    readonly code: FeedErrorCode,
    message: string,
    readonly detail: FeedErrorDetail = {},
  ) {
    super(message);
  }
}
