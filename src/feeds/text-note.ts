import { baseLanguage, type PickedText, type Translations } from './text.js';

/** What an honest badge says about a text: not in the reader's language, machine-translated, older than the German. */
export type TextNote = 'foreign' | 'machine' | 'outdated';

/**
 * The note that a block of text needs. `updated` is the day of the record (its German text); a translation of an
 * earlier day is older than the German.
 */
export function noteOn(
  picked: Pick<PickedText, 'language'> | undefined,
  language: string,
  translations: Translations | undefined,
  updated: string | undefined,
): TextNote | undefined {
  if (!picked) return undefined;
  if (baseLanguage(picked.language) !== baseLanguage(language)) return 'foreign';
  if (!translations || !Object.hasOwn(translations, picked.language)) return undefined;
  const { status, updated: translated } = translations[picked.language]!;
  const original = translations.de?.updated ?? updated;
  if (status === 'outdated' || (picked.language !== 'de' && translated && original && translated < original)) {
    return 'outdated';
  }
  return status === 'machine' ? 'machine' : undefined;
}
