import { html, nothing } from 'lit';
import type { PickedText, Translations } from '../feeds/text.js';
import { textDirection } from '../shared/language-tags.js';
import type { LanguageController } from './language.js';
import { onUse } from './on-use.js';
import type { textBadge } from './text-badge.js';

/** A text of the feed inside other text, marked with its language where that is not the widget's. */
export function inline(picked: PickedText | undefined, current: string) {
  if (!picked) return nothing;
  const { value, language } = picked;
  return language === current ? value : html`<bdi lang=${language} dir=${textDirection(language)}>${value}</bdi>`;
}

// Few texts need a badge; most readers read what was written for them.
let badge: typeof textBadge | undefined;

/** Told by the module that draws badges once it is there, whoever loaded it. */
export function offerBadges(draw: typeof textBadge): void {
  badge = draw;
}

/**
 * An honest word on a text that is not what its reader may think: in another language, machine-translated, outdated.
 * @param updated day of the record, YYYY-MM-DD
 */
export function noteFor(picked: Pick<PickedText, 'language'> | undefined, language: LanguageController, translations?: Translations, updated?: string) {
  const { wanted, current, redraw } = language;
  if (!picked || (!translations && wanted.startsWith(picked.language))) return nothing;
  if (!badge) onUse(import('./text-badge.js'), redraw);
  return badge?.(picked, { wanted, current, translations, updated }) ?? nothing;
}
