import type { Catalogue } from '../language.js';

/** Words of lists of entries, and of opening hours. */
export const directoryWords: Catalogue = {
  en: () => import('../../locales/directory.en.js'),
  ru: () => import('../../locales/directory.ru.js'),
  ar: () => import('../../locales/directory.ar.js'),
};

/** Words of what an opened entry offers. */
export const entryWords: Catalogue = {
  en: () => import('../../locales/entry.en.js'),
  ru: () => import('../../locales/entry.ru.js'),
  ar: () => import('../../locales/entry.ar.js'),
};
