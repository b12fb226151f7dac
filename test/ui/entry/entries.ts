import { LitElement, html, type TemplateResult } from 'lit';
import { directoryFeed, type DirectoryEntry, type DirectoryHead } from '../../../src/feeds/directory-feed.js';
import { Feed } from '../../../src/feeds/feed.js';
import { prepareHours } from '../../../src/feeds/opening-hours-fields.js';
import { directoryWords, entryWords } from '../../../src/ui/entry/catalogues.js';
import { LanguageController } from '../../../src/ui/language.js';

/** A feed with these entries, read to its end. */
export async function feedOf(entries: readonly object[], head: object = {}): Promise<Feed<DirectoryHead, DirectoryEntry>> {
  await prepareHours();
  const feed = new Feed(directoryFeed, [{ ...head, entries: entries.map((entry, place) => ({ id: `e${place + 1}`, name: `Amt ${place + 1}`, ...entry })) }], 'https://amt.example.org/feeds/directory.json');
  feed.read(() => false);
  return feed;
}

/** An element around the templates that widgets with entries share. */
export class EntryFrame extends LitElement {
  reportUrl = '';
  draw: (frame: EntryFrame) => unknown = () => '';
  readonly language = new LanguageController(this, directoryWords, entryWords);

  protected override render(): TemplateResult {
    return html`<div class="root" tabindex="-1" lang=${this.language.current} dir=${this.language.direction}>${this.language.ready ? this.draw(this) : ''}</div>`;
  }
}
customElements.define('entry-frame', EntryFrame);
