import { html } from 'lit';

/** One entry of a select box. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** A labelled native select box. */
export function select(label: string, options: readonly SelectOption[], chosen: string, choose: (value: string) => void) {
  return html`<label class="field">
    <span>${label}</span>
    <select class="control" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(({ value, label: words }) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
    </select>
  </label>`;
}
