import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { FeedErrorEvent, FeedLoadEvent, LanguageChooseEvent } from '../src/index.js';
import { elementTable } from './element-table.js';
import { badges, directory, manyEntries, onlyNames, oneBadRecord, smallDirectory } from './made-up-directory.js';
import { failing, file, forbidden, sendOn, silent } from './made-up-feeds.js';
import { drawn, settled, stillLoading, widgetsIn } from './settled-widgets.js';

interface Attributes {
  src?: string;
  lang?: string;
  format?: string;
  'heading-level'?: number;
  view?: string;
  part?: string;
  topic?: string;
  town?: string;
  language?: string;
  'no-search'?: boolean;
  'no-filter'?: boolean;
  'no-intro'?: boolean;
  'no-language-menu'?: boolean;
  'deep-link'?: boolean;
  'structured-data'?: boolean;
  'report-url'?: string;
  tiles?: string;
  'tiles-note'?: string;
  'no-map'?: boolean;
  'preview-date'?: string;
  check?: boolean;
}

const fallback = html`<p>Auskunft am Beispieltelefon: <a href="tel:+49551000000">0551 000-000</a></p>`;

function directoryTag(attributes: Attributes, content: TemplateResult = fallback) {
  return html`<integration-directory
    src=${ifDefined(attributes.src)}
    lang=${ifDefined(attributes.lang)}
    format=${attributes.format || nothing}
    heading-level=${ifDefined(attributes['heading-level'])}
    view=${attributes.view || nothing}
    part=${attributes.part || nothing}
    topic=${attributes.topic || nothing}
    town=${attributes.town || nothing}
    language=${attributes.language || nothing}
    ?no-search=${attributes['no-search']}
    ?no-filter=${attributes['no-filter']}
    ?no-intro=${attributes['no-intro']}
    ?no-language-menu=${attributes['no-language-menu']}
    ?deep-link=${attributes['deep-link']}
    ?structured-data=${attributes['structured-data']}
    report-url=${attributes['report-url'] || nothing}
    tiles=${attributes.tiles || nothing}
    tiles-note=${attributes['tiles-note'] || nothing}
    ?no-map=${attributes['no-map']}
    preview-date=${attributes['preview-date'] || nothing}
    ?check=${attributes.check}
    @feed-load=${({ count, problems }: FeedLoadEvent) => action('feed-load')({ count, problems })}
    @feed-error=${({ error }: FeedErrorEvent) => action('feed-error')({ code: error.code, message: error.message })}
    @language-choose=${({ language, pageWide }: LanguageChooseEvent) => action('language-choose')({ language, pageWide })}
    >${content}</integration-directory
  >`;
}

const meta: Meta<Attributes> = {
  title: 'integration-directory',
  component: 'integration-directory',
  argTypes: elementTable('integration-directory'),
  args: { src: 'feeds/directory.json' },
  render: (attributes) => directoryTag(attributes),
  play: settled,
};

export default meta;

type Story = StoryObj<Attributes>;

/** The invented directory on a Wednesday morning: many offices are open, courses lie before and behind. */
const example: Attributes = { src: 'feeds/directory-example.json', view: 'list', 'no-intro': true, 'preview-date': '2026-11-25T10:00' };

// Contrast takes axe half a minute at a thousand records, and the colours are those of the other stories.
const sameColours = { config: { rules: [{ id: 'color-contrast', enabled: false }] } };

const items = (widget: HTMLElement) => drawn(widget, '[part="item"]');

/** The first widget, once it has what comes after the first list: more filters, opened entries, the map. */
async function ready(canvas: HTMLElement): Promise<HTMLElement> {
  await settled({ canvasElement: canvas });
  const [widget] = widgetsIn(canvas);
  await waitFor(() => expect(drawn(widget!, '.more > .fields').length).toBe(1), { timeout: 10_000 });
  return widget!;
}

/** A filter by its place: topic and spoken language first, then those behind the summary. */
const filter = (widget: HTMLElement, place: number) => drawn<HTMLSelectElement>(widget, '[part="filters"] select')[place]!;
const TOPIC = 0;
const SPOKEN = 1;
const NEAR = 2;
const TOWN = 3;
const GROUP = 4;

const box = (widget: HTMLElement, place: number) => drawn(widget, '[part="filters"] input[type="checkbox"]')[place]!;
const OPEN = 0;
const FREE = 1;

async function search(canvas: HTMLElement, query: string): Promise<HTMLElement> {
  await settled({ canvasElement: canvas });
  const [widget] = widgetsIn(canvas);
  await userEvent.type(drawn(widget!, 'input[type="search"]')[0]!, query);
  return widget!;
}

