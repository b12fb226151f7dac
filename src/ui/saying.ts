import { speak, type LanguageController } from './language.js';

/**
 * Says something outside of an element's rendering, in its language or another one.
 * @param language one of `interfaceLanguages`; in another one it is German
 */
export async function saying<T>(speaker: LanguageController, language: string, say: () => T): Promise<T> {
  await speaker.load(language);
  return sayingNow(language, say);
}

/** The same in a language whose words are there. */
export function sayingNow<T>(language: string, say: () => T): T {
  speak(language);
  try {
    return say();
  } finally {
    speak();
  }
}
