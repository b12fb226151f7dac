import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { pickBlocks } from '../../src/feeds/rich-text.js';
import { blocks } from '../../src/ui/blocks.js';

describe('blocks', () => {
  const area = document.createElement('div');
  const draw = (text: Parameters<typeof pickBlocks>[0], { current = 'de', level = 4 } = {}) => {
    render(html`${blocks(pickBlocks(text, current, 'de', 'https://example.org/feeds/'), current, level)}`, area);
    return area.querySelector<HTMLElement>('.prose')!;
  };
  const shape = (element: Element) => [...element.children].map(({ localName, textContent }) => `${localName} ${textContent.replace(/\s+/g, ' ').trim()}`);
  afterEach(() => render('', area));

  it('are nothing where there is no text', () => {
    render(html`${blocks(undefined, 'de', 4)}`, area);
    expect(area.querySelector('*')).to.equal(null);
  });

  it('are paragraphs, headings, points and steps in their order', () => {
    expect(shape(draw(['a', { heading: 'b' }, { list: ['c', 'd'] }, { steps: ['e'] }]))).to.deep.equal(['p a', 'div b', 'ul cd', 'ol e']);
    expect([...area.querySelectorAll('ol > li, ul > li')].map(({ textContent }) => textContent)).to.deep.equal(['c', 'd', 'e']);
  });

  it('write what is strong, emphasised and linked, and tell the site no page address', () => {
    const drawn = draw([[{ text: 'a', strong: true }, ' ', { text: 'b', emphasis: true }, ' ', { text: 'c', href: 'c.pdf', strong: true }]]);
    expect([drawn.querySelector('strong')!.textContent, drawn.querySelector('em')!.textContent]).to.deep.equal(['a', 'b']);
    const link = drawn.querySelector('a')!;
    expect([link.href, link.rel, link.target, link.textContent, link.querySelector('strong') !== null]).to.deep.equal(['https://example.org/feeds/c.pdf', 'noreferrer', '', 'c', true]);
  });

  it('write what may not be linked as text', () => {
    const drawn = draw([{ text: 'c', href: 'javascript:alert(1)' }]);
    expect([drawn.querySelector('a'), drawn.textContent.trim()]).to.deep.equal([null, 'c']);
  });

  it('show markup as text', () => {
    const drawn = draw(['<b>a</b>', { heading: '<img src=x>' }, { list: ['&amp;'] }]);
    expect(drawn.querySelectorAll('b, img')).to.have.length(0);
    expect(drawn.textContent).to.contain('<b>a</b>').and.contain('<img src=x>').and.contain('&amp;');
  });

  for (const [level, written] of [[3, '3'], [6, '6'], [8, '6']] as const) {
    it(`write a heading under level ${level} as ${written}`, () => expect(draw([{ heading: 'b' }], { level }).querySelector('[role="heading"]')!.getAttribute('aria-level')).to.equal(written));
  }

  it('are marked where they are not in the widget’s language', () => {
    const foreign = draw({ ar: ['أ'] }, { current: 'de' });
    expect([foreign.lang, foreign.dir]).to.deep.equal(['ar', 'rtl']);
    const own = draw({ de: ['a'] });
    expect([own.hasAttribute('lang'), own.hasAttribute('dir')]).to.deep.equal([false, false]);
    const german = draw(['a'], { current: 'ar' });
    expect([german.lang, german.dir]).to.deep.equal(['de', 'ltr']);
  });
});
