import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { PickedText, TextNote } from '../feeds/text.js';
import { languageWord, textDirection } from '../shared/language-tags.js';
import { msg } from './language.js';

/** A text of the feed inside other text, marked with its language where that is not the widget's. */
export function inline(picked: PickedText | undefined, current: string) {
  if (!picked) return nothing;
  const { value, language } = picked;
  return language === current ? value : html`<bdi lang=${language} dir=${textDirection(language)}>${value}</bdi>`;
}

/** An honest word on a text that is not what its reader may think. */
export function textBadge(note: TextNote | undefined, picked: PickedText | undefined, current: string) {
  if (!note || !picked) return nothing;
  const words = {
    foreign: () => {
      const name = languageWord(picked.language, current) ?? picked.language;
      return msg(str`Text nur auf ${name}`, { id: 'text.foreign' });
    },
    machine: () => msg('Maschinell übersetzt', { id: 'text.machine' }),
    outdated: () => msg('Übersetzung ist älter als der deutsche Text', { id: 'text.outdated' }),
  };
  return html`<span class="badge" part="text-note">${words[note]()}</span>`;
}
