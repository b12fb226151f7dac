import { decodeEntities } from './html-entities.js';

/** A stretch of text as our feeds write it (see `rich-text.ts`). */
export type RawRun = string | { readonly text: string; readonly href?: string; readonly strong?: true; readonly emphasis?: true };
export type RawLine = string | readonly RawRun[];

/** A paragraph, heading or list as our feeds write it. */
export type RawBlock = RawLine | { readonly list: readonly RawLine[] } | { readonly steps: readonly RawLine[] } | { readonly heading: RawLine };

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// What is inside of these is no text for readers.
const RAW = names('script style iframe noembed noframes noscript xmp plaintext title textarea');
const SKIPPED = names('template svg math object applet audio video canvas select datalist map head');
const BLOCKS = names(
  'p div section article aside header footer main nav address blockquote center details dialog dd dt dl fieldset figcaption figure form hgroup hr legend pre search summary caption tbody thead tfoot table tr body html',
);
const LISTS = names('ul ol menu dir');
const STRONG = names('b strong');
const EMPHASIS = names('i em');

const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag) || tag === 'summary';
const isBlock = (tag: string): boolean => BLOCKS.has(tag) || LISTS.has(tag) || isHeading(tag) || /^(li|td|th)$/.test(tag);

/** Whether a block ends, though nobody says so, where another one begins. */
const impliesEnd = (open: string, tag: string): boolean =>
  open === 'p' || isHeading(open) || (/^(li|td|th|tr|dt|dd)$/.test(open) && (open === tag || /^(td|th|tr|dt|dd)$/.test(tag)));

// Deeper nesting of manners is a fault or an attack.
const MOST_FORMATS = 50;

interface Format {
  readonly tag: string;
  /** Number of the block that it was opened in. */
  readonly block: number;
  readonly href?: string | undefined;
}

/** A run that still grows: strings are joined once, at its end. */
interface Growing {
  readonly parts: string[];
  readonly href: string | undefined;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

type Gap = '' | ' ' | '\n' | ' · ';

/** Puts text and tags, in the order they come, together to blocks. */
class Writer {
  readonly blocks: RawBlock[] = [];
  #line: Growing[] = [];
  /** White space that is written only if text follows. */
  #gap: Gap = '';
  #breaks = 0;
  #formats: Format[] = [];
  #block = 0;
  #heading = false;
  /** Tag of the innermost block, empty behind its end. */
  #current = '';
  #rows = 0;
  #lists: boolean[] = [];
  #points: RawLine[] = [];
  #pre = 0;

  text(written: string): void {
    const text = this.#pre ? written.replace(/[^\S\n\u00a0]+/g, ' ') : written.replace(/[ \t\n\f\r]{2,}|[\t\n\f\r]/g, ' ');
    const words = text.replace(/^[ \n]+|[ \n]+$/g, '');
    if (text[0] === ' ' || text[0] === '\n') this.#wantGap(text[0]);
    if (!words) return;
    this.#write(words);
    const last = text.at(-1);
    if (last === ' ' || last === '\n') this.#wantGap(last);
  }

  /** Words that stand for a thing, such as an image. */
  word(text: string): void {
    this.#wantGap(' ');
    this.text(text);
    this.#wantGap(' ');
  }

