import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { LitElement } from 'lit';
import { registry } from '../src/registry.js';
import { FeedLoadEvent } from '../src/ui/feed-events.js';
import { FeedServer, silence } from './feed-server.js';
import { QuietConsole } from './quiet-console.js';
import { pause, until } from './until.js';
import { all, checkPanel, one, WidgetPlace } from './widget-on-page.js';

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Described {
  readonly kind: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly (Described & { readonly default?: string; readonly fieldName?: string })[];
  readonly members?: readonly (Described & { readonly attribute?: string })[];
  readonly events?: readonly (Described & { readonly type?: { readonly text: string } })[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as { modules: { declarations?: Declaration[] }[] };
const declarations = manifest.modules.flatMap(({ declarations: own = [] }) => own).filter(({ tagName }) => tagName);
const tags = Object.keys(registry);
const demo = async (name: string) => (await (await fetch(`/demo/feeds/${name}.json`)).json()) as unknown;
/** Feeds of the demo that go by another name than their element. */
const names: Record<string, string> = { 'integration-directory': 'directory', 'integration-contact': 'directory-example' };
const samples = new Map<string, unknown>(await Promise.all(tags.map(async (tag) => [tag, await demo(names[tag] ?? tag)] as const)));
const invented = await demo('directory-example');

interface Axe {
  run(context: Element, options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** What axe finds, one line each; a fragment has no landmarks of a page. */
async function violations(element: Element): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const found = await axe.run(element, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`));
}

describe('the look at accessibility', () => {
  it('sees into shadow roots', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('img'), { src: 'data:,' }));
    document.body.append(host);
    expect((await violations(host)).join()).to.contain('image-alt');
    host.remove();
  });
});

describe('the registry and custom-elements.json', () => {
  it('name the same elements', () => {
    expect(declarations.map(({ tagName }) => tagName)).to.have.members(tags);
  });

  it('do not let one element define another', async () => {
    await registry[tags[0]!]!();
    // Other test files define the rest; here each tag comes only with its own module.
    expect(customElements.get(tags[0]!)).to.be.a('function');
    for (const tag of tags.slice(1)) expect(customElements.get(tag), tag).to.equal(undefined);
  });
});

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    const server = new FeedServer();
    const place = new WidgetPlace();
    new QuietConsole();
    const declared = declarations.find(({ tagName }) => tagName === tag)!;
    const has = (attribute: string) => declared.attributes?.some(({ name }) => name === attribute);
    const parts = new Set<string>();
    const chosen: Record<string, string> = {
      ...(has('preview-date') && { 'preview-date': tag.startsWith('network') ? '2018-05-02' : '2026-11-25T10:00+01:00' }),
      ...(has('entry') && { entry: 'beispielamt' }),
      ...(has('report-url') && { 'report-url': '/melden' }),
    };

    before(async () => {
      await registry[tag]!();
    });
    // A link with choices is followed by some elements without being asked.
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('is defined by its module, with a version', () => {
      const element = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
      expect(element).to.be.a('function');
      expect(element!.version).to.match(/^\d+\.\d+\.\d+/);
    });

    it('is described, with all that belongs to it', () => {
      expect(declared.summary, 'summary').to.match(/\w/);
      expect(declared.description, 'description').to.match(/\w/);
      const { attributes = [], events = [], slots = [], cssParts = [] } = declared;
      for (const [kind, list] of Object.entries({ attributes, events, slots, cssParts })) {
        expect(list, kind).not.to.have.length(0);
        for (const { name, description } of list) expect(description, `${kind}: ${name}`).to.match(/\w{3}/);
      }
      expect(new Set(attributes.map(({ name }) => name)).size).to.equal(attributes.length);
    });

    it('has just the attributes that are described', () => {
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
      expect(declared.attributes!.map(({ name }) => name)).to.have.members(observedAttributes);
    });

    it('tells what every widget tells', () => {
      expect(declared.events!.map(({ name }) => name)).to.include.members(['feed-load', 'feed-error', 'language-choose']);
    });

    it('takes nothing from its tag but attributes: a fresh one asks for nothing', async () => {
      place.put(tag);
      await pause(30);
      expect(server.requests).to.have.length(0);
    });

    it('may be made by createElement, and put in later', async () => {
      server.feed('/sample.json', samples.get(tag));
      const widget = Object.assign(document.createElement(tag) as LitElement, { src: '/sample.json' });
      expect([widget.attributes.length, widget.childNodes.length]).to.deep.equal([0, 0]);
      place.element.append(widget);
      await until(() => one(widget, 'slot') === undefined && widget.shadowRoot?.querySelector('[part="base"]'), 'the widget');
      expect([...widget.getAttributeNames()]).to.deep.equal([]);
    });

    it('reads the demo’s feed without a problem', async () => {
      server.feed('/sample.json', samples.get(tag));
      const widget = place.put(tag, { src: '/sample.json' });
      let outcome: Event | undefined;
      for (const name of ['feed-load', 'feed-error']) widget.addEventListener(name, (event) => (outcome = event));
      await until(() => outcome, 'an outcome');
      expect(outcome).to.be.instanceOf(FeedLoadEvent);
      expect((outcome as FeedLoadEvent).problems).to.deep.equal([]);
      expect((outcome as FeedLoadEvent).count).to.be.greaterThan(3);
    });

    for (const language of ['de', 'ar']) {
      const draw = async (attributes: Record<string, string>, feed?: unknown) => {
        const widget = place.put<LitElement>(tag, { lang: language, ...chosen, ...attributes }, feed);
        widget.append(Object.assign(document.createElement('a'), { href: '/liste', textContent: language === 'ar' ? 'القائمة' : 'Liste' }));
        await until(() => one(widget, '[part="base"]')?.lang === language, `a widget in ${language}`);
        return widget;
      };
      const examine = async (widget: LitElement) => {
        await widget.updateComplete;
        for (const { part } of all(widget, '[part]')) for (const name of part) parts.add(name);
        expect(await violations(widget)).to.deep.equal([]);
      };

      const choose = async (widget: LitElement) => {
        await until(() => one(widget, 'details.more > .fields'), 'the filters');
        const select = one<HTMLSelectElement>(widget, '[part="filters"] select')!;
        select.value = select.options[1]!.value;
        select.dispatchEvent(new Event('change'));
        await until(() => one(widget, '[part="chips"]'), 'a chip');
        for (const button of all(widget, '.pick').slice(0, 2)) button.click();
        await until(() => one(widget, '[part="shortlist"]'), 'the shortlist');
      };

      if (has('view')) {
        it(`is accessible as a guide with its chapters opened, in ${language}`, async () => {
          const widget = await draw({ view: 'guide' }, samples.get(tag));
          await until(() => one(widget, '.chapter button'), 'the guide');
          for (const button of all(widget, '.chapter > .name button').slice(0, 3)) button.click();
          await until(() => one(widget, '.chapter .details') && one(widget, 'section > details'), 'the chapters');
          for (const details of all<HTMLDetailsElement>(widget, 'details')) details.open = true;
          await examine(widget);
        });

        it(`is accessible with all that an entry can say, its courses and its map button, in ${language}`, async () => {
          const widget = await draw({ view: 'list', check: '' }, invented);
          await until(() => one(widget, '[part="map"]') && one(widget, 'details.past'), 'the list');
          await choose(widget);
          all(widget, '[part="chips"] button')[0]!.click();
          await widget.updateComplete;
          for (const button of all(widget, '[role="listitem"] > .name button')) button.click();
          for (const details of all<HTMLDetailsElement>(widget, 'details')) details.open = true;
          await until(() => all(widget, 'dl').length > 30, 'the details');
          await examine(widget);
        }).timeout(60_000);

        it(`is accessible at the counter, in ${language}`, async () => {
          const widget = await draw({ view: 'list' }, invented);
          await until(() => one(widget, '[data-key="beispielamt"]'), 'the entry');
          one(widget, '[data-key="beispielamt"]')!.click();
          await until(() => one(widget, '.details > .actions button'), 'the details');
          one(widget, '.details > .actions button')!.click();
          await until(() => one(widget, 'dialog'), 'the card');
          await examine(widget);
          one<HTMLDialogElement>(widget, 'dialog')!.close();
        });
      }

      it(`is accessible while it has no feed, in ${language}`, async () => examine(await draw({})));

      it(`is accessible while it loads, in ${language}`, async () => {
        server.set('/sample.json', silence);
        await examine(await draw({ src: '/sample.json' }));
      });

      it(`is accessible when the feed failed, with the panel for editors, in ${language}`, async () => {
        server.set('/sample.json', { status: 404 });
        const widget = await draw({ src: '/sample.json', check: '' });
        await until(() => one(widget, '[role="alert"]') && checkPanel(widget)?.querySelector('li'), 'the failure');
        // Its words fade in.
        await pause(900);
        await examine(widget);
      });

      it(`is accessible when the feed is empty, in ${language}`, async () => {
        const sample = samples.get(tag) as Record<string, unknown>;
        const widget = await draw({}, Object.fromEntries(Object.entries(sample).map(([key, value]) => [key, Array.isArray(value) ? [] : value])));
        // Without its entry a contact card is what the tag says itself.
        await until(() => one(widget, '[part="base"] slot') ?? !one(widget, 'slot'), 'the widget');
        await examine(widget);
      });

      it(`is accessible with everything opened, in ${language}`, async () => {
        server.feed('/sample.json', samples.get(tag));
        const widget = await draw({ src: '/sample.json', check: '', ...(has('deep-link') && { 'deep-link': '' }), ...(has('view') && { view: 'list' }) });
        await until(() => one(widget, 'slot') === undefined, 'the widget');
        if (has('view')) await choose(widget);
        for (const button of all(widget, '[aria-expanded="false"]').slice(0, 4)) button.click();
        for (const details of all<HTMLDetailsElement>(widget, 'details')) details.open = true;
        await until(() => all(widget, '[aria-expanded="true"]').every((button) => button.closest('[part]')?.querySelector('dl')) && (!has('entry') || one(widget, 'dl')), 'the details');
        await examine(widget);
      });
    }

    it('has just the parts that are described', () => {
      expect(declared.cssParts!.map(({ name }) => name)).to.include.members([...parts]);
      // Badges stand only where a feed carries them.
      expect([...parts, 'text-note']).to.include.members(declared.cssParts!.map(({ name }) => name));
    });

  });
}
