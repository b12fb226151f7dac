import type { Problem } from '../problem.js';
import type { RawRecord } from '../record.js';

// Nobody reads more, and a hostile file has a million fields.
const MOST_LOST = 60;

/** What an adapter has to tell the editor. What is lost is told once for each kind of thing, not for each record. */
export class Notes {
  readonly problems: Problem[] = [];
  readonly #lost = new Set<string>();

  /** Something that our own feed has no place for. */
  lost(path: string, value?: string): void {
    const key = `${path} ${value ?? ''}`;
    if (this.#lost.size >= MOST_LOST || this.#lost.has(key)) return;
    this.#lost.add(key);
    this.problems.push({ code: 'lost', record: '', path: path.slice(0, 80), ...(value && { value: value.slice(0, 80) }) });
  }

  /** A record that had to be left out as a whole. */
  dropped(code: 'type' | 'missing', record: string, path = ''): void {
    this.problems.push({ code, record, path, dropped: true });
  }
}

/** A text that is not empty; numbers are texts too. */
export function words(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : (typeof value === 'string' && value.trim()) || undefined;
}

/** Whether a feed says anything under a field: exports write null, "" and empty lists for what is not known. */
export const isGiven = (value: unknown): boolean => value != null && value !== '' && value !== false && !(Array.isArray(value) && !value.length);

/** The record without what says nothing; `false` says something. */
export const withoutEmpty = (record: RawRecord): RawRecord => Object.fromEntries(Object.entries(record).filter(([, value]) => value === false || isGiven(value)));
