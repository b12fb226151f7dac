import { contentLine, plainValue, textValue } from './content-lines.js';

export interface ContactCard {
  /** The organisation, or the office within `organisation`. */
  name: string;
  /** What `name` is a part of. */
  organisation?: string;
  address?: { street?: string; postcode?: string; town?: string; room?: string };
  phone?: string;
  email?: string;
  /** Absolute address. */
  website?: string;
  note?: string;
  /** Last change, ms since 1970. */
  updated?: number;
}

/**
 * One organisation as a vCard. Version 3.0 (RFC 2426), since Outlook reads no 4.0; its default character set is told
 * by the file's media type, `text/vcard; charset=utf-8`.
 */
export function writeVCard(card: ContactCard): string {
  const { name, organisation, address, phone, email, website, note, updated } = card;
  const parts = (...values: (string | undefined)[]) => values.map((value) => textValue(value ?? '')).join(';');
  return [
    'BEGIN:VCARD\r\nVERSION:3.0\r\n',
    contentLine('FN', textValue(name)),
    // Required, and empty for what is no person.
    'N:;;;;\r\n',
    contentLine('ORG', organisation ? parts(organisation, name) : textValue(name)),
    'X-ABShowAs:COMPANY\r\n',
    address && Object.values(address).some(Boolean)
      ? contentLine('ADR', parts('', address.room, address.street, address.town, '', address.postcode, ''), {
          TYPE: 'WORK',
        })
      : '',
    phone ? contentLine('TEL', textValue(phone), { TYPE: 'WORK' }) : '',
    email ? contentLine('EMAIL', textValue(email), { TYPE: 'INTERNET' }) : '',
    website ? contentLine('URL', plainValue(website)) : '',
    note ? contentLine('NOTE', textValue(note)) : '',
    updated === undefined ? '' : contentLine('REV', new Date(updated).toISOString().replace(/\.\d+/, '')),
    'END:VCARD\r\n',
  ].join('');
}
