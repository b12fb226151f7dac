import { expect } from '@open-wc/testing';
import { languageTag, languageWord, textDirection } from '../../src/shared/language-tags.js';

describe('textDirection', () => {
  const rtl = [
    'ar', 'ar-EG', 'AR', 'fa', 'fa-AF', 'ur', 'ps', 'he', 'yi', 'ckb', 'dv', 'sd', 'ug', 'prs', 'ku-Arab', 'az-Arab',
    'ku-Arab-IQ',
  ];
  const ltr = [
    'de', 'en', 'ru', 'uk', 'zh', 'tr', 'ku', 'kmr', 'ku-Latn', 'ar-Latn', 'fa-Latn', 'az', 'ti', 'hi', 'sd-Deva',
    'ur-Latn', 'de-x-leicht', 'de-x-arab', 'arn', '', 'kein Code', '\ud800',
  ];
  for (const code of rtl) it(`writes ${code} from right to left`, () => expect(textDirection(code)).to.equal('rtl'));
  for (const code of ltr) {
    it(`writes ${code || 'nothing'} from left to right`, () => expect(textDirection(code)).to.equal('ltr'));
  }
});

describe('languageTag', () => {
  const cases: [written: string, tag: string | undefined][] = [
    ['de', 'de'], ['DE', 'de'], ['de_DE', 'de-DE'], [' ar ', 'ar'], ['zh_hant_tw', 'zh-Hant-TW'], ['de-x-leicht', 'de-x-leicht'],
    ['', undefined], ['Deutsch, Englisch', undefined], ['d', undefined], ['\ud800', undefined],
  ];
  for (const [written, tag] of cases) it(`reads ${JSON.stringify(written)}`, () => expect(languageTag(written)).to.equal(tag));
});

describe('languageWord', () => {
  it('knows what a language is called in another', () => expect(languageWord('ar', 'de')).to.equal('Arabisch'));
  it('answers nothing for what is no code', () => {
    expect(languageWord('kein Code', 'de')).to.equal(undefined);
    expect(languageWord('de', 'kein Code')).to.equal(undefined);
  });
});
