import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { action } from 'storybook/actions';
import { expect, waitFor } from 'storybook/test';
import type { FeedErrorEvent, FeedLoadEvent, LanguageChooseEvent } from '../src/index.js';
import { elementTable } from './element-table.js';
import { failing, file, forbidden, sendOn, silent } from './made-up-feeds.js';
import {
  archive, cancelled, manyMeetings, meetings, moved, oneBadRecord, planned, postponed, subscription, withPapers,
} from './made-up-meetings.js';
import { drawn, settled, stillLoading, widgetsIn } from './settled-widgets.js';

interface Attributes {
  src?: string;
  lang?: string;
  format?: string;
  'heading-level'?: number;
  limit?: number;
  'no-archive'?: boolean;
  'no-language-menu'?: boolean;
  'preview-date'?: string;
  check?: boolean;
}

const fallback = html`<p><a href="feeds/network-meetings.json">Sitzungen des Netzwerkes (Datei)</a></p>`;

function meetingsOf(attributes: Attributes, content: TemplateResult = fallback) {
  return html`<network-meetings
    src=${ifDefined(attributes.src)}
    lang=${ifDefined(attributes.lang)}
    format=${attributes.format || nothing}
    heading-level=${ifDefined(attributes['heading-level'])}
    limit=${attributes.limit || nothing}
    preview-date=${attributes['preview-date'] || nothing}
    ?no-archive=${attributes['no-archive']}
    ?no-language-menu=${attributes['no-language-menu']}
    ?check=${attributes.check}
    @feed-load=${({ count, problems }: FeedLoadEvent) => action('feed-load')({ count, problems })}
    @feed-error=${({ error }: FeedErrorEvent) => action('feed-error')({ code: error.code, message: error.message })}
    @language-choose=${({ language, pageWide }: LanguageChooseEvent) => action('language-choose')({ language, pageWide })}
    >${content}</network-meetings
  >`;
}

const meta: Meta<Attributes> = {
  title: 'network-meetings',
  component: 'network-meetings',
  argTypes: elementTable('network-meetings'),
  // The programme is of 2018: without a day of that year all meetings would be past.
  args: { src: 'feeds/network-meetings.json', 'preview-date': '2018-05-02' },
  render: (attributes) => meetingsOf(attributes),
  play: settled,
};

export default meta;

type Story = StoryObj<Attributes>;

// Contrast takes axe half a minute at a thousand records, and the colours are those of the other stories.
const sameColours = { config: { rules: [{ id: 'color-contrast', enabled: false }] } };

const first = (canvas: HTMLElement) => widgetsIn(canvas)[0]!;

/** Waits for the story's own mark as well: how many parts of the shadow root match. */
const showing = (selector: string, count: number) => async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  await settled({ canvasElement });
  await waitFor(() => expect(drawn(first(canvasElement), selector).length).toBe(count));
};

const made = (name: string, feed: object) => file(`meetings-${name}`, () => feed);

/** The Göttingen programme as of 2 May 2018, with the minutes of 2011 to 2014. Look first for when and where the next meeting is: it must be the first thing the eye finds. */
export const Full: Story = {};

/** Next meeting with its agenda, a later one below. The first has the coloured edge. */
export const NextAndLater: Story = { args: { src: made('planned', planned) }, play: showing('[part="meeting"]', 2) };

/** The day before: "tomorrow" beside the date. */
export const Tomorrow: Story = {
  args: { src: made('tomorrow', planned), 'preview-date': '2018-06-11T09:00' },
};

/** The morning of the meeting: "today" beside the time. */
export const Today: Story = {
  args: { src: made('today', planned), 'preview-date': '2018-06-12T09:00' },
};

/** Half past five, the meeting runs: it stays on top until it is over. */
export const Running: Story = {
  args: { src: made('running', planned), 'preview-date': '2018-06-12T17:30' },
};

/** The next meeting is cancelled. It stays visible and says so in words; the edge goes to the one that takes place. */
export const Cancelled: Story = { args: { src: made('cancelled', cancelled) } };

/** Moved to another day: the new time large, the old one named, with the reason. */
export const Moved: Story = { args: { src: made('moved', moved) } };

