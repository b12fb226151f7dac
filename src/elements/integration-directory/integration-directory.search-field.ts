import { html, nothing } from 'lit';
import { msg } from '../../ui/language.js';
import type { Scene } from './integration-directory.scene.js';

/** The search field, and behind it the filters; nothing where there is neither. */
export function searchField({ choices, choose }: Scene, search: boolean, filters: unknown) {
  if (!search && filters === nothing) return nothing;
  return html`<form class="fields" part="filters" @submit=${(event: Event) => event.preventDefault()}>
    ${search
      ? html`<label class="field wide">
          <span>${msg('Wobei brauchen Sie Hilfe?', { id: 'directory.search' })}</span>
          <input class="control" type="search" autocomplete="off" .value=${choices.q} @input=${(event: Event) => choose({ q: (event.target as HTMLInputElement).value })} />
        </label>`
      : nothing}
    ${filters}
  </form>`;
}

/** Guide or list, as two buttons. */
export function viewSwitch(isGuide: boolean, show: (view: 'guide' | 'list') => void) {
  const button = (view: 'guide' | 'list', words: string) =>
    html`<button type="button" aria-pressed=${(view === 'guide') === isGuide ? 'true' : 'false'} @click=${() => show(view)}>${words}</button>`;
  return html`<div class="switch row" role="group" aria-label=${msg('Ansicht', { id: 'directory.views' })}>
    ${button('guide', msg('Wegweiser', { id: 'directory.guide' }))} ${button('list', msg('Alle Angebote', { id: 'directory.list' }))}
  </div>`;
}
