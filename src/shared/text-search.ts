import { expandUmlauts, foldText, foldVariants } from './fold.js';

// Where an entry holds a word; the higher, the better.
const inText = 1;
const inName = 2;
const beginsName = 3;

const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The word with the letter at `i` and the one behind it swapped. */
const swapAt = (word: string, i: number): string =>
  word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);

/** Whether the text reads `word` from position `at` on, with at most one typo. */
function readsLike(text: string, at: number, word: string): boolean {
  let i = 0;
  while (i < word.length && text[at + i] === word[i]) i++;
  const rest = word.slice(i + 1);
  return (
    text.startsWith(rest, at + i) || // nothing is left, or a letter too many
    text.startsWith(rest, at + i + 1) || // another letter
    text.startsWith(word.slice(i), at + i + 1) || // a letter missing
    text.startsWith(swapAt(word, i), at) // two neighbours swapped
  );
}

/**
 * Finds entries by words, in any order, each anywhere in the name or the texts and inside longer words too
 * (`kurs` finds Sprachkurs). Spellings are folded, see `fold.ts`. When nothing matches, words of five letters or
 * more may have one typo: a letter too many, another one, one missing, or two neighbours swapped.
 */
export class TextIndex<T> {
  /** All entries in one string, since engines search a long one much faster than many short ones. */
  #text = '';
  /** Where in it their names and they themselves end. */
  #entries: { item: T; nameEnd: number; end: number }[] = [];
  readonly #alike: (word: string) => readonly string[];

  /** @param alike other words (or phrases) for one word, all folded: who types `kita` also means `kindergarten` */
  constructor(alike: (word: string) => readonly string[] = () => []) {
    this.#alike = alike;
  }

  /** Adds an entry. Cheap: thousands can be added in idle time. */
  add(item: T, name: string, texts: readonly string[]): void {
    const text = texts.join('\n');
    this.#text += `\n${foldVariants(name)}\n`;
    const nameEnd = this.#text.length;
    // Digits also without what stands between them: 4002889 finds the phone number 400-2889.
    const numbers = text.match(/\d[\d ()/-]+\d/g)?.map((number) => number.replace(/\D/g, ''));
    this.#text += `${foldVariants(text)}\n${numbers?.join('\n') ?? ''}`;
    this.#entries.push({ item, nameEnd, end: this.#text.length });
  }

  /**
   * The entries that hold all words of the query, those with all words in their name before the others and of
   * these the ones whose name begins with the first word; equals stay in the order they were added in.
   * A query without a letter or digit finds all. `corrected` tells that a typo had to be forgiven.
   */
  find(query: string): { items: T[]; corrected: boolean } {
    // Nobody types more than this; a pasted page must not keep the browser busy.
    const text = query.slice(0, 200);
    const expanded = wordsOf(foldText(expandUmlauts(text)));
    const words = wordsOf(foldText(text)).map((word, i) => ({
      spellings: new Set([word, expanded[i] ?? word, ...this.#alike(word)]),
      found: new Uint8Array(),
      isThere: true,
    }));
    for (const word of words) {
      word.found = this.#look(word.spellings, false);
      word.isThere = word.found.some(Boolean);
    }
    let items = this.#rank(words);
    if (items.length) return { items, corrected: false };
    // Words that are there stay as they are, as long as that finds something.
    for (const mended of [false, true]) {
      for (const word of words) {
        if (word.isThere === mended) word.found = this.#look(word.spellings, true);
      }
      items = this.#rank(words);
      if (items.length) break;
    }
    return { items, corrected: items.length > 0 };
  }

  /** For each entry, where it holds one of the spellings; 0 is nowhere. */
  #look(spellings: Iterable<string>, typo: boolean): Uint8Array<ArrayBuffer> {
    const found = new Uint8Array(this.#entries.length);
    const text = this.#text;
    const mark = (part: string, fits = (_at: number) => true) => {
      let at = text.indexOf(part);
      this.#entries.forEach(({ nameEnd, end }, i) => {
        while (at >= 0 && at < end) {
          const fit = fits(at);
          if (fit) {
            const where = at >= nameEnd ? inText : text[at - 1] === '\n' ? beginsName : inName;
            found[i] = Math.max(found[i] ?? 0, where);
          }
          at = text.indexOf(part, fit ? end : at + 1);
        }
      });
    };
    for (const word of spellings) {
      // Typos are forgiven in words only: another postcode, year or phone number is another thing.
      if (typo && /^\D{5,}$/.test(word)) {
        // One typo leaves one half of the word as it was, unless it swaps the letters where the halves meet.
        const half = word.length >> 1;
        mark(swapAt(word, half - 1));
        mark(word.slice(0, half), (at) => readsLike(text, at, word));
        mark(word.slice(half), (at) => [-1, 0, 1].some((shift) => readsLike(text, at - half + shift, word)));
      } else mark(word);
    }
    return found;
  }

  #rank(words: readonly { found: Uint8Array }[]): T[] {
    const ranks: [T[], T[], T[]] = [[], [], []];
    this.#entries.forEach(({ item }, i) => {
      const places = words.map(({ found }) => found[i] ?? 0);
      const worst = Math.min(inName, ...places);
      if (worst) ranks[worst < inName ? 2 : places[0] === beginsName ? 0 : 1].push(item);
    });
    return ranks.flat();
  }
}
