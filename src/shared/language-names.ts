/** Own names that Chromium does not bring, and that of Leichte Sprache, which no browser knows. */
const ownNames: Record<string, string> = {
  ku: 'Kurdî', kmr: 'Kurmancî', ckb: 'سۆرانی', ps: 'پښتو', so: 'Soomaali', sq: 'Shqip', ti: 'ትግርኛ', prs: 'دری',
  mk: 'Македонски', ka: 'ქართული', hy: 'Հայերեն', rom: 'Romani', 'de-x-leicht': 'Leichte Sprache',
};

const readers = new Map<string, Intl.DisplayNames>();

/**
 * Name of a language (BCP 47 code) in its own words and script, or in those of `inLanguage`: in German where the
 * browser has no words in that language. What is no known code is returned as it is.
 */
export function languageName(code: string, inLanguage?: string): string {
  const key = code.toLowerCase();
  const own = Object.hasOwn(ownNames, key) ? ownNames[key] : undefined;
  // Browsers read the private part of de-x-leicht as a remark, not as a name.
  if (own && (!inLanguage || key.includes('-x-'))) return own;
  const reader = inLanguage ?? code;
  try {
    let names = readers.get(reader);
    if (!names) {
      names = new Intl.DisplayNames([reader, 'de'], { type: 'language', fallback: 'none' });
      readers.set(reader, names);
    }
    const name = names.of(code) ?? own ?? code;
    return inLanguage ? name : name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    // One of the two is no code at all.
    return own ?? code;
  }
}

/** Writing direction of a language (BCP 47 code): that of the script it names (`ku-Arab`) or is mostly written in. */
export function textDirection(code: string): 'ltr' | 'rtl' {
  try {
    const { language, script = '' } = new Intl.Locale(code).maximize();
    // Not all browsers know how Dari is written.
    return language === 'prs' || /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/.test(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/**
 * The tag as BCP 47 writes it (`de_DE` of a CMS → `de-DE`), or undefined if `Intl` could make nothing of it and would
 * throw wherever a date or a name is worded.
 */
export function languageTag(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.trim().replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}
