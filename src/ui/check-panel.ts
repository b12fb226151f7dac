import { html, nothing } from 'lit';
import type { Feed, FeedHead } from '../feeds/feed.js';
import type { FeedError } from '../feeds/feed-error.js';
import type { Problem } from '../feeds/problem.js';
import { failureAdvice, problemAdvice } from '../feeds/problem-advice.js';
import { checkPanelStyles } from './check-panel.styles.js';
import type { FeedHost } from './feed-controller.js';

/** What the panel tells about. */
export interface Checked {
  readonly state: string;
  readonly feed?: Feed<FeedHead, { id: string }> | undefined;
  readonly error?: FeedError | undefined;
}

const MOST = 200;

/** The panel of one element, to be drawn whenever the element is. */
export function checkPanelOf(host: FeedHost, checked: Checked) {
  // A sheet of the shadow root's own: a <style> element would break a strict Content-Security-Policy.
  (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(checkPanelStyles.styleSheet!);
  return () => checkPanel(host.localName, host.src, checked);
}

/**
 * The panel under a widget with the attribute `check`: what is wrong in the feed and how to mend it. For editors, so
 * it speaks German whatever the widget speaks.
 */
export function checkPanel(tag: string, src: string, { state, feed, error }: Checked) {
  return html`<div class="check" lang="de" dir="ltr">
    <p><strong>Prüfung der Daten</strong> (sichtbar durch das Attribut <code>check</code>; vor dem Veröffentlichen entfernen)</p>
    ${error
      ? html`<p>Die Daten aus ${src ? html`<code>${src}</code>` : 'der Seite'} können nicht angezeigt werden.</p>
          <ul>
            ${failureAdvice(error, src, document.baseURI).map((sentence) => html`<li>${sentence}</li>`)}
          </ul>
          <p>Meldung für die Technik: <code>${error.code}</code> ${error.message}</p>`
      : feed
        ? found(feed)
        : state === 'loading'
          ? html`<p>Wird geladen …</p>`
          : html`<p>Es gibt noch keine Daten: Das Element <code>${tag}</code> braucht das Attribut <code>src</code> mit der Adresse der Datei.</p>`}
  </div>`;
}

function found({ items, size, complete, problems }: Feed<FeedHead, { id: string }>) {
  if (!complete) return html`<p>${items.length} von ${size} Einträgen gelesen …</p>`;
  return html`<p>
      ${size} ${size === 1 ? 'Eintrag' : 'Einträge'} gelesen, ${items.length} angezeigt.
      ${problems.length ? html`<strong>${problems.length} ${problems.length === 1 ? 'Hinweis' : 'Hinweise'}:</strong>` : 'Keine Fehler gefunden.'}
    </p>
    ${problems.length
      ? html`<ol>
          ${problems.slice(0, MOST).map((problem) => html`<li>${line(problem)}</li>`)}
        </ol>`
      : nothing}
    ${problems.length > MOST ? html`<p>… und ${problems.length - MOST} weitere.</p>` : nothing}`;
}

function line(problem: Problem) {
  const { record, path, value } = problem;
  return html`<code>${record || 'Kopf der Datei'}</code>${path ? html`, Feld <code>${path}</code>` : nothing}${value === undefined
      ? nothing
      : html`, Wert <code><bdi>${value}</bdi></code>`}: ${problemAdvice(problem)}`;
}
