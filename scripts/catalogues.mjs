// What lit-localize does not tell: a message without a translation is no error to it, it shows German.
import { readFileSync } from 'node:fs';

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The placeholders of a source or target, as `${count}`, in a sorted list: languages order their words freely. */
const placeholders = (text) => [...text.matchAll(/<x\b[^>]*?equiv-text="([^"]*)"/g)].map(([, code]) => code).sort();

const part = (unit, tag) => new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`).exec(unit)?.[1]?.trim() ?? '';

/**
 * Reads the messages of an XLIFF 1.2 catalogue as lit-localize writes it.
 * @param {string} xliff
 * @returns {Map<string, { source: string, target: string }>} by message id; texts still carry their placeholders,
 *   `<x …/>`
 */
export function readCatalogue(xliff) {
  return new Map([...xliff.matchAll(/<trans-unit\b[^>]*?\bid="([^"]*)"[^>]*>([\s\S]*?)<\/trans-unit>/g)]
    .map(([, id, unit]) => [id, { source: part(unit, 'source'), target: part(unit, 'target') }]));
}

/**
 * Finds what is missing in the catalogues.
 * @param {Record<string, string>} catalogues XLIFF text by locale
 * @param {string} sourceLocale
 * @returns {string[]} one sentence per problem; empty when all is translated
 */
export function catalogueProblems(catalogues, sourceLocale) {
  const read = Object.entries(catalogues).map(([locale, xliff]) => [locale, readCatalogue(xliff)]);
  const ids = new Set(read.flatMap(([, messages]) => [...messages.keys()]));
  const problems = [];
  for (const [locale, messages] of read) {
    for (const id of ids) {
      const message = messages.get(id);
      if (!message) problems.push(`${locale}: ${id} is missing`);
      else if (message.target === '') problems.push(`${locale}: ${id} is not translated (${message.source})`);
      else if (placeholders(message.source).join() !== placeholders(message.target).join()) {
        problems.push(`${locale}: ${id} has other placeholders than the source`);
      }
    }
  }
  // `results.one` beside `results.other` is a plural; a single `kind.other` is a word.
  const forms = new Map();
  for (const id of ids) {
    const dot = id.lastIndexOf('.');
    const [base, form] = [id.slice(0, dot), id.slice(dot + 1)];
    if (dot > 0 && categories.includes(form)) forms.set(base, [...forms.get(base) ?? [], form]);
  }
  for (const [base, there] of forms) {
    if (there.length < 2) continue;
    for (const locale of [sourceLocale, ...Object.keys(catalogues)]) {
      const missing = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
        .filter((form) => !there.includes(form)).map((form) => `.${form}`);
      if (missing.length > 0) problems.push(`${base}: ${locale} needs ${missing.join(', ')} as well`);
    }
  }
  return problems;
}

/** Reads the catalogues of a folder by locale. */
export const readCatalogues = (folder, locales) => Object.fromEntries(
  locales.map((locale) => [locale, readFileSync(`${folder}/${locale}.xlf`, 'utf8')]),
);
