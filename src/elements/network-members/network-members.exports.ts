import type { Feed } from '../../feeds/feed.js';
import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { pickText, term } from '../../feeds/text.js';
import { writeCsv } from '../../shared/csv.js';
import { languageName } from '../../shared/language-names.js';
import { writeVCard } from '../../shared/vcard.js';
import { download, fileName } from '../../ui/download.js';
import { comma } from '../../ui/enumeration.js';
import { msg, type LanguageController } from '../../ui/language.js';

/** The contact of one organisation as a file that every address book reads. */
export function saveCard(organisation: Organisation, source: string): void {
  const { address, phone, email, website, updated } = organisation;
  const name = pickText(organisation.name, 'de', source)?.value ?? '';
  const card = writeVCard({ name, address, phone, email, website, updated: updated === undefined ? undefined : Date.parse(updated) });
  download(`${fileName(name)}.vcf`, 'text/vcard;charset=utf-8', card);
}

/** The organisations as a table for Excel, in the reader's language. */
export function saveTable(feed: Feed<NetworkHead, Organisation>, items: readonly Organisation[], language: LanguageController): void {
  const { head, language: source } = feed;
  // No element is being drawn now, so the words are taken in its language explicitly.
  language.hostUpdate();
  const rows = table(head, items, source, language);
  language.hostUpdated();
  const name = pickText(head.network?.name, language.wanted, source)?.value ?? 'network-members';
  download(`${fileName(name)}.csv`, 'text/csv;charset=utf-8', writeCsv(rows));
}

function table(head: NetworkHead, items: readonly Organisation[], source: string, { wanted, current }: LanguageController): string[][] {
  const word = (key: string | undefined) => key && term(head.terms, key, wanted);
  const columns: [string, (organisation: Organisation) => string | undefined][] = [
    [msg('Name', { id: 'table.name' }), ({ name }) => pickText(name, wanted, source)?.value],
    [
      msg('Rolle', { id: 'table.role' }),
      ({ role }) => (role === 'steering' ? msg('Leitung', { id: 'role.steering' }) : msg('Mitglied', { id: 'role.member' })),
    ],
    [msg('Art', { id: 'members.kind' }), ({ kind }) => word(kind)],
    [msg('Thema', { id: 'members.topic' }), ({ topics = [] }) => topics.map(word).join(comma(current))],
    [msg('Gebiet', { id: 'members.area' }), ({ area }) => word(area)],
    [msg('Straße', { id: 'table.street' }), ({ address }) => address?.street],
    [msg('Raum', { id: 'table.room' }), ({ address }) => address?.room],
    [msg('Postleitzahl', { id: 'table.postcode' }), ({ address }) => address?.postcode],
    [msg('Ort', { id: 'table.town' }), ({ address }) => address?.town],
    [msg('Telefon', { id: 'contact.phone' }), ({ phone }) => phone],
    [msg('E-Mail', { id: 'contact.email' }), ({ email }) => email],
    [msg('Internetseite', { id: 'contact.website' }), ({ website }) => website],
    [
      msg('Sprachen', { id: 'members.languages' }),
      ({ languages = [] }) => languages.map(({ code }) => languageName(code, current)).join(comma(current)),
    ],
    [msg('Beschreibung', { id: 'table.summary' }), ({ summary }) => pickText(summary, wanted, source)?.value],
  ];
  return [columns.map(([label]) => label), ...items.map((organisation) => columns.map(([, cell]) => cell(organisation) ?? ''))];
}
