import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { DirectoryEntry } from '../../feeds/directory-feed.js';
import { pickText } from '../../feeds/text.js';
import { berlinMoment } from '../../shared/moment.js';
import { safeUrl } from '../../shared/safe-url.js';
import type { EntryReport } from '../../submissions/entry-report.js';
import { sendSubmission, submissionKey } from '../../submissions/send-submission.js';
import { msg } from '../language.js';

/** What a note on an entry is filled in with. */
export interface Reported {
  readonly entry: DirectoryEntry;
  readonly source: string;
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The same note keeps its key over every try to send it; a changed note is another one. */
const keys = new WeakMap<HTMLFormElement, { readonly message: string; readonly key: string }>();

function mailAddress(address: string, subject: string, body: string): string {
  const [to = '', given = ''] = address.split('?', 2);
  const more = new URLSearchParams(given);
  more.set('subject', subject);
  more.set('body', body);
  // RFC 6068 knows no plus sign for a blank.
  return `${to}?${more.toString().replaceAll('+', '%20')}`;
}

/**
 * "Something is wrong here": a mail with entry, language and date filled in, or a form that posts an
 * {@link EntryReport}. @param address `report-url` as the webmaster wrote it
 */
export function report(address: string, { entry, source, language, now }: Reported) {
  const url = address && safeUrl(address, document.baseURI);
  if (!url || /^tel:/.test(url)) return nothing;
  const name = pickText(entry.name, 'de', source)!.value;
  const { day: date } = berlinMoment(now);
  const title = msg('Hier stimmt etwas nicht', { id: 'report.title' });
  const page = location.href.split('#', 1)[0]!;
  if (url.startsWith('mailto:')) {
    // The office reads German.
    const body = `Eintrag: ${name} (${entry.id})\nGelesen auf: ${page}\nSprache: ${language}\nDatum: ${date}\n\n`;
    return html`<a href=${mailAddress(url, `Hinweis zu: ${name}`, body)}>${title}</a>`;
  }
  const words = {
    sending: msg('Wird gesendet …', { id: 'report.sending' }),
    sent: msg('Danke. Ihr Hinweis ist angekommen.', { id: 'report.sent' }),
    refused: msg('Der Hinweis wurde nicht angenommen. Bitte rufen Sie dort an.', { id: 'report.refused' }),
    unreachable: msg('Der Hinweis konnte nicht gesendet werden. Ihr Text bleibt hier stehen; bitte versuchen Sie es später noch einmal.', { id: 'report.unreachable' }),
    empty: msg('Bitte schreiben Sie, was nicht stimmt.', { id: 'report.empty' }),
  };
  const send = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [field, button, status] = [form.querySelector('textarea')!, form.querySelector('button')!, form.querySelector('[role="status"]')!];
    const message = field.value.trim();
    field.toggleAttribute('aria-invalid', !message);
    if (!message) {
      status.textContent = words.empty;
      field.focus();
      return;
    }
    const before = keys.get(form);
    const key = before?.message === message ? before.key : submissionKey();
    keys.set(form, { message, key });
    button.disabled = true;
    status.textContent = words.sending;
    const payload: EntryReport = { report: 'directory-entry', version: 1, entry: entry.id, name, page, language, date, message };
    const outcome = await sendSubmission(url, payload, { key, language });
    button.disabled = false;
    status.textContent = words[outcome];
    if (outcome === 'sent') field.value = '';
  };
  // What somebody typed for one entry must not stand with another when the list changes.
  return keyed(entry.id, html`<details class="report">
    <summary>${title}</summary>
    <form class="stack" novalidate @submit=${send}>
      <label class="field">
        <span>${msg('Was stimmt nicht?', { id: 'report.message' })}</span>
        <textarea class="control" rows="3" maxlength="2000"></textarea>
      </label>
      <p class="small muted">${msg(str`Gesendet werden Ihr Text, der Name „${name}“, die Adresse dieser Seite, Ihre Sprache und das Datum.`, { id: 'report.what' })}</p>
      <p><button class="button">${msg('Hinweis senden', { id: 'report.send' })}</button></p>
      <p role="status"></p>
    </form>
  </details>`);
}
