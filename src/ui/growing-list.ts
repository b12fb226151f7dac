import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inIdleSlices } from './idle.js';
import type { PaperController } from './paper.js';

const FIRST = 40;
/** Records drawn at a time; also the size of a group that the browser may skip while it is out of sight. */
export const GROUP = 50;
const BY_ITSELF = 1000;
/** Milliseconds without a change of the list before it grows on. */
const QUIET = 300;

/**
 * How many records of a list are drawn: the first screen at once, the rest in idle time, beyond a thousand on
 * request; all of them for paper.
 */
export class GrowingList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #drawn = FIRST;
  #total = 0;
  #stop: (() => void) | undefined;
  readonly #paper: PaperController;

  constructor(host: ReactiveControllerHost, paper: PaperController) {
    this.#host = host;
    this.#paper = paper;
    host.addController(this);
  }

  /** Whether there is more than is going to be drawn by itself. */
  get waits(): boolean {
    return !this.#paper.printing && this.#total > Math.max(this.#drawn, BY_ITSELF);
  }

  hostDisconnected(): void {
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
    return this.#paper.printing ? total : Math.min(total, this.#drawn);
  }

  /** Another list: from the first screen again, and no further while the visitor is typing. */
  restart(): void {
    this.#drawn = FIRST;
    this.#stop?.();
    const pause = setTimeout(() => {
      this.#stop = undefined;
      this.#host.requestUpdate();
    }, QUIET);
    this.#stop = () => clearTimeout(pause);
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
}
