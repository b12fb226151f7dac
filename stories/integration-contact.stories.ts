import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { FeedErrorEvent, FeedLoadEvent, LanguageChooseEvent } from '../src/index.js';
import { elementTable } from './element-table.js';
import { nameOnly, oneOffice } from './made-up-directory.js';
import { failing, file, sendOn, silent } from './made-up-feeds.js';
import { drawn, settled, stillLoading, widgetsIn } from './settled-widgets.js';

interface Attributes {
  src?: string;
  lang?: string;
  format?: string;
  entry?: string;
  'heading-level'?: number;
  'no-language-menu'?: boolean;
  'structured-data'?: boolean;
  'report-url'?: string;
  'preview-date'?: string;
  check?: boolean;
}

const fallback = html`<p>Beispielamt, Telefon <a href="tel:+49551000100">0551 000-100</a></p>`;

function contact(attributes: Attributes, content: TemplateResult = fallback) {
  return html`<integration-contact
    src=${ifDefined(attributes.src)}
    lang=${ifDefined(attributes.lang)}
    format=${attributes.format || nothing}
    entry=${attributes.entry || nothing}
    heading-level=${ifDefined(attributes['heading-level'])}
    ?no-language-menu=${attributes['no-language-menu']}
    ?structured-data=${attributes['structured-data']}
    report-url=${attributes['report-url'] || nothing}
    preview-date=${attributes['preview-date'] || nothing}
    ?check=${attributes.check}
    @feed-load=${({ count, problems }: FeedLoadEvent) => action('feed-load')({ count, problems })}
    @feed-error=${({ error }: FeedErrorEvent) => action('feed-error')({ code: error.code, message: error.message })}
    @language-choose=${({ language, pageWide }: LanguageChooseEvent) => action('language-choose')({ language, pageWide })}
    >${content}</integration-contact
  >`;
}

const meta: Meta<Attributes> = {
  title: 'integration-contact',
  component: 'integration-contact',
  argTypes: elementTable('integration-contact'),
  args: { src: 'feeds/directory-example.json', entry: 'beispielamt', 'preview-date': '2026-11-25T10:00' },
  render: (attributes) => contact(attributes),
  play: settled,
};

export default meta;

type Story = StoryObj<Attributes>;

/** Expects that the office is said to be open, or not to be. */
const saysOpen = (open: boolean) => async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  await settled({ canvasElement });
  const [widget] = widgetsIn(canvasElement);
  await waitFor(() => expect(drawn(widget!, '[part="card"] > .state').map((state) => state.classList.contains('now'))).toEqual([open]));
};

/** All that a card can say: what the office does, whether it is open, its week, two addresses, two phones, languages, papers. */
export const Full: Story = { args: { 'report-url': 'mailto:hinweise@example.org' } };

/** A real office of the demo: no hours and no languages are known. The card says what to do instead of leaving a gap. */
export const LittleKnown: Story = {
  args: { src: 'feeds/directory.json', entry: 'integrationsbuero-lk-goettingen', 'preview-date': '' },
};

/** Wednesday at ten: open, until when, and today's line in the table. */
export const Open: Story = { play: saysOpen(true) };

/** Wednesday evening: closed, and when it opens again. */
export const Closed: Story = { args: { 'preview-date': '2026-11-25T20:00' }, play: saysOpen(false) };

/** Good Friday 2027 at ten: the office closes on public holidays, and the table names this one. */
export const Holiday: Story = { args: { 'preview-date': '2027-03-26T10:00' }, play: saysOpen(false) };

/** The same morning at an office that does not say what it does on public holidays: the card does not pretend to know. */
export const HolidayOfWhichNothingIsKnown: Story = { args: { entry: 'beispiel-jugendmigrationsdienst', 'preview-date': '2027-03-26T10:30' } };

/** Between Christmas and New Year: closed, why, and until when. */
export const Closure: Story = { args: { 'preview-date': '2026-12-28T10:00' }, play: saysOpen(false) };

