import type { SpokenLanguage } from '../feeds/contact-fields.js';
import { languageName } from '../shared/language-names.js';
import { comma } from './enumeration.js';
import { msg } from './language.js';

/** Languages that somebody speaks, and how: `Arabisch, Türkisch (am Telefon)`. */
export function spokenLanguages(languages: readonly SpokenLanguage[], current: string): string {
  return languages.map(({ code, mode }) => spokenBy(languageName(code, current), mode)).join(comma(current));
}

function spokenBy(name: string, mode: SpokenLanguage['mode']): string {
  if (mode === 'interpreter') return `${name} (${msg('mit Dolmetschen', { id: 'spoken.interpreter' })})`;
  return mode === 'phone' ? `${name} (${msg('am Telefon', { id: 'spoken.phone' })})` : name;
}
