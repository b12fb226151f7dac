import { expect } from '@open-wc/testing';
import { type ContactCard, writeVCard } from '../../src/shared/vcard.js';

const write = (card: ContactCard) => writeVCard(card).replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

describe('writeVCard', () => {
  it('writes all that is known', () => {
    expect(write({
      name: 'Kulturverein',
      address: { street: 'Hauptstraße 1', postcode: '37073', town: 'Göttingen', room: '126' },
      phone: '0551 400-2889',
      email: 'info@example.org',
      website: 'https://example.org/a;b',
      note: 'Mo, Di',
      updated: Date.UTC(2018, 3, 9),
    })).to.deep.equal([
      'BEGIN:VCARD', 'VERSION:3.0', 'FN:Kulturverein', 'N:;;;;', 'ORG:Kulturverein', 'X-ABShowAs:COMPANY',
      'ADR;TYPE=WORK:;126;Hauptstraße 1;Göttingen;;37073;', 'TEL;TYPE=WORK:0551 400-2889',
      'EMAIL;TYPE=INTERNET:info@example.org', 'URL:https://example.org/a;b',
      'NOTE:Mo\\, Di', 'REV:2018-04-09T00:00:00Z', 'END:VCARD',
    ]);
  });

  it('leaves out what is not known', () => {
    const bare = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:A', 'N:;;;;', 'ORG:A', 'X-ABShowAs:COMPANY', 'END:VCARD'];
    expect(write({ name: 'A' })).to.deep.equal(bare);
    expect(write({ name: 'A', address: {}, phone: '', email: '', website: '', note: '' })).to.deep.equal(bare);
  });

  it('puts an office under its organisation', () => {
    expect(write({ name: 'Büro', organisation: 'Stadt; Rat' })).to.include.members(['FN:Büro', 'ORG:Stadt\\; Rat;Büro']);
  });

  const hostile: [what: string, text: string, value: string][] = [
    ['separators', 'a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['line ends', 'a\r\nEND:VCARD\rb', 'a\\nEND:VCARD\\nb'],
    ['control characters', 'a\0\u001bb', 'ab'],
    ['emoji', '🙂'.repeat(50), '🙂'.repeat(50)],
    ['Arabic', 'جمعية ثقافية '.repeat(20), 'جمعية ثقافية '.repeat(20)],
  ];
  for (const [what, text, value] of hostile) {
    it(`keeps ${what} in their field`, () => {
      const address = { street: text, town: text };
      expect(write({ name: text, note: text, phone: text, email: text, address })).to.deep.equal([
        'BEGIN:VCARD', 'VERSION:3.0', `FN:${value}`, 'N:;;;;', `ORG:${value}`, 'X-ABShowAs:COMPANY',
        `ADR;TYPE=WORK:;;${value};${value};;;`, `TEL;TYPE=WORK:${value}`,
        `EMAIL;TYPE=INTERNET:${value}`, `NOTE:${value}`, 'END:VCARD',
      ]);
    });
  }

  it('keeps lines within 75 octets', () => {
    for (const line of writeVCard({ name: 'ä🙂'.repeat(100), note: 'عربي '.repeat(100) }).split('\r\n')) {
      expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    }
  });
});
