import { html, nothing, render, type TemplateResult } from 'lit';
import { baseLanguage } from '../feeds/text.js';
import { textDirection } from '../shared/language-tags.js';
import { safeUrl } from '../shared/safe-url.js';
import { printDocument, type PrintedDocument } from './print-document.js';
import { qrCode } from './qr-code.js';
import { sheetStyles } from './sheet.styles.js';

/** The same words in German and in the reader's language. */
export type Both = readonly [german: string, reader: string];

/** A text of the feed, line by line, in the language it is really in. */
export interface SheetText {
  readonly lines: readonly string[];
  readonly language: string;
}

/** Something that is known of an entry. A text that is there in one language only stands once, under both labels. */
export interface SheetLine {
  readonly label: Both;
  readonly german?: SheetText | undefined;
  readonly reader?: SheetText | undefined;
  /** What needs no translation: an address, a number. Stands once, across both columns. */
  readonly shared?: SheetText | undefined;
}

export interface SheetEntry {
  readonly title: { readonly german: SheetText; readonly reader: SheetText | undefined };
  readonly lines: readonly SheetLine[];
}

/** A sheet for two people at a counter: German beside the reader's language. */
export interface Sheet {
  /** The reader's (BCP 47 code); in German there is one column. */
  readonly language: string;
  readonly title: Both;
  readonly intro?: Both | undefined;
  readonly entries: readonly SheetEntry[];
  /** Where the same can be read on a telephone: written out, and as a QR code where it fits into one. */
  readonly link?: { readonly url: string; readonly label: Both } | undefined;
  /** As-of words. */
  readonly date: Both;
}

/**
 * Prints a sheet.
 * @throws {Error} as {@link printDocument} does
 */
export function printSheet(sheet: Sheet): Promise<void> {
  return printDocument(sheetDocument(sheet));
}

/** The sheet as a document. It is German, and marks what is not. */
export function sheetDocument(sheet: Sheet): PrintedDocument {
  return {
    title: sheet.title[0],
    language: 'de',
    styles: [sheetStyles],
    fill: (body) => render(layout(sheet), body),
  };
}

function layout({ language, title, intro, entries, link, date }: Sheet): TemplateResult {
  const alone = baseLanguage(language) === 'de';
  const code = link && qrCode(link.url, link.label[0]);
  /** Words of ours in both languages, or in the one. */
  const words = ([german, reader]: Both) => html`${piece([german], 'de', 'german')}${alone ? nothing : piece([reader], language, 'reader')}`;
  return html`<main class=${alone ? 'alone' : 'both'}>
    <header>
      <div>
        <h1 class="pair">${words(title)}</h1>
        ${intro ? html`<p class="pair">${words(intro)}</p>` : nothing}
        <p class="pair small">${words(date)}</p>
        ${link ? html`<p class="pair small">${words(link.label)}</p>` : nothing}
      </div>
      ${code ? html`<div class="code">${code}</div>` : nothing}
      ${link ? html`<p class="address small">${address(link.url)}</p>` : nothing}
    </header>
    ${entries.map((entry) => section(entry, language, alone))}
  </main>`;
}

function section({ title, lines }: SheetEntry, language: string, alone: boolean): TemplateResult {
  const { german, reader } = title;
  return html`<section>
    <h2 class="pair">${text(german, 'german')}${alone || !reader ? nothing : text(reader, 'reader')}</h2>
    <dl>${lines.map((line) => row(line, language, alone))}</dl>
  </section>`;
}

function row({ label: [name, foreign], ...texts }: SheetLine, language: string, alone: boolean) {
  const [german, reader, shared] = [texts.german, texts.reader, texts.shared].map((each) => (each?.lines.length ? each : undefined));
  const term = html`<dt lang="de">${name}</dt>`;
  const foreignTerm = html`<dt lang=${language} dir=${textDirection(language)}>${foreign}</dt>`;
  if (!alone && !shared && german && reader) {
    return html`<div class="german">${term}<dd>${text(german)}</dd></div><div class="reader">${foreignTerm}<dd>${text(reader)}</dd></div>`;
  }
  const once = shared ?? german ?? reader;
  return once ? html`<div class=${shared ? 'shared' : 'once'}>${term}${alone ? nothing : foreignTerm}<dd>${text(once)}</dd></div>` : nothing;
}

function text({ lines, language }: SheetText, column?: 'german' | 'reader'): TemplateResult {
  return piece(lines, language, column);
}

function piece(lines: readonly string[], language: string, column: 'german' | 'reader' | '' = ''): TemplateResult {
  const direction = textDirection(language);
  return html`<span class=${column} lang=${language} dir=${direction}>${lines.map((line) => html`<span>${whole(line)}</span>`)}</span>`;
}

// Numbers that are dialled, mail addresses and web addresses. Among Arabic words the blanks and strokes in them would
// change sides; and at the end of a line they had better not be broken.
const WHOLE = /(https?:\/\/\S+|[^\s@]+@[^\s@]+\.\w+|\(?(?:\+|\b0)\d[\d /()-]{4,}\d)/;

function whole(line: string) {
  return line.split(WHOLE).map((part, place) => (place % 2 ? html`<bdi dir="ltr">${part}</bdi>` : part));
}

function address(url: string): TemplateResult {
  const target = safeUrl(url);
  return html`<bdi dir="ltr">${target ? html`<a href=${target}>${url}</a>` : url}</bdi>`;
}
