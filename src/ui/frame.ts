import { html, nothing, type TemplateResult } from 'lit';
import type { FeedHead } from '../feeds/feed.js';
import type { FeedController, FeedHost } from './feed-controller.js';
import { languageMenu } from './language-menu.js';
import { msg, type LanguageController } from './language.js';

/** What every feed widget has around its own content. */
export interface Frame<Head extends FeedHead, Item extends { id: string }> {
  readonly host: FeedHost & { noLanguageMenu: boolean };
  readonly feed: FeedController<Head, Item>;
  readonly language: LanguageController;
  /** False while a part of the widget is on its way that it cannot be drawn without. */
  readonly ready?: boolean;
  /** The widget itself, once the feed is there. */
  readonly content: () => TemplateResult;
}

/** Draws the four states: nothing yet, loading, failed, loaded; the tag's own content stands in the first three. */
export function frame<Head extends FeedHead, Item extends { id: string }>({ host, feed, language, ready = true, content }: Frame<Head, Item>) {
  const { state, feed: loaded } = feed;
  const shown = state === 'loaded' && language.ready && ready && loaded;
  feed.drawn = !!shown;
  const menu =
    !host.noLanguageMenu && language.ready && (shown || state === 'failed')
      ? languageMenu(language, loaded?.languages ?? [])
      : nothing;
  return html`<div class="root" part="base" tabindex="-1" lang=${language.current} dir=${language.direction}>
      <div class="stack">${menu} ${shown ? content() : state === 'idle' ? nothing : language.ready ? outcome(feed) : html`<p>&nbsp;</p>`}</div>
    </div>
    ${shown ? nothing : html`<div class=${state === 'failed' ? nothing : 'waiting'}><slot></slot></div>`} ${(host.check && feed.checkPanel?.()) || nothing}`;
}

function outcome<Head extends FeedHead, Item extends { id: string }>(feed: FeedController<Head, Item>) {
  if (feed.state !== 'failed') {
    return html`<p role="status">${msg('Wird geladen …', { id: 'feed.loading' })}</p>`;
  }
  // The button goes away; who pressed it stays at this place in the page.
  const retry = ({ currentTarget }: Event) => {
    (currentTarget as Element).closest<HTMLElement>('.root')!.focus();
    feed.retry();
  };
  return html`<div class="note stack" part="failed">
    <p role="alert">
      ${feed.error?.code === 'network' || feed.error?.code === 'timeout'
        ? msg('Die Angaben sind gerade nicht erreichbar. Bitte prüfen Sie Ihre Internetverbindung.', { id: 'feed.unreachable' })
        : msg('Die Angaben können gerade nicht angezeigt werden.', { id: 'feed.failed' })}
    </p>
    <p><button type="button" class="button" @click=${retry}>${msg('Noch einmal versuchen', { id: 'feed.retry' })}</button></p>
  </div>`;
}
