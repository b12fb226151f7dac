import * as z from 'zod/mini';
import { FeedError, type FrameFault } from './feed-error.js';
import { during } from './fields.js';
import type { Problem, ProblemCode } from './problem.js';
import { isRecord, type RawRecord } from './record.js';
import type { Terms } from './text.js';

/** What every feed's frame has, whatever else its kind adds. */
export interface FeedHead {
  readonly language?: string;
  /** Day of the last change, YYYY-MM-DD. */
  readonly updated?: string;
  readonly terms?: Terms;
}

/** One file of a feed, in our own format; addresses as they stand there. */
export interface Page {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Where the feed goes on. */
  readonly next?: string | undefined;
  /** Files that belong to this one, the same in other languages say. */
  readonly beside?: readonly string[] | undefined;
  /** Makes one page of this one and those beside it, in the order of `beside`; undefined stands for one that failed. */
  readonly join?: (others: readonly (Page | undefined)[]) => Page;
}

/**
 * Turns a foreign format into our own. Pure; a broken record empties no list.
 * @param address of the file, to tell a name, a language or further files from
 * @throws {SyntaxError} when the text is none of this format
 */
export type Adapter = (text: string, address: string) => Page;

/** A foreign format that a kind of feed may come in. The adapter is loaded only when it is needed. */
export interface ForeignFormat {
  readonly format: string;
  readonly detects: (text: string) => boolean;
  readonly load: () => Promise<Adapter>;
}

/** What a town sends us: one list of records in a frame. */
export interface FeedKind<Head extends FeedHead, Item extends { id: string }> {
  /** Value of the feed's `feed` field, and name of its JSON Schema. */
  readonly name: string;
  /** Name of the list in the frame. */
  readonly list: string;
  /** Field, and value of `feed`, of a file that holds one record instead of a list. */
  readonly one?: string;
  readonly head: z.ZodMiniType<Head>;
  readonly item: z.ZodMiniType<Omit<Item, 'id'> & { id?: string | undefined }>;
  /** Order of the raw records, so that those of the first screen are read first. */
  readonly order?: (a: RawRecord, b: RawRecord) => number;
  /** Foreign formats, by what stands in a file and what the webmaster says it is. */
  readonly formats?: readonly ForeignFormat[] | ((file: string, format: string | undefined) => Promise<readonly ForeignFormat[]>);
  /** Loads what reading a file needs; its text, or nothing for a foreign one. */
  readonly prepare?: (file?: string) => Promise<void>;
}

function shorten(value: unknown): string {
  const written = Array.isArray(value) ? '[…]' : isRecord(value) ? '{…}' : String(value);
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}

// Exports write null and "" for what is not known; neither is a mistake of the editor. No schema of ours goes deeper
// than this, and a hostile record may be nested ten thousand deep.
function dropEmpty(value: object, depth = 6): void {
  for (const [key, entry] of Object.entries(value)) {
    if (entry === null || entry === '') delete (value as RawRecord)[key];
    else if (depth && typeof entry === 'object') dropEmpty(entry as object, depth - 1);
  }
}

function at(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], record);
}

// Takes out the innermost thing that is wrong; where a part is missing, the thing it is missing from.
function remove(record: RawRecord, path: readonly PropertyKey[]): boolean {
  for (let depth = path.length; depth > 0; depth--) {
    const owner = at(record, path.slice(0, depth - 1));
    const key = path[depth - 1]!;
    if (Array.isArray(owner)) {
      owner.splice(Number(key), 1);
      return true;
    }
    if (isRecord(owner) && owner[key as string] !== undefined) {
      delete owner[key as string];
      return true;
    }
  }
  return false;
}

/** The error for a file that is no feed of this kind. */
export function notThis(kind: string, fault: FrameFault, value = ''): FeedError {
  return new FeedError('not-a-feed', `${kind}: ${fault} ${value}`, { fault, value });
}

/** A feed while it is being read: the records so far, in the kind's order, and what was wrong with them. */
export class Feed<Head extends FeedHead, Item extends { id: string }> {
  readonly head: Head;
  readonly items: Item[] = [];
  readonly problems: Problem[];
  /** Language tags that texts were found in so far. */
  readonly languages = new Set<string>();
  readonly #kind: FeedKind<Head, Item>;
  readonly #raw: { record: unknown; index: number }[];
  readonly #ids = new Set<string>();
  #next = 0;

