import { readFileSync } from 'node:fs';

// Ids of messages in source files, `{ id: 'members.count.one' }`, and in catalogues, `'members.count.one': …`.
const IN_SOURCE = /(?<=\{ id: ')[a-z][\w-]*(?:\.[\w-]+)*(?=' \})/g;
const IN_CATALOGUE = /^\s*'([a-z][\w-]*(?:\.[\w-]+)*)': /gm;

/**
 * Vite plugin: gives messages ids of two letters, since each stands in the code and in every catalogue. Which one,
 * is told by the id's place among all in the catalogue that translators edit.
 * @param {string} xliff path of one catalogue; all have the same ids
 */
export function shortIds(xliff) {
  const ids = [...readFileSync(xliff, 'utf8').matchAll(/<trans-unit id="([^"]+)"/g)].map(([, id]) => id).sort();
  const short = (id) => {
    const place = ids.indexOf(id);
    if (place < 0) throw new Error(`${id} is in no catalogue: run npm run generate`);
    // 1,296 ids; the first letter is one, so that catalogues need no quotes.
    return `${String.fromCharCode(97 + Math.floor(place / 36))}${(place % 36).toString(36)}`;
  };
  return {
    name: 'short-ids',
    enforce: 'pre',
    transform(code, id) {
      if (/[\\/]src[\\/]locales[\\/]/.test(id)) return { code: code.replace(IN_CATALOGUE, (_, long) => `${short(long)}: `), map: null };
      if (!/[\\/]src[\\/].*\.ts$/.test(id)) return null;
      return { code: code.replace(IN_SOURCE, short), map: null };
    },
  };
}
