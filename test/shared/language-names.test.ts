import { expect } from '@open-wc/testing';
import { languageName } from '../../src/shared/language-names.js';

describe('languageName', () => {
  const own: [code: string, name: string][] = [
    ['de', 'Deutsch'], ['en', 'English'], ['ru', 'Русский'], ['ar', 'العربية'],
    ['uk', 'Українська'], ['fr', 'Français'], ['pl', 'Polski'], ['fa', 'فارسی'],
    ['zh', '中文'], ['tr', 'Türkçe'], ['ku', 'Kurdî'], ['kmr', 'Kurmancî'],
    ['ckb', 'سۆرانی'], ['ps', 'پښتو'], ['so', 'Soomaali'], ['sq', 'Shqip'],
    ['ti', 'ትግርኛ'], ['ro', 'Română'], ['bg', 'Български'], ['es', 'Español'],
    ['it', 'Italiano'], ['vi', 'Tiếng Việt'], ['hi', 'हिन्दी'], ['ur', 'اردو'],
    ['sr', 'Српски'], ['hr', 'Hrvatski'], ['bs', 'Bosanski'], ['de-x-leicht', 'Leichte Sprache'],
    ['DE-X-Leicht', 'Leichte Sprache'], ['DE', 'Deutsch'],
  ];
  for (const [code, name] of own) it(`calls ${code} by its own name`, () => expect(languageName(code)).to.equal(name));

  const told: [code: string, inLanguage: string, name: string][] = [
    ['ar', 'de', 'Arabisch'], ['en', 'de', 'Englisch'], ['ru', 'en', 'Russian'],
    ['de', 'ru', 'немецкий'], ['so', 'de', 'Somali'], ['ti', 'de', 'Tigrinya'],
    ['de-x-leicht', 'en', 'Leichte Sprache'], ['de-x-leicht', 'de', 'Leichte Sprache'],
  ];
  for (const [code, inLanguage, name] of told) {
    it(`calls ${code} ${name} in ${inLanguage}`, () => {
      // Engines differ in the capitals that they give names of languages.
      expect(languageName(code, inLanguage).toLowerCase()).to.equal(name.toLowerCase());
    });
  }

  it('has some name for every language in every language', () => {
    for (const [code] of own) {
      for (const [inLanguage] of own) expect(languageName(code, inLanguage)).to.be.a('string').not.empty;
    }
  });

  for (const code of ['', 'Arabisch', 'Deutsch, Englisch', 'x', '__proto__', 'constructor', 'qqq', '\ud800']) {
    it(`returns ${JSON.stringify(code)} as it is`, () => {
      expect(languageName(code, 'de')).to.equal(code);
      expect(languageName(code).toLowerCase()).to.equal(code.toLowerCase());
    });
  }
  it('survives a reader’s language that is none', () => expect(languageName('so', 'kein Code')).to.equal('Soomaali'));
});
