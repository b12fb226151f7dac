import { html, nothing } from 'lit';
import type { DocumentRecord } from '../feeds/file-fields.js';
import { pickText } from '../feeds/text.js';
import { languageWord } from '../shared/language-tags.js';
import { fileFacts } from './file-facts.js';
import { msg } from './language.js';
import { inline } from './text.js';

/** Documents, each with its files: one per language, or one. */
export function documents(list: readonly DocumentRecord[], { wanted, current }: { wanted: string; current: string }, source: string) {
  return html`<ul class="plain">
    ${list.map(({ title, files = [] }) => {
      const name = inline(pickText(title, wanted, source), current);
      return html`<li>
        ${name}
        ${files.length
          ? html`<ul class="points">
              ${files.map((file) => {
                const language = file.language ?? source;
                const words = languageWord(language, current) ?? language;
                const facts = fileFacts({ size: file.size, type: file.type }, current);
                return html`<li>
                  ${file.url ? html`<a href=${file.url} hreflang=${language}>${words}</a>` : words}
                  ${facts ? html`<span class="muted">(${facts})</span>` : nothing}
                  ${file.url ? nothing : html`<span class="muted">– ${msg('nicht online. Bitte fragen Sie dort nach.', { id: 'entry.file-ask' })}</span>`}
                </li>`;
              })}
            </ul>`
          : nothing}
      </li>`;
    })}
  </ul>`;
}
