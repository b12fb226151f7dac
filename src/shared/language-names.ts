import { languageWord } from './language-tags.js';

/** Own names that Chromium does not bring, and that of Leichte Sprache, which no browser knows. */
const ownNames: Record<string, string> = {
  ku: 'Kurdî', kmr: 'Kurmancî', ckb: 'سۆرانی', ps: 'پښتو', so: 'Soomaali', sq: 'Shqip', ti: 'ትግርኛ', prs: 'دری',
  mk: 'Македонски', ka: 'ქართული', hy: 'Հայերեն', rom: 'Romani', 'de-x-leicht': 'Leichte Sprache',
};

/**
 * Name of a language (BCP 47 code) in its own words and script, or in those of `inLanguage`: in German where the
 * browser has no words in that language. What is no known code is returned as it is.
 */
export function languageName(code: string, inLanguage?: string): string {
  const key = code.toLowerCase();
  const own = Object.hasOwn(ownNames, key) ? ownNames[key] : undefined;
  // Browsers read the private part of de-x-leicht as a remark, not as a name.
  if (own && (!inLanguage || key.includes('-x-'))) return own;
  const name = languageWord(code, inLanguage ?? code) ?? own ?? code;
  return inLanguage ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
