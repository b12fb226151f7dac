import type { LitElement, ReactiveController } from 'lit';

/** What a widget keeps in the page's hash; a missing or empty value is not written. */
export type LinkedChoices = Readonly<Record<string, string | undefined>>;

/** An element that keeps its state in the URL when the webmaster wants it. */
export interface DeepLinkHost extends LitElement {
  deepLink: boolean;
}

const PAUSE = 300;

/**
 * The state of a widget in the page's hash, as `#netz.kind=Verein&netz.open=m05`: the element's id (else its tag)
 * stands before each name, so that several widgets and the page's own anchor share one hash.
 */
export class DeepLinkController implements ReactiveController {
  readonly #host: DeepLinkHost;
  readonly #arrive: (choices: Readonly<Record<string, string>>) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen: string | undefined;

  readonly #always: boolean;

  /**
   * @param arrive is told what the hash says, when the element wakes up and when the visitor goes back
   * @param always whether the hash is read without `deep-link` too; it is written with it only
   */
  constructor(host: DeepLinkHost, arrive: (choices: Readonly<Record<string, string>>) => void, always = false) {
    this.#host = host;
    this.#arrive = arrive;
    this.#always = always;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    if (this.#seen === undefined) this.#read();
  }

  /** Address of the page with this state, to be given to others. */
  address(choices: LinkedChoices): string {
    const prefix = this.#prefix;
    const kept = hashParts(location.hash).filter((part) => !part.startsWith(prefix));
    const own = Object.entries(choices).flatMap(([name, value]) => (value ? [`${prefix}${name}=${encodeURIComponent(value)}`] : []));
    const hash = [...kept, ...own].join('&');
    // Not "#…" alone: where the page has a <base>, that would be another page.
    return location.href.split('#', 1)[0]! + (hash && `#${hash}`);
  }

  /** Keeps a state in the address bar: filters replace the entry (after a pause), an opened record gets its own. */
  write(choices: LinkedChoices, entry: 'replace' | 'push' = 'replace'): void {
    if (!this.#host.deepLink) return;
    clearTimeout(this.#timer);
    const write = () => {
      const address = this.address(choices);
      if (address === location.href) return;
      this.#seen = this.#own(new URL(address).hash).join('&');
      try {
        history[entry === 'push' ? 'pushState' : 'replaceState'](history.state, '', address);
      } catch {
        // Sandboxed frames forbid it, and Safari counts how often: the widget works without.
      }
    };
    if (entry === 'push') write();
    else this.#timer = setTimeout(write, PAUSE);
  }

  get #prefix(): string {
    // As it stands in the address: an id with umlauts is written with percent signs there.
    return `${encodeURIComponent(this.#host.id || this.#host.localName)}.`;
  }

  readonly #read = () => {
    if (!this.#host.deepLink && !this.#always) return;
    const own = this.#own(location.hash);
    const seen = own.join('&');
    const before = this.#seen ?? '';
    this.#seen = seen;
    if (seen === before) return;
    const choices = own.map((part) => {
      const [name = '', value] = part.slice(this.#prefix.length).split('=', 2);
      return [name, decoded(value)] as const;
    });
    this.#arrive(Object.fromEntries(choices));
  };

  #own(hash: string): string[] {
    return hashParts(hash).filter((part) => part.startsWith(this.#prefix));
  }
}

function hashParts(hash: string): string[] {
  return hash.slice(1).split('&').filter(Boolean);
}

function decoded(value = ''): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
