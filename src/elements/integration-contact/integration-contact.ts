import { LitElement, html, nothing } from 'lit';
import { directoryFeed, type DirectoryEntry } from '../../feeds/directory-feed.js';
import { openingHoursOf } from '../../feeds/opening-hours-fields.js';
import { baseLanguage, pickText } from '../../feeds/text.js';
import { openState } from '../../shared/opening-hours.js';
import { ClockController } from '../../ui/clock.js';
import { updatedNote } from '../../ui/dates.js';
import { directoryWords, entryWords } from '../../ui/entry/catalogues.js';
import { entryDetails } from '../../ui/entry/entry.js';
import { openWords } from '../../ui/entry/hours-words.js';
import { FeedController } from '../../ui/feed-controller.js';
import { isFirst, version } from '../../ui/first-wins.js';
import { frame } from '../../ui/frame.js';
import { LanguageController, interfaceLanguages, msg } from '../../ui/language.js';
import { onUse } from '../../ui/on-use.js';
import { inline } from '../../ui/text.js';
import { styles } from './integration-contact.styles.js';

/**
 * One office: where it is, how to reach it, when it is open, and whether it is open now.
 *
 * @summary The contact card of one office, with opening hours
 * @slot - What stands here (a phone number, say) shows without JavaScript, before the feed, and when it fails; also the
 *   place of an inline feed, `<script type="application/json">`
 * @fires {FeedLoadEvent} feed-load - The feed was read to its end; with the number of records and their problems
 * @fires {FeedErrorEvent} feed-error - The feed could not be loaded or understood
 * @fires {LanguageChooseEvent} language-choose - The visitor chose a language
 * @csspart base - The ground of the widget
 * @csspart languages - The language menu
 * @csspart card - The card itself
 * @csspart preview - The note that another day than today is shown
 * @csspart failed - What is said when the feed fails
 * @csspart text-note - Badge on a text in another language, machine-translated or outdated
 */
export class IntegrationContact extends LitElement {
  static override styles = styles;
  /** Version of the library that defined this element. */
  static readonly version = version;

  static override properties = {
    src: {},
    format: {},
    entry: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    noLanguageMenu: { type: Boolean, attribute: 'no-language-menu' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    reportUrl: { attribute: 'report-url' },
    previewDate: { attribute: 'preview-date' },
    check: { type: Boolean },
  };

  /** Address of the feed: a `directory` (JSON; or a format of another system that is known), or a `contact`. */
  src = '';
  /** Name of the feed's format, where it is not told by its shape: `integreat`, `schema-org`. */
  format = '';
  /** The `id` of the entry to show; without it the first one in the file. */
  entry = '';
  /** Level of the office's name in the page's outline, 1 to 5. */
  headingLevel = 2;
  /** Leaves out the language menu. */
  noLanguageMenu = false;
  /** Tells search engines of the office, as JSON-LD in the page's head. */
  structuredData = false;
  /** Where a reader's note on a wrong entry goes: `mailto:…`, or an address that takes it by POST. */
  reportUrl = '';
  /** Shows the card as of another day, `2026-10-31` or `2026-10-31T13:00`, with a note that says so. */
  previewDate = '';
  /** Shows the editor what is wrong in the feed. */
  check = false;

  readonly #feed = new FeedController(this, directoryFeed);
  readonly #language = new LanguageController(this, directoryWords, entryWords);
  readonly #clock = new ClockController(this);
  #noPrint = false;

  protected override render() {
    return frame({
      host: this,
      feed: this.#feed,
      language: this.#language,
      content: () => this.#content(),
    });
  }

  protected override updated(): void {
    if (!this.structuredData || !this.#feed.feed?.complete) return;
    onUse(import('../../ui/entry/structured-data.js'), ({ tellOf }) => {
      tellOf(this, () => {
        const { feed } = this.#feed;
        const shown = this.#shown;
        return this.structuredData && feed?.complete && shown ? { entries: [shown], source: feed.language } : undefined;
      });
    });
  }

  get #shown(): DirectoryEntry | undefined {
    const { items = [] } = this.#feed.feed ?? {};
    return this.entry ? items.find(({ id }) => id === this.entry) : items[0];
  }

  #content() {
    const feed = this.#feed.feed!;
    const shown = this.#shown;
    if (!shown) {
      return feed.complete
        ? html`<p>${msg('Diese Stelle ist in den Angaben nicht mehr enthalten.', { id: 'entry.missing' })}</p>
            <slot></slot>`
        : html`<p>${msg('Wird geladen …', { id: 'feed.loading' })}</p>`;
    }
    const { wanted, current } = this.#language;
    const { now } = this.#clock;
    const { name, provider } = shown;
    const hours = openingHoursOf(shown);
    const state = hours && openState(hours, now);
    const words = state && openWords(state, now, current);
    const level = Math.min(6, Math.max(1, this.headingLevel || 2));
    return html`${this.#clock.note(current)}
      <div class="card" part="card">
        <div class="heading title" role="heading" aria-level=${level}>${inline(pickText(name, wanted, feed.language), current)}</div>
        ${provider ? html`<p class="muted">${inline(pickText(provider, wanted, feed.language), current)}</p>` : nothing}
        ${words ? html`<p class=${state.state === 'open' ? 'state now' : 'state'} role="status">${words}</p>` : nothing}
        ${entryDetails(shown, {
          host: this,
          feed,
          language: this.#language,
          now,
          level: Math.min(6, level + 1),
          contactFirst: true,
          actions: html`<button type="button" class="button" @click=${() => this.#print(shown)}>${msg('Drucken', { id: 'print' })}</button>`,
        })}
        ${this.#noPrint ? html`<p role="status">${msg('Drucken ist hier nicht möglich.', { id: 'shortlist.no-print' })}</p>` : nothing}
        ${updatedNote(feed.head.updated, current)}
      </div>`;
  }

  #print(entry: DirectoryEntry): void {
    const language = Object.hasOwn(interfaceLanguages, baseLanguage(this.#language.wanted)) ? this.#language.current : 'de';
    onUse(import('../../ui/entry/entry-sheet.js'), ({ printEntries }) => {
      printEntries({ feed: this.#feed.feed!, entries: [entry], speaker: this.#language, language, now: this.#clock.now, link: location.href }).catch((cause: unknown) => {
        console.warn(cause);
        this.#noPrint = true;
        this.requestUpdate();
      });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'integration-contact': IntegrationContact;
  }
}

if (isFirst('integration-contact')) {
  customElements.define('integration-contact', IntegrationContact);
}
