import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import { languageWord } from '../../shared/language-tags.js';
import { formatDay } from '../../ui/dates.js';
import { levelName } from '../../ui/entry/course.js';
import { msg } from '../../ui/language.js';
import { select } from '../../ui/select.js';
import { FILTERS, type FilterName } from './integration-directory.choices.js';
import { facetBox, facetSelect, filterNames } from './integration-directory.filters.js';
import type { Scene } from './integration-directory.scene.js';

const MORE = ['town', 'group', 'level', 'start'] as const;
const BOXES = ['free', 'step'] as const;

/** The filters that fewer visitors need, behind a summary; nothing where the feed gives none. */
export function moreFilters(scene: Scene) {
  const { feed, view, choices, choose, language } = scene;
  const { places = [] } = feed.head;
  const there = [...MORE, ...BOXES].filter((name) => view.options[name]);
  if (!there.length && !places.length) return nothing;
  const on = there.filter((name) => choices[name]).length + Number(!!choices.near);
  const words: Partial<Record<FilterName, (key: string) => string>> = { level: levelName, start: (month) => formatDay(month, language.current) };
  const title = msg('Weitere Filter', { id: 'directory.more-filters' });
  return html`<details class="wide more" ?open=${on > 0}>
    <summary>${on ? `${title} (${on})` : title}</summary>
    <div class="fields">
      ${places.length
        ? select(
            msg('Nahe bei', { id: 'directory.near' }),
            [{ value: '', label: msg('Ort wählen', { id: 'directory.choose-place' }) }, ...places.map(({ name }) => ({ value: name, label: name }))],
            choices.near,
            (near) => choose({ near }),
          )
        : nothing}
      ${MORE.map((name) => facetSelect(name, scene, words[name]))} ${BOXES.map((name) => facetBox(name, scene))}
    </div>
  </details>`;
}

/** The words of a chosen filter. */
function chosenWords(name: FilterName, { view, choices, language }: Scene): string {
  const value = choices[name];
  if (value === 'yes') return filterNames[name]();
  if (name === 'spoken') return languageWord(value, language.current) ?? value;
  if (name === 'level') return levelName(value);
  if (name === 'start') return `${filterNames[name]()} ${formatDay(value, language.current)}`;
  return view.options[name]?.find(({ key }) => key === value)?.label ?? value;
}

/** The filters that are on, each with its way off. */
export function chips(scene: Scene) {
  const { choices, choose, host } = scene;
  const on = FILTERS.filter((name) => choices[name]);
  if (!on.length && !choices.near) return nothing;
  const off = (event: Event, change: Parameters<typeof choose>[0]) => {
    const all = () => [...host.renderRoot.querySelectorAll<HTMLElement>('.chip')];
    const place = all().indexOf(event.currentTarget as HTMLElement);
    choose(change);
    // The focus goes to the chip that came to its place, else to the last one, else to the widget itself. A button that
    // is drawn again may stand for another filter than before.
    void host.updateComplete.then(() => {
      const left = all();
      (left[place] ?? left.at(-1) ?? host.renderRoot.querySelector<HTMLElement>('.root'))?.focus();
    });
  };
  const chip = (words: string, change: Parameters<typeof choose>[0]) =>
    html`<button type="button" class="chip small" aria-label=${msg(str`Filter entfernen: ${words}`, { id: 'directory.remove-filter' })} @click=${(event: Event) => off(event, change)}>
      <span>${words}</span><span aria-hidden="true">✕</span>
    </button>`;
  return html`<div class="row chips" part="chips" role="group" aria-label=${msg('Gewählte Filter', { id: 'directory.chosen-filters' })}>
    ${on.map((name) => chip(chosenWords(name, scene), { [name]: '' }))}
    ${choices.near ? chip(`${msg('Nahe bei', { id: 'directory.near' })} ${choices.near}`, { near: '' }) : nothing}
  </div>`;
}
