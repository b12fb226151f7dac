import { html, nothing } from 'lit';
import { baseLanguage } from '../feeds/text.js';
import { languageName, textDirection } from '../shared/language-names.js';
import { interfaceLanguages, msg, type LanguageController } from './language.js';

/**
 * The languages of the widget's words and of the feed's texts, one tap each, named in their own script.
 * @param written languages that the feed's texts are written in
 */
export function languageMenu(language: LanguageController, written: readonly string[]) {
  const offered = [...new Set([...interfaceLanguages, ...written])];
  if (offered.length < 2) return nothing;
  const { wanted } = language;
  const pressed = offered.includes(wanted) ? wanted : baseLanguage(wanted);
  return html`<div class="languages row small" part="languages" role="group" aria-label=${msg('Sprache wählen', { id: 'language.menu' })}>
    ${offered.map(
      (code) =>
        html`<button
          type="button"
          lang=${code}
          dir=${textDirection(code)}
          aria-pressed=${code === pressed}
          @click=${() => language.choose(code)}
        >
          ${languageName(code)}
        </button>`,
    )}
  </div>`;
}
