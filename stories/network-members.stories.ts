import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { FeedErrorEvent, FeedLoadEvent, LanguageChooseEvent } from '../src/index.js';
import { elementTable } from './element-table.js';
import { failing, file, forbidden, sendOn, silent } from './made-up-feeds.js';
import { badges, manyMembers, onlyNames, smallNetwork } from './made-up-members.js';
import { drawn, settled, stillLoading, widgetsIn } from './settled-widgets.js';

interface Attributes {
  src?: string;
  lang?: string;
  format?: string;
  'heading-level'?: number;
  kind?: string;
  topic?: string;
  'group-by'?: string;
  'no-search'?: boolean;
  'no-filter'?: boolean;
  'no-intro'?: boolean;
  'no-language-menu'?: boolean;
  'deep-link'?: boolean;
  check?: boolean;
}

const fallback = html`<p><a href="feeds/network-members.json">Mitglieder des Netzwerkes (Datei)</a></p>`;

function members(attributes: Attributes, content: TemplateResult = fallback) {
  return html`<network-members
    src=${ifDefined(attributes.src)}
    lang=${ifDefined(attributes.lang)}
    format=${attributes.format || nothing}
    heading-level=${ifDefined(attributes['heading-level'])}
    kind=${attributes.kind || nothing}
    topic=${attributes.topic || nothing}
    group-by=${attributes['group-by'] || nothing}
    ?no-search=${attributes['no-search']}
    ?no-filter=${attributes['no-filter']}
    ?no-intro=${attributes['no-intro']}
    ?no-language-menu=${attributes['no-language-menu']}
    ?deep-link=${attributes['deep-link']}
    ?check=${attributes.check}
    @feed-load=${({ count, problems }: FeedLoadEvent) => action('feed-load')({ count, problems })}
    @feed-error=${({ error }: FeedErrorEvent) => action('feed-error')({ code: error.code, message: error.message })}
    @language-choose=${({ language, pageWide }: LanguageChooseEvent) => action('language-choose')({ language, pageWide })}
    >${content}</network-members
  >`;
}

const meta: Meta<Attributes> = {
  title: 'network-members',
  component: 'network-members',
  argTypes: elementTable('network-members'),
  args: { src: 'feeds/network-members.json' },
  render: (attributes) => members(attributes),
  play: settled,
};

export default meta;

type Story = StoryObj<Attributes>;

// Contrast takes axe half a minute at a thousand records, and the colours are those of the other stories.
const sameColours = { config: { rules: [{ id: 'color-contrast', enabled: false }] } };

const first = (canvas: HTMLElement) => widgetsIn(canvas)[0]!;

async function search(canvas: HTMLElement, query: string): Promise<HTMLElement> {
  await settled({ canvasElement: canvas });
  const widget = first(canvas);
  await userEvent.type(drawn(widget, 'input[type="search"]')[0]!, query);
  return widget;
}

/** The Göttingen feed as it stands in the demo: the network's own words, the steering group first, then 45 members. Look at the rhythm of the list and at the width of the lines. */
export const Full: Story = {};

/** One organisation is opened: summary, address, phone, e-mail, languages, contact to save. Only what the feed knows is there. */
export const Opened: Story = {
  args: { 'no-intro': true, kind: 'Beratungsstelle' },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const widget = first(canvasElement);
    const names = drawn(widget, '[part="item"] button[aria-expanded]');
    await userEvent.click(names.find(({ textContent }) => textContent.includes('Migrationszentrum'))!);
    await waitFor(() => expect(drawn(widget, '[part="item"] dl').length).toBe(1));
  },
};

/** `group-by="kind"`: the list by kinds from the start, with a number beside each; the visitor can change it back. */
export const GroupedByKind: Story = { args: { 'group-by': 'kind' } };

/** `kind="Beratungsstelle"`: the webmaster chose; the filter for the kind and the box for the arrangement are gone. */
export const OneKind: Story = { args: { kind: 'Beratungsstelle' } };

/** `no-intro`: the page has said already what the network is. The list moves up one heading level. */
export const WithoutIntro: Story = { args: { 'no-intro': true } };

/** Everything left out that can be: the bare list for a page that does the rest itself. */
export const BareList: Story = {
  args: { 'no-intro': true, 'no-search': true, 'no-filter': true, 'no-language-menu': true },
};

/** The visitor typed `kurs`: found inside words too. The number of results and the way back stand above the list. */
export const Searched: Story = {
  args: { 'no-intro': true },
  play: async ({ canvasElement }) => {
    const widget = await search(canvasElement, 'kurs');
    await waitFor(() => expect(drawn(widget, '[part="item"]').length).toBeLessThan(20));
  },
};