/** Opens an entry or a chapter by its key, and waits for what it shows. */
async function open(widget: HTMLElement, key: string): Promise<void> {
  await userEvent.click(drawn(widget, `[data-key="${key}"]`)[0]!);
  await waitFor(() => expect(drawn(widget, '.details').length).toBe(1), { timeout: 10_000 });
}

/** The guide of the region as it stands in the demo: three parts, their chapters folded. Look at the hierarchy of parts and chapters, and at the way to the list. */
export const Guide: Story = {
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    await expect(drawn(widgetsIn(canvasElement)[0]!, '[part="guide"]').length).toBe(3);
  },
};

/** A chapter is opened: its text, and below it who helps. Look at the width of the lines, and at where the chapter ends. */
export const OpenedChapter: Story = {
  args: { 'no-intro': true },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const [widget] = widgetsIn(canvasElement);
    await open(widget!, 'wohnen');
    await waitFor(() => expect(items(widget!).length).toBeGreaterThan(3));
  },
};

/** `part="arbeit-und-beruf"`: one part of the guide, as a page on work shows it. */
export const OnePart: Story = {
  args: { part: 'arbeit-und-beruf', 'no-intro': true, 'no-search': true },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    await expect(drawn(widgetsIn(canvasElement)[0]!, '[part="guide"]').length).toBe(1);
  },
};

/** `view="list"`: all offices of the region. Few hours and languages are known, so filters for them are not offered. */
export const List: Story = { args: { view: 'list' } };

/** The invented directory at full strength: every filter, opening hours, spoken languages, the map's button. */
export const FullStrength: Story = {
  args: { ...example, 'no-intro': false },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await waitFor(() => expect(drawn(widget, '[part="map"] button').length).toBe(1));
  },
};

/** One office is opened: what it does, its week with today marked, address, phones, languages, cost, papers. */
export const OpenedEntry: Story = {
  args: { ...example, 'report-url': 'mailto:hinweise@example.org' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await open(widget, 'beispielamt');
    await expect(drawn(widget, '.hours .today').length).toBe(1);
  },
};

/** Of this office nothing is known but its topic. No empty line, no button without a purpose; what to do is said. */
export const OpenedEntryOfWhichLittleIsKnown: Story = {
  args: example,
  play: async ({ canvasElement }) => open(await ready(canvasElement), 'beispielnetzwerk'),
};

/** Seven filters are on, each with a chip that takes it off again. Look at the chips' row breaks and at the number of results. */
export const FiltersOn: Story = {
  args: example,
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    drawn<HTMLDetailsElement>(widget, '.more')[0]!.open = true;
    await userEvent.selectOptions(filter(widget, TOPIC), 'Migrationsberatung');
    await userEvent.selectOptions(filter(widget, SPOKEN), 'ar');
    await userEvent.selectOptions(filter(widget, NEAR), 'Altmuster');
    await userEvent.selectOptions(filter(widget, TOWN), 'Beispielstadt');
    await userEvent.selectOptions(filter(widget, GROUP), 'Familien');
    await userEvent.click(box(widget, OPEN));
    await userEvent.click(box(widget, FREE));
    await waitFor(() => expect(drawn(widget, '.chip').length).toBe(7));
    await expect(items(widget).length).toBe(1);
  },
};

/** Who speaks Arabic; below, under a heading of their own, those whose languages are not known, with what to do about it. */
export const ArabicSpeakers: Story = {
  args: example,
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await userEvent.selectOptions(filter(widget, SPOKEN), 'ar');
    await waitFor(() => expect(drawn(widget, '.section [part="item"]').length).toBeGreaterThan(0));
    await expect(drawn(widget, '.chip').length).toBe(1);
  },
};

/** Near a village: the nearest come first, with whole kilometres. Nobody is asked where the visitor is. */
export const NearVillage: Story = {
  args: example,
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    drawn<HTMLDetailsElement>(widget, '.more')[0]!.open = true;
    await userEvent.selectOptions(filter(widget, NEAR), 'Hinterbeispiel');
    await waitFor(() => expect(items(widget)[0]!.textContent).toMatch(/1\s*(km|كم)/));
  },
};

/** `topic="Deutsch lernen"`: courses with level and first day; one is full, and those that are over lie folded at the end. */
export const Courses: Story = {
  args: { ...example, topic: 'Deutsch lernen' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await waitFor(() => expect(drawn<HTMLDetailsElement>(widget, '.past').map((past) => past.open)).toEqual([false]));
    await expect(drawn(widget, '.past [part="item"]').length).toBe(2);
  },
};

/** A course is opened: level, first and last day, times, free places, who pays, childcare. */
export const OpenedCourse: Story = {
  args: { ...example, topic: 'Deutsch lernen' },
  play: async ({ canvasElement }) => open(await ready(canvasElement), 'beispielkurs-a1-frauen'),
};

