/** Words for readers: a plain string in the feed's own language, or one string per language tag (BCP 47). */
export type Text = string | Readonly<Record<string, string>>;

/** How a record's translation came about, as far as the town says it. */
export interface Translation {
  readonly status?: 'machine' | 'reviewed' | 'outdated';
  /** Day of the translation, YYYY-MM-DD. */
  readonly updated?: string;
}

export type Translations = Readonly<Record<string, Translation>>;

/** A text in the language that was found for the reader. */
export interface PickedText {
  readonly value: string;
  readonly language: string;
}

/** The part of a language tag before the first hyphen: `de-AT` → `de`. */
export function baseLanguage(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

/**
 * The wording in the reader's language, else in its base language, else in German, else in English, else the first
 * there is. What stands by itself, without language tags, is in `source`, the language of the feed.
 */
export function pickWording<T extends string | readonly unknown[]>(
  text: T | Readonly<Record<string, T>> | undefined,
  language: string,
  source: string,
): { readonly value: T; readonly language: string } | undefined {
  if (!text) return undefined;
  if (typeof text === 'string' || Array.isArray(text)) return { value: text as T, language: source };
  const wordings = text as Readonly<Record<string, T>>;
  for (const tag of [language, baseLanguage(language), 'de', 'en', ...Object.keys(wordings)]) {
    if (Object.hasOwn(wordings, tag)) return { value: wordings[tag]!, language: tag };
  }
  return undefined;
}

/** A short text in the language that was found for the reader: see {@link pickWording}. */
export const pickText = (text: Text | undefined, language: string, source: string): PickedText | undefined => pickWording<string>(text, language, source);

/** The feed's words (kinds, topics, areas) in other languages: `{ "Verein": { "en": "Association" } }`. */
export type Terms = Readonly<Record<string, Text>>;

/**
 * A word of the feed in the reader's language. Else the word itself: to a reader of a fourth language the town's own
 * word, which stands on the door too, is of more use than its English.
 */
export function term(terms: Terms | undefined, key: string, language: string): string {
  const wording = terms && Object.hasOwn(terms, key) ? terms[key] : undefined;
  return (typeof wording === 'object' && (wording[language] ?? wording[baseLanguage(language)])) || key;
}

/** Every wording of a text, for the search: a hit in another language counts. */
export function wordings(text: Text | undefined): string[] {
  return typeof text === 'string' ? [text] : text ? Object.values(text) : [];
}