  open(tag: string, href: string | undefined): void {
    if (tag === 'br') this.#break();
    else if (tag === 'a') {
      this.#unformat(tag);
      this.#format(tag, href);
    } else if (STRONG.has(tag) || EMPHASIS.has(tag)) this.#format(tag);
    else if (isBlock(tag)) {
      if (impliesEnd(this.#current, tag)) this.#forget();
      this.#openBlock(tag);
      this.#current = tag;
      this.#block++;
      // What a heading is elsewhere is a strong word in a point or a row; so is the term that a definition follows.
      if (tag === 'dt' || (isHeading(tag) && this.#inside)) this.#format('strong');
    }
  }

  close(tag: string): void {
    if (tag === 'br') this.#break();
    else if (tag === 'a' || STRONG.has(tag) || EMPHASIS.has(tag)) this.#unformat(tag);
    else if (isBlock(tag)) {
      this.#forget();
      this.#current = '';
      this.#closeBlock(tag);
    }
  }

  #openBlock(tag: string): void {
    if (tag === 'td' || tag === 'th') {
      // Stronger than what the cell before has left.
      if (this.#line.length) this.#gap = ' · ';
    } else if (LISTS.has(tag)) {
      this.#end();
      this.#lists.push(tag === 'ol');
    } else if (tag === 'li') this.#end();
    else if (tag === 'tr') {
      this.#end();
      this.#rows++;
    } else {
      this.#soften();
      if (tag === 'pre') this.#pre++;
      this.#heading = isHeading(tag) && !this.#inside;
    }
  }

  #closeBlock(tag: string): void {
    if (tag === 'td' || tag === 'th') return;
    if (LISTS.has(tag)) {
      this.#end();
      if (this.#lists.length === 1) this.#endList();
      else this.#lists.pop();
    } else if (tag === 'li') this.#end();
    else if (tag === 'tr' || tag === 'table') {
      this.#end();
      this.#rows = tag === 'table' ? 0 : Math.max(0, this.#rows - 1);
    } else {
      this.#soften();
      if (tag === 'pre') this.#pre = Math.max(0, this.#pre - 1);
    }
  }

  finish(): RawBlock[] {
    this.#end();
    if (this.#lists.length) this.#endList();
    return this.blocks;
  }

  #write(text: string): void {
    const formats = this.#formats;
    const run: Growing = {
      parts: [],
      href: formats.find(({ href }) => href)?.href,
      strong: formats.some(({ tag }) => STRONG.has(tag)),
      emphasis: formats.some(({ tag }) => EMPHASIS.has(tag)),
    };
    let last = this.#line.at(-1);
    if (last && this.#gap) {
      // White space at the edge of a link belongs to what is none.
      if (!last.href || sameManner(last, run)) last.parts.push(this.#gap);
      else if (!run.href) run.parts.push(this.#gap);
      else this.#line.push((last = { parts: [this.#gap], href: undefined, strong: false, emphasis: false }));
    }
    this.#gap = '';
    this.#breaks = 0;
    if (last && sameManner(last, run)) last.parts.push(...run.parts, text);
    else {
      run.parts.push(text);
      this.#line.push(run);
    }
  }

  #wantGap(gap: Gap): void {
    if (this.#line.length && (this.#gap === '' || (this.#gap === ' ' && gap !== ' '))) this.#gap = gap;
  }

  #break(): void {
    // Two in a row are how many editors begin a paragraph.
    if (++this.#breaks > 1 && !this.#inside && !this.#heading) this.#end();
    else this.#wantGap(this.#rows || this.#heading ? ' ' : '\n');
  }

  #format(tag: string, href?: string): void {
    if (this.#formats.length < MOST_FORMATS) this.#formats.push({ tag, href, block: this.#block });
  }

  #unformat(tag: string): void {
    const place = this.#formats.findLastIndex((format) => format.tag === tag);
    if (place >= 0) this.#formats.splice(place, 1);
  }

  /** What was opened in a block and never closed ends with it. */
  #forget(): void {
    if (this.#current) this.#formats = this.#formats.filter(({ block }) => block !== this.#block);
  }

  get #inside(): boolean {
    return this.#lists.length > 0 || this.#rows > 0;
  }

  /** A block begins or ends: inside of a point or a row that is but a new line. */
  #soften(): void {
    if (this.#inside) this.#wantGap('\n');
    else this.#end();
  }

  #end(): void {
    const line = finished(this.#line);
    const heading = this.#heading;
    this.#line = [];
    this.#gap = '';
    this.#breaks = 0;
    this.#heading = false;
    if (line === undefined) return;
    if (this.#lists.length) this.#points.push(line);
    else this.blocks.push(heading ? { heading: line } : line);
  }

  // The points of nested lists follow one another in the outermost.
  #endList(): void {
    if (this.#points.length) this.blocks.push(this.#lists[0] ? { steps: this.#points } : { list: this.#points });
    this.#points = [];
    this.#lists = [];
  }
}

function sameManner(a: Growing, b: Growing): boolean {
  return a.href === b.href && a.strong === b.strong && a.emphasis === b.emphasis;
}

function finished(line: readonly Growing[]): RawLine | undefined {
  const runs = line.map(({ parts, href, strong, emphasis }) => ({
    text: parts.join(''),
    ...(href !== undefined && { href }),
    ...(strong && { strong }),
    ...(emphasis && { emphasis }),
  }));
  const whole = runs.map(({ text }) => text).join('');
  // Editors leave paragraphs behind that hold a no-break space and nothing else.
  if (!whole.replace(/[\u200b-\u200d\ufeff\u00ad]/g, '').trim()) return undefined;
  return line.some(({ href, strong, emphasis }) => href !== undefined || strong || emphasis) ? runs.map(simple) : whole;
}

const simple = (run: Exclude<RawRun, string>): RawRun => (Object.keys(run).length > 1 ? run : run.text);

/** Finds texts in a long one, without ever looking twice for what is not there. */
class Finder {
  readonly #text: string;
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the text comes next; Infinity if it does not. */
  next(text: string, from: number): number {
    return this.#remembered(text, from, () => this.#text.indexOf(text, from));
  }

  /** Where the next end tag of that name begins; Infinity if there is none. */
  endTag(name: string, from: number): number {
    return this.#remembered(`</${name} `, from, () => {
      const tag = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
      tag.lastIndex = from;
      return tag.exec(this.#text)?.index ?? -1;
    });
  }

  #remembered(key: string, from: number, find: () => number): number {
    const before = this.#found.get(key);
    if (before !== undefined && before >= from) return before;
    const place = find();
    const result = place < 0 ? Infinity : place;
    this.#found.set(key, result);
    return result;
  }
}

interface Tag {
  readonly name: string;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly href: string | undefined;
  readonly alt: string | undefined;
}

const NAME = /[a-z][^\s/>]*/iy;
const BLANK = /[\s/]*/y;
const ATTRIBUTE = /([^\s/>][^\s/>=]*)\s*(=?)\s*/y;
const UNQUOTED = /[^\s>]*/y;

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

// HTML, 13.2.5; but a quotation mark that is never closed ends with its tag, instead of taking the whole rest with it.
function readTag(html: string, from: number, finder: Finder): Tag | undefined {
  const name = match(NAME, html, from)?.[0];
  if (!name) return undefined;
  let at = from + name.length;
  let href: string | undefined;
  let alt: string | undefined;
  for (;;) {
    at += match(BLANK, html, at)![0].length;
    const attribute = match(ATTRIBUTE, html, at);
    if (!attribute) break;
    at += attribute[0].length;
    if (!attribute[2]) continue;
    const quote = html[at] === '"' || html[at] === "'" ? html[at]! : '';
    const close = quote ? finder.next(quote, at + 1) : Infinity;
    const end = close < Infinity ? close : quote ? finder.next('>', at) : at + match(UNQUOTED, html, at)![0].length;
    const key = attribute[1]!.toLowerCase();
    const value = () => decodeEntities(html.slice(at + quote.length, end), true).trim();
    // The first of two attributes of one name counts.
    if (key === 'href') href ??= value();
    else if (key === 'alt') alt ??= value();
    at = Math.min(close < Infinity ? end + 1 : end, html.length);
  }
  return { name: name.toLowerCase(), end: at + 1, selfClosing: html[at - 1] === '/', href, alt };
}

/** Where a comment, a doctype or the like ends. */
function afterDeclaration(html: string, at: number, finder: Finder): number {
  if (html.startsWith('<!--', at)) {
    if (/^-?>/.test(html.slice(at + 4, at + 6))) return finder.next('>', at) + 1;
    return Math.min(finder.next('-->', at + 4) + 3, finder.next('--!>', at + 4) + 4);
  }
  const cdata = html.startsWith('<![CDATA[', at) ? finder.next(']]>', at) + 3 : Infinity;
  return cdata < Infinity ? cdata : finder.next('>', at) + 1;
}

/** The place behind an element whose content is no text; undefined where it is never closed and so holds nothing. */
function afterElement({ name, end, selfClosing }: Tag, finder: Finder): number | undefined {
  if (RAW.has(name)) return finder.endTag(name, end);
  if (!SKIPPED.has(name) || selfClosing) return undefined;
  const close = finder.endTag(name, end);
  return close < Infinity ? close : undefined;
}

// A relative address is meant from the page the text is taken from. The scheme is checked where the feed is read.
function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (!href || !base || /^([a-z][a-z\d+.-]*:|www\.)/i.test(href)) return href || undefined;
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}

/**
 * HTML of a foreign feed as blocks of our own: paragraphs, headings, lists, links, strong and emphasised words. Scripts,
 * styles, frames and drawings are left out, images give their alternative text, a row of a table is a line. Text
 * stays text: nothing of it is ever markup again.
 * @param base where relative links start
 */
export function htmlBlocks(html: string, base?: string): RawBlock[] {
  const writer = new Writer();
  const finder = new Finder(html);
  let at = 0;
  // Text up to here is not written yet; a sign `<` that begins no tag stays in it.
  let start = 0;
  const flush = (end: number) => {
    if (end > start) writer.text(decodeEntities(html.slice(start, end)));
  };
  while (at < html.length) {
    const open = finder.next('<', at);
    if (open === Infinity) break;
    const next = html[open + 1] ?? '';
    const closing = next === '/';
    const declaration = next === '!' || next === '?' || (closing && !/[a-z]/i.test(html[open + 2] ?? ''));
    const tag = declaration ? undefined : readTag(html, open + (closing ? 2 : 1), finder);
    if (!declaration && !tag) {
      at = open + 1;
      continue;
    }
    flush(open);
    at = tag ? tag.end : afterDeclaration(html, open, finder);
    if (tag && closing) writer.close(tag.name);
    else if (tag) {
      const after = afterElement(tag, finder);
      if (after !== undefined) at = after;
      else if (tag.name === 'img' && tag.alt) writer.word(tag.alt);
      else writer.open(tag.name, absolute(tag.href, base));
    }
    start = at;
  }
  flush(html.length);
  return writer.finish();
}

const lineText = (line: RawLine): string => (typeof line === 'string' ? line : line.map((run) => (typeof run === 'string' ? run : run.text)).join(''));

function blockLines(block: RawBlock): readonly RawLine[] {
  if (typeof block === 'string' || !('list' in block || 'steps' in block || 'heading' in block)) return [block as RawLine];
  return 'list' in block ? block.list : 'steps' in block ? block.steps : [block.heading];
}

/** The words of blocks, one line after the other. */
export const blocksText = (blocks: readonly RawBlock[], between = ' '): string => blocks.flatMap(blockLines).map(lineText).join(between);

/** HTML as one line of text: for names and titles, `T&uuml;r &amp; Tor`. */
export const htmlText = (html: string): string => (/[<&]/.test(html) ? blocksText(htmlBlocks(html)) : html).replace(/[ \t\r\n]+/g, ' ').trim();
