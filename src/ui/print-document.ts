import { html, render, type CSSResult } from 'lit';
import { textDirection } from '../shared/language-tags.js';

/** A document that exists for paper alone. */
export interface PrintedDocument {
  /** Stands above the dialog, and names the file where the visitor saves a PDF. */
  readonly title: string;
  /** BCP 47 code of the language that the document is in; its writing direction follows. */
  readonly language: string;
  readonly styles: readonly CSSResult[];
  /** Puts the content in, by DOM calls or Lit's `render`. */
  readonly fill: (body: HTMLElement) => void;
}

/** Makes a document, empty until then, into the printed one. */
export function writeDocument(page: Document, { title, language, styles, fill }: PrintedDocument): void {
  const { CSSStyleSheet: Sheet } = page.defaultView as Window & typeof globalThis;
  page.title = title;
  page.documentElement.lang = language;
  page.documentElement.dir = textDirection(language);
  // A document takes only sheets that were made in its own window. A strict style-src does not ask after them.
  page.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new Sheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
  fill(page.body);
}

/**
 * Prints a document of its own, since `print()` prints the host page and `@page` does nothing in a shadow root. It
 * stands in a hidden frame, which no style of the page reaches. Answers when the browser has taken the document over;
 * most do so by a dialog that everything waits for.
 * @throws {Error} where frames or printing are not allowed, or the browser cannot print
 */
export async function printDocument(printed: PrintedDocument): Promise<void> {
  const frame = hiddenFrame(printed.title);
  let view: Window;
  try {
    await soon(3000, 'The frame to print from did not load', (done) => {
      frame.addEventListener('load', done);
      document.body.append(frame);
    });
    // In a sandbox without allow-same-origin every frame is a stranger.
    if (!frame.contentDocument) throw new Error('The page is sandboxed: its frames cannot be written to');
    view = frame.contentWindow!;
    writeDocument(frame.contentDocument, printed);
    if (typeof view.print !== 'function') throw new Error('This browser cannot print');
  } catch (cause) {
    frame.remove();
    throw cause;
  }
  await handOver(frame, view, printed.title);
}

// `srcdoc` gives standards mode and one `load` in every browser (an empty frame has quirks, and in Firefox two
// documents one after the other). As a script's word Trusted Types would refuse it; in a template of Lit it is no word of
// a script's. A strict frame-src asks after addresses only.
function hiddenFrame(title: string): HTMLIFrameElement {
  const place = document.createDocumentFragment();
  render(html`<iframe title=${title} srcdoc="&lt;!doctype html&gt;" aria-hidden="true" tabindex="-1"></iframe>`, place);
  const frame = place.querySelector('iframe')!;
  // Firefox prints nothing from a frame that is not displayed; and the page's rules must neither show nor hide it.
  const looks = { all: 'initial', display: 'block', position: 'fixed', left: '-300vw', top: '0', width: '100vw', height: '100vh' };
  for (const [property, value] of Object.entries(looks)) frame.style.setProperty(property, value, 'important');
  return frame;
}

/** Rejects when `start` does not call `done` in time. */
function soon(milliseconds: number, otherwise: string, start: (done: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start(resolve);
    setTimeout(() => reject(new Error(otherwise)), milliseconds);
  });
}

async function handOver(frame: HTMLIFrameElement, view: Window, title: string): Promise<void> {
  const focused = focusedElement();
  const pageTitle = document.title;
  const giveBack = () => {
    if (document.title === title) document.title = pageTitle;
  };
  view.addEventListener('afterprint', () => {
    giveBack();
    if (focusedElement() !== focused) focused?.focus({ preventScroll: true });
  });
  // iOS goes on reading the frame after `afterprint` and prints an empty page if it is gone; other browsers send no such
  // event. That the dialog is closed shows surely when the page is used again.
  const back = new AbortController();
  const leave = () => {
    back.abort();
    giveBack();
    frame.remove();
  };
  try {
    await soon(2000, 'The browser did not print: the page may be sandboxed', (done) => {
      view.addEventListener('beforeprint', done);
      // Chromium and Safari name the file after the page, not after its frame.
      document.title = title;
      view.print();
      for (const sign of ['pointerdown', 'keydown', 'click']) addEventListener(sign, leave, { capture: true, signal: back.signal });
    });
  } catch (cause) {
    giveBack();
    throw cause;
  }
}

/** What has the focus, looked for through shadow roots. */
function focusedElement(): HTMLElement | undefined {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return (activeElement as HTMLElement | null) ?? undefined;
}
