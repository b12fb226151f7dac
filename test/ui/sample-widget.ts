import { LitElement, html } from 'lit';
import { FeedController } from '../../src/ui/feed-controller.js';
import { frame } from '../../src/ui/frame.js';
import { LanguageController } from '../../src/ui/language.js';
import { foreignFeed } from '../feeds/sample-feed.js';

/** A widget with nothing but what all widgets have. */
export class SampleWidget extends LitElement {
  static override properties = {
    src: {},
    format: {},
    check: { type: Boolean },
    noLanguageMenu: { type: Boolean, attribute: 'no-language-menu' },
  };

  src = '';
  format = '';
  check = false;
  noLanguageMenu = false;
  readonly feed = new FeedController(this, foreignFeed);
  readonly language = new LanguageController(this);

  /** The names that are on the page. */
  get names(): string[] {
    return [...this.renderRoot.querySelectorAll('li')].map(({ textContent }) => textContent);
  }

  protected override render() {
    return frame({
      host: this,
      feed: this.feed,
      language: this.language,
      content: () => html`<ul>${this.feed.feed!.items.map(({ name }) => html`<li>${name}</li>`)}</ul>`,
    });
  }
}
