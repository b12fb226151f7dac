import { html, noChange, nothing } from 'lit';
import { GROUP } from './growing-list.js';

/**
 * Draws rows in groups of fifty. A group that looks as it did is left out of the drawing: a list that grows in steps
 * would draw all of it each time.
 */
export class RowGroups {
  #look: readonly unknown[] = [];
  #drawn: Record<string, number> = {};

  /** Begins a drawing. @param look everything the rows depend on besides themselves and their number */
  begin(look: readonly unknown[]): void {
    if (look.some((part, place) => part !== this.#look[place])) this.#drawn = {};
    this.#look = look;
  }

  /** @param key tells this list from others of the same drawing */
  of<T>(key: unknown, items: readonly T[], row: (item: T) => unknown) {
    const groups = [];
    for (let start = 0; start < items.length; start += GROUP) {
      const group = items.slice(start, start + GROUP);
      // A known number of rows can be guessed in height, so that the browser may skip them while they are far away.
      const far = start > 0 && group.length === GROUP;
      const place = `${key} ${start}`;
      const same = this.#drawn[place] === group.length;
      this.#drawn[place] = group.length;
      groups.push(same ? noChange : html`<div class=${far ? 'far' : nothing}>${group.map(row)}</div>`);
    }
    return html`<div role="list">${groups}</div>`;
  }
}
