import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inIdleSlices } from './idle.js';

const FIRST = 40;
/** Records drawn at a time; also the size of a group that the browser may skip while it is out of sight. */
export const GROUP = 50;
const BY_ITSELF = 1000;

/**
 * How many records of a list are drawn: the first screen at once, the rest in idle time, beyond a thousand on
 * request; all of them for paper.
 */
export class GrowingList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #drawn = FIRST;
  #total = 0;
  #stop: (() => void) | undefined;
  #printing = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there is more than is going to be drawn by itself. */
  get waits(): boolean {
    return !this.#printing && this.#total > Math.max(this.#drawn, BY_ITSELF);
  }

  get printing(): boolean {
    return this.#printing;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#paper);
    addEventListener('afterprint', this.#paper);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#paper);
    removeEventListener('afterprint', this.#paper);
    this.#stop?.();
    this.#stop = undefined;
  }

  hostUpdated(): void {
    if (this.#stop || this.#drawn >= Math.min(this.#total, BY_ITSELF)) return;
    this.#stop = inIdleSlices(() => {
      this.#stop = undefined;
      this.#drawn += GROUP;
      this.#host.requestUpdate();
      return true;
    });
  }

  /** The number to draw of so many. */
  of(total: number): number {
    this.#total = total;
    return this.#printing ? total : Math.min(total, this.#drawn);
  }

  /** Another list: from the first screen again. */
  restart(): void {
    this.#drawn = FIRST;
  }

  /** Draws up to and with this place. */
  reach(place: number): void {
    this.#drawn = Math.max(this.#drawn, Math.ceil((place + 1) / GROUP) * GROUP);
    this.#host.requestUpdate();
  }

  /** Draws the next 200. */
  more(): void {
    this.reach(this.#drawn + 4 * GROUP - 1);
  }

  readonly #paper = ({ type }: Event) => {
    this.#printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
