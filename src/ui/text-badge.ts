import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import { noteOn } from '../feeds/text-note.js';
import type { PickedText, Translations } from '../feeds/text.js';
import { languageWord } from '../shared/language-tags.js';
import { msg } from './language.js';
import { offerBadges } from './text.js';

/** What a badge depends on. */
export interface BadgeReader {
  readonly wanted: string;
  readonly current: string;
  readonly translations: Translations | undefined;
  /** Day of the record, YYYY-MM-DD. */
  readonly updated: string | undefined;
}

/** An honest word on a text that is not what its reader may think. */
export function textBadge(picked: Pick<PickedText, 'language'>, { wanted, current, translations, updated }: BadgeReader) {
  const note = noteOn(picked, wanted, translations, updated);
  if (!note) return nothing;
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

offerBadges(textBadge);
