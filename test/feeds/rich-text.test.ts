import { expect } from '@open-wc/testing';
import type { RawText } from '../../src/feeds/fields.js';
import { pickBlocks, type Block } from '../../src/feeds/rich-text.js';

const BASE = 'https://amt.example.org/feeds/directory.json';
const blocks = (text: unknown, language = 'de') => pickBlocks(text as RawText, language, 'de', BASE)?.blocks;
const paragraph = (...lines: Block['lines'][number][number][]): Block => ({ kind: 'paragraph', lines: [lines] });

describe('pickBlocks', () => {
  const cases: [what: string, text: unknown, blocks: readonly Block[] | undefined][] = [
    ['nothing out of nothing', undefined, undefined],
    ['nothing out of an empty list', [], undefined],
    ['a paragraph out of a text', 'Guten Tag', [paragraph({ text: 'Guten Tag' })]],
    ['a paragraph for each stretch between empty lines', ' a\nb \n \n\n c ', [paragraph({ text: 'a\nb' }), paragraph({ text: 'c' })]],
    ['a paragraph out of runs', [['Rufen Sie ', { text: 'uns', strong: true }, ' an', { text: '!', emphasis: true }]], [
      paragraph({ text: 'Rufen Sie ' }, { text: 'uns', strong: true }, { text: ' an' }, { text: '!', emphasis: true }),
    ]],
    ['a paragraph out of one run', [{ text: 'a', strong: true }], [paragraph({ text: 'a', strong: true })]],
    ['headings, points and steps', [{ heading: 'A' }, { list: ['b', ['c', { text: 'd', strong: true }]] }, { steps: ['e'] }], [
      { kind: 'heading', lines: [[{ text: 'A' }]] },
      { kind: 'list', lines: [[{ text: 'b' }], [{ text: 'c' }, { text: 'd', strong: true }]] },
      { kind: 'steps', lines: [[{ text: 'e' }]] },
    ]],
    ['a heading with a link in it', [{ heading: [{ text: 'A', href: 'https://example.org' }] }], [{ kind: 'heading', lines: [[{ text: 'A', href: 'https://example.org/' }]] }]],
    ['links from the feed’s address on', [{ text: 'a', href: '../a.pdf' }], [paragraph({ text: 'a', href: 'https://amt.example.org/a.pdf' })]],
    ['the text of a link that may not be, without the link', [{ text: 'a', href: 'javascript:alert(1)' }], [paragraph({ text: 'a', href: undefined })]],
    ['no manner that is not true', [{ text: 'a', strong: 'true', emphasis: 1, href: 7 }], [paragraph({ text: 'a' })]],
    ['nothing out of what is no text, and the rest', [null, 7, {}, { text: 7 }, { list: 'a' }, { list: [] }, { list: [null, [], 'b'] }, { steps: [{}] }, { heading: null }, [[['c']]], 'd'], [
      { kind: 'list', lines: [[{ text: 'b' }]] },
      paragraph({ text: 'd' }),
    ]],
    ['nothing out of blocks without a text', [null, 7, {}], undefined],
  ];
  for (const [what, text, expected] of cases) it(`makes ${what}`, () => expect(blocks(text)).to.deep.equal(expected));

  for (const [what, text, language, picked] of [
    ['the reader’s language', { de: 'a', ar: ['b'] }, 'ar', ['ar', 'b']],
    ['its base language', { de: 'a', ar: ['b'] }, 'ar-SY', ['ar', 'b']],
    ['German where the reader’s is missing', { en: 'c', de: 'a' }, 'ar', ['de', 'a']],
    ['English where German is missing too', { fr: 'd', en: ['c'] }, 'ar', ['en', 'c']],
    ['the feed’s own language for a list without one', ['a'], 'ar', ['de', 'a']],
  ] as const) {
    it(`is picked in ${what}`, () => {
      const { language: found, blocks: [first] } = pickBlocks(text as RawText, language, 'de')!;
      expect([found, first!.lines[0]![0]!.text]).to.deep.equal(picked);
    });
  }
});