/** The visitor typed `Anatolysches`: nowhere written so. What is alike is shown, and that it is only alike is said. */
export const SearchedWithTypo: Story = {
  args: { 'no-intro': true },
  play: async ({ canvasElement }) => {
    const widget = await search(canvasElement, 'Anatolysches');
    await waitFor(() => expect(drawn(widget, '[part="item"]').length).toBe(1));
  },
};

/** Nothing found: the sentence, and the button that leads back. No empty list, no dead end. */
export const NothingFound: Story = {
  args: { 'no-intro': true },
  play: async ({ canvasElement }) => {
    const widget = await search(canvasElement, 'xylophon');
    await waitFor(() => expect(drawn(widget, '[part="item"]').length).toBe(0));
  },
};

/** The server does not answer. The tag's own content stands; "loading" comes after half a second, so that it does not flash. After ten seconds the widget gives up: this story then asks anew. */
export const Loading: Story = {
  args: { src: silent() },
  render: (attributes) => html`<div @feed-error=${sendOn}>${members(attributes)}</div>`,
  play: stillLoading,
};

/** Status 500, three times. The tag's own content stays, with a sentence and a button to try again. */
export const Failed: Story = { args: { src: failing } };

/** A file that breaks off, with `check`: under the widget the editor reads what is wrong, and where. The panel is German: it is for editors. */
export const BrokenFileChecked: Story = { args: { src: 'feeds/broken.json', check: true } };

/** Another town's server does not allow reading. `check` names the header to ask for and the ways around it. */
export const ForeignFeedChecked: Story = { args: { src: forbidden, check: true } };

/** A feed in good order without a record: a sentence, no filters, no buttons. */
export const Empty: Story = {
  args: { src: file('members-empty', () => ({ feed: 'network-members', version: 1, network: { name: 'Beispielnetzwerk' }, organisations: [] })) },
};

/** No name, a forbidden link, an id used twice: what is good is shown, and `check` says how to mend the rest. */
export const OneBadRecord: Story = { args: { src: 'feeds/one-bad-record.json', check: true } };

/** Names and nothing else: no filter, no column, no button without data behind it. Names that open nothing are no buttons. */
export const OnlyNames: Story = { args: { src: file('members-only-names', () => onlyNames) } };

/** A thousand organisations. Look at how soon the first ones stand, at scrolling, and type into the search. */
export const ThousandRecords: Story = {
  tags: ['!autodocs'],
  parameters: { a11y: sameColours },
  args: { src: file('members-1000', () => manyMembers(1000)) },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    await waitFor(() => expect(drawn(first(canvasElement), '[part="item"]').length).toBe(1000), { timeout: 20_000 });
  },
};

/** German, English, Russian and Arabic on one page, each by `lang` on its tag. Look at line breaks, at Arabic from right to left, and at names that stay German. */
export const FourLanguages: Story = {
  args: { kind: 'Verein' },
  render: (attributes) => html`<div class="side-by-side">
    ${['de', 'en', 'ru', 'ar'].map((lang) => members({ ...attributes, lang }))}
  </div>`,
};

/** What the badges say, for a reader of English; all entries are opened. A reviewed text has none. */
export const Badges: Story = {
  args: { src: file('members-badges', () => badges), lang: 'en' },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const widget = first(canvasElement);
    for (const name of drawn(widget, '[part="item"] button')) await userEvent.click(name);
    await waitFor(() => expect(drawn(widget, '[part="item"] [part="text-note"]').length).toBe(3));
  },
};

/** A sidebar of 200 px. Nothing is cut off, nothing scrolls sideways, buttons stay large enough to hit. */
export const Narrow: Story = {
  render: (attributes) => html`<div class="narrow">${members(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const widget = first(canvasElement);
    await expect(widget.scrollWidth).toBeLessThanOrEqual(widget.clientWidth);
  },
};

/** A dark page: the widget follows the page's `color-scheme`, not the device. Look at links, lines and the field. */
export const Dark: Story = { globals: { scheme: 'dark' } };

/** The feed stands in the page itself, where no file can be uploaded. */
export const InlineFeed: Story = {
  args: { src: undefined },
  render: (attributes) => members(attributes, html`<script type="application/json">${JSON.stringify(smallNetwork)}</script>${fallback}`),
};

/** A town's own look: a few `--iw-*` tokens and one part, in the page's stylesheet. */
export const OwnLook: Story = {
  render: (attributes) => html`<div class="own-look">${members({ ...attributes, kind: 'Schule' })}</div>`,
};
