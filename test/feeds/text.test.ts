import { expect } from '@open-wc/testing';
import { baseLanguage, pickText, wordings, type Text } from '../../src/feeds/text.js';
import { noteOn } from '../../src/feeds/text-note.js';

describe('baseLanguage', () => {
  for (const [tag, base] of [['de', 'de'], ['de-AT', 'de'], ['DE', 'de'], ['zh-Hant-TW', 'zh'], ['', '']] as const) {
    it(`is "${base}" for "${tag}"`, () => expect(baseLanguage(tag)).to.equal(base));
  }
});

describe('pickText', () => {
  const cases: [what: string, text: Text | undefined, language: string, value?: string, found?: string][] = [
    ['finds nothing where there is no text', undefined, 'de'],
    ['finds nothing in an empty text', '', 'de'],
    ['takes a plain string in the language of the feed', 'Rat', 'en', 'Rat', 'fr'],
    ['takes the wording in the reader’s language', { de: 'Rat', ar: 'مشورة' }, 'ar', 'مشورة', 'ar'],
    ['takes the very tag before its base', { en: 'a', 'en-GB': 'b' }, 'en-GB', 'b', 'en-GB'],
    ['takes the base language where the region has no wording', { en: 'a', de: 'b' }, 'en-AU', 'a', 'en'],
    ['falls back to German', { ru: 'a', en: 'b', de: 'c' }, 'ar', 'c', 'de'],
    ['falls back to English where there is no German', { ru: 'a', en: 'b' }, 'ar', 'b', 'en'],
    ['falls back to the first there is', { ru: 'a', uk: 'b' }, 'ar', 'a', 'ru'],
    ['does not take what every object inherits', { ru: 'a' }, 'constructor', 'a', 'ru'],
    ['finds nothing in an object without wordings', {}, 'de'],
  ];
  for (const [what, text, language, value, found] of cases) {
    it(what, () => {
      const picked = pickText(text, language, 'fr');
      expect(picked?.value).to.equal(value);
      expect(picked?.language).to.equal(found);
    });
  }
});

describe('wordings', () => {
  it('are every wording, so that a search finds a hit in another language', () => {
    expect(wordings({ de: 'Rat', en: 'advice' })).to.deep.equal(['Rat', 'advice']);
    expect(wordings('Rat')).to.deep.equal(['Rat']);
    expect(wordings(undefined)).to.deep.equal([]);
  });
});

describe('noteOn', () => {
  const arabic = { value: 'مشورة', language: 'ar' };
  const german = { value: 'Rat', language: 'de' };
  const cases: [what: string, ...Parameters<typeof noteOn>, note: ReturnType<typeof noteOn>][] = [
    ['says nothing where there is no text', undefined, 'ar', undefined, undefined, undefined],
    ['says nothing on a text in the reader’s language', arabic, 'ar', undefined, undefined, undefined],
    ['says nothing on a text in the base of the reader’s language', arabic, 'ar-EG', undefined, undefined, undefined],
    ['says when a text is in another language', german, 'ar', undefined, undefined, 'foreign'],
    ['says when a text was translated by a machine', arabic, 'ar', { ar: { status: 'machine' } }, undefined, 'machine'],
    ['says nothing on a translation that was reviewed', arabic, 'ar', { ar: { status: 'reviewed' } }, undefined, undefined],
    ['says when the town calls a translation outdated', arabic, 'ar', { ar: { status: 'outdated' } }, undefined, 'outdated'],
    ['says when a translation is older than the record', arabic, 'ar', { ar: { updated: '2024-01-01' } }, '2025-01-01', 'outdated'],
    ['says when a reviewed translation is older than the record', arabic, 'ar',
      { ar: { status: 'reviewed', updated: '2024-01-01' } }, '2025-01-01', 'outdated'],
    ['takes the day of the German text before that of the record', arabic, 'ar',
      { ar: { updated: '2024-06-01' }, de: { updated: '2024-01-01' } }, '2025-01-01', undefined],
    ['says nothing on a translation of the same day', arabic, 'ar', { ar: { updated: '2025-01-01' } }, '2025-01-01', undefined],
    ['says nothing about the state of another translation', arabic, 'ar', { ru: { status: 'machine' } }, undefined, undefined],
    ['never calls the German text older than itself', german, 'de', { de: { updated: '2020-01-01' } }, '2025-01-01', undefined],
  ];
  for (const [what, picked, language, translations, updated, note] of cases) {
    it(what, () => expect(noteOn(picked, language, translations, updated)).to.equal(note));
  }
});
