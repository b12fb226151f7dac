import { expect } from '@open-wc/testing';
import { TextIndex } from '../../src/shared/text-search.js';

const indexOf = (...entries: (string | [name: string, ...texts: string[]])[]): TextIndex<string> => {
  const index = new TextIndex<string>();
  for (const entry of entries) {
    const [name, ...texts] = typeof entry === 'string' ? [entry] : entry;
    index.add(name, name, texts);
  }
  return index;
};

const finds = (query: string, ...texts: string[]) => {
  const { items, corrected } = indexOf(['Eintrag', ...texts], 'Anderes').find(query);
  return items.length === 1 && items[0] === 'Eintrag' && !corrected;
};

describe('TextIndex', () => {
  const hits: [query: string, text: string][] = [
    ['kurs', 'Sprachkurs'],
    ['SPRACH', 'Sprachkurs'],
    ['strasse', 'Hauptstraße 4'],
    ['straße', 'Hauptstrasse 4'],
    ['goettingen', 'Göttingen'],
    ['gottingen', 'Göttingen'],
    ['göttingen', 'Göttingen'],
    ['göttingen', 'Goettingen'],
    ['göttingen', 'Go\u0308ttingen'],
    ['go\u0308ttingen', 'Göttingen'],
    ['go\u0308ttingen', 'Goettingen'],
    ['uebergang', 'Übergang Schule – Beruf'],
    ['ubergang', 'Übergang Schule – Beruf'],
    ['uebergange', 'Bahnübergänge mit uebergange'],
    ['zuege', 'Fernzüge'],
    ['مدرسة', 'مَدْرَسَة'],
    ['مَدْرَسَة', 'مدرسة'],
    ['اسرة', 'أُسرة'],
    ['أسرة', 'اسرة'],
    ['إسلام', 'ٱسلام'],
    ['الاطفال', 'رعاية الأطفال'],
    ['مدرسه', 'مدرسة'],
    ['كتاب', 'کتاب'],
    ['کتاب', 'كتاب'],
    ['فارسی', 'فارسي'],
    ['میخواهم', 'می\u200cخواهم'],
    ['еще', 'ещё'],
    ['ёлка', 'елка'],
    ['istanbul', 'İstanbul'],
    ['İSTANBUL', 'istanbul'],
    ['kadin', 'kadın'],
    ['lodz', 'Łódź'],
    ['zloty', 'złoty'],
    ['tieng viet', 'Tiếng Việt'],
    ['đà nẵng', 'da nang'],
    ['beratung jugend', 'Jugend und Beratung'],
    ['jugend beratung', 'Jugend und Beratung'],
    ['kurs abend', 'Abendsprachkurse'],
    ['sprachkurs', 'Sprach\u00adkurs'],
    ['e. v.', 'Verein e.\u00a0V.'],
    ['rat, tat!', 'Rat und Tat'],
    ['„verein“', 'Verein'],
    ["сім'я", 'сім’я'],
    ['office', 'Welcome Oﬃce'],
    ['400', '0551 400-2889'],
    ['400-28', '0551 400-2889'],
    ['4002889', '0551 400-2889'],
    ['05514002889', '0551 400-2889'],
    ['0551/400', '0551 400-2889'],
    ['٠٥٥١', '0551 400-2889'],
    ['info@example', 'info@example.org'],
    ['中文', '学习中文课程'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
  ];
  for (const [query, text] of hits) it(`finds ${query} in ${text}`, () => expect(finds(query, text)).to.equal(true));

  const misses: [query: string, text: string][] = [
    ['kurs verein', 'Sprachkurs'],
    ['kurz', 'Sprachkurs'],
    ['beratungs stelle', 'Beratung'],
    ['37074', '37073 Göttingen'],
    ['400288', '0551 4002'],
    ['toString', 'Stadt'],
    ['verzeichnis', 'Verein'],
  ];
  for (const [query, text] of misses) {
    it(`does not find ${query} in ${text}`, () => expect(indexOf(['', text]).find(query).items).to.deep.equal([]));
  }

  it('finds words in several texts, also in other languages', () => {
    expect(finds('women beratung', 'Beratung für Frauen', 'Advice for women')).to.equal(true);
  });

  for (const query of ['', ' ', '–', '?! …', '\ud800', '🙂']) {
    it(`finds all when asked for ${JSON.stringify(query)}`, () => {
      expect(indexOf('b', 'a').find(query)).to.deep.equal({ items: ['b', 'a'], corrected: false });
    });
  }

  it('finds nothing in nothing', () => {
    expect(new TextIndex<string>().find('rat')).to.deep.equal({ items: [], corrected: false });
    expect(new TextIndex<string>().find('')).to.deep.equal({ items: [], corrected: false });
  });

  it('finds what was added after a search', () => {
    const index = indexOf('Haus');
    index.find('haus');
    index.add('Rathaus', 'Rathaus', []);
    expect(index.find('haus').items).to.deep.equal(['Haus', 'Rathaus']);
  });

  it('finds each entry once', () => expect(indexOf(['Rat Rat', 'Rat', 'Rat']).find('rat').items).to.have.lengthOf(1));

  describe('order', () => {
    it('puts names before texts, and names that begin with the word before others', () => {
      const index = indexOf(['A', 'Frauen'], 'Haus der Frauen', ['B', 'Frauen'], 'Frauenhaus', 'Frauen e. V.');
      expect(index.find('frauen').items).to.deep.equal(['Frauenhaus', 'Frauen e. V.', 'Haus der Frauen', 'A', 'B']);
    });
    it('wants all words in the name', () => {
      const index = indexOf(['Frauen', 'Haus'], 'Haus für Frauen', 'Frauen im Haus');
      expect(index.find('frauen haus').items).to.deep.equal(['Frauen im Haus', 'Haus für Frauen', 'Frauen']);
    });
    it('looks at the first word for the begin', () => {
      const index = indexOf('Haus Frauen', 'Frauen Haus');
      expect(index.find('frauen haus').items).to.deep.equal(['Frauen Haus', 'Haus Frauen']);
    });
    it('knows the begin of a name with an umlaut', () => {
      const index = indexOf('Die Ärzte', 'Ärzte', 'Rat für Ärzte');
      expect(index.find('aerzte').items).to.deep.equal(['Ärzte', 'Die Ärzte', 'Rat für Ärzte']);
    });
    it('does not take the end of one entry for the next one', () => {
      expect(indexOf(['A', 'Rat'], 'Haus').find('rathaus').items).to.deep.equal([]);
    });
  });

  describe('typos', () => {
    const typos: [what: string, query: string, text: string][] = [
      ['a letter too many', 'veerein', 'Verein'],
      ['a letter too many at the begin', 'xverein', 'Verein'],
      ['a letter too many at the end', 'vereinx', 'Verein'],
      ['a missing letter', 'veein', 'Verein'],
      ['another letter', 'vetein', 'Verein'],
      ['another letter at the begin', 'berein', 'Verein'],
      ['swapped neighbours', 'vreein', 'Verein'],
      ['neighbours swapped where the halves meet', 'veerin', 'Verein'],
      ['neighbours swapped at the begin', 'everein', 'Verein'],
      ['neighbours swapped at the end', 'vereni', 'Verein'],
      ['five letters', 'krche', 'Kirche'],
      ['five letters, one wrong', 'kixche', 'Kirche'],
      ['a typo inside a compound word', 'beratnug', 'Schuldnerberatungsstelle'],
      ['a typo in a long compound word', 'integratonskurs', 'Abendintegrationskurse'],
      ['a typo with an umlaut', 'göttigen', 'Göttingen'],
      ['a typo with an umlaut written out', 'goettigen', 'Göttingen'],
      ['a typo, umlaut written out in the text', 'göttigen', 'Goettingen'],
      ['a typo in Cyrillic', 'консультацыя', 'консультация'],
      ['a typo in Arabic', 'استشارت', 'استشارات'],
      ['a typo beside a word that is right', 'stadt beratnug', 'Beratung der Stadt'],
      ['typos in two words', 'satdtrat beratnug', 'Beratung im Stadtrat'],
    ];
    for (const [what, query, text] of typos) {
      it(`forgives ${what}: ${query} for ${text}`, () => {
        const found = indexOf(['Eintrag', text], 'Anderes').find(query);
        expect(found).to.deep.equal({ items: ['Eintrag'], corrected: true });
      });
    }

    const mistakes: [what: string, query: string, text: string][] = [
      ['in words of four letters', 'hsua', 'Haus'],
      ['two in one word', 'bretnug', 'Beratung'],
      ['in numbers', '37078', '37073'],
      ['in words with digits', 'raum127', 'Raum126'],
      ['beside a word that is not there', 'beratnug xyz', 'Beratung'],
    ];
    for (const [what, query, text] of mistakes) {
      it(`does not forgive typos ${what}`, () => {
        expect(indexOf(['Eintrag', text]).find(query)).to.deep.equal({ items: [], corrected: false });
      });
    }

    it('forgives nothing while something matches exactly', () => {
      expect(indexOf('Kirche', 'Kirsche').find('kirsche')).to.deep.equal({ items: ['Kirsche'], corrected: false });
      expect(indexOf('Kirche', 'Kirsche').find('kirche')).to.deep.equal({ items: ['Kirche'], corrected: false });
    });
    it('leaves words alone that are there', () => {
      const index = indexOf(['A', 'Kirche Beratung'], ['B', 'Kirsche Beratung']);
      expect(index.find('kirche beratnug').items).to.deep.equal(['A']);
    });
    it('forgives typos in words that are there, if only so something is found', () => {
      const index = indexOf(['A', 'Kirche'], ['B', 'Kirsche Beratung']);
      expect(index.find('kirche beratung')).to.deep.equal({ items: ['B'], corrected: true });
    });
    it('puts names first here as well', () => {
      expect(indexOf(['A', 'Beratung'], 'Die Beratung').find('beratnug').items).to.deep.equal(['Die Beratung', 'A']);
    });
  });

  it('survives hostile texts', () => {
    const long = `${'a'.repeat(99)}b${'a'.repeat(99)}`;
    const queries = ['__proto__', 'hasOwnProperty', '\udc00x', long, 'a '.repeat(5000), '.*[('];
    const start = performance.now();
    const index = indexOf(['__proto__', 'constructor', '\ud800'], ['a'.repeat(100_000), 'ä'.repeat(100_000)], '\0', '');
    for (const query of queries) index.find(query);
    expect(performance.now() - start).to.be.lessThan(3000);
  });
});
