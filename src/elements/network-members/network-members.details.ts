import { html, nothing } from 'lit';
import type { Feed } from '../../feeds/feed.js';
import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { pickText, term } from '../../feeds/text.js';
import { contactFacts, fact } from '../../ui/contact.js';
import { updatedNote } from '../../ui/dates.js';
import { msg, type LanguageController } from '../../ui/language.js';
import { onUse } from '../../ui/on-use.js';
import { spokenLanguages } from '../../ui/spoken.js';
import { inline, noteFor } from '../../ui/text.js';

/** What stands under an organisation's name once it is opened; `address` is a link to just this. */
export function details(
  organisation: Organisation,
  { head, language: source }: Feed<NetworkHead, Organisation>,
  language: LanguageController,
  address: string | undefined,
) {
  const { wanted, current } = language;
  const { summary, languages = [], area, translations, updated } = organisation;
  const picked = pickText(summary, wanted, source);
  const contact = contactFacts(organisation);
  const known = [
    ...contact,
    ...fact(msg('Gebiet', { id: 'members.area' }), area && term(head.terms, area, wanted)),
    ...fact(msg('Sprachen', { id: 'members.languages' }), spokenLanguages(languages, current)),
  ];
  return html`<div class="details stack">
    ${picked ? html`<p>${inline(picked, current)} ${noteFor(picked, language, translations, updated)}</p>` : nothing}
    ${known.length ? html`<dl class="contact">${known}</dl>` : nothing}
    <p class="row tools">
      ${contact.length
        ? html`<button type="button" class="button" @click=${() => save(organisation, source)}>${msg('Kontakt speichern', { id: 'contact.save' })}</button>`
        : nothing}
      ${address ? html`<a href=${address}>${msg('Link zu diesem Eintrag', { id: 'contact.link' })}</a>` : nothing}
    </p>
  </div>`;
}

/** What stands under the list: how to reach the network, and of which day the list is. */
export function colophon({ head, items }: Feed<NetworkHead, Organisation>, { current }: LanguageController) {
  const { network = {}, updated } = head;
  const { website, email, phone } = network;
  if (!items.length || !(website || email || phone || updated)) return nothing;
  return html`<div class="stack">
    ${website || email || phone ? html`<dl class="contact">${contactFacts({ website, email, phone })}</dl>` : nothing}
    ${updatedNote(updated, current)}
  </div>`;
}

function save(organisation: Organisation, source: string): void {
  onUse(import('./network-members.exports.js'), ({ saveCard }) => saveCard(organisation, source));
}
