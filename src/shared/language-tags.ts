const readers = new Map<string, Intl.DisplayNames>();

/** What a language (BCP 47 code) is called in another one, or in German where the browser has no words in that. */
export function languageWord(code: string, inLanguage: string): string | undefined {
  try {
    let names = readers.get(inLanguage);
    if (!names) {
      names = new Intl.DisplayNames([inLanguage, 'de'], { type: 'language', fallback: 'none' });
      readers.set(inLanguage, names);
    }
    return names.of(code);
  } catch {
    // One of the two is no code at all.
    return undefined;
  }
}

const directions = new Map<string, 'ltr' | 'rtl'>();

/** Writing direction of a language (BCP 47 code): that of the script it names (`ku-Arab`) or is mostly written in. */
export function textDirection(code: string): 'ltr' | 'rtl' {
  // Asked for every name of a list that is in another language than its reader's.
  let direction = directions.get(code);
  if (!direction) directions.set(code, (direction = isRightToLeft(code) ? 'rtl' : 'ltr'));
  return direction;
}

function isRightToLeft(code: string): boolean {
  try {
    const { language, script = '' } = new Intl.Locale(code).maximize();
    // Not all browsers know how Dari is written.
    return language === 'prs' || /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/.test(script);
  } catch {
    return false;
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
