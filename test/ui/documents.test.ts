import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { DocumentRecord } from '../../src/feeds/file-fields.js';
import { documents } from '../../src/ui/documents.js';
import { fileFacts } from '../../src/ui/file-facts.js';
import { german } from '../german.js';
import { plain } from '../widget-on-page.js';

describe('fileFacts', () => {
  const cases: [what: string, facts: Parameters<typeof fileFacts>, words: string][] = [
    ['nothing of nothing', [{}, 'de'], ''],
    ['type and size as they are written', [{ type: 'PDF', size: '1,2 MB' }, 'de'], 'PDF, 1,2 MB'],
    ['a number of bytes in megabytes', [{ size: '3400000' }, 'de'], '3,4 MB'],
    ['another language by its name', [{ type: 'PDF', language: 'ar' }, 'de'], 'PDF, Arabisch'],
    ['nothing of the reader’s own language', [{ type: 'PDF', language: 'de' }, 'de'], 'PDF'],
    ['a language without a name by its code', [{ language: 'qaa' }, 'de'], 'qaa'],
    ['what comes before it first', [{ type: 'PDF' }, 'de', 'Flyer'], 'Flyer, PDF'],
    ['with the comma of the reader', [{ type: 'PDF', size: '1 MB' }, 'ar'], 'PDF، 1 MB'],
  ];
  for (const [what, facts, words] of cases) it(`tells ${what}`, () => expect(fileFacts(...facts)).to.equal(words));
});

describe('documents', () => {
  const area = document.createElement('div');
  const draw = (list: readonly DocumentRecord[], language = 'de') => {
    render(documents(list, { wanted: language, current: language }, 'de'), area);
    return area;
  };
  afterEach(() => render('', area));

  it('offer one file per language, named by it and marked with it', () => {
    draw([{ title: { de: 'Wegweiser', ar: 'دليل' }, files: [{ url: 'https://example.org/de.pdf', type: 'PDF', size: '2000000' }, { url: 'https://example.org/ar.pdf', language: 'ar' }] }]);
    const links = [...area.querySelectorAll('a')];
    expect(links.map(({ href, hreflang, textContent }) => [href, hreflang, textContent])).to.deep.equal([['https://example.org/de.pdf', 'de', 'Deutsch'], ['https://example.org/ar.pdf', 'ar', 'Arabisch']]);
    expect(plain(links[0]!.parentElement!.textContent)).to.match(/^Deutsch \(PDF, 2 MB\)$/);
    expect(plain(area.textContent)).to.contain('Wegweiser');
  });

  it('say of a file that is not online what to do', () => {
    draw([{ title: 'Heft', files: [{ type: 'PDF' }] }]);
    expect(area.querySelector('a')).to.equal(null);
    expect(plain(area.textContent)).to.contain(german('entry.file-ask'));
  });

  it('name a document without files, and no more', () => {
    expect(plain(draw([{ title: 'Heft' }]).textContent)).to.equal('Heft');
    expect(area.querySelectorAll('ul ul')).to.have.length(0);
  });

  it('mark a title in another language', () => {
    draw([{ title: 'Heft' }], 'ar');
    expect(area.querySelector('bdi')!.lang).to.equal('de');
  });
});
