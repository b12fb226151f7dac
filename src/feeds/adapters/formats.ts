import type { ForeignFormat } from '../feed.js';

// Told by how a file begins, since it may be megabytes long: in Integreat's records the languages come after the text.
const begins = (...signs: readonly RegExp[]) => (text: string) => {
  const start = text.slice(0, 4000);
  return signs.every((sign) => sign.test(start));
};

/** Foreign formats that a directory may come in. */
export const formats: readonly ForeignFormat[] = [
  {
    format: 'integreat',
    detects: begins(/^\s*\[\s*\{/, /"path"\s*:\s*"\//, /"(available_languages|last_updated|modified_gmt)"\s*:/),
    load: async () => (await import('./integreat.js')).integreat,
  },
  {
    format: 'schema-org',
    detects: begins(/^\s*[[{]/, /"@(context|type|vocab)"[^]{0,300}?\bschema\.org\b/),
    load: async () => (await import('./schema-org.js')).schemaOrg,
  },
];
