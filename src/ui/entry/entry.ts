import { str } from '@lit/localize';
import { html, nothing, type LitElement } from 'lit';
import { addressLines } from '../../feeds/address.js';
import type { DirectoryEntry, DirectoryHead, PhoneNumber, Site } from '../../feeds/directory-feed.js';
import type { Feed } from '../../feeds/feed.js';
import { openingHoursOf } from '../../feeds/opening-hours-fields.js';
import { pickBlocks } from '../../feeds/rich-text.js';
import { baseLanguage, pickText, term, type Text } from '../../feeds/text.js';
import { addDays, berlinMoment } from '../../shared/moment.js';
import { openState } from '../../shared/opening-hours.js';
import { telUrl } from '../../shared/phone.js';
import { blocks } from '../blocks.js';
import { contactFacts, fact } from '../contact.js';
import { canCopy, copyText } from '../copy-text.js';
import { formatDay } from '../dates.js';
import { documents } from '../documents.js';
import { comma } from '../enumeration.js';
import { msg, type LanguageController } from '../language.js';
import { onUse } from '../on-use.js';
import { spokenLanguages } from '../spoken.js';
import { inline, noteFor } from '../text.js';
import { courseFacts } from './course.js';
import { exceptionNote, hoursTable } from './hours-table.js';
import { openWords } from './hours-words.js';
import { mapLink } from './map-link.js';
import type * as Offers from './offers.js';

/** What an entry is shown with. */
export interface EntryOptions {
  readonly host: LitElement & { readonly reportUrl: string };
  readonly feed: Feed<DirectoryHead, DirectoryEntry>;
  readonly language: LanguageController;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Level of headings inside of it. */
  readonly level: number;
  /** Address of a page that shows this entry. */
  readonly address?: string | undefined;
  /** Whether how to reach it comes before what it is: on a card, whose name says enough. */
  readonly contactFirst?: boolean;
  /** Further things one can do with it. */
  readonly actions?: unknown;
}

/** Days after which the data of an entry are called old: half a year. */
const OLD = 183;

// What not every entry offers to every reader.
let offers: typeof Offers | undefined;

function offered(language: LanguageController): typeof Offers | undefined {
  if (!offers) {
    onUse(import('./offers.js'), (module) => {
      offers = module;
      language.redraw();
    });
  }
  return offers;
}

/** All that is known of an entry, under its name. */
export function entryDetails(entry: DirectoryEntry, options: EntryOptions) {
  const { host, feed, language, now, level } = options;
  const { wanted, current } = language;
  const { language: source } = feed;
  const { summary, description, documents: papers = [], translations, updated } = entry;
  const picked = pickText(summary, wanted, source);
  const text = pickBlocks(description, wanted, source, feed.address);
  const note = noteFor(picked ?? text, language, translations, updated);
  const hours = openingHoursOf(entry);
  const reader = { wanted, current, source, now };
  const about = html`${picked ? html`<p>${inline(picked, current)}</p>` : nothing} ${blocks(text, current, level)}
    ${note === nothing ? nothing : html`<p>${note}</p>`}`;
  return html`<div class="details stack">
    ${options.contactFirst ? nothing : about}
    ${hours ? html`<div class="stack">${hoursTable(hours, reader)} ${exceptionNote(hours, reader)}</div>` : nothing}
    <dl class="contact">${facts(entry, options)}</dl>
    ${entry.phones?.length && baseLanguage(wanted) !== 'de' ? offered(language)?.callSentence(language) : nothing}
    ${options.contactFirst ? about : nothing}
    ${papers.length ? documents(papers, language, source) : nothing}
    <p class="row actions tools">
      ${entry.addresses?.some(({ street, name }) => street || name)
        ? html`<button type="button" class="button" @click=${() => atCounter(entry, options)}>${msg('Am Schalter zeigen', { id: 'entry.counter' })}</button>`
        : nothing}
      <button type="button" class="button" @click=${() => onUse(import('./contact-card.js'), ({ saveCard }) => saveCard(entry, source))}>
        ${msg('Kontakt speichern', { id: 'contact.save' })}
      </button>
      ${options.actions} ${options.address ? html`<a href=${options.address}>${msg('Link zu diesem Eintrag', { id: 'contact.link' })}</a>` : nothing}
    </p>
    ${lastChecked(entry, current, now)} ${host.reportUrl ? offered(language)?.report(host.reportUrl, { entry, source, language: wanted, now }) : nothing}
  </div>`;
}

