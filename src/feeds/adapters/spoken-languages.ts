import { asLanguage } from '../fields.js';
import { languageName } from '../../shared/language-names.js';
import { languageWord } from '../../shared/language-tags.js';

// Those that offices here speak or find interpreters for.
const CODES =
  'de en ar fa prs ps ku kmr ckb tr ru uk pl ro bg hr sr bs sq mk sl cs sk hu el it es pt fr nl da sv fi et lv lt so ti am om ha yo ig sw ln wo ff rw ' +
  'az hy ka kk uz tg tk ky mn ur pa hi bn ta te ml si ne my th vi lo km id ms tl zh ja ko he yi rom ga is no mt ca eu gl lb be af zza arc syr';

// Names that Intl does not give back, or not in every browser.
const OTHER_NAMES =
  'Farsi fa|Persisch fa|Persian fa|Dari prs|Paschto ps|Paschtu ps|Pashto ps|Kurdisch ku|Kurdish ku|Kurmandschi kmr|Kurmanji kmr|Kurmancî kmr|Sorani ckb|Tigrinya ti|Tigrinisch ti|Somali so|' +
  'Romanes rom|Romani rom|Chinesisch zh|Mandarin zh|Chinese zh|Filipino tl|Tagalog tl|Zaza zza|Zazaki zza|Aramäisch arc|Aramaic arc|Moldauisch ro|Mazedonisch mk|Niederländisch nl|Flämisch nl|' +
  'Norwegisch no|Norwegian no|Deutsche Gebärdensprache gsg|DGS gsg|German Sign Language gsg|Gebärdensprache gsg|Leichte Sprache de-x-leicht';

let codes: Map<string, string> | undefined;

function byName(): Map<string, string> {
  const found = new Map<string, string>();
  for (const code of CODES.split(' ')) {
    for (const name of [languageWord(code, 'de'), languageWord(code, 'en'), languageName(code)]) if (name) found.set(name.toLowerCase(), code);
  }
  for (const entry of OTHER_NAMES.split('|')) {
    const end = entry.lastIndexOf(' ');
    found.set(entry.slice(0, end).toLowerCase(), entry.slice(end + 1));
  }
  return found;
}

/**
 * The languages that a text lists, by name (German, English or their own) or code: `Arabisch, Englisch und Dari` is
 * `ar`, `en`, `prs`. What is none that we know is given back as it is written.
 */
export function spokenLanguages(text: string): string[] {
  codes ??= byName();
  const one = (name: string) => codes!.get(name.toLowerCase()) ?? asLanguage(name);
  const whole = one(text.trim());
  if (whole) return [whole];
  return text
    .split(/[,;/]|\s(?:und|and)\s/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => one(name) ?? name);
}
