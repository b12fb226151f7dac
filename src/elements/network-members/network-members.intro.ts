import { html, nothing } from 'lit';
import type { Feed } from '../../feeds/feed.js';
import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { pickText, type Text } from '../../feeds/text.js';
import { msg, type LanguageController } from '../../ui/language.js';
import { inline, noteFor } from '../../ui/text.js';

/** What the intro is drawn with. */
export interface IntroOptions {
  readonly language: LanguageController;
  /** Heading level of the network's name. */
  readonly level: number;
  /** Whether aims and principles are unfolded, for paper. */
  readonly open: boolean;
}

/** The network itself: its name, what it is, its aims and principles. */
export function intro({ head, language: source }: Feed<NetworkHead, Organisation>, { language, level, open }: IntroOptions) {
  const { wanted, current } = language;
  const { network } = head;
  if (!network) return nothing;
  const pick = (text: Text | undefined) => pickText(text, wanted, source);
  const badge = (text: Text | undefined) => noteFor(pick(text), language, network.translations, head.updated);
  const texts = (label: string, list: readonly Text[] = []) =>
    list.length
      ? html`<details ?open=${open}>
          <summary>${label}</summary>
          ${badge(list[0])}
          <ul class="points">
            ${list.map((text) => html`<li>${inline(pick(text), current)}</li>`)}
          </ul>
        </details>`
      : nothing;
  const { name, summary, aims, principles } = network;
  return html`<div class="intro stack">
    ${name ? html`<div class="heading title" role="heading" aria-level=${level}>${inline(pick(name), current)}</div>` : nothing}
    ${summary ? html`<p>${inline(pick(summary), current)} ${badge(summary)}</p>` : nothing}
    ${aims || principles
      ? html`<div>${texts(msg('Ziele', { id: 'members.aims' }), aims)} ${texts(msg('Grundsätze', { id: 'members.principles' }), principles)}</div>`
      : nothing}
  </div>`;
}
