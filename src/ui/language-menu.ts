import { html, nothing } from 'lit';
import { baseLanguage } from '../feeds/text.js';
import { textDirection } from '../shared/language-tags.js';
import { interfaceLanguages, msg, type LanguageController } from './language.js';
import { onUse } from './on-use.js';

// Own names of further languages are loaded for the feeds that have texts in them.
let nameOf: ((code: string) => string) | undefined;

/**
 * The languages of the widget's words and of the feed's texts, one tap each, named in their own script.
 * @param written languages that the feed's texts are written in
 */
export function languageMenu(language: LanguageController, written: Iterable<string>) {
  const offered = [...new Set([...Object.keys(interfaceLanguages), ...written])];
  if (!nameOf && offered.some((code) => !interfaceLanguages[code])) {
    onUse(import('../shared/language-names.js'), ({ languageName }) => {
      nameOf = languageName;
      language.redraw();
    });
  }
  const ownName = (code: string) => interfaceLanguages[code] ?? nameOf?.(code) ?? code;
  const { wanted, announced } = language;
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
            ${ownName(code)}
          </button>`,
      )}
    </div>
    <p class="vh" role="status">
      ${announced ? html`${msg('Sprache:', { id: 'language.now' })} <span lang=${wanted}>${ownName(wanted)}</span>` : nothing}
    </p>`;
}
