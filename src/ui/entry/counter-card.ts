import { str } from '@lit/localize';
import { html, nothing, render, type LitElement } from 'lit';
import { addressLines } from '../../feeds/address.js';
import type { DirectoryEntry } from '../../feeds/directory-feed.js';
import { baseLanguage, pickText } from '../../feeds/text.js';
import { languageWord, textDirection } from '../../shared/language-tags.js';
import { interfaceLanguages, msg, type LanguageController } from '../language.js';
import { sayingNow } from '../saying.js';
import { counterStyles } from './counter-card.styles.js';

/** What the card shows. */
export interface CounterCard {
  readonly entry: DirectoryEntry;
  /** Language of plain strings in the feed. */
  readonly source: string;
  /** Languages that the visitor may ask for, besides our own. */
  readonly offered: Iterable<string>;
}

/**
 * A card as large as the screen to be shown at a counter: in large German beside the reader's language, whom they are
 * looking for, which language they need, and the address.
 */
export function showCounterCard(host: LitElement, language: LanguageController, card: CounterCard): void {
  const root = host.renderRoot as ShadowRoot;
  if (!root.adoptedStyleSheets.includes(counterStyles.styleSheet!)) root.adoptedStyleSheets.push(counterStyles.styleSheet!);
  const dialog = document.createElement('dialog');
  dialog.className = 'counter';
  const own = baseLanguage(language.wanted);
  let needed = own === 'de' ? '' : own;
  const codes = [...new Set([...(needed ? [needed] : []), ...Object.keys(interfaceLanguages), ...card.offered])].filter((code) => code !== 'de');
  const draw = () =>
    sayingNow(language.current, () =>
      render(
        content(card, language, codes, needed, (code) => {
          needed = code;
          draw();
        }),
        dialog,
      ),
    );
  draw();
  // Put back into the page, it would be open there without being modal.
  const end = () => {
    host.removeController(taken);
    dialog.remove();
  };
  const taken = { hostDisconnected: end };
  host.addController(taken);
  dialog.addEventListener('close', end);
  root.querySelector('.root')!.append(dialog);
  dialog.showModal();
}

function content({ entry, source }: CounterCard, { wanted, current }: LanguageController, codes: readonly string[], needed: string, need: (code: string) => void) {
  const name = pickText(entry.name, 'de', source)!;
  const provider = pickText(entry.provider, 'de', source);
  const [site] = entry.addresses ?? [];
  const german = needed && (languageWord(needed, 'de') ?? needed);
  const word = needed && (languageWord(needed, current) ?? needed);
  const same = baseLanguage(wanted) === 'de';
  const place = pickText(site?.name, 'de', source)?.value;
  return html`<form method="dialog" class="row">
      <label>
        ${msg('Diese Sprache brauche ich:', { id: 'counter.language' })}
        <select class="control" @change=${(event: Event) => need((event.target as HTMLSelectElement).value)}>
          <option value="" .selected=${!needed}>–</option>
          ${codes.map((code) => html`<option value=${code} .selected=${code === needed}>${languageWord(code, current) ?? code}</option>`)}
        </select>
      </label>
      <button class="button">${msg('Schließen', { id: 'counter.close' })}</button>
    </form>
    <div class="sides">
      <div class="side large" lang="de" dir="ltr">
        <p>Guten Tag. Ich suche:</p>
        <p><b lang=${name.language}>${name.value}</b>${provider ? html`<br />${provider.value}` : nothing}</p>
        ${site ? html`<p>${[place, ...addressLines(site)].filter(Boolean).map((line, index) => html`${index ? html`<br />` : nothing}${line}`)}</p>` : nothing}
        ${german ? html`<p>Ich spreche <b>${german}</b>. Gibt es hier jemanden, der ${german} spricht?</p>` : nothing}
      </div>
      ${same
        ? nothing
        : html`<div class="side reader" lang=${current} dir=${textDirection(current)}>
            <p>${msg('Guten Tag. Ich suche:', { id: 'counter.looking-for' })}</p>
            <p><bdi>${pickText(entry.name, wanted, source)!.value}</bdi></p>
            ${word ? html`<p>${msg(str`Ich spreche: ${word}. Gibt es hier jemanden, der diese Sprache spricht?`, { id: 'counter.speak' })}</p>` : nothing}
            <p class="muted">${msg('Zeigen Sie diese Seite am Schalter.', { id: 'counter.show' })}</p>
          </div>`}
    </div>`;
}
