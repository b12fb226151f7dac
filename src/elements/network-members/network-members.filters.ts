import { html, nothing } from 'lit';
import type { FacetOption } from '../../shared/facets.js';
import { msg } from '../../ui/language.js';
import { select } from '../../ui/select.js';

/** What a visitor can choose, by its name in the page's address; `open` is the organisation opened last. */
export const NOTHING = { q: '', kind: '', topic: '', by: '', open: '' };

export type Choices = typeof NOTHING;

/** Search field, filters and arrangement; each only where it is of use. */
export function filters(
  search: boolean,
  kinds: readonly FacetOption[] | undefined | false,
  topics: readonly FacetOption[] | undefined | false,
  { q, kind, topic, by }: Choices,
  choose: (change: Partial<Choices>) => void,
) {
  if (!search && !kinds && !topics) return nothing;
  const facet = (options: readonly FacetOption[]) => [
    { value: '', label: msg('Alle', { id: 'filter.all' }) },
    ...options.map(({ key, label, count }) => ({ value: key, label: `${label} (${count})` })),
  ];
  const arrangements = [
    { value: 'name', label: msg('Von A bis Z', { id: 'members.by-name' }) },
    { value: 'kind', label: msg('Nach Art', { id: 'members.by-kind' }) },
  ];
  return html`<form class="fields" part="filters" @submit=${(event: Event) => event.preventDefault()}>
    ${search
      ? html`<label class="field wide">
          <span>${msg('Organisation oder Stichwort suchen', { id: 'members.search' })}</span>
          <input
            class="control"
            type="search"
            autocomplete="off"
            .value=${q}
            @input=${(event: Event) => choose({ q: (event.target as HTMLInputElement).value })}
          />
        </label>`
      : nothing}
    ${kinds ? select(msg('Art', { id: 'members.kind' }), facet(kinds), kind, (chosen) => choose({ kind: chosen })) : nothing}
    ${topics ? select(msg('Thema', { id: 'members.topic' }), facet(topics), topic, (chosen) => choose({ topic: chosen })) : nothing}
    ${kinds ? select(msg('Anordnung', { id: 'members.arrangement' }), arrangements, by, (chosen) => choose({ by: chosen })) : nothing}
  </form>`;
}