/** `preview-date` on Reformation Day, a Saturday afternoon: offices that close on public holidays are closed. The note says that this is not today. */
export const OpenNowOnHoliday: Story = {
  args: { ...example, 'preview-date': '2026-10-31T15:00' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await userEvent.click(box(widget, OPEN));
    await waitFor(() => expect(drawn(widget, '.chip').length).toBe(1));
    await expect(drawn(widget, '[part="preview"]').length).toBe(1);
  },
};

/** Three entries are picked: the list of them, the language for the printed sheet, the link to send. Nothing is stored. */
export const Shortlist: Story = {
  args: { ...example, topic: 'Deutsch lernen' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    for (const pick of drawn(widget, '.pick').slice(0, 3)) await userEvent.click(pick);
    await waitFor(() => expect(drawn(widget, '[part="shortlist"] li').length).toBe(3));
  },
};

/** The card to be shown at a counter is open: large German, and beside it what it means. Escape closes it. */
export const CounterCard: Story = {
  tags: ['!autodocs'],
  args: { ...example, lang: 'ar' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await open(widget, 'beispielamt');
    await userEvent.click(drawn(widget, '.details > .actions button')[0]!);
    await waitFor(() => expect(drawn(widget, 'dialog[open]').length).toBe(1), { timeout: 10_000 });
  },
};

/** A sentence to begin a call with, for readers of other languages: German, how it is pronounced, what it means. */
export const CallSentence: Story = {
  args: { ...example, lang: 'ru' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await open(widget, 'beispielamt');
    await userEvent.click(drawn(widget, '.call summary')[0]!);
    await waitFor(() => expect(drawn<HTMLDetailsElement>(widget, '.call')[0]!.open).toBe(true));
  },
};

/** `report-url` with a server's address: a form for what is wrong, and beside it what will be sent. Sent empty, it asks for words. */
export const ReportForm: Story = {
  args: { ...example, 'report-url': 'https://hinweise.example.org/' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await open(widget, 'beispielamt');
    await userEvent.click(drawn(widget, '.report summary')[0]!);
    await userEvent.click(drawn(widget, '.report button')[0]!);
    await waitFor(() => expect(drawn(widget, '.report [role="status"]')[0]!.textContent).not.toBe(''));
  },
};

/** The map is an offer: the button names the host that it will talk to, and nothing is loaded before. */
export const MapOffered: Story = {
  args: { ...example, town: 'Beispielstadt' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await waitFor(() => expect(drawn(widget, '[part="map"]')[0]!.textContent).toContain('geodatenzentrum.de'));
    await expect(drawn(widget, '.map-stage').length).toBe(0);
  },
};

/** The visitor typed `wohnung`: the guide gives way to what was found, with the number of results and the way back. */
export const Searched: Story = {
  args: { 'no-intro': true },
  play: async ({ canvasElement }) => {
    const widget = await search(canvasElement, 'wohnung');
    // Until the search is loaded, all entries stand there.
    await waitFor(() => expect(items(widget).length > 2 && items(widget).length < 60).toBe(true), { timeout: 10_000 });
  },
};

/** The visitor typed `Migrationsbertung`: nowhere written so. What is alike is shown, and that it is only alike is said. */
export const SearchedWithTypo: Story = {
  args: { 'no-intro': true },
  play: async ({ canvasElement }) => {
    const widget = await search(canvasElement, 'Migrationsbertung');
    await waitFor(() => expect(items(widget).length).toBeGreaterThan(2), { timeout: 10_000 });
  },
};

/** The visitor typed `Krippe`, which stands in no entry: the feed's synonyms lead to what is called Kita there. */
export const SearchedBySynonym: Story = {
  args: { 'no-intro': true },
  play: async ({ canvasElement }) => {
    const widget = await search(canvasElement, 'Krippe');
    await waitFor(() => expect(items(widget).length).toBeGreaterThan(1), { timeout: 10_000 });
  },
};

/** Nothing found: the sentence, and the button that leads back. No empty list, no dead end. */
export const NothingFound: Story = {
  args: { 'no-intro': true },
  play: async ({ canvasElement }) => {
    const widget = await search(canvasElement, 'xylophon');
    await waitFor(() => expect(drawn(widget, '.between button').length).toBe(1), { timeout: 10_000 });
    await waitFor(() => expect(items(widget).length).toBe(0), { timeout: 10_000 });
  },
};

/** `town="Goslar"` and `topic="Wohnen"`: the webmaster answered two questions; they are not asked again. */
export const Slice: Story = { args: { view: 'list', town: 'Goslar', topic: 'Wohnen', 'no-intro': true } };

