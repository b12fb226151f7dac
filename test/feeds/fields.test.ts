import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import * as contact from '../../src/feeds/contact-fields.js';
import * as fields from '../../src/feeds/fields.js';
import { moment } from '../../src/feeds/moment-fields.js';
import { flag, wholeNumber } from '../../src/feeds/number-fields.js';

const ADDRESS = 'https://stadt.example.org/feeds/netz.json';

/** What a field makes of a value, or the code of its problem. */
function read(schema: z.ZodMiniType<unknown>, value: unknown): unknown {
  const result = fields.during({ address: ADDRESS, languages: new Set() }, () => z.safeParse(schema, value));
  return result.success ? result.data : new Error(result.error.issues[0]!.message);
}

type Case = readonly [value: unknown, answer: unknown];

// Chai compares prototypes too, and what is read from the feed has none.
const plain = (value: unknown): unknown => (value && typeof value === 'object' ? (JSON.parse(JSON.stringify(value)) as unknown) : value);

function cases(name: string, schema: z.ZodMiniType<unknown>, code: string, good: readonly Case[], bad: readonly unknown[]) {
  describe(name, () => {
    for (const [value, answer] of good) {
      it(`reads ${JSON.stringify(value)} as ${JSON.stringify(answer)}`, () => expect(plain(read(schema, value))).to.deep.equal(answer));
    }
    for (const value of bad) {
      it(`finds "${code}" in ${JSON.stringify(value)}`, () => {
        const answer = read(schema, value);
        expect(answer).to.be.instanceOf(Error);
        expect((answer as Error).message).to.equal(code);
      });
    }
  });
}

const NO_TEXT: readonly unknown[] = [true, false, [], ['a'], {}, { length: 1e9 }, { toString: null }, { then: 1 }];

cases('words', fields.words, 'text', [['Rat', 'Rat'], [37073, '37073'], [0, '0'], ['  a  ', 'a']], [...NO_TEXT, ' ', { de: 'a' }]);

cases('text', fields.text, 'text', [
  ['Rat', 'Rat'],
  [126, '126'],
  [{ de: 'Rat', en: 'advice' }, { de: 'Rat', en: 'advice' }],
  [{ de: 'Rat', en: null, ru: '', ar: ['x'] }, { de: 'Rat' }],
  [{ de: 12 }, { de: '12' }],
  [{ de: 'Rat', strings: ['<b>'], then: {}, toString: null }, { de: 'Rat' }],
], [true, [], ['a'], {}, { toString: null }, { de: { de: 'a' } }, { strings: ['<b>'], values: [] }, ' ']);

