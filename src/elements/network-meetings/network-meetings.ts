import { str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { addressLines } from '../../feeds/address.js';
import { networkMeetingsFeed, type Meeting, type MeetingFile } from '../../feeds/network-meetings-feed.js';
import { pickText, type Text } from '../../feeds/text.js';
import type { Moment } from '../../shared/moment.js';
import { ClockController } from '../../ui/clock.js';
import { formatDay, formatMoment, formatMonth, isElsewhere, updatedNote } from '../../ui/dates.js';
import { comma } from '../../ui/enumeration.js';
import { FeedController } from '../../ui/feed-controller.js';
import { fileFacts } from '../../ui/file-facts.js';
import { isFirst, version } from '../../ui/first-wins.js';
import { frame } from '../../ui/frame.js';
import { LanguageController, msg } from '../../ui/language.js';
import { onUse } from '../../ui/on-use.js';
import { PaperController } from '../../ui/paper.js';
import { inline, noteFor } from '../../ui/text.js';
import { styles } from './network-meetings.styles.js';
import { meetingsView, spanOf, takesPlace, type ComingMeeting, type MeetingYear } from './network-meetings.view.js';

/**
 * The meetings of a network: the next one with its agenda, later ones, and past ones with their minutes.
 *
 * @summary When a network meets next, and the minutes of its past meetings
 * @slot - What stands here (a link, say) shows without JavaScript, before the feed, and when it fails; also the
 *   place of an inline feed, `<script type="application/json">`
 * @fires {FeedLoadEvent} feed-load - The feed was read to its end; with the number of records and their problems
 * @fires {FeedErrorEvent} feed-error - The feed could not be loaded or understood
 * @fires {LanguageChooseEvent} language-choose - The visitor chose a language
 * @csspart base - The ground of the widget
 * @csspart languages - The language menu
 * @csspart meeting - A meeting that is still to come
 * @csspart past - The archive
 * @csspart preview - The note that another day than today is shown
 * @csspart failed - What is said when the feed fails
 * @csspart text-note - Badge on a text in another language, machine-translated or outdated
 */
export class NetworkMeetings extends LitElement {
  static override styles = styles;
  /** Version of the library that defined this element. */
  static readonly version = version;

  static override properties = {
    src: {},
    format: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    limit: { type: Number },
    noArchive: { type: Boolean, attribute: 'no-archive' },
    noLanguageMenu: { type: Boolean, attribute: 'no-language-menu' },
    previewDate: { attribute: 'preview-date' },
    check: { type: Boolean },
  };

  /** Address of the feed (`network-meetings`, JSON). */
  src = '';
  /** Name of the feed's format, where it is not told by its shape. */
  format = '';
  /** Level of the widget's headings in the page's outline, 1 to 5. */
  headingLevel = 2;
  /** Shows at most so many meetings to come; 0 shows all. */
  limit = 0;
  /** Leaves out past meetings. */
  noArchive = false;
  /** Leaves out the language menu. */
  noLanguageMenu = false;
  /** Shows the widget as of another day, `2018-05-02` or `2018-05-02T13:00`, with a note that says so. */
  previewDate = '';
  /** Shows the editor what is wrong in the feed. */
  check = false;

  readonly #feed = new FeedController(this, networkMeetingsFeed);
  readonly #language = new LanguageController(this);
  readonly #clock = new ClockController(this);
  readonly #paper = new PaperController(this);

  protected override render() {
    return frame({
      host: this,
      feed: this.#feed,
      language: this.#language,
      content: () => this.#content(),
    });
  }

  #content() {
    const { items, complete } = this.#feed.feed!;
    const { coming, past } = meetingsView(items, this.#clock.now);
    const shown = this.limit > 0 ? coming.slice(0, this.limit) : coming;
    return html`${this.#clock.note(this.#language.current)}
      <section class="stack">
        ${this.#heading(msg('Nächste Sitzungen', { id: 'meetings.coming' }))}
        ${shown.length
          ? html`<div>${shown.map((each) => this.#coming(each))}</div>`
          : html`<p>
              ${complete ? msg('Zurzeit ist keine Sitzung angekündigt.', { id: 'meetings.none' }) : msg('Wird geladen …', { id: 'feed.loading' })}
            </p>`}
        ${this.#tools(coming.map(({ meeting }) => meeting))}
      </section>
      ${past.length && !this.noArchive
        ? html`<section part="past">
            ${this.#heading(msg('Frühere Sitzungen und Protokolle', { id: 'meetings.past' }))}
            <div class="years">${past.map((year, place) => this.#year(year, place === 0 || this.#paper.printing))}</div>
          </section>`
        : nothing}
      ${updatedNote(this.#feed.feed!.head.updated, this.#language.current)}`;
  }

  #heading(words: string) {
    return html`<div class="heading" role="heading" aria-level=${this.#level(0)}>${words}</div>`;
  }

  #coming({ meeting, isNext, isRunning, isToday, isTomorrow }: ComingMeeting) {
    const { start, title, topic, place, online, agenda = [], note, files = [] } = meeting;
    const off = !takesPlace(meeting);
    const { current } = this.#language;
    const headline = title ?? topic;
    const known = start.day.length === 10;
    return html`<article class="meeting ${isNext ? 'next' : ''} ${off ? 'off' : ''}" part="meeting">
      <div class="leaf" aria-hidden="true">${known ? html`<b>${Number(start.day.slice(8))}</b><span>${formatMonth(start.day, current)}</span>` : nothing}</div>
      <div class="body">
        ${headline ? html`<div class="heading title" role="heading" aria-level=${this.#level(1)}>${this.#inline(headline)}</div>` : nothing}
        ${title && topic ? html`<p class="title">${this.#inline(topic)}</p>` : nothing}
        ${this.#status(meeting)}
        <p class="when">
          ${this.#when(meeting)}
          ${off
            ? nothing
            : isRunning
              ? html`<span class="badge">${msg('läuft gerade', { id: 'time.running' })}</span>`
              : isToday
                ? html`<span class="badge">${msg('heute', { id: 'time.today' })}</span>`
                : isTomorrow
                  ? html`<span class="badge">${msg('morgen', { id: 'time.tomorrow' })}</span>`
                  : nothing}
        </p>
        ${place ? this.#place(place) : nothing}
        ${online ? html`<p><a href=${online} rel="noreferrer">${msg('Online teilnehmen', { id: 'meetings.online' })}</a></p>` : nothing}
        ${agenda.length
          ? html`<div>
              <p class="label">${msg('Tagesordnung', { id: 'meetings.agenda' })}</p>
              <ol class="points">
                ${agenda.map((point) => html`<li>${this.#inline(point)}</li>`)}
              </ol>
            </div>`
          : nothing}
        ${note ? html`<p>${this.#inline(note)}</p>` : nothing}
        ${this.#badge(topic ?? title ?? note, meeting)}
        ${files.length ? this.#files(files) : nothing}
        ${known && !off
          ? html`<p class="row tools">
              <button type="button" class="button" @click=${() => this.#onSave([meeting])}>${msg('In den Kalender', { id: 'calendar.one' })}</button>
            </p>`
          : nothing}
      </div>
    </article>`;
  }

  #status({ status, reason, movedFrom }: Meeting) {
    const words = {
      cancelled: () => msg('Fällt aus', { id: 'status.cancelled' }),
      postponed: () => msg('Verschoben. Der neue Termin steht noch nicht fest.', { id: 'status.postponed' }),
      moved: () => msg('Verlegt', { id: 'status.moved' }),
    };
    if (!status || status === 'planned') return nothing;
    const before = movedFrom && formatMoment(movedFrom, this.#language.current) + this.#zone(movedFrom);
    return html`<p class="row">
      <span class="badge ${status === 'cancelled' ? 'danger' : 'warning'}">${words[status]()}</span>
      ${before ? html`<span>${msg(str`ursprünglich: ${before}`, { id: 'status.before' })}</span>` : nothing}
      ${reason ? html`<span>${this.#inline(reason)}</span>` : nothing}
    </p>`;
  }

  // Montag, 9. April 2018, 14:00 bis 16:30 Uhr
  #when(meeting: Meeting) {
    const { from, toDay, toTime } = spanOf(meeting);
    const begin = this.#moment(from.day, toDay || !toTime ? from.time : undefined);
    const elsewhere = this.#zone(from);
    if (toDay) {
      const end = this.#moment(toDay, toTime);
      return msg(str`${begin} bis ${end}`, { id: 'time.span' }) + elsewhere;
    }
    if (!from.time || !toTime) return begin + elsewhere;
    return `${begin}${comma(this.#language.current)}${msg(str`${from.time} bis ${toTime} Uhr`, { id: 'time.from-to' })}${elsewhere}`;
  }

  #moment(day: string, time: string | undefined): string {
    return formatMoment({ day, ...(time && { time }) }, this.#language.current);
  }

  #zone(moment: Moment): string {
    return isElsewhere(moment) ? ` (${msg('deutsche Zeit', { id: 'time.german' })})` : '';
  }

  #place(place: NonNullable<Meeting['place']>) {
    const { name, room } = place;
    const address = addressLines({ ...place, room: undefined }).join(', ');
    const parts = [name && this.#inline(name), room && this.#inline(room), address && html`<bdi lang="de">${address}</bdi>`].filter(Boolean);
    return html`<p>${parts.map((part, index) => html`${index ? comma(this.#language.current) : nothing}${part}`)}</p>`;
  }

  #tools(meetings: readonly Meeting[]) {
    const { calendar, suggest } = this.#feed.feed!.head;
    const all = meetings.filter(({ start }) => start.day.length === 10);
    if (!calendar && !suggest && all.length < 2) return nothing;
    return html`<div class="stack tools">
      <div class="row">
        ${all.length > 1
          ? html`<button type="button" class="button" @click=${() => this.#onSave(all)}>${msg('Alle Termine in den Kalender', { id: 'calendar.all' })}</button>`
          : nothing}
        ${calendar && /^https?:/.test(calendar)
          ? html`<a class="button" href=${calendar.replace(/^https?/, 'webcal')}>${msg('Kalender abonnieren', { id: 'calendar.subscribe' })}</a>`
          : nothing}
        ${suggest ? html`<a class="button" href=${suggest}>${msg('Thema vorschlagen', { id: 'meetings.suggest' })}</a>` : nothing}
      </div>
      ${calendar
        ? html`<p class="small muted address">${msg('Adresse zum Abonnieren:', { id: 'calendar.address' })} <a href=${calendar}><bdi dir="ltr">${calendar}</bdi></a></p>`
        : nothing}
    </div>`;
  }

  #year({ year, meetings }: MeetingYear, open: boolean) {
    return html`<details ?open=${open}>
      <summary>${year} (${meetings.length})</summary>
      ${meetings.map((meeting) => this.#past(meeting))}
    </details>`;
  }

  #past(meeting: Meeting) {
    const { title, topic, files = [], start } = meeting;
    return html`<div class="past">
      <p class=${takesPlace(meeting) ? '' : 'when'}>
        <span class="label">${formatDay(start.day, this.#language.current)}</span>
        ${title || topic ? html`<br />${[title, topic].map((text, place) => (text ? html`${place && title ? ': ' : nothing}${this.#inline(text)}` : nothing))}` : nothing}
      </p>
      ${this.#status(meeting)} ${files.length ? this.#files(files) : nothing}
    </div>`;
  }

  #files(files: readonly MeetingFile[]) {
    return html`<ul class="plain">
      ${files.map((file) => this.#file(file))}
    </ul>`;
  }

  #file({ kind = 'attachment', title, url, size, type, language }: MeetingFile) {
    const { current } = this.#language;
    const kinds = {
      invitation: () => msg('Einladung', { id: 'file.invitation' }),
      minutes: () => msg('Protokoll', { id: 'file.minutes' }),
      attachment: () => msg('Anlage', { id: 'file.attachment' }),
    };
    const name = title ? this.#inline(title) : kinds[kind]();
    const facts = fileFacts({ size, type, language }, current, title && kinds[kind]());
    return html`<li>
      ${url ? html`<a href=${url} hreflang=${language ?? nothing}>${name}</a>` : name}
      ${facts ? html`<span class="muted">(${facts})</span>` : nothing}
      ${url ? nothing : html`<span class="muted">– ${msg('nicht online. Bitte fragen Sie beim Netzwerk nach.', { id: 'file.ask' })}</span>`}
    </li>`;
  }

  #inline(text: Text) {
    return inline(pickText(text, this.#language.wanted, this.#feed.feed!.language), this.#language.current);
  }

  #badge(text: Text | undefined, { translations, updated }: Meeting) {
    const note = noteFor(pickText(text, this.#language.wanted, this.#feed.feed!.language), this.#language, translations, updated?.day);
    return note === nothing ? nothing : html`<p>${note}</p>`;
  }

  #level(deeper: number): number {
    return Math.min(6, Math.max(1, this.headingLevel || 2) + deeper);
  }

  #onSave(meetings: readonly Meeting[]): void {
    const address = new URL(this.src || location.href, document.baseURI).href;
    onUse(import('./network-meetings.exports.js'), ({ saveCalendar }) =>
      saveCalendar({ feed: this.#feed.feed!, meetings, language: this.#language.wanted, address, now: Date.now() }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-meetings': NetworkMeetings;
  }
}

if (isFirst('network-meetings')) {
  customElements.define('network-meetings', NetworkMeetings);
}
