import type { Feed } from '../../feeds/feed.js';
import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { pickText, term } from '../../feeds/text.js';
import { writeCsv } from '../../shared/csv.js';
import { languageName } from '../../shared/language-names.js';
import { writeVCard } from '../../shared/vcard.js';
import { download, fileName } from '../../ui/download.js';

/** The contact of one organisation as a file that every address book reads. */
export function saveCard(organisation: Organisation, source: string): void {
  const { address, phone, email, website, updated } = organisation;
  const name = pickText(organisation.name, 'de', source)?.value ?? '';
  const card = writeVCard({ name, organisation: name, address, phone, email, website, updated: updated === undefined ? undefined : Date.parse(updated) });
  download(`${fileName(name)}.vcf`, 'text/vcard;charset=utf-8', card);
}

/** The organisations as a table for Excel; column heads are German, as the offices' lists are. */
export function saveTable(feed: Feed<NetworkHead, Organisation>, items: readonly Organisation[], language: string): void {
  const { head, language: source } = feed;
  const rows = items.map(({ name, role, kind, topics = [], area, address = {}, phone, email, website, languages = [], summary }) => [
    pickText(name, language, source)?.value,
    role === 'steering' ? 'Leitung' : 'Mitglied',
    kind && term(head.terms, kind, language),
    topics.map((topic) => term(head.terms, topic, language)).join(', '),
    area && term(head.terms, area, language),
    address.street,
    address.postcode,
    address.town,
    phone,
    email,
    website,
    languages.map(({ code }) => languageName(code, 'de')).join(', '),
    pickText(summary, language, source)?.value,
  ]);
  const columns = 'Name Rolle Art Themen Gebiet Straße PLZ Ort Telefon E-Mail Internet Sprachen Beschreibung'.split(' ');
  const network = pickText(head.network?.name, language, source)?.value ?? 'Netzwerk';
  download(`${fileName(network)}.csv`, 'text/csv;charset=utf-8', writeCsv([columns, ...rows.map((row) => row.map((cell) => cell ?? ''))]));
}