/** Tuesday morning at an office that sees nobody without an appointment. */
export const ByAppointment: Story = { args: { entry: 'beispiel-auslaenderbehoerde', 'preview-date': '2026-11-24T09:00' }, play: saysOpen(false) };

/** Saturday, one in the morning: still open from Friday evening. */
export const PastMidnight: Story = { args: { entry: 'beispiel-nachtcafe', 'preview-date': '2026-11-28T01:00' }, play: saysOpen(true) };

/** A helpline round the clock. No table of seven equal lines. */
export const AlwaysOpen: Story = { args: { entry: 'beispieltelefon' }, play: saysOpen(true) };

/** A small file of the office's own, `"feed": "contact"`; no `entry` is named. */
export const OwnFeed: Story = { args: { src: file('contact-own', () => oneOffice), entry: '' }, play: saysOpen(true) };

/** A name and nothing else. */
export const OnlyName: Story = { args: { src: file('contact-name', () => nameOnly), entry: '' } };

/** The tag names an entry that the file has no longer: a sentence, and the tag's own phone number. */
export const UnknownEntry: Story = {
  args: { entry: 'gibt-es-nicht-mehr' },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const [widget] = widgetsIn(canvasElement);
    await expect(drawn(widget!, '[part="card"]').length).toBe(0);
    await expect(drawn(widget!, 'slot').length).toBe(1);
  },
};

/** The card to be shown at a counter, for a reader of Russian. Escape closes it. */
export const CounterCard: Story = {
  tags: ['!autodocs'],
  args: { lang: 'ru' },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const [widget] = widgetsIn(canvasElement);
    await userEvent.click(drawn(widget!, '.details > .actions button')[0]!);
    await waitFor(() => expect(drawn(widget!, 'dialog[open]').length).toBe(1), { timeout: 10_000 });
  },
};

/** The server does not answer. The tag's own phone number stands. After ten seconds the widget gives up: this story then asks anew. */
export const Loading: Story = {
  args: { src: silent() },
  render: (attributes) => html`<div @feed-error=${sendOn}>${contact(attributes)}</div>`,
  play: stillLoading,
};

/** Status 500, three times. The tag's own content stays, with a sentence and a button to try again. */
export const Failed: Story = { args: { src: failing } };

/** A file that breaks off, with `check`: under the widget the editor reads what is wrong, and where. */
export const BrokenFileChecked: Story = { args: { src: 'feeds/broken.json', check: true } };

/** German, English, Russian and Arabic on one page. Look at times and phone numbers in Arabic, and at badges on texts that nobody has checked. */
export const FourLanguages: Story = {
  args: { entry: 'beispiel-auslaenderbehoerde' },
  render: (attributes) => html`<div class="side-by-side">
    ${['de', 'en', 'ru', 'ar'].map((lang) => contact({ ...attributes, lang }))}
  </div>`,
};

/** A sidebar of 200 px. Nothing is cut off, nothing scrolls sideways. */
export const Narrow: Story = {
  render: (attributes) => html`<div class="narrow">${contact(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const [widget] = widgetsIn(canvasElement);
    await expect(widget!.scrollWidth).toBeLessThanOrEqual(widget!.clientWidth);
  },
};

/** A grid column of `1fr` on a small phone. The widget does not make it wider than the screen. */
export const NarrowGridColumn: Story = {
  render: (attributes) => html`<div class="one-column"><div>${contact(attributes)}</div></div>`,
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const [widget] = widgetsIn(canvasElement);
    await expect(widget!.getBoundingClientRect().width).toBe(240);
  },
};

/** A dark page: the card follows the page's `color-scheme`. */
export const Dark: Story = { globals: { scheme: 'dark' } };

/** A town's own look: a few `--iw-*` tokens and one part, in the page's stylesheet. */
export const OwnLook: Story = { render: (attributes) => html`<div class="own-look">${contact(attributes)}</div>` };

/** The feed stands in the page itself, where no file can be uploaded. */
export const InlineFeed: Story = {
  args: { src: undefined, entry: '' },
  render: (attributes) => contact(attributes, html`<script type="application/json">${JSON.stringify(oneOffice)}</script>${fallback}`),
};