  /**
   * @param pages what the adapter or `JSON.parse` answered, one per page of the feed
   * @throws {FeedError} `not-a-feed` when the frame is not that of this kind
   */
  constructor(kind: FeedKind<Head, Item>, pages: readonly unknown[], readonly address?: string, problems: readonly Problem[] = []) {
    this.#kind = kind;
    this.problems = [...problems];
    const lists = pages.map((page) => this.#listOf(page));
    this.#raw = lists.flat().map((record, index) => ({ record, index }));
    const { order } = kind;
    if (order) {
      this.#raw.sort((a, b) => (isRecord(a.record) && isRecord(b.record) ? order(a.record, b.record) : 0));
    }
    this.head = this.#readHead(pages[0] as RawRecord);
  }

  /** How many records the file has, good and bad. */
  get size(): number {
    return this.#raw.length;
  }

  /** Whether every record has been looked at. */
  get complete(): boolean {
    return this.#next >= this.#raw.length;
  }

  /** Language of plain strings. */
  get language(): string {
    return this.head.language ?? 'de';
  }

  /** Reads on until all is read or `enough` says so; asked before each record. */
  read(enough: () => boolean): void {
    during(this, () => {
      while (!this.complete && !enough()) this.#readItem(this.#raw[this.#next++]!);
    });
  }

  #listOf(page: unknown): unknown[] {
    const { name, list, one = name } = this.#kind;
    if (!isRecord(page)) throw notThis(name, 'object');
    if (page.feed !== undefined && page.feed !== name && page.feed !== one) {
      throw notThis(name, 'kind', shorten(page.feed));
    }
    const records = one in page ? [page[one]] : page[list];
    if (!Array.isArray(records)) throw notThis(name, 'list', list);
    return records;
  }

  #readHead(frame: RawRecord): Head {
    const rest = Object.fromEntries(Object.entries(frame).filter(([key]) => key !== this.#kind.list));
    return during(this, () => this.#mend(this.#kind.head, rest, '')) ?? ({} as Head);
  }

  #readItem({ record, index }: { record: unknown; index: number }): void {
    const place = `${this.#kind.list}[${index}]`;
    if (!isRecord(record)) {
      this.#tell('type', place, '', record, true);
      return;
    }
    const name = typeof record.id === 'string' && record.id ? record.id : place;
    const item = this.#mend(this.#kind.item, record, name);
    if (item) this.items.push({ ...item, id: this.#ownId(item.id, index, place) } as Item);
  }

  // A link to a record needs an id that no other record has.
  #ownId(id: string | undefined, index: number, place: string): string {
    let own = id ?? String(index + 1);
    if (!id) this.#tell('no-id', place, 'id');
    else if (this.#ids.has(id)) this.#tell('same-id', id, 'id');
    while (this.#ids.has(own)) own += `~${index + 1}`;
    this.#ids.add(own);
    return own;
  }

  // One good pass is the rule. Else what is wrong is taken out and told, and the rest read again.
  #mend<T>(schema: z.ZodMiniType<T>, record: RawRecord, name: string): T | undefined {
    dropEmpty(record);
    for (;;) {
      const result = z.safeParse(schema, record);
      if (result.success) return result.data;
      // From the last to the first, so that the places in arrays stay true.
      for (const { path, code, message } of result.error.issues.reverse()) {
        const value = at(record, path);
        const known = code === 'custom' ? (message as ProblemCode) : 'type';
        // Nothing in a list is nothing to tell of.
        const empty = value === undefined && Array.isArray(at(record, path.slice(0, -1)));
        const dropped = !remove(record, path);
        if (!empty) this.#tell(value === undefined ? 'missing' : known, name, path.join('.'), value, dropped);
        if (dropped) return undefined;
        // What a part is missing from is gone, and behind it the places have moved: look again.
        if (value === undefined && !empty) break;
      }
    }
  }

  #tell(code: ProblemCode, record: string, path: string, value?: unknown, dropped = false): void {
    this.problems.push({ code, record, path, ...(value !== undefined && { value: shorten(value) }), ...(dropped && { dropped }) });
  }
}
