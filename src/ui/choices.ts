import type { ReactiveController } from 'lit';
import type { DeepLinkController, DeepLinkHost } from './deep-link.js';
import { onUse } from './on-use.js';

/**
 * What a visitor chose: search, filters, the record opened last. In the page's hash where the webmaster wants it
 * (`deep-link`); a link that carries choices of this widget is followed in any case.
 */
export class ChoicesController<C extends Record<string, string>> implements ReactiveController {
  current: C;
  /** Missing until the hash is of use. */
  link?: DeepLinkController;
  readonly #host: DeepLinkHost;
  readonly #arrived: (before: C) => void;
  #loading = false;

  /**
   * @param none nothing chosen
   * @param arrived is called when the visitor came by a link, or went back; with what was chosen before
   * @param links whether links with choices are given and followed without `deep-link` too
   */
  constructor(
    host: DeepLinkHost,
    readonly none: C,
    arrived: (before: C) => void,
    readonly links = false,
  ) {
    this.current = none;
    this.#host = host;
    this.#arrived = arrived;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#loading || !(this.#host.deepLink || this.links)) return;
    this.#loading = true;
    onUse(import('./deep-link.js'), ({ DeepLinkController }) => {
      this.link = new DeepLinkController(this.#host, this.#arrive, this.links);
      this.#host.requestUpdate();
    });
  }

  readonly #arrive = (choices: object) => {
    const before = this.current;
    this.current = { ...this.none, ...choices };
    this.#arrived(before);
    this.#host.requestUpdate();
  };

  /** @param entry `push`: the browser's back button leads back from here */
  write(change: Partial<C>, entry?: 'push' | 'replace'): void {
    this.current = { ...this.current, ...change };
    this.link?.write(this.current, entry);
    this.#host.requestUpdate();
  }
}
