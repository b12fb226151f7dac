import { str } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { parseMoment, startOf, type Moment } from '../shared/moment.js';
import { formatMoment } from './dates.js';
import { msg } from './language.js';

/** An element whose content depends on the time. */
export interface ClockHost extends LitElement {
  previewDate: string;
}

const MINUTE = 60_000;

/** What time it is for an element: now, kept current while the page is open; or the time an editor wants to look at. */
export class ClockController implements ReactiveController {
  readonly #host: ClockHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ClockHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Milliseconds since 1970. */
  get now(): number {
    const preview = this.#preview;
    return preview ? startOf(preview) : Date.now();
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), MINUTE);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  /** Says that this is not today, so that no visitor takes an editor's preview for the present. */
  note(language: string) {
    const preview = this.#preview;
    if (!preview) return nothing;
    const date = formatMoment(preview, language);
    return html`<p class="note small" part="preview">${msg(str`Vorschau für diesen Tag: ${date}`, { id: 'preview.note' })}</p>`;
  }

  get #preview(): Moment | undefined {
    return this.#host.previewDate ? parseMoment(this.#host.previewDate) : undefined;
  }
}
