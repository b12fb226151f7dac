import { expect } from '@open-wc/testing';
import { directoryWords, entryWords } from '../src/ui/entry/catalogues.js';
import { templates as arabic } from '../src/locales/ar.js';
import { templates as english } from '../src/locales/en.js';
import { templates as russian } from '../src/locales/ru.js';
import { german, messageIds } from './german.js';

// scripts/catalogues.mjs sees that nothing is missing. Here: that what is there was translated.
const written = (template: unknown, value = ''): string =>
  typeof template === 'string' ? template : (template as { strings: readonly string[] }).strings.join(value);

/** The common words of a language and those of all parts. */
const whole = async (language: string, common: Readonly<Record<string, unknown>>) =>
  Object.assign({ ...common }, ...(await Promise.all([directoryWords, entryWords].map(async (part) => (await part[language]!()).templates)))) as Readonly<Record<string, unknown>>;

const catalogues: readonly [language: string, templates: Readonly<Record<string, unknown>>, script: RegExp][] = [
  ['en', await whole('en', english), /\p{Script=Latin}/u],
  ['ru', await whole('ru', russian), /\p{Script=Cyrillic}/u],
  ['ar', await whole('ar', arabic), /\p{Script=Arabic}/u],
];

for (const [language, templates, script] of catalogues) {
  describe(`the catalogue of ${language}`, () => {
    /** The messages that do not keep a rule. */
    const breaking = (keeps: (words: string) => boolean) => messageIds.filter((id) => !keeps(written(templates[id]))).map((id) => `${id}: ${written(templates[id])}`);

    it('has the messages of the source', () => expect(Object.keys(templates)).to.have.members([...messageIds]));

    it('is written in its own script', () => expect(breaking((words) => !/\p{L}/u.test(words) || script.test(words))).to.deep.equal([]));

    it('holds no remains of the German', () => {
      expect(breaking((words) => !/[äöüßÄÖÜ„]/.test(words))).to.deep.equal([]);
      if (language !== 'en') expect(breaking((words) => !/[a-z]{3}/i.test(words.replace(/CSV|vCard|PDF|E-?Mail/gi, '')))).to.deep.equal([]);
    });

    it('has no two blanks in a row, and no line breaks', () => expect(messageIds.filter((id) => / {2}|\n/.test(written(templates[id], 'x')))).to.deep.equal([]));
  });
}

describe('the German messages', () => {
  it('say Sie to the reader', () => {
    expect(messageIds.filter((id) => /\b(du|dein|deine|dir|dich)\b/i.test(german(id)))).to.deep.equal([]);
  });
});
