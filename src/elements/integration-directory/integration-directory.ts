import { LitElement, html, nothing } from 'lit';
import { directoryFeed, type DirectoryEntry } from '../../feeds/directory-feed.js';
import { ChoicesController } from '../../ui/choices.js';
import { ClockController } from '../../ui/clock.js';
import { updatedNote } from '../../ui/dates.js';
import { directoryWords, entryWords } from '../../ui/entry/catalogues.js';
import { FeedController } from '../../ui/feed-controller.js';
import { isFirst, version } from '../../ui/first-wins.js';
import { frame } from '../../ui/frame.js';
import { GrowingList } from '../../ui/growing-list.js';
import { inIdleSlices } from '../../ui/idle.js';
import { LanguageController, msg } from '../../ui/language.js';
import { onUse } from '../../ui/on-use.js';
import { PaperController } from '../../ui/paper.js';
import { RowGroups } from '../../ui/row-groups.js';
import { FILTERS, NOTHING, isNarrowed, picksOf, picksWith, type Choices } from './integration-directory.choices.js';
import { filters } from './integration-directory.filters.js';
import { guide } from './integration-directory.guide.js';
import { intro } from './integration-directory.intro.js';
import type * as Later from './integration-directory.later.js';
import { row } from './integration-directory.rows.js';
import type { Scene } from './integration-directory.scene.js';
import type { DirectorySearch } from './integration-directory.search.js';
import { styles } from './integration-directory.styles.js';
import { status, viewSwitch } from './integration-directory.summary.js';
import { directoryView, sliced, type DirectoryView, type Distances, type Slice } from './integration-directory.view.js';

const MINUTE = 60_000;

const isOther = (now: readonly unknown[], before: readonly unknown[]): boolean => now.some((part, place) => part !== before[place]);

/**
 * Where somebody finds help: a guide with chapters, and a list of offices, services and courses with search and filters.
 *
 * @summary Where do I find support, who speaks my language, who is open now
 * @slot - What stands here (a link, a PDF) shows without JavaScript, before the feed, and when it fails; also the
 *   place of an inline feed, `<script type="application/json">`
 * @fires {FeedLoadEvent} feed-load - The feed was read to its end; with the number of records and their problems
 * @fires {FeedErrorEvent} feed-error - The feed could not be loaded or understood
 * @fires {LanguageChooseEvent} language-choose - The visitor chose a language
 * @csspart base - The ground of the widget
 * @csspart languages - The language menu
 * @csspart filters - Search and filters
 * @csspart chips - The filters that are on, each to be taken off
 * @csspart guide - A part of the guide
 * @csspart item - One entry of the list
 * @csspart shortlist - The entries the visitor picked
 * @csspart map - The map and the button that loads it
 * @csspart preview - The note that another day than today is shown
 * @csspart failed - What is said when the feed fails
 * @csspart text-note - Badge on a text in another language, machine-translated or outdated
 */
export class IntegrationDirectory extends LitElement {
  static override styles = styles;
  /** Version of the library that defined this element. */
  static readonly version = version;

