import { html, nothing } from 'lit';
import type { Feed } from '../../feeds/feed.js';
import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { noteOn, pickText, term } from '../../feeds/text.js';
import { languageName } from '../../shared/language-names.js';
import { contactFacts, fact } from '../../ui/contact.js';
import { msg } from '../../ui/language.js';
import { inline, textBadge } from '../../ui/text.js';

/** In which languages an organisation is shown. */
export interface DetailsLanguage {
  readonly wanted: string;
  readonly current: string;
}

/** What stands under an organisation's name once it is opened; `address` is a link to just this. */
export function details(
  organisation: Organisation,
  { head, language: source }: Feed<NetworkHead, Organisation>,
  { wanted, current }: DetailsLanguage,
  address: string | undefined,
) {
  const { summary, languages = [], area, translations, updated } = organisation;
  const picked = pickText(summary, wanted, source);
  const spoken = languages.map(({ code, mode }) => spokenBy(languageName(code, current), mode)).join(', ');
  return html`<div class="details stack">
    ${picked ? html`<p>${inline(picked, current)} ${textBadge(noteOn(picked, wanted, translations, updated), picked, current)}</p>` : nothing}
    <dl class="contact">
      ${contactFacts(organisation)} ${fact(msg('Gebiet', { id: 'members.area' }), area && term(head.terms, area, wanted))}
      ${fact(msg('Sprachen', { id: 'members.languages' }), spoken || undefined)}
    </dl>
    <p class="row tools">
      <button type="button" class="button" @click=${() => save(organisation, source)}>${msg('Kontakt speichern', { id: 'contact.save' })}</button>
      ${address ? html`<a href=${address}>${msg('Link zu diesem Eintrag', { id: 'entry.link' })}</a>` : nothing}
    </p>
  </div>`;
}

function spokenBy(name: string, mode: 'staff' | 'interpreter' | 'phone' | undefined): string {
  if (mode === 'interpreter') return `${name} (${msg('mit Dolmetschen', { id: 'spoken.interpreter' })})`;
  return mode === 'phone' ? `${name} (${msg('am Telefon', { id: 'spoken.phone' })})` : name;
}

async function save(organisation: Organisation, source: string): Promise<void> {
  const { saveCard } = await import('./network-members.exports.js');
  saveCard(organisation, source);
}
