import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the page is being printed: then everything is drawn and unfolded. */
export class PaperController implements ReactiveController {
  printing = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
  }

  readonly #turn = ({ type }: Event) => {
    this.printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