/** `language="ar"`: offices that speak Arabic, and below them those of which it is not known. */
export const SliceByLanguage: Story = {
  args: { ...example, language: 'ar' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await waitFor(() => expect(drawn(widget, '.section [part="item"]').length).toBeGreaterThan(0));
  },
};

/** Everything left out that can be: the bare list for a page that does the rest itself. */
export const BareList: Story = {
  args: { ...example, 'no-search': true, 'no-filter': true, 'no-map': true, 'no-language-menu': true },
};

/** The server does not answer. The tag's own content stands; "loading" comes after half a second, so that it does not flash. After ten seconds the widget gives up: this story then asks anew. */
export const Loading: Story = {
  args: { src: silent() },
  render: (attributes) => html`<div @feed-error=${sendOn}>${directoryTag(attributes)}</div>`,
  play: stillLoading,
};

/** Status 500, three times. The tag's own content stays, with a sentence and a button to try again. */
export const Failed: Story = { args: { src: failing } };

/** A file that breaks off, with `check`: under the widget the editor reads what is wrong, and where. The panel is German: it is for editors. */
export const BrokenFileChecked: Story = { args: { src: 'feeds/broken.json', check: true } };

/** Another town's server does not allow reading. `check` names the header to ask for and the ways around it. */
export const ForeignFeedChecked: Story = { args: { src: forbidden, check: true } };

/** A feed in good order without a record: no filters, no buttons. */
export const Empty: Story = { args: { src: file('directory-empty', () => directory([])) } };

/** No name, hours on a day that nobody knows, a forbidden link: what is good is shown, and `check` says how to mend the rest. */
export const OneBadRecord: Story = { args: { src: file('directory-bad', () => oneBadRecord), check: true } };

/** Names and nothing else: no filter, no column, no button without data behind it. */
export const OnlyNames: Story = { args: { src: file('directory-only-names', () => onlyNames) } };

/** A thousand entries. Look at how soon the first ones stand, at scrolling, and choose a filter. */
export const ThousandRecords: Story = {
  tags: ['!autodocs'],
  parameters: { a11y: sameColours },
  args: { src: file('directory-1000', () => manyEntries(1000)), 'preview-date': '2026-11-25T10:00' },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    await waitFor(() => expect(items(widgetsIn(canvasElement)[0]!).length).toBe(1000), { timeout: 30_000 });
  },
};

/** German, English, Russian and Arabic on one page, each by `lang` on its tag. Look at line breaks, at Arabic from right to left, and at names that stay German. */
export const FourLanguages: Story = {
  args: { ...example, topic: 'Migrationsberatung' },
  render: (attributes) => html`<div class="side-by-side">
    ${['de', 'en', 'ru', 'ar'].map((lang) => directoryTag({ ...attributes, lang }))}
  </div>`,
};

/** What the badges say, for a reader of English; all entries are opened. A reviewed text has none. */
export const Badges: Story = {
  args: { src: file('directory-badges', () => badges), lang: 'en' },
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const [widget] = widgetsIn(canvasElement);
    for (const name of drawn(widget!, '[data-key]')) await userEvent.click(name);
    await waitFor(() => expect(drawn(widget!, '[part="item"] [part="text-note"]').length).toBe(3), { timeout: 10_000 });
  },
};

/** A sidebar of 200 px with an opened entry. Nothing is cut off, nothing scrolls sideways, buttons stay large enough to hit. */
export const Narrow: Story = {
  args: example,
  render: (attributes) => html`<div class="narrow">${directoryTag(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await open(widget, 'beispielamt');
    await expect(widget.scrollWidth).toBeLessThanOrEqual(widget.clientWidth);
  },
};

/** A dark page: the widget follows the page's `color-scheme`, not the device. Look at chips, fields, the table of hours and the shortlist. */
export const Dark: Story = {
  args: example,
  globals: { scheme: 'dark' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await userEvent.selectOptions(filter(widget, SPOKEN), 'ar');
    await userEvent.click(drawn(widget, '.pick')[0]!);
    await open(widget, 'beispielamt');
  },
};

/** The feed stands in the page itself, where no file can be uploaded. */
export const InlineFeed: Story = {
  args: { src: undefined },
  render: (attributes) => directoryTag(attributes, html`<script type="application/json">${JSON.stringify(smallDirectory)}</script>${fallback}`),
};

/** A town's own look: a few `--iw-*` tokens and one part, in the page's stylesheet. */
export const OwnLook: Story = {
  args: { ...example, topic: 'Migrationsberatung' },
  render: (attributes) => html`<div class="own-look">${directoryTag(attributes)}</div>`,
};
