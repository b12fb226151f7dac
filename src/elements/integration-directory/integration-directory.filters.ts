import { html, nothing } from 'lit';
import { msg } from '../../ui/language.js';
import { select } from '../../ui/select.js';
import type { FilterName } from './integration-directory.choices.js';
import type { Scene } from './integration-directory.scene.js';

export const filterNames: Readonly<Record<FilterName, () => string>> = {
  topic: () => msg('Thema', { id: 'directory.topic' }),
  spoken: () => msg('Beratung in dieser Sprache', { id: 'directory.spoken' }),
  open: () => msg('Jetzt geöffnet', { id: 'directory.open' }),
  town: () => msg('Ort', { id: 'directory.town' }),
  group: () => msg('Für wen', { id: 'directory.group' }),
  level: () => msg('Kurs: Niveau', { id: 'directory.level' }),
  start: () => msg('Kurs: Beginn ab', { id: 'directory.start' }),
  free: () => msg('Kostenlos', { id: 'directory.free' }),
  step: () => msg('Ohne Stufen', { id: 'directory.step' }),
};

/** A select box of the answers that entries give. @param word for an answer, where it is more than its label */
export function facetSelect(name: FilterName, { view, choices, choose }: Scene, word?: (key: string) => string) {
  const options = view.options[name];
  if (!options) return nothing;
  const entries = [
    { value: '', label: msg('Alle', { id: 'filter.all' }) },
    ...options.map(({ key, label, count }) => ({ value: key, label: `${word?.(key) ?? label} (${count})` })),
  ];
  return select(filterNames[name](), entries, choices[name], (chosen) => choose({ [name]: chosen }));
}

/** A check box for a question that is answered by yes. */
export function facetBox(name: FilterName, { view, choices, choose }: Scene) {
  const options = view.options[name];
  if (!options) return nothing;
  const count = options.find(({ key }) => key === 'yes')?.count ?? 0;
  return html`<label class="box">
    <input type="checkbox" .checked=${!!choices[name]} @change=${(event: Event) => choose({ [name]: (event.target as HTMLInputElement).checked ? 'yes' : '' })} />
    ${filterNames[name]()} (${count})
  </label>`;
}
