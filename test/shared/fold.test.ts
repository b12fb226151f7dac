import { expect } from '@open-wc/testing';
import { expandUmlauts, foldText, foldVariants } from '../../src/shared/fold.js';

describe('foldText', () => {
  const cases: [string, string, string][] = [
    ['lower-cases', 'STADT', 'stadt'],
    ['takes the dots from umlauts', 'Göttingen ÄÖÜ', 'gottingen aou'],
    ['takes the dots from umlauts typed in two parts', 'Go\u0308ttingen', 'gottingen'],
    ['writes out ß, capital or not', 'Straße STRAẞE', 'strasse strasse'],
    ['strips accents', 'Señor café Çelik žena', 'senor cafe celik zena'],
    ['knows Polish letters', 'Łódź, źdźbło', 'lodz, zdzblo'],
    ['knows Vietnamese letters', 'Tiếng Việt Đà Nẵng', 'tieng viet da nang'],
    ['knows Scandinavian and French letters', 'Ærø Œuvre', 'aero oeuvre'],
    ['knows the Turkish i with and without a dot', 'İstanbul ISTANBUL ıslak', 'istanbul istanbul islak'],
    ['reads ё as е', 'Ёлка ещё', 'елка еще'],
    ['strips tashkil', 'مَدْرَسَةٌ', 'مدرسه'],
    ['reads any alef as one', 'أ إ آ ٱ ا', 'ا ا ا ا ا'],
    ['reads alef maksura as yeh and teh marbuta as heh', 'مستشفى مدرسة', 'مستشفي مدرسه'],
    ['reads Persian letters as the Arabic ones', 'کتاب فارسی', 'كتاب فارسي'],
    ['removes tatweel', 'مـــرحبا', 'مرحبا'],
    ['removes the zero-width non-joiner', 'می\u200cخواهم', 'ميخواهم'],
    ['removes soft hyphens, bidi marks and byte order marks', '\ufeffSprach\u00adkurs\u200f\u202a\u2069', 'sprachkurs'],
    ['reads Arabic and Persian digits', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
    ['takes ligatures and full-width letters apart', 'Oﬃce ＡＢＣ', 'office abc'],
    ['reads a no-break space as a blank', 'e.\u00a0V.', 'e. v.'],
    ['leaves Chinese as it is', '中文课程', '中文课程'],
    ['returns nothing for nothing', '', ''],
  ];
  for (const [does, text, folded] of cases) it(does, () => expect(foldText(text)).to.equal(folded));

  it('survives halves of characters', () => expect(foldText('Ä\ud800B')).to.match(/^a.b$/));

  it('changes nothing when done twice', () => {
    for (const [, text] of cases) expect(foldText(foldText(text)), text).to.equal(foldText(text));
  });
});

describe('expandUmlauts', () => {
  const cases: [string, string, string][] = [
    ['writes umlauts out', 'Göttingen', 'Goettingen'],
    ['keeps capitals', 'Übergang Ärzte', 'Uebergang Aerzte'],
    ['knows umlauts typed in two parts', 'Go\u0308ttingen U\u0308bung', 'Goettingen Uebung'],
    ['leaves ß and other accents alone', 'Straße naïve', 'Straße naïve'],
    ['leaves a text without umlauts alone', 'Goslar', 'Goslar'],
  ];
  for (const [does, text, expanded] of cases) it(does, () => expect(expandUmlauts(text)).to.equal(expanded));
});

describe('foldVariants', () => {
  it('keeps one form of a text without umlauts', () => expect(foldVariants('Rat der Stadt')).to.equal('rat der stadt'));
  it('adds words with umlauts once more', () => {
    expect(foldVariants('Göttingen')).to.equal('gottingen\ngoettingen');
    expect(foldVariants('Göttingen hilft Müttern')).to.equal('gottingen hilft muttern\ngoettingen muettern');
  });
  it('tells by a blank that other words come first', () => {
    expect(foldVariants('Rat für alle')).to.equal('rat fur alle\n fuer');
  });
  it('reads 100 kB of one word in no time', () => {
    const start = performance.now();
    foldVariants('a'.repeat(100_000));
    foldVariants('ä'.repeat(100_000));
    expect(performance.now() - start).to.be.lessThan(1000);
  });
});
