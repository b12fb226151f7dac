import { html, nothing, type TemplateResult } from 'lit';
import { addressLines, type Address } from '../feeds/address.js';
import { mailUrl } from '../shared/mail-address.js';
import { telUrl } from '../shared/phone.js';
import { msg } from './language.js';

/** How to reach an office or an organisation. */
export interface Contact {
  readonly address?: Address | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
}

/** A term and what stands for it, for a `<dl class="contact">`; none where nothing is known. */
export function fact(label: string, content: unknown): TemplateResult[] {
  return content ? [html`<div><dt>${label}</dt><dd>${content}</dd></div>`] : [];
}

/** Address, phone, e-mail and web site as facts. The page's own links: nothing is opened in another window. */
export function contactFacts({ address, phone, email, website }: Contact): TemplateResult[] {
  const lines = address ? addressLines(address) : [];
  const tel = phone && telUrl(phone);
  return [
    ...fact(
      msg('Adresse', { id: 'contact.address' }),
      lines.length ? lines.map((line, place) => html`${place ? html`<br />` : nothing}<bdi lang="de">${line}</bdi>`) : undefined,
    ),
    ...fact(
      msg('Telefon', { id: 'contact.phone' }),
      phone && (tel ? html`<a href=${tel}><bdi dir="ltr">${phone}</bdi></a>` : html`<bdi dir="ltr">${phone}</bdi>`),
    ),
    ...fact(msg('E-Mail', { id: 'contact.email' }), email && html`<a href=${mailUrl(email)!}><bdi dir="ltr">${email}</bdi></a>`),
    ...fact(
      msg('Internetseite', { id: 'contact.website' }),
      website && html`<a href=${website} rel="noreferrer"><bdi dir="ltr">${siteName(website)}</bdi></a>`,
    ),
  ];
}

// The host says where a link leads; the whole address would break narrow columns.
function siteName(website: string): string {
  const { hostname, pathname, protocol } = new URL(website);
  return protocol.startsWith('http') ? hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') : website;
}
