import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Feed, FeedHead, FeedKind } from '../feeds/feed.js';
import { FeedError } from '../feeds/feed-error.js';
import { loadFeed } from '../feeds/load-feed.js';
import { FeedErrorEvent, FeedLoadEvent } from './feed-events.js';
import { inIdleSlices } from './idle.js';
import { onUse } from './on-use.js';

/** What an element that shows a feed offers as attributes. */
export interface FeedHost extends LitElement {
  src: string;
  format: string;
  check: boolean;
}

export type FeedState = 'idle' | 'loading' | 'failed' | 'loaded';

const FIRST_SCREEN = 40;
// So few records are read in one go: drawing twice would cost more.
const SMALL = 250;

/**
 * Loads the feed that the element's `src` names, or the one that stands inside it, and reads it: the first screen at
 * once, the rest in idle time. Four states; a change of `src` ends the load before.
 */
export class FeedController<Head extends FeedHead, Item extends { id: string }> implements ReactiveController {
  state: FeedState = 'idle';
  feed?: Feed<Head, Item>;
  error?: FeedError;
  /** Whether the records were drawn; before, there is nothing to tell of. */
  drawn = false;
  /** The panel for the editor, once it is asked for and loaded. */
  checkPanel?: () => TemplateResult | typeof nothing;
  readonly #host: FeedHost;
  readonly #kind: FeedKind<Head, Item>;
  readonly #children: MutationObserver;
  #source: string | undefined;
  #abort = new AbortController();
  #stopReading = () => {};
  #untold = false;

  constructor(host: FeedHost, kind: FeedKind<Head, Item>) {
    this.#host = host;
    this.#kind = kind;
    // The parser may still be bringing the inline feed when the element wakes up.
    this.#children = new MutationObserver(this.#look);
    host.addController(this);
  }

  hostConnected(): void {
    this.#children.observe(this.#host, { childList: true, characterData: true, subtree: true });
    addEventListener('online', this.#online);
    document.addEventListener('DOMContentLoaded', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    removeEventListener('online', this.#online);
    document.removeEventListener('DOMContentLoaded', this.#look);
    // A move in the page is no going: look again when the move is over.
    queueMicrotask(() => {
      if (!this.#host.isConnected && (this.state === 'loading' || !this.feed?.complete)) this.#leave();
    });
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { src, format, check } = this.#host;
    if (check && !this.checkPanel) this.#loadPanel();
    const inline = src ? null : this.#host.querySelector(':scope > script[type="application/json"]');
    // While the page is being parsed, a script that nothing follows may be half there.
    const whole = inline?.nextSibling || document.readyState !== 'loading';
    const text = (whole && inline?.textContent) || '';
    const source = src || text.trim() ? JSON.stringify([src, format, text]) : undefined;
    if (source === this.#source) return;
    this.#leave();
    this.#source = source;
    if (source !== undefined) void this.#load(src, format, text);
  }

  hostUpdated(): void {
    // After the draw, so that who listens finds the records on the page.
    if (!this.#untold || !this.drawn) return;
    this.#untold = false;
    const { items, problems } = this.feed!;
    this.#host.dispatchEvent(new FeedLoadEvent(items.length, problems));
  }

  /** Tries again what failed. */
  retry(): void {
    this.#source = undefined;
    this.#host.requestUpdate();
  }

  readonly #look = () => this.#host.requestUpdate();

  readonly #online = () => {
    if (this.state === 'failed' && this.error?.code === 'network') this.retry();
  };

  #leave(): void {
    this.#abort.abort();
    this.#stopReading();
    this.#source = undefined;
    this.state = 'idle';
    this.#untold = false;
    this.feed = undefined;
    this.error = undefined;
  }

  async #load(src: string, format: string, text: string): Promise<void> {
    this.state = 'loading';
    const { signal } = (this.#abort = new AbortController());
    try {
      const url = src ? new URL(src, document.baseURI).href : document.baseURI;
      const feed = await loadFeed(this.#kind, { url, format, signal }, src ? undefined : text);
      if (!signal.aborted) this.#read(feed);
    } catch (cause) {
      if (!signal.aborted) this.#fail(cause);
    }
  }

  #read(feed: Feed<Head, Item>): void {
    feed.read(() => feed.size > SMALL && feed.items.length >= FIRST_SCREEN);
    this.feed = feed;
    this.state = 'loaded';
    this.#host.requestUpdate();
    if (feed.complete) this.#finish(feed);
    else {
      this.#stopReading = inIdleSlices((enough) => {
        feed.read(enough);
        if (feed.complete) this.#finish(feed);
        return feed.complete;
      });
    }
  }

  #finish(feed: Feed<Head, Item>): void {
    const { problems } = feed;
    this.#untold = true;
    this.#host.requestUpdate();
    if (problems.length) {
      console.warn('Feed problems:', this.#host, problems);
    }
  }

  #fail(cause: unknown): void {
    // Else `src` is no address (TypeError), or a file breaks what no schema foresees.
    this.error =
      cause instanceof FeedError ? cause : new FeedError(cause instanceof TypeError ? 'network' : 'not-a-feed', String(cause));
    this.state = 'failed';
    console.warn(this.#host, this.error);
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new FeedErrorEvent(this.error));
  }

  #loadPanel(): void {
    this.checkPanel = () => nothing;
    onUse(import('./check-panel.js'), ({ checkPanelOf }) => {
      this.checkPanel = checkPanelOf(this.#host, this);
      this.#look();
    });
  }
}