  static override properties = {
    src: {},
    format: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    view: {},
    guidePart: { attribute: 'part' },
    topic: {},
    town: {},
    language: {},
    noSearch: { type: Boolean, attribute: 'no-search' },
    noFilter: { type: Boolean, attribute: 'no-filter' },
    noIntro: { type: Boolean, attribute: 'no-intro' },
    noLanguageMenu: { type: Boolean, attribute: 'no-language-menu' },
    deepLink: { type: Boolean, attribute: 'deep-link' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    reportUrl: { attribute: 'report-url' },
    tiles: {},
    tilesNote: { attribute: 'tiles-note' },
    noMap: { type: Boolean, attribute: 'no-map' },
    previewDate: { attribute: 'preview-date' },
    check: { type: Boolean },
  };

  /** Address of the feed (`directory`, JSON; or a format of another system that is known). */
  src = '';
  /** Name of the feed's format, where it is not told by its shape: `integreat`, `schema-org`. */
  format = '';
  /** Level of the widget's first heading in the page's outline, 1 to 4. */
  headingLevel = 2;
  /** `guide` or `list`: what shows first. Without it the guide, where the feed has one. */
  view = '';
  /** Shows this part of the guide only, by its `id`. */
  guidePart = '';
  /** Shows entries with this topic only. */
  topic = '';
  /** Shows entries in this town only. */
  town = '';
  /** Shows entries in this spoken language only (`ar`), and below them those whose languages are not known. */
  language = '';
  /** Leaves out the search field. */
  noSearch = false;
  /** Leaves out the filters. */
  noFilter = false;
  /** Leaves out title and summary. */
  noIntro = false;
  /** Leaves out the language menu. */
  noLanguageMenu = false;
  /** Keeps search, filters and the opened entry in the page's address. */
  deepLink = false;
  /** Tells search engines of the entries, as JSON-LD in the page's head. */
  structuredData = false;
  /** Where a reader's note on a wrong entry goes: `mailto:…`, or an address that takes it by POST. */
  reportUrl = '';
  /** Address of map tiles with `{z}`, `{x}` and `{y}`, instead of basemap.de. */
  tiles = '';
  /** Source note of these tiles. */
  tilesNote = '';
  /** Leaves out the map. */
  noMap = false;
  /** Shows the widget as of another day, `2026-10-31` or `2026-10-31T13:00`, with a note that says so. */
  previewDate = '';
  /** Shows the editor what is wrong in the feed. */
  check = false;

  readonly #feed = new FeedController(this, directoryFeed);
  readonly #language = new LanguageController(this, directoryWords);
  readonly #clock = new ClockController(this);
  readonly #paper = new PaperController(this);
  readonly #list = new GrowingList(this, this.#paper);
  readonly #rows = new RowGroups();
  readonly #choices = new ChoicesController(this, NOTHING, (before) => this.#onArrive(before), true);
  /** Keys of opened entries and chapters. */
  #open: ReadonlySet<string> = new Set();
  /** The entry that is to be brought into sight. */
  #sought = '';
  #later?: typeof Later;
  #loading = false;
  #search?: DirectorySearch;
  /** What the slice leaves of the feed, and of which slice of which feed that is. */
  #entries: readonly DirectoryEntry[] = [];
  #entriesOf: readonly unknown[] = [];
  #view?: DirectoryView;
  #distances: Distances | undefined;
  #viewOf: readonly unknown[] = [];

  protected override render() {
    return frame({
      host: this,
      feed: this.#feed,
      language: this.#language,
      content: () => this.#content(this.#scene()),
    });
  }

  protected override updated(): void {
    if (!this.#feed.feed?.complete) return;
    if (!this.#loading) {
      this.#loading = true;
      inIdleSlices(() => {
        this.#load();
        return true;
      });
    }
    if (this.structuredData) this.#tell();
    if (this.#sought) this.#show(this.#sought);
  }

  #content(scene: Scene) {
    const { feed, view, choices } = scene;
    const later = this.#later;
    const asGuide = this.#isGuide;
    return html`${this.#clock.note(this.#language.current)} ${this.noIntro ? nothing : intro(feed, this.#language, this.#level(0))}
    ${filters(scene, !this.noSearch && feed.size > 1, !this.noFilter && !asGuide, later?.moreFilters(scene))}
    ${feed.head.guide?.length ? viewSwitch(this.#isGuide, (as) => this.#choose({ ...NOTHING, picks: choices.picks, view: as })) : nothing}
    ${later?.chips(scene)}
    ${asGuide
      ? guide(scene, later)
      : html`${status(view, feed.complete, isNarrowed(choices), this.#onReset)} ${this.noMap ? nothing : later?.map(scene)} ${this.#sections(scene)}
        ${this.#list.waits
          ? html`<p><button type="button" class="button" @click=${() => this.#list.more()}>${msg('Mehr anzeigen', { id: 'list.more' })}</button></p>`
          : nothing}`}
    ${later?.shortlist(scene)} ${updatedNote(feed.head.updated, this.#language.current)}`;
  }

  #sections(scene: Scene) {
    const { sections } = scene.view;
    let left = this.#list.of(sections.reduce((sum, { entries }) => sum + entries.length, 0));
    this.#rows.begin([scene.view, this.#open, scene.choices.picks, scene.level, this.#language.current, this.#later, this.#paper.printing, this.#choices.link]);
    return sections.map((section) => {
      const drawn = section.entries.slice(0, left);
      left -= drawn.length;
      if (!drawn.length) return nothing;
      const rows = this.#rows.of(section.kind, drawn, (entry) => row(entry, scene));
      return section.kind === 'matching' ? rows : this.#later?.aside(section, rows, scene);
    });
  }

  #scene(): Scene {
    const feed = this.#feed.feed!;
    const { current: choices, link } = this.#choices;
    const picks = picksOf(choices);
    const now = Math.floor(this.#clock.now / MINUTE) * MINUTE;
    return {
      host: this,
      feed,
      slice: this.#slice,
      view: this.#viewNow(now),
      distances: this.#distances,
      entries: this.#entries,
      choices,
      language: this.#language,
      now,
      level: this.#level(1),
      isOpen: (key) => this.#paper.printing || this.#open.has(key),
      isPicked: (id) => picks.includes(id),
      choose: this.#choose,
      onToggle: this.#onToggle,
      onPick: this.#onPick,
      reveal: (id) => this.#reveal(id),
      address: (change) => link?.address({ ...NOTHING, ...change }),
      details: (entry) => this.#later?.details(entry, this.#scene()) ?? html`<p class="muted">${msg('Wird geladen …', { id: 'feed.loading' })}</p>`,
    };
  }

  // Drawing in steps asks for the same view again and again.
  #viewNow(now: number): DirectoryView {
    const feed = this.#feed.feed!;
    const { items, head, language: source } = feed;
    const { wanted } = this.#language;
    const { current: choices } = this.#choices;
    const slice = this.#slice;
    const entriesOf = [feed, items.length, ...Object.values(slice)];
    if (isOther(entriesOf, this.#entriesOf)) {
      this.#entriesOf = entriesOf;
      this.#entries = sliced(items, slice);
    }
    const query = this.#search ? choices.q.trim() : '';
    const viewOf = [this.#entries, items.length, query, wanted, now, this.#later && choices.near, ...FILTERS.map((name) => choices[name])];
    if (!this.#view || isOther(viewOf, this.#viewOf)) {
      this.#viewOf = viewOf;
      const found = query ? this.#searchNow().find(query) : undefined;
      this.#distances = choices.near ? this.#later?.distancesFrom(head, choices.near, this.#entries) : undefined;
      this.#view = directoryView({ head, entries: this.#entries, found, distances: this.#distances, language: wanted, source, now }, slice, choices);
    }
    return this.#view;
  }

  #searchNow(): DirectorySearch {
    const feed = this.#feed.feed!;
    if (this.#search!.feed !== feed) this.#search = new (this.#search!.constructor as typeof DirectorySearch)(feed);
    return this.#search!;
  }

  // Without a network the list stays as it is; the next opening tries again.
  #load(): void {
    onUse(import('./integration-directory.search.js'), ({ DirectorySearch }) => {
      this.#search ??= new DirectorySearch(this.#feed.feed!);
      this.requestUpdate();
      inIdleSlices((enough) => !this.isConnected || !this.#feed.feed || this.#searchNow().add(enough));
    });
    onUse(Promise.all([import('./integration-directory.later.js'), this.#language.add(entryWords)]), ([later]) => {
      // Once, though two openings may have asked for it.
      if (!this.#later) (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(...later.laterStyles.map(({ styleSheet }) => styleSheet!));
      this.#later = later;
      this.requestUpdate();
    });
  }

  #tell(): void {
    onUse(import('../../ui/entry/structured-data.js'), ({ tellOf }) => {
      const { feed } = this.#feed;
      if (this.isConnected && feed) tellOf(this, this.#entries, feed.language);
    });
  }

  get #slice(): Slice {
    const { topic, town, language } = this;
    return { topic, town, language };
  }

  get #isGuide(): boolean {
    const { current } = this.#choices;
    const view = current.view || this.view || 'guide';
    return view === 'guide' && !!this.#feed.feed!.head.guide?.length && !isNarrowed(current);
  }

  #level(deeper: number): number {
    const named = !this.noIntro && this.#feed.feed!.head.title;
    return Math.min(6, Math.max(1, this.headingLevel || 2) + deeper - (named || !deeper ? 0 : 1));
  }

  readonly #choose = (change: Partial<Choices>) => {
    this.#list.restart();
    this.#choices.write(change);
  };

  #onArrive({ entry: before, chapter: left }: Choices): void {
    const { entry, chapter } = this.#choices.current;
    const gone = [...(entry !== before ? [before] : []), ...(chapter !== left ? [left] : [])];
    this.#open = new Set([...this.#open, entry, chapter].filter((key) => key && !gone.includes(key)));
    if (entry !== before) this.#sought = entry;
    this.#list.restart();
  }

  /** Opens an entry of the list and brings it into sight. */
  #reveal(id: string): void {
    this.#open = new Set([...this.#open, id]);
    this.#sought = id;
    this.#choices.write({ entry: id }, 'push');
  }

