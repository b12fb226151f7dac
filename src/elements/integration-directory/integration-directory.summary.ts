import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import { msg, plural } from '../../ui/language.js';
import type { DirectoryView } from './integration-directory.view.js';

/** How many entries there are, said to screen readers too, and the way back from search and filters. */
export function status({ count, corrected, sections }: DirectoryView, complete: boolean, narrowed: boolean, onReset: () => void) {
  const unsure = sections[1]!.entries.length;
  return html`<div class="row between">
    <p role="status">
      ${!complete
        ? msg('Wird geladen …', { id: 'feed.loading' })
        : !count && !narrowed && !unsure
          ? msg('Hier ist noch kein Angebot eingetragen.', { id: 'directory.empty' })
          : count || !narrowed
          ? html`<strong>${entries(count)}</strong>${corrected ? html`<br />${msg('Dazu gibt es keinen genauen Treffer. Das ist ähnlich:', { id: 'search.corrected' })}` : nothing}`
          : msg('Dazu haben wir nichts gefunden.', { id: 'search.nothing' })}
      ${complete && unsure ? html`<br />${maybe(unsure)}` : nothing}
    </p>
    ${narrowed ? html`<button type="button" class="button" @click=${onReset}>${msg('Suche und Filter löschen', { id: 'filter.reset' })}</button>` : nothing}
  </div>`;
}

function entries(count: number): string {
  return plural(count, {
    zero: () => msg(str`${count} Angebote`, { id: 'directory.count.zero' }),
    one: () => msg(str`${count} Angebot`, { id: 'directory.count.one' }),
    two: () => msg(str`${count} Angebote`, { id: 'directory.count.two' }),
    few: () => msg(str`${count} Angebote`, { id: 'directory.count.few' }),
    many: () => msg(str`${count} Angebote`, { id: 'directory.count.many' }),
    other: () => msg(str`${count} Angebote`, { id: 'directory.count.other' }),
  });
}

function maybe(count: number): string {
  return msg(str`Vielleicht auch passend: ${count}`, { id: 'directory.maybe' });
}