/** Put off, with no new date yet. */
export const Postponed: Story = { args: { src: made('postponed', postponed) } };

/** Online, a note, an invitation and an attachment in English; a meeting of two whole days; one of which only the month is known. */
export const PapersAndWholeDays: Story = { args: { src: made('papers', withPapers) }, play: showing('[part="meeting"]', 3) };

/** The feed names a calendar to subscribe to and an address for topics: buttons, and the address to copy. */
export const Subscription: Story = { args: { src: made('subscription', subscription) } };

/** `limit="1"`: a teaser for a start page. */
export const OnlyTheNext: Story = { args: { limit: 1, 'no-archive': true, 'no-language-menu': true }, play: showing('[part="meeting"]', 1) };

/** Nothing announced: the sentence that says so, then the archive with papers online, on request, and a meeting that did not take place. */
export const Archive: Story = { args: { src: made('archive', archive) } };

/** `no-archive`: what is to come, and nothing else. */
export const WithoutArchive: Story = { args: { 'no-archive': true }, play: showing('[part="past"]', 0) };

/** The server does not answer. The tag's own content stands; "loading" comes after half a second, so that it does not flash. After ten seconds the widget gives up: this story then asks anew. */
export const Loading: Story = {
  args: { src: silent() },
  render: (attributes) => html`<div @feed-error=${sendOn}>${meetingsOf(attributes)}</div>`,
  play: stillLoading,
};

/** Status 500, three times. The tag's own content stays, with a sentence and a button to try again. */
export const Failed: Story = { args: { src: failing }, play: showing('[part="failed"]', 1) };

/** A members' feed where meetings are expected, with `check`: the editor reads what is wrong. */
export const WrongFeedChecked: Story = { args: { src: 'feeds/network-members.json', check: true }, play: showing('[part="failed"]', 1) };

/** Another town's server does not allow reading. `check` names the header to ask for and the ways around it. */
export const ForeignFeedChecked: Story = { args: { src: forbidden, check: true }, play: showing('[part="failed"]', 1) };

/** No meeting, no archive: one sentence. */
export const Empty: Story = { args: { src: made('empty', meetings([])) }, play: showing('[part="meeting"]', 0) };

/** A day that does not exist, a forbidden link, an id used twice: what is good is shown, and `check` says how to mend the rest. */
export const OneBadRecord: Story = { args: { src: made('one-bad-record', oneBadRecord), check: true }, play: showing('[part="meeting"]', 2) };

/** A thousand meetings of 125 years, eight a year: years fold, only the latest is open. */
export const ThousandRecords: Story = {
  tags: ['!autodocs'],
  parameters: { a11y: sameColours },
  args: { src: file('meetings-1000', () => manyMeetings(1000)) },
};

/** German, English, Russian and Arabic on one page, each by `lang` on its tag. Look at dates, at the calendar leaf, and at Arabic from right to left. */
export const FourLanguages: Story = {
  args: { 'no-archive': true },
  render: (attributes) => html`<div class="side-by-side">
    ${['de', 'en', 'ru', 'ar'].map((lang) => meetingsOf({ ...attributes, lang }))}
  </div>`,
};

/** A sidebar of 200 px. The leaf moves above the text; nothing is cut off, nothing scrolls sideways. */
export const Narrow: Story = {
  render: (attributes) => html`<div class="narrow">${meetingsOf(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    await settled({ canvasElement });
    const { scrollWidth, clientWidth } = first(canvasElement);
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
};

/** A dark page: the widget follows the page's `color-scheme`, not the device. Look at badges, lines and the leaf. */
export const Dark: Story = { args: { src: made('dark', cancelled) }, globals: { scheme: 'dark' } };

/** The feed stands in the page itself, where no file can be uploaded. */
export const InlineFeed: Story = {
  args: { src: undefined },
  render: (attributes) => meetingsOf(attributes, html`<script type="application/json">${JSON.stringify(planned)}</script>${fallback}`),
  play: showing('[part="meeting"]', 2),
};

/** A town's own look: a few `--iw-*` tokens and one part, in the page's stylesheet. */
export const OwnLook: Story = {
  render: (attributes) => html`<div class="own-look">${meetingsOf({ ...attributes, 'no-archive': true })}</div>`,
};