function facts(entry: DirectoryEntry, { feed, language, now }: EntryOptions) {
  const { wanted, current } = language;
  const { head, language: source } = feed;
  const { addresses = [], phones = [], email, website, languages, targetGroups = [], area, free, cost, registration, registrationUrl, stepFree, accessibility } = entry;
  const sites = addresses.filter(isSomewhere);
  const text = (words: Text | undefined) => words && inline(pickText(words, wanted, source), current);
  const named = (keys: readonly string[]) => keys.map((key) => term(head.terms, key, wanted)).join(comma(current));
  const steps = {
    yes: () => msg('Ohne Stufen erreichbar', { id: 'entry.step-free' }),
    partly: () => msg('Zum Teil ohne Stufen erreichbar', { id: 'entry.partly-step-free' }),
    no: () => msg('Nur über Stufen erreichbar', { id: 'entry.steps' }),
  };
  const money = cost ? text(cost) : free === undefined ? undefined : free ? msg('Kostenlos', { id: 'directory.free' }) : msg('Kostet etwas', { id: 'entry.not-free' });
  return [
    ...courseFacts(entry, text, current),
    ...fact(msg('Adresse', { id: 'contact.address' }), sites.length && sites.map((site) => place(site, text))),
    ...fact(msg('Telefon', { id: 'contact.phone' }), phones.length && phones.map((phone) => phoneLine(phone, entry, text, current, now))),
    ...contactFacts({ email, website }),
    ...fact(msg('Öffnungszeiten', { id: 'entry.hours' }), hoursWords(entry, text)),
    ...fact(
      msg('Sprachen', { id: 'members.languages' }),
      languages?.length
        ? spokenLanguages(languages, current)
        : msg('Nicht bekannt. Fragen Sie, welche Sprachen dort gesprochen werden.', { id: 'entry.ask-languages' }),
    ),
    ...fact(msg('Für wen', { id: 'directory.group' }), targetGroups.length && named(targetGroups)),
    ...fact(msg('Kosten', { id: 'entry.cost' }), money),
    ...fact(
      msg('Anmeldung', { id: 'entry.registration' }),
      (registration || registrationUrl) &&
        html`${text(registration)} ${registrationUrl ? html`<a href=${registrationUrl} rel="noreferrer">${msg('Online anmelden', { id: 'entry.register' })}</a>` : nothing}`,
    ),
    ...fact(
      msg('Zugang', { id: 'entry.access' }),
      (stepFree || accessibility) && html`${stepFree ? html`<p>${steps[stepFree]()}</p>` : nothing}${accessibility ? html`<p>${text(accessibility)}</p>` : nothing}`,
    ),
    ...fact(msg('Gebiet', { id: 'members.area' }), area && term(head.terms, area, wanted)),
  ];
}

type Worded = (words: Text | undefined) => unknown;

// What an office wrote and nobody but a reader can reckon with, and its own remark.
function hoursWords({ hours, hoursNote, appointment }: DirectoryEntry, text: Worded) {
  const also = (appointment ?? hours?.appointment) && msg('Auch nach Vereinbarung', { id: 'entry.also-appointment' });
  const only = also && !hours?.weekly.length ? msg('Nur mit Termin', { id: 'hours.appointment' }) : also;
  const lines = [hours?.remark && html`<span lang="de">${hours.remark}</span>`, only, hoursNote && text(hoursNote)].filter(Boolean);
  return lines.length && lines.map((line) => html`<p>${line}</p>`);
}

// Tables without an address write it empty.
const isSomewhere = ({ name, latitude, ...site }: Site): boolean => !!name || latitude !== undefined || addressLines(site).length > 0;

function place(site: Site, text: Worded) {
  const lines = addressLines(site);
  const link = mapLink(site);
  return html`<div>
    ${site.name ? html`<p>${text(site.name)}</p>` : nothing}
    ${lines.length ? html`<p>${lines.map((line, index) => html`${index ? html`<br />` : nothing}<bdi lang="de">${line}</bdi>`)}</p>` : nothing}
    ${link
      ? html`<p class="row actions tools small">
          <a href=${link.url} rel="noreferrer">${msg(str`Auf ${link.host} ansehen`, { id: 'entry.map-link' })}</a>
          ${canCopy() ? html`<button type="button" @click=${(event: Event) => copy(event, lines.join(', '))}>${msg('Adresse kopieren', { id: 'entry.copy-address' })}</button><span role="status"></span>` : nothing}
        </p>`
      : nothing}
  </div>`;
}

function copy(event: Event, address: string): void {
  const status = (event.currentTarget as Element).nextElementSibling!;
  void copyText(address).then((done) => {
    // A sign is read in every language; the button beside it says what was done.
    status.textContent = done ? '✓' : '✗';
    // The row may soon show another place.
    setTimeout(() => (status.textContent = ''), 5000);
  });
}

function phoneLine({ number, label, hours }: PhoneNumber, entry: DirectoryEntry, text: Worded, current: string, now: number) {
  const tel = telUrl(number);
  // Who is away does not answer the phone either.
  const { closures, holidays } = openingHoursOf({ ...entry, hours }) ?? {};
  const state = hours && (hours.weekly.length || hours.always) ? openWords(openState({ ...hours, weekly: hours.weekly.map((slot) => ({ ...slot, mode: 'phone' as const })), ...(closures && { closures }), ...(holidays && { holidays }) }, now), now, current) : hours?.remark;
  return html`<p>
    ${label ? html`${text(label)}: ` : nothing}${tel ? html`<a href=${tel}><bdi dir="ltr">${number}</bdi></a>` : html`<bdi dir="ltr">${number}</bdi>`}
    ${state ? html`<br /><span class="muted small">${state}</span>` : nothing}
  </p>`;
}

function lastChecked({ checked }: DirectoryEntry, current: string, now: number) {
  if (!checked) return nothing;
  const date = formatDay(checked, current);
  const old = checked < addDays(berlinMoment(now).day, -OLD);
  return html`<p class="muted small">
    ${msg(str`Zuletzt geprüft: ${date}.`, { id: 'entry.checked' })}
    ${old ? msg('Das ist mehr als ein halbes Jahr her. Fragen Sie vorher nach, ob alles noch stimmt.', { id: 'entry.checked-long-ago' }) : nothing}
  </p>`;
}

function atCounter(entry: DirectoryEntry, { host, feed, language }: EntryOptions): void {
  const offered = new Set(feed.items.flatMap(({ languages = [] }) => languages.map(({ code }) => code)));
  onUse(import('./counter-card.js'), ({ showCounterCard }) => showCounterCard(host, language, { entry, source: feed.language, offered }));
}
