import { LitElement, html, nothing } from 'lit';
import { networkMembersFeed, type Organisation } from '../../feeds/network-members-feed.js';
import { pickText, term } from '../../feeds/text.js';
import { ChoicesController } from '../../ui/choices.js';
import { FeedController } from '../../ui/feed-controller.js';
import { isFirst, version } from '../../ui/first-wins.js';
import { frame } from '../../ui/frame.js';
import { GrowingList } from '../../ui/growing-list.js';
import { inIdleSlices } from '../../ui/idle.js';
import { LanguageController, msg } from '../../ui/language.js';
import { onUse } from '../../ui/on-use.js';
import { PaperController } from '../../ui/paper.js';
import { RowGroups } from '../../ui/row-groups.js';
import { inline } from '../../ui/text.js';
import { NOTHING, filters, type Choices } from './network-members.filters.js';
import { intro } from './network-members.intro.js';
import type * as Later from './network-members.later.js';
import type { MembersSearch } from './network-members.search.js';
import { styles } from './network-members.styles.js';
import { summary } from './network-members.summary.js';
import { hasDetails, membersView, type MembersSection, type MembersView } from './network-members.view.js';

/**
 * The organisations of a network: who steers it, who belongs to it, how to reach them.
 *
 * @summary Who belongs to a network, and who steers it
 * @slot - What stands here (a link, say) shows without JavaScript, before the feed, and when it fails; also the
 *   place of an inline feed, `<script type="application/json">`
 * @fires {FeedLoadEvent} feed-load - The feed was read to its end; with the number of records and their problems
 * @fires {FeedErrorEvent} feed-error - The feed could not be loaded or understood
 * @fires {LanguageChooseEvent} language-choose - The visitor chose a language
 * @csspart base - The ground of the widget
 * @csspart languages - The language menu
 * @csspart filters - Search and filters
 * @csspart item - One organisation
 * @csspart failed - What is said when the feed fails
 * @csspart text-note - Badge on a text in another language, machine-translated or outdated
 */
export class NetworkMembers extends LitElement {
  static override styles = styles;
  /** Version of the library that defined this element. */
  static readonly version = version;

  static override properties = {
    src: {},
    format: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    kind: {},
    topic: {},
    groupBy: { attribute: 'group-by' },
    noSearch: { type: Boolean, attribute: 'no-search' },
    noFilter: { type: Boolean, attribute: 'no-filter' },
    noIntro: { type: Boolean, attribute: 'no-intro' },
    noLanguageMenu: { type: Boolean, attribute: 'no-language-menu' },
    deepLink: { type: Boolean, attribute: 'deep-link' },
    check: { type: Boolean },
  };

  /** Address of the feed (`network-members`, JSON). */
  src = '';
  /** Name of the feed's format, where it is not told by its shape. */
  format = '';
  /** Level of the widget's first heading in the page's outline, 1 to 4. */
  headingLevel = 2;
  /** Shows organisations of this kind only. */
  kind = '';
  /** Shows organisations with this topic only. */
  topic = '';
  /** `kind`: grouped by kind at first. */
  groupBy = '';
  /** Leaves out the search field. */
  noSearch = false;
  /** Leaves out the filters. */
  noFilter = false;
  /** Leaves out the network's name, aims and principles. */
  noIntro = false;
  /** Leaves out the language menu. */
  noLanguageMenu = false;
  /** Keeps search, filters and the opened organisation in the page's address. */
  deepLink = false;
  /** Shows the editor what is wrong in the feed. */
  check = false;

  readonly #feed = new FeedController(this, networkMembersFeed);
  readonly #language = new LanguageController(this);
  readonly #paper = new PaperController(this);
  readonly #list = new GrowingList(this, this.#paper);
  readonly #choices = new ChoicesController(this, NOTHING, (before) => this.#onArrive(before));
  readonly #rows = new RowGroups();
  #open: ReadonlySet<string> = new Set();
  /** The organisation that is to be brought into sight. */
  #sought = '';
  #later?: typeof Later;
  #loadingLater = false;
  #search?: MembersSearch;
  #view?: MembersView;
  #viewKey = '';
  #viewFeed: unknown;

