import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import { msg, plural } from '../../ui/language.js';
import type { MembersView } from './network-members.view.js';

/** How many there are, said to screen readers too, and what can be done with them. */
export function summary({ items, corrected }: MembersView, complete: boolean, filtered: boolean, onReset: () => void, onTable: () => void) {
  return html`<div class="row between">
    <p role="status">
      ${!complete
        ? msg('Wird geladen …', { id: 'feed.loading' })
        : items.length
          ? html`<strong>${organisations(items.length)}</strong>${corrected
                ? html`<br />${msg('Dazu gibt es keinen genauen Treffer. Das ist ähnlich:', { id: 'search.corrected' })}`
                : nothing}`
          : filtered
            ? msg('Dazu haben wir nichts gefunden.', { id: 'search.nothing' })
            : msg('Hier ist noch keine Organisation eingetragen.', { id: 'members.empty' })}
    </p>
    <div class="row tools">
      ${filtered
        ? html`<button type="button" class="button" @click=${onReset}>${msg('Suche und Filter löschen', { id: 'filter.reset' })}</button>`
        : nothing}
      ${items.length
        ? html`<button type="button" class="button" ?disabled=${!complete} @click=${onTable}>${msg('Als Tabelle speichern (CSV)', { id: 'members.csv' })}</button>
            <button type="button" class="button" @click=${() => print()}>${msg('Drucken', { id: 'print' })}</button>`
        : nothing}
    </div>
  </div>`;
}

function organisations(count: number): string {
  return plural(count, {
    zero: () => msg(str`${count} Organisationen`, { id: 'members.count.zero' }),
    one: () => msg(str`${count} Organisation`, { id: 'members.count.one' }),
    two: () => msg(str`${count} Organisationen`, { id: 'members.count.two' }),
    few: () => msg(str`${count} Organisationen`, { id: 'members.count.few' }),
    many: () => msg(str`${count} Organisationen`, { id: 'members.count.many' }),
    other: () => msg(str`${count} Organisationen`, { id: 'members.count.other' }),
  });
}
