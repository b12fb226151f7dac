/** Letters that Unicode does not decompose, and the plain ones that people type for them. */
const letters: Record<string, string> = {
  ä: 'a', ö: 'o', ü: 'u', ß: 'ss', ł: 'l', đ: 'd', ø: 'o', ı: 'i', æ: 'ae', œ: 'oe',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه',
};

const plain = (letter: string): string => letters[letter] ?? letter;

/**
 * What two spellings of the same word have in common: lower case, without diacritics, tashkil, hamza, tatweel and
 * invisible characters, with plain letters for ß, ł, ø and their like, one form of the Arabic and Persian letters,
 * and digits 0–9. Compatibility forms (ligatures, full-width letters, no-break spaces) fold as well, since text
 * copied from PDFs is full of them.
 */
export function foldText(text: string): string {
  // Umlauts first: German text is ASCII after that, and the costly part is left out.
  const lower = text.toLowerCase().replace(/[äöüß]/g, plain);
  return /^[\0-\x7f]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}\p{Cf}ـ]/gu, '')
        .replace(/[ßłđøıæœٱىیکة]/g, plain)
        .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
}

/** `Göttingen` → `Goettingen`, composed or not. The same text if it holds no umlaut. */
export function expandUmlauts(text: string): string {
  return text.replace(/[äöü]|[aou]\u0308/gi, (letter) => letter.normalize('NFD')[0] + 'e');
}

/**
 * What an index keeps of a text: folded, and on a second line its words with umlauts once more with these written
 * out, so that `gottingen` and `goettingen` both find Göttingen. A blank before the second line's first word tells
 * that other words come before it.
 */
export function foldVariants(text: string): string {
  const words = text.normalize('NFC').match(/(^|\s)[^\säöü]*[äöü]\S*/gi);
  return foldText(text) + (words ? `\n${foldText(expandUmlauts(words.join('')))}` : '');
}
