import { html, nothing } from 'lit';
import type { DirectoryEntry, DirectoryHead } from '../../feeds/directory-feed.js';
import type { Feed } from '../../feeds/feed.js';
import { GrowingList } from '../../ui/growing-list.js';
import { msg } from '../../ui/language.js';
import type { PaperController } from '../../ui/paper.js';
import { RowGroups } from '../../ui/row-groups.js';
import { FILTERS, isNarrowed, type Choices } from './integration-directory.choices.js';
import { facetBox, facetSelect } from './integration-directory.filters.js';
import type * as Later from './integration-directory.later.js';
import { row } from './integration-directory.rows.js';
import type { DirectoryHost, Scene } from './integration-directory.scene.js';
import type { DirectorySearch } from './integration-directory.search.js';
import { status } from './integration-directory.summary.js';
import { directoryView, sliced, type DirectoryView, type Distances, type Slice } from './integration-directory.view.js';

/** What the list is made of. */
export interface ListInput {
  readonly feed: Feed<DirectoryHead, DirectoryEntry>;
  readonly slice: Slice;
  readonly choices: Choices;
  readonly wanted: string;
  /** Milliseconds since 1970, whole minutes. */
  readonly now: number;
  /** Missing until it is loaded. */
  readonly search: DirectorySearch | undefined;
  readonly later: typeof Later | undefined;
}

const isOther = (now: readonly unknown[], before: readonly unknown[]): boolean => now.some((part, place) => part !== before[place]);

/** The place of the filters that are on their way, so that nothing moves when they come. */
function roomForMore({ view, feed }: Scene) {
  const there = feed.head.places?.length || (['town', 'group', 'level', 'start', 'free', 'step'] as const).some((name) => view.options[name]);
  return there ? html`<details class="wide more"><summary>${msg('Weitere Filter', { id: 'directory.more-filters' })}</summary></details>` : nothing;
}

/** The place of the button that loads a map. */
function roomForMap({ sections }: DirectoryView) {
  const isSomewhere = ({ addresses = [] }: DirectoryEntry) => addresses.some(({ latitude, longitude }) => latitude !== undefined && longitude !== undefined);
  return sections[0]!.entries.some(isSomewhere) ? html`<div class="map"></div>` : nothing;
}

/** The list of entries with its filters: which entries it holds, and how many of them are drawn. */
export class DirectoryList {
  /** What the slice leaves of the feed. */
  entries: readonly DirectoryEntry[] = [];
  view!: DirectoryView;
  /** Missing where no place is chosen. */
  distances: Distances | undefined;
  readonly #growing: GrowingList;
  readonly #paper: PaperController;
  readonly #rows = new RowGroups();
  #entriesOf: readonly unknown[] = [];
  #viewOf: readonly unknown[] = [];

  constructor(host: DirectoryHost, paper: PaperController) {
    this.#paper = paper;
    this.#growing = new GrowingList(host, paper);
  }

  /** Finds out what the list holds; drawing in steps asks for the same again and again. */
  update({ feed, slice, choices, wanted, now, search, later }: ListInput): void {
    const { items, head, language: source } = feed;
    const entriesOf = [feed, items.length, ...Object.values(slice)];
    if (isOther(entriesOf, this.#entriesOf)) {
      this.#entriesOf = entriesOf;
      this.entries = sliced(items, slice);
    }
    const query = search ? choices.q.trim() : '';
    const viewOf = [...entriesOf, query, wanted, now, later && choices.near, ...FILTERS.map((name) => choices[name])];
    if (!isOther(viewOf, this.#viewOf)) return;
    this.#viewOf = viewOf;
    const { entries } = this;
    const found = query ? search!.find(query) : undefined;
    this.distances = choices.near ? later?.distancesFrom(head, choices.near, entries) : undefined;
    this.view = directoryView({ head, entries, found, distances: this.distances, language: wanted, source, now }, slice, choices);
  }

  /** Another list: from its first screen again. */
  restart(): void {
    this.#growing.restart();
  }

  /** Draws the list as far as an entry. @returns whether it is in the list */
  reach(id: string): boolean {
    const place = this.view.sections.flatMap(({ entries }) => entries).findIndex((entry) => entry.id === id);
    if (place >= 0) this.#growing.reach(place);
    return place >= 0;
  }

  /** What most visitors filter by, and the rest once it is loaded; nothing where the feed leaves nothing to choose. */
  filters(scene: Scene, later: typeof Later | undefined) {
    const parts = [facetSelect('topic', scene), facetSelect('spoken', scene), facetBox('open', scene), later ? later.moreFilters(scene) : roomForMore(scene)];
    return parts.some((part) => part !== nothing) ? parts : nothing;
  }

  /** The number of entries, and they themselves. @param map whether the webmaster wants one */
  content(scene: Scene, later: typeof Later | undefined, map: boolean, onReset: () => void) {
    return html`${status(this.view, scene.feed.complete, isNarrowed(scene.choices), onReset)} ${map ? (later ? later.map(scene) : roomForMap(this.view)) : nothing} ${this.#sections(scene, later)}
    ${this.#growing.waits
      ? html`<p><button type="button" class="button" @click=${() => this.#growing.more()}>${msg('Mehr anzeigen', { id: 'list.more' })}</button></p>`
      : nothing}`;
  }

  #sections(scene: Scene, later: typeof Later | undefined) {
    const { sections } = this.view;
    const { opened, choices, level, language, linked } = scene;
    let left = this.#growing.of(sections.reduce((sum, { entries }) => sum + entries.length, 0));
    this.#rows.begin([this.view, opened, choices.picks, level, language.current, language.changes, later, linked, this.#paper.printing]);
    return sections.map((section) => {
      const drawn = section.entries.slice(0, left);
      left -= drawn.length;
      if (!drawn.length) return nothing;
      const rows = this.#rows.of(section.kind, drawn, (entry) => row(entry, scene));
      return section.kind === 'matching' ? rows : later?.aside(section, rows, scene);
    });
  }
}
