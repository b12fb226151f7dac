// The widgets' own words, from the catalogue: a test that looks for a button should not fail when it is reworded.
import { readFileSync } from 'node:fs';

const catalogue = readFileSync(new URL('../../locales/ar.xlf', import.meta.url), 'utf8');
const messages = new Map();
for (const [, id, source, target] of catalogue.matchAll(
  /<trans-unit id="([^"]+)">\s*<source>([\s\S]*?)<\/source>(?:\s*<target>([\s\S]*?)<\/target>)?/g,
)) messages.set(id, { de: source, ar: target });

/**
 * A message as it stands on the page.
 * @param {string} id
 * @param {'de' | 'ar'} [language]
 * @param {...string} values for its places, from the first to the last
 */
export function words(id, language = 'de', ...values) {
  const text = messages.get(id)?.[language];
  if (text === undefined) throw new Error(`locales/ar.xlf has no message "${id}" in "${language}"`);
  return text.replace(/<x [^>]*>/g, () => values.shift() ?? '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);
}

/** Every message without places, in one language. */
export const allWords = (language) => [...messages].filter(([, { de }]) => !de.includes('<x ')).map(([id]) => words(id, language));
