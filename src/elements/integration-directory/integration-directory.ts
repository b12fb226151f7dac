import { LitElement, html, nothing } from 'lit';
import { directoryFeed } from '../../feeds/directory-feed.js';
import { ChoicesController } from '../../ui/choices.js';
import { ClockController } from '../../ui/clock.js';
import { updatedNote } from '../../ui/dates.js';
import { directoryWords, entryWords } from '../../ui/entry/catalogues.js';
import { FeedController } from '../../ui/feed-controller.js';
import { isFirst, version } from '../../ui/first-wins.js';
import { frame } from '../../ui/frame.js';
import { inIdleSlices } from '../../ui/idle.js';
import { LanguageController, msg } from '../../ui/language.js';
import { onUse } from '../../ui/on-use.js';
import { PaperController } from '../../ui/paper.js';
import { NOTHING, isNarrowed, picksOf, picksWith, type Choices } from './integration-directory.choices.js';
import { guide } from './integration-directory.guide.js';
import { guideParts } from './integration-directory.guide.view.js';
import { intro } from './integration-directory.intro.js';
import type * as Later from './integration-directory.later.js';
import type { DirectoryList } from './integration-directory.list.js';
import type { Scene } from './integration-directory.scene.js';
import { searchField, viewSwitch } from './integration-directory.search-field.js';
import type { DirectorySearch } from './integration-directory.search.js';
import { styles } from './integration-directory.styles.js';
import type { DirectoryView } from './integration-directory.view.js';

