import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { DirectoryEntry } from '../../feeds/directory-feed.js';
import { openingHoursOf } from '../../feeds/opening-hours-fields.js';
import { pickText, term } from '../../feeds/text.js';
import { languageWord } from '../../shared/language-tags.js';
import { openState } from '../../shared/opening-hours.js';
import { formatDay } from '../../ui/dates.js';
import { openWords } from '../../ui/entry/hours-words.js';
import { comma } from '../../ui/enumeration.js';
import { msg } from '../../ui/language.js';
import { inline } from '../../ui/text.js';
import type { Scene } from './integration-directory.scene.js';
import { isPast } from './integration-directory.view.js';

/** So many spoken languages stand in a row. */
const LANGUAGES = 4;

function kilometres(distance: number | undefined, language: string): string | undefined {
  if (distance === undefined) return undefined;
  return new Intl.NumberFormat([`${language}-u-nu-latn`, 'de'], { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 }).format(Math.max(1, distance));
}

/** One entry of a list. @param key tells the entry's place from others that show it too */
export function row(entry: DirectoryEntry, scene: Scene, key = entry.id, level = scene.level) {
  const { feed, now } = scene;
  const { wanted, current } = scene.language;
  const { head, language: source } = feed;
  const { id, name, provider, kind, topics = [], addresses = [], languages = [], course } = entry;
  const title = pickText(name, wanted, source)!;
  const by = provider ? inline(pickText(provider, wanted, source), current) : kind && term(head.terms, kind, wanted);
  const towns = [...new Set(addresses.flatMap(({ town }) => town ?? []))].join(comma(current));
  const facts = [by, towns, kilometres(scene.distances?.get(entry), current)].filter(Boolean);
  const spoken = languages.slice(0, LANGUAGES).map(({ code }) => languageWord(code, current) ?? code);
  const about = [
    ...topics.map((topic) => term(head.terms, topic, wanted)),
    ...(course ? [course.level === 'literacy' ? '' : course.level, course.start && msg(str`Beginn: ${formatDay(course.start.day, current)}`, { id: 'directory.course-start' })] : []),
  ].filter(Boolean);
  const hours = openingHoursOf(entry);
  const state = hours && !isPast(entry, now) ? openState(hours, now) : undefined;
  const open = scene.isOpen(key);
  const picked = scene.isPicked(id);
  const pick = picked ? msg('Gemerkt', { id: 'directory.picked' }) : msg('Merken', { id: 'directory.pick' });
  return html`<div role="listitem" class="item" part="item">
    <div class="name" role="heading" aria-level=${Math.min(6, level)}>
      <button type="button" data-kind=${key === id ? 'entry' : 'chapter'} data-key=${key} @click=${scene.onToggle} aria-expanded=${open ? 'true' : 'false'}><span>${inline(title, current)}</span></button>
    </div>
    <div class="facts small">
      <p class="muted">${facts.map((fact, place) => html`${place ? ' · ' : nothing}${fact}`)}${facts.length && about.length ? html`<br />` : nothing}${about.join(' · ')}</p>
      ${state || course?.places === 0 ? html`<p class=${state?.state === 'open' ? 'state now' : 'state'}>${course?.places === 0 ? msg('Ausgebucht', { id: 'course.full' }) : openWords(state!, now, current)}</p>` : nothing}
      ${spoken.length ? html`<p>${spoken.join(comma(current))}${languages.length > LANGUAGES ? ` +${languages.length - LANGUAGES}` : nothing}</p>` : nothing}
    </div>
    <button type="button" class="pick small" data-id=${id} aria-pressed=${picked ? 'true' : 'false'} aria-label="${pick}: ${title.value}" @click=${scene.onPick}>${pick}</button>
    ${open ? scene.details(entry) : nothing}
  </div>`;
}