  // Drawn or not yet; the focus goes to its name.
  #show(id: string): void {
    this.#sought = '';
    const place = this.#view!.sections.flatMap(({ entries }) => entries).findIndex((entry) => entry.id === id);
    if (place < 0) return;
    this.#list.reach(place);
    void this.updateComplete.then(() => {
      const name = this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`);
      name?.closest('.item')?.scrollIntoView();
      name?.focus({ preventScroll: true });
    });
  }

  readonly #onReset = () => {
    this.#choose({ ...NOTHING, view: this.#choices.current.view, picks: this.#choices.current.picks });
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #onToggle = (event: Event) => {
    const key = (event.currentTarget as HTMLElement).dataset.key!;
    const open = new Set(this.#open);
    const opening = !open.delete(key);
    if (opening) open.add(key);
    this.#open = open;
    if (opening && !this.#later) this.#load();
    const { current } = this.#choices;
    const kind = this.#isGuide ? 'chapter' : 'entry';
    if (opening) this.#choices.write({ [kind]: key }, 'push');
    else this.#choices.write(current[kind] === key ? { [kind]: '' } : {});
  };

  readonly #onPick = (event: Event) => {
    const id = (event.currentTarget as HTMLElement).dataset.id!;
    const picks = picksOf(this.#choices.current);
    this.#choices.write({ picks: picksWith(picks.includes(id) ? picks.filter((other) => other !== id) : [...picks, id]) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'integration-directory': IntegrationDirectory;
  }
}

if (isFirst('integration-directory')) {
  customElements.define('integration-directory', IntegrationDirectory);
}