const MINUTE = 60_000;
const NOT_YET: DirectoryView = { sections: [], count: 0, corrected: false, options: {} };

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
  readonly #choices = new ChoicesController(this, NOTHING, (before) => this.#onArrive(before), true);
  /** Keys of opened entries and chapters. */
  #open: ReadonlySet<string> = new Set();
  /** The entry that is to be brought into sight. */
  #sought = '';
  // Loaded on use: the list where it shows, the search and the rest after the first drawing.
  #list?: DirectoryList;
  #search?: DirectorySearch;
  #later?: typeof Later;
  #asked = { list: false, rest: false };

  protected override willUpdate(): void {
    const { feed } = this.#feed;
    // Where the webmaster wants the list, it is on its way before the feed is there.
    if (feed ? !this.#isGuide || feed.complete : this.src && this.view === 'list') this.#loadList();
  }

  protected override render() {
    return frame({
      host: this,
      feed: this.#feed,
      language: this.#language,
      ready: !!this.#list || this.#isGuide,
      content: () => this.#content(this.#scene()),
    });
  }

  protected override updated(): void {
    const { feed } = this.#feed;
    if (!feed?.complete) return;
    if (!this.#asked.rest) {
      this.#asked.rest = true;
      inIdleSlices(() => {
        this.#loadRest();
        return true;
      });
    }
    if (this.#list && this.structuredData) this.#tell();
    // What comes after the first drawing would push it out of sight again.
    if (this.#list && this.#later && this.#sought) this.#show(this.#sought);
  }

  #content(scene: Scene) {
    const { feed, choices } = scene;
    const [list, later, isGuide] = [this.#list, this.#later, this.#isGuide];
    return html`${this.#clock.note(this.#language.current)} ${this.noIntro ? nothing : intro(feed, this.#language, this.#level(0))}
    ${searchField(scene, !this.noSearch && feed.size > 1, this.noFilter || isGuide ? nothing : list!.filters(scene, later))}
    ${this.#hasGuide ? viewSwitch(isGuide, (view) => this.#choose({ ...NOTHING, picks: choices.picks, view })) : nothing}
    ${isGuide ? guide(scene, later) : html`${later?.chips(scene)} ${list!.content(scene, later, !this.noMap, this.#onReset)}`}
    ${later?.shortlist(scene)} ${updatedNote(feed.head.updated, this.#language.current)}`;
  }

  #scene(): Scene {
    const feed = this.#feed.feed!;
    const { current: choices, link } = this.#choices;
    const { topic, town, language } = this;
    const slice = { topic, town, language };
    const picks = picksOf(choices);
    const now = Math.floor(this.#clock.now / MINUTE) * MINUTE;
    const [list, later] = [this.#list, this.#later];
    list?.update({ feed, slice, choices, wanted: this.#language.wanted, now, search: this.#searchNow, later });
    return {
      host: this,
      feed,
      slice,
      view: list?.view ?? NOT_YET,
      distances: list?.distances,
      entries: list?.entries ?? [],
      choices,
      language: this.#language,
      now,
      level: this.#level(1),
      opened: this.#open,
      linked: !!link,
      isOpen: (key) => this.#paper.printing || this.#open.has(key),
      isPicked: (id) => picks.includes(id),
      choose: this.#choose,
      onToggle: this.#onToggle,
      onPick: this.#onPick,
      reveal: (id) => this.#reveal(id),
      address: (change) => link?.address({ ...NOTHING, ...change }),
      details: (entry) => later?.details(entry, this.#scene()) ?? html`<p class="muted">${msg('Wird geladen …', { id: 'feed.loading' })}</p>`,
    };
  }

  get #searchNow(): DirectorySearch | undefined {
    const search = this.#search;
    const { feed } = this.#feed;
    return search && search.feed !== feed ? (this.#search = search.over(feed!)) : search;
  }

  #loadList(): void {
    if (this.#asked.list) return;
    this.#asked.list = true;
    onUse(import('./integration-directory.list.js'), ({ DirectoryList }) => {
      this.#list = new DirectoryList(this, this.#paper);
      this.requestUpdate();
    });
  }

  // Without a network what is there stays as it is; the next opening tries again.
  #loadRest(): void {
    onUse(import('./integration-directory.search.js'), ({ DirectorySearch }) => {
      this.#search ??= new DirectorySearch(this.#feed.feed!);
      this.requestUpdate();
      inIdleSlices((enough) => !this.isConnected || !this.#feed.feed || this.#searchNow!.add(enough));
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
      tellOf(this, () => {
        const { feed } = this.#feed;
        return this.structuredData && feed?.complete && this.#list ? { entries: this.#list.entries, source: feed.language } : undefined;
      });
    });
  }

  // A part that the feed does not have leaves the list, and so does a slice that the webmaster shows as a list.
  get #hasGuide(): boolean {
    const { feed } = this.#feed;
    const onlyList = this.view === 'list' && (this.topic || this.town || this.language);
    return !!feed && !onlyList && guideParts(feed.head, this.guidePart).length > 0;
  }

  get #isGuide(): boolean {
    const { current } = this.#choices;
    const view = current.view || this.view || 'guide';
    return view === 'guide' && this.#hasGuide && !isNarrowed(current);
  }

  #level(deeper: number): number {
    const named = !this.noIntro && this.#feed.feed!.head.title;
    return Math.min(6, Math.max(1, this.headingLevel || 2) + deeper - (named || !deeper ? 0 : 1));
  }

  readonly #choose = (change: Partial<Choices>) => {
    this.#list?.restart();
    this.#choices.write(change);
  };

  #onArrive({ entry: before, chapter: left }: Choices): void {
    const { entry, chapter } = this.#choices.current;
    const gone = [...(entry !== before ? [before] : []), ...(chapter !== left ? [left] : [])];
    // The key of an entry in a chapter begins with that of the chapter.
    const chapters = chapter.split('/').map((_, place, parts) => parts.slice(0, place + 1).join('/'));
    this.#open = new Set([...this.#open, entry, ...chapters].filter((key) => key && !gone.includes(key)));
    if (entry !== before) this.#sought = entry;
    // A link to an entry shows it in the list, also one that somebody wrote by hand.
    if (entry && entry !== before) this.#choices.current = { ...this.#choices.current, view: 'list' };
    this.#list?.restart();
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
    if (!this.#list!.reach(id)) return;
    void this.updateComplete.then(() => {
      const name = this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`);
      name?.closest('details')?.setAttribute('open', '');
      const item = name?.closest('.item');
      if (item) this.#later!.bringIntoSight(item);
      name?.focus({ preventScroll: true });
    });
  }

  readonly #onReset = () => {
    const { view, picks } = this.#choices.current;
    this.#choose({ ...NOTHING, view, picks });
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #onToggle = (event: Event) => {
    const { key = '', kind = 'entry' } = (event.currentTarget as HTMLElement).dataset as { key?: string; kind?: 'chapter' | 'entry' };
    const open = new Set(this.#open);
    const opening = !open.delete(key);
    if (opening) open.add(key);
    this.#open = open;
    if (opening && !this.#later) this.#loadRest();
    if (opening) this.#choices.write({ [kind]: key }, 'push');
    else this.#choices.write(this.#choices.current[kind] === key ? { [kind]: '' } : {});
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