cases('link', fields.link, 'link', [
  ['https://example.org/a', 'https://example.org/a'],
  ['www.example.org', 'https://www.example.org/'],
  ['protokoll.pdf', 'https://stadt.example.org/feeds/protokoll.pdf'],
  ['/protokoll.pdf', 'https://stadt.example.org/protokoll.pdf'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['tel:+49551400', 'tel:+49551400'],
], ['javascript:alert(1)', 'JaVa\nScript:alert(1)', ' \u0001javascript:alert(1)', 'data:text/html,<b>', 'vbscript:a', 'blob:https://a.de/1', 'file:///etc/passwd',
  'https://user:secret@example.org/', 'ftp://example.org/', ...NO_TEXT, 12]);

cases('website', fields.website, 'link', [
  ['www.example.org', 'https://www.example.org/'],
  ['example.org', 'https://example.org/'],
  ['example.org/verein', 'https://example.org/verein'],
  ['http://example.org', 'http://example.org/'],
], ['siehe Homepage', 'javascript:alert(1)', '/verein', ...NO_TEXT]);

cases('email', contact.email, 'email', [['info@example.org', 'info@example.org'], [' info@example.org ', 'info@example.org']],
  ['info', 'info@', 'Rat <info@example.org>', 'a@example.org, b@example.org', 'a@example.org\nBcc: b@example.org', ...NO_TEXT]);

cases('updated', fields.updated, 'date', [['2018-09-10', '2018-09-10'], ['2018-09-10T12:00:00Z', '2018-09-10'], ['2018-09-10T12:00+02:00', '2018-09-10']],
  ['10.09.2018', '2018-13-01', '2018-09-31', '2018-9-1', 'gestern', 20180910, ...NO_TEXT]);

cases('language', fields.language, 'language', [['de', 'de'], ['DE', 'de'], ['de-x-leicht', 'de-x-leicht'], ['zh-hant', 'zh-Hant'], ['ckb', 'ckb']],
  ['deutsch', 'x', 'de_DE!', '', '<b>', 12, ...NO_TEXT]);

cases('spokenLanguage', contact.spokenLanguage, 'language', [
  ['ar', { code: 'ar' }],
  [{ code: 'ar', mode: 'staff' }, { code: 'ar', mode: 'staff' }],
  [{ code: 'ar', mode: 'interpreter' }, { code: 'ar', mode: 'interpreter' }],
  [{ code: 'ar', mode: 'phone' }, { code: 'ar', mode: 'phone' }],
  [{ code: 'ar', mode: 'telepathy' }, { code: 'ar' }],
], ['arabisch', {}, { mode: 'staff' }, { code: { code: 'ar' } }, null, 12, []]);

cases('translations', fields.translations, 'text', [
  [{ ar: { status: 'machine', updated: '2025-01-31' } }, { ar: { status: 'machine', updated: '2025-01-31' } }],
  [{ ar: { status: 'perfect', updated: 'gestern' } }, { ar: {} }],
  [{ ar: 'machine' }, { ar: {} }],
], [true, [], 'machine', {}]);

cases('terms', fields.terms, 'text', [
  [{ Verein: { en: 'Association' } }, { Verein: { en: 'Association' } }],
  [{ Verein: { en: 'Association', ru: 1e300 }, Amt: 'office', Rat: null }, { Verein: { en: 'Association', ru: '1e+300' } }],
], [true, [], 'Verein', { Verein: 'Association' }]);

cases('moment', moment, 'date', [
  ['2018-04-09T14:00', { day: '2018-04-09', time: '14:00', instant: Date.UTC(2018, 3, 9, 12) }],
  ['2018-04-09T12:00Z', { day: '2018-04-09', time: '14:00', instant: Date.UTC(2018, 3, 9, 12) }],
  ['2018-04-09', { day: '2018-04-09' }],
  ['2018-04', { day: '2018-04' }],
  ['2018', { day: '2018' }],
  [2013, { day: '2013' }],
], ['2018-02-30', '9.4.2018', '2018-04-09T25:00', 'bald', 20180409, true, {}, [], ['2018']]);

cases('flag', flag, 'type', [[true, true], [false, false]], ['true', 1, 0, 'ja', {}]);

cases('wholeNumber', wholeNumber, 'number', [[0, 0], [12, 12]], ['12', -1, 1.5, 1e300, true, {}]);

describe('choice', () => {
  const schema = fields.choice('member', 'steering');

  it('takes the words that are listed, and no other', () => {
    expect(read(schema, 'member')).to.equal('member');
    for (const value of ['Member', 'constructor', 0, {}]) expect((read(schema, value) as Error).message).to.equal('choice');
  });

  it('tells its words for the JSON Schema', () => expect(schema.words).to.deep.equal(['member', 'steering']));
});

describe('objects of the feed', () => {
  it('carry no inherited names and leave prototypes alone', () => {
    const value = read(fields.terms, JSON.parse('{"__proto__": {"en": "a"}, "constructor": {"en": "b"}}')) as Record<string, string>;
    expect(Object.getPrototypeOf(value)).to.equal(null);
    expect(Object.keys(value)).to.have.members(['__proto__', 'constructor']);
    expect('polluted' in {}).to.equal(false);
  });
});

describe('during', () => {
  it('collects the languages of texts, and not the keys of terms', () => {
    const languages = new Set<string>();
    fields.during({ address: undefined, languages }, () => {
      z.safeParse(fields.text, { de: 'a', ar: 'b', uk: '', note: 'c', 'en us': 'd', '': 'e', _$litType$: 'f' });
      z.safeParse(fields.terms, { Rat: { ru: 'a' } });
    });
    expect([...languages]).to.have.members(['de', 'ar', 'ru']);
  });

  it('forgets the address, also when the reading throws', () => {
    expect(() => fields.during({ address: ADDRESS, languages: new Set() }, () => { throw new Error('x'); })).to.throw('x');
    expect(z.safeParse(fields.link, '/protokoll.pdf').success).to.equal(false);
  });
});