  protected override render() {
    return frame({
      host: this,
      feed: this.#feed,
      language: this.#language,
      content: () => this.#content(),
    });
  }

  protected override updated(): void {
    if (!this.#feed.feed?.complete) return;
    if (!this.#loadingLater) {
      this.#loadingLater = true;
      inIdleSlices(() => {
        this.#loadLater();
        return true;
      });
    }
    if (this.#sought) this.#reveal(this.#sought);
  }

  #content() {
    const view = this.#viewNow();
    const options = { language: this.#language, level: this.#level(0), open: this.#paper.printing };
    return html`${this.noIntro ? nothing : intro(this.#feed.feed!, options)} ${this.#filters(view)} ${this.#summary(view)} ${this.#letters(view)}
    ${this.#sections(view)} ${this.#later?.colophon(this.#feed.feed!, this.#language) ?? nothing}
    ${this.#list.waits
      ? html`<p><button type="button" class="button" @click=${() => this.#list.more()}>${msg('Mehr anzeigen', { id: 'list.more' })}</button></p>`
      : nothing}`;
  }

  #filters({ kinds, topics }: MembersView) {
    const { noFilter } = this;
    return filters(
      !this.noSearch && this.#feed.feed!.size > 1,
      !noFilter && !this.kind && kinds,
      !noFilter && !this.topic && topics,
      { ...this.#choices.current, by: this.#by },
      (change) => this.#choose(change),
    );
  }

  #summary(view: MembersView) {
    const { q, kind, topic } = this.#choices.current;
    return summary(view, this.#feed.feed!.complete, !!(q.trim() || kind || topic), this.#onReset, this.#onTable);
  }

  #letters({ initials }: MembersView) {
    if (!initials.length) return nothing;
    return html`<div class="letters row" role="group" aria-label=${msg('Zum Anfangsbuchstaben springen', { id: 'members.letters' })}>
      ${initials.map(({ letter, id }) => html`<button type="button" @click=${() => this.#reveal(id)}>${letter}</button>`)}
    </div>`;
  }

  #sections(view: MembersView) {
    const { sections, items } = view;
    let left = this.#list.of(items.length);
    this.#rows.begin([view, this.#open, this.#level(1), this.#language.current, this.#language.changes, this.#paper.printing, this.#later, this.#choices.link]);
    return sections.map((section, place) => {
      const drawn = section.items.slice(0, left);
      left -= drawn.length;
      if (!drawn.length) return nothing;
      const label = this.#label(section);
      return html`<section class="section">
        ${label ? html`<div class="heading" role="heading" aria-level=${this.#level(1)}>${label}</div>` : nothing}
        ${this.#rows.of(place, drawn, (organisation) => this.#item(organisation, label ? 2 : 1))}
      </section>`;
    });
  }

  #label({ role, kind, items }: MembersSection): string {
    if (role === 'steering') return msg('Leitung des Netzwerks', { id: 'members.steering' });
    if (role !== 'member') return '';
    if (kind === undefined) return msg('Mitglieder', { id: 'members.members' });
    return kind ? `${term(this.#feed.feed!.head.terms, kind, this.#language.wanted)} (${items.length})` : msg('Weitere Organisationen', { id: 'members.other' });
  }

  #item(organisation: Organisation, depth: number) {
    const { id, name, kind, topics = [], address, area } = organisation;
    const { head, language: source } = this.#feed.feed!;
    const { wanted, current } = this.#language;
    const words = inline(pickText(name, wanted, source), current);
    const place = address?.town ?? (area && term(head.terms, area, wanted));
    const facts = [kind && term(head.terms, kind, wanted), place].filter(Boolean).join(' · ');
    const about = topics.map((topic) => term(head.terms, topic, wanted)).join(' · ');
    const more = hasDetails(organisation);
    const open = more && (this.#paper.printing || this.#open.has(id));
    return html`<div role="listitem" class="item" part="item">
      <div class=${more ? 'name' : 'name bare'} role="heading" aria-level=${this.#level(depth)}>
        ${more
          ? html`<button type="button" data-id=${id} @click=${this.#onToggle} aria-expanded=${open ? 'true' : 'false'}><span>${words}</span></button>`
          : html`<span data-id=${id} tabindex="-1">${words}</span>`}
      </div>
      <p class="muted small">${facts}${facts && about ? html`<br />` : nothing}${about}</p>
      ${open ? this.#details(organisation) : nothing}
    </div>`;
  }

  #details(organisation: Organisation) {
    if (!this.#later) return html`<p class="details muted">${msg('Wird geladen …', { id: 'feed.loading' })}</p>`;
    const { details } = this.#later;
    const address = this.#choices.link?.address({ open: organisation.id });
    return details(organisation, this.#feed.feed!, this.#language, address);
  }

  #level(deeper: number): number {
    const named = !this.noIntro && this.#feed.feed!.head.network?.name;
    return Math.min(6, Math.max(1, this.headingLevel || 2) + deeper - (named || !deeper ? 0 : 1));
  }

  get #by(): 'name' | 'kind' {
    return (this.#choices.current.by || this.groupBy) === 'kind' ? 'kind' : 'name';
  }

  // Drawing in steps asks for the same view again and again.
  #viewNow(): MembersView {
    const feed = this.#feed.feed!;
    const { wanted } = this.#language;
    const { q, kind, topic } = this.#choices.current;
    const choices = { kind: this.kind || kind, topic: this.topic || topic, arrangement: this.#by };
    const query = this.#later ? q.trim() : '';
    const key = JSON.stringify([choices, query, wanted, feed.items.length]);
    if (this.#view && key === this.#viewKey && feed === this.#viewFeed) return this.#view;
    this.#viewKey = key;
    this.#viewFeed = feed;
    const found = query ? this.#searchNow().find(query) : undefined;
    this.#view = membersView({ head: feed.head, items: feed.items, complete: feed.complete, found, language: wanted, source: feed.language }, choices);
    return this.#view;
  }

  #searchNow(): MembersSearch {
    const feed = this.#feed.feed!;
    if (this.#search?.feed !== feed) this.#search = new this.#later!.MembersSearch(feed);
    return this.#search;
  }

  // Without a network the list stays as it is; the next opening tries again.
  #loadLater(): void {
    onUse(import('./network-members.later.js'), (later) => {
      // Once, though two openings may have asked for it.
      if (!this.#later) (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(...later.detailsStyles.map(({ styleSheet }) => styleSheet!));
      this.#later = later;
      this.requestUpdate();
      const search = this.#searchNow();
      inIdleSlices((enough) => !this.isConnected || search.add(enough));
    });
  }

  #choose(change: Partial<Choices>): void {
    this.#list.restart();
    this.#choices.write(change);
  }

  #onArrive({ open: before }: Choices): void {
    const { open } = this.#choices.current;
    if (open !== before) {
      this.#open = new Set([...this.#open, open].filter((id) => id !== before));
      this.#sought = open;
    }
    this.#list.restart();
  }

  /** Brings an organisation into sight, drawn or not yet, and puts the focus on its name. */
  #reveal(id: string): void {
    const place = this.#viewNow().items.findIndex((organisation) => organisation.id === id);
    this.#sought = '';
    if (place < 0) return;
    this.#list.reach(place);
    void this.updateComplete.then(() => {
      const name = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
      name?.closest('.item')?.scrollIntoView();
      name?.focus({ preventScroll: true });
    });
  }

  readonly #onReset = () => {
    this.#choose({ q: '', kind: '', topic: '' });
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #onToggle = (event: Event) => {
    const id = (event.currentTarget as HTMLElement).dataset.id!;
    const open = new Set(this.#open);
    const opening = !open.delete(id);
    if (opening) open.add(id);
    this.#open = open;
    if (opening) this.#loadLater();
    const { open: last } = this.#choices.current;
    this.#choices.write({ open: opening ? id : last === id ? '' : last }, opening ? 'push' : 'replace');
  };

  readonly #onTable = () =>
    onUse(import('./network-members.exports.js'), ({ saveTable }) => saveTable(this.#feed.feed!, this.#viewNow().items, this.#language));
}

declare global {
  interface HTMLElementTagNameMap {
    'network-members': NetworkMembers;
  }
}

if (isFirst('network-members')) {
  customElements.define('network-members', NetworkMembers);
}
