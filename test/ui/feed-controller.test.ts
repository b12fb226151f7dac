import { expect } from '@open-wc/testing';
import { FeedErrorEvent, FeedLoadEvent } from '../../src/ui/feed-events.js';
import { FeedServer, silence, unreachable } from '../feed-server.js';
import { things } from '../feeds/sample-feed.js';
import { german } from '../german.js';
import { QuietConsole } from '../quiet-console.js';
import { pause, until } from '../until.js';
import { checkPanel } from '../widget-on-page.js';
import { SampleWidget } from './sample-widget.js';

customElements.define('sample-feed-widget', SampleWidget);

describe('FeedController', () => {
  const server = new FeedServer();
  const quiet = new QuietConsole();
  const area = document.createElement('div');
  const events: (FeedLoadEvent | FeedErrorEvent)[] = [];
  const note = (event: FeedLoadEvent | FeedErrorEvent) => void events.push(event);

  beforeEach(() => {
    events.length = 0;
    area.addEventListener('feed-load', note);
    area.addEventListener('feed-error', note);
    document.body.append(area);
  });
  afterEach(() => {
    area.replaceChildren();
    area.remove();
  });

  function put(attributes: Record<string, string> = {}, content = ''): SampleWidget {
    const widget = document.createElement('sample-feed-widget') as SampleWidget;
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    widget.append(document.createRange().createContextualFragment(content));
    area.append(widget);
    return widget;
  }

  const inline = (feed: unknown) => `<script type="application/json">${JSON.stringify(feed)}</script>`;
  const arrives = (widget: SampleWidget, state: string) => until(() => widget.feed.state === state, `state ${state}`);
  const text = (widget: SampleWidget) => widget.shadowRoot!.textContent;
  const alertOf = (widget: SampleWidget) => widget.shadowRoot!.querySelector('[role="alert"]')?.textContent;
  const showsOwnContent = (widget: SampleWidget) => widget.shadowRoot!.querySelector('slot') !== null;

  describe('has four states:', () => {
    it('nothing yet, without src and inline feed: the tag’s own content, and no request', async () => {
      const widget = put({}, '<a href="/liste.pdf">Liste</a>');
      await widget.updateComplete;
      await pause(20);
      expect(widget.feed.state).to.equal('idle');
      expect(showsOwnContent(widget)).to.equal(true);
      expect(server.requests).to.have.length(0);
      expect(alertOf(widget)).to.equal(undefined);
    });

    it('nothing yet, with an empty src', async () => {
      const widget = put({ src: '' });
      await pause(20);
      expect(widget.feed.state).to.equal('idle');
      expect(server.requests).to.have.length(0);
    });

    it('loading: the tag’s own content, and a status that says so', async () => {
      server.set('/a.json', silence);
      const widget = put({ src: '/a.json' }, 'Liste');
      await arrives(widget, 'loading');
      await widget.updateComplete;
      expect(showsOwnContent(widget)).to.equal(true);
      expect([...widget.shadowRoot!.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent.trim())).to.include(german('feed.loading'));
    });

    it('failed: the tag’s own content, an alert and a button to try again', async () => {
      server.set('/a.json', { status: 404 });
      const widget = put({ src: '/a.json' }, 'Liste');
      await arrives(widget, 'failed');
      await widget.updateComplete;
      expect(showsOwnContent(widget)).to.equal(true);
      expect(alertOf(widget)).to.contain(german('feed.failed'));
      expect(events).to.have.length(1);
      expect(events[0]).to.be.instanceOf(FeedErrorEvent);
      expect((events[0] as FeedErrorEvent).error.code).to.equal('status');
      expect(quiet.warnings).to.have.length(1);
    });

    it('loaded: the records, and no longer the tag’s own content', async () => {
      server.feed('/a.json', things('A', 'B'));
      const widget = put({ src: '/a.json' }, 'Liste');
      await arrives(widget, 'loaded');
      await widget.updateComplete;
      expect(widget.names).to.deep.equal(['A', 'B']);
      expect(showsOwnContent(widget)).to.equal(false);
    });
  });

  describe('tells', () => {
    it('how many records there are, once they are on the page', async () => {
      server.feed('/a.json', things(...Array.from({ length: 500 }, (_, place) => `N${place}`)));
      const widget = put({ src: '/a.json' });
      let drawn = -1;
      widget.addEventListener('feed-load', () => (drawn = widget.names.length), { once: true });
      await until(() => events.length, 'feed-load');
      expect(events[0]).to.be.instanceOf(FeedLoadEvent);
      expect((events[0] as FeedLoadEvent).count).to.equal(500);
      expect(drawn).to.equal(500);
      expect(events[0]).to.include({ bubbles: true, composed: true });
    });

    it('how many records there are once they are on the page, also while the words of its language are loading', async () => {
      server.feed('/a.json', things('A', 'B'));
      const widget = put({ src: '/a.json', lang: 'ar' });
      let drawn = -1;
      widget.addEventListener('feed-load', () => (drawn = widget.names.length), { once: true });
      await until(() => events.length, 'feed-load');
      expect(drawn).to.equal(2);
    });

    it('the problems of the records, on the console too', async () => {
      server.feed('/a.json', { things: [{ id: 'a', name: 'A' }, { id: 'b' }] });
      put({ src: '/a.json' });
      await until(() => events.length, 'feed-load');
      const { count, problems } = events[0] as FeedLoadEvent;
      expect(count).to.equal(1);
      expect(problems).to.deep.equal([{ code: 'missing', record: 'b', path: 'name', dropped: true }]);
      expect(quiet.warnings).to.have.length(1);
    });

    it('once for each load', async () => {
      server.feed('/a.json', things('A'));
      const widget = put({ src: '/a.json' });
      await until(() => events.length, 'feed-load');
      widget.requestUpdate();
      await pause(50);
      expect(events).to.have.length(1);
    });
  });

  describe('fails with words that fit:', () => {
    for (const [what, reply, message] of [
      ['no network', unreachable, 'feed.unreachable'],
      ['a missing file', { status: 404 }, 'feed.failed'],
      ['a file that is no feed', { body: { a: 1 } }, 'feed.failed'],
      ['a file that is no JSON', { body: '<html>' }, 'feed.failed'],
    ] as const) {
      it(what, async () => {
        server.set('/a.json', reply);
        const widget = put({ src: '/a.json' });
        await arrives(widget, 'failed');
        await widget.updateComplete;
        expect(alertOf(widget)).to.contain(german(message));
      });
    }

    it('a src that is no address', async () => {
      const widget = put({ src: 'http://[' });
      await arrives(widget, 'failed');
      expect(widget.feed.error!.code).to.equal('network');
      expect(server.requests).to.have.length(0);
    });

    it('a format that nobody knows', async () => {
      server.feed('/a.json', things('A'));
      const widget = put({ src: '/a.json', format: 'excel' });
      await arrives(widget, 'failed');
      expect(widget.feed.error!.code).to.equal('not-a-feed');
    });
  });

  describe('tries again', () => {
    it('when the visitor asks for it', async () => {
      server.set('/a.json', { status: 404 }, { body: things('A') });
      const widget = put({ src: '/a.json' });
      await arrives(widget, 'failed');
      await widget.updateComplete;
      widget.shadowRoot!.querySelector<HTMLButtonElement>('[part="failed"] button')!.click();
      await arrives(widget, 'loaded');
      await widget.updateComplete;
      expect(widget.names).to.deep.equal(['A']);
      expect(alertOf(widget)).to.equal(undefined);
    });

    it('when the network is back', async () => {
      server.set('/a.json', unreachable, unreachable, unreachable, { body: things('A') });
      const widget = put({ src: '/a.json' });
      await arrives(widget, 'failed');
      dispatchEvent(new Event('online'));
      await arrives(widget, 'loaded');
    });

    it('not when the network is back and something else was wrong', async () => {
      server.set('/a.json', { status: 404 });
      const widget = put({ src: '/a.json' });
      await arrives(widget, 'failed');
      dispatchEvent(new Event('online'));
      await pause(30);
      expect(server.requests).to.have.length(1);
    });
  });

  describe('a change of src', () => {
    it('ends the load before, whose records never appear', async () => {
      server.set('/a.json', { body: things('A'), delay: 50 }).feed('/b.json', things('B'));
      const widget = put({ src: '/a.json' });
      await arrives(widget, 'loading');
      await widget.updateComplete;
      await until(() => server.requests.length === 1, 'the first request');
      widget.src = '/b.json';
      await arrives(widget, 'loaded');
      await pause(80);
      expect(widget.names).to.deep.equal(['B']);
      expect(server.requests.map(({ ended }) => ended)).to.deep.equal([true, false]);
      expect(events).to.have.length(1);
    });

    it('to another feed takes the old records off', async () => {
      server.feed('/a.json', things('A')).set('/b.json', { status: 404 });
      const widget = put({ src: '/a.json' });
      await arrives(widget, 'loaded');
      widget.setAttribute('src', '/b.json');
      await arrives(widget, 'failed');
      await widget.updateComplete;
      expect(widget.names).to.deep.equal([]);
    });

    it('to nothing leads back to the tag’s own content', async () => {
      server.feed('/a.json', things('A'));
      const widget = put({ src: '/a.json' });
      await arrives(widget, 'loaded');
      widget.removeAttribute('src');
      await arrives(widget, 'idle');
      await widget.updateComplete;
      expect(showsOwnContent(widget)).to.equal(true);
    });

    it('of format loads again', async () => {
      server.set('/a.txt', { body: 'a;A' });
      const widget = put({ src: '/a.txt' });
      await arrives(widget, 'failed');
      widget.format = 'lines';
      await arrives(widget, 'loaded');
      await widget.updateComplete;
      expect(widget.names).to.deep.equal(['A']);
    });
  });

  describe('in the page', () => {
    it('moves without loading again', async () => {
      server.set('/a.json', { body: things('A'), delay: 30 });
      const widget = put({ src: '/a.json' });
      await until(() => server.requests.length, 'the request');
      const elsewhere = document.createElement('section');
      area.append(elsewhere);
      elsewhere.append(widget);
      await arrives(widget, 'loaded');
      area.append(widget);
      await pause(30);
      expect(server.requests.map(({ ended }) => ended)).to.deep.equal([false]);
      expect(widget.names).to.deep.equal(['A']);
    });

    it('ends its request when it is taken out, and loads when it is put back', async () => {
      server.set('/a.json', { body: things('A'), delay: 60 });
      const widget = put({ src: '/a.json' });
      await until(() => server.requests.length, 'the request');
      widget.remove();
      await pause(10);
      expect(server.requests[0]!.ended).to.equal(true);
      area.append(widget);
      await arrives(widget, 'loaded');
      await widget.updateComplete;
      expect(widget.names).to.deep.equal(['A']);
      expect(server.requests).to.have.length(2);
    });

    it('keeps its records when it is taken out and put back later', async () => {
      server.feed('/a.json', things('A'));
      const widget = put({ src: '/a.json' });
      await arrives(widget, 'loaded');
      await until(() => events.length, 'feed-load');
      widget.remove();
      await pause(20);
      area.append(widget);
      await pause(20);
      expect(widget.names).to.deep.equal(['A']);
      expect(server.requests).to.have.length(1);
    });

    it('shares a request with another widget of the same feed', async () => {
      server.set('/a.json', { body: things('A'), delay: 20 });
      const widgets = [put({ src: '/a.json' }), put({ src: '/a.json' })];
      await Promise.all(widgets.map((widget) => arrives(widget, 'loaded')));
      expect(server.requests).to.have.length(1);
    });
  });

  describe('asks once', () => {
    const upgraded = async (tag: string, prepare: (element: HTMLElement) => void) => {
      server.feed('/a.json', things('A'));
      const element = document.createElement(tag) as SampleWidget;
      prepare(element);
      area.append(element);
      customElements.define(tag, class extends SampleWidget {});
      await until(() => events.length, 'feed-load');
      await pause(30);
      expect(server.requests).to.have.length(1);
      expect(element.names).to.deep.equal(['A']);
      expect(events).to.have.length(1);
    };

    it('when a parsed tag with attributes is upgraded', () => upgraded('sample-late-a', (element) => element.setAttribute('src', '/a.json')));

    it('when a script set the property before the upgrade', () => upgraded('sample-late-b', (element) => Object.assign(element, { src: '/a.json' })));

    it('when attribute and property are set before the upgrade', () =>
      upgraded('sample-late-c', (element) => {
        element.setAttribute('src', '/a.json');
        Object.assign(element, { src: '/a.json' });
      }));

    it('when attributes come one after the other', async () => {
      server.feed('/a.json', things('A'));
      const widget = put();
      widget.setAttribute('format', 'json');
      widget.setAttribute('src', '/a.json');
      await until(() => events.length, 'feed-load');
      await pause(30);
      expect(server.requests).to.have.length(1);
    });

    it('when it is made by createContextualFragment or by the parser', async () => {
      server.feed('/a.json', things('A'));
      area.append(document.createRange().createContextualFragment('<sample-feed-widget src="/a.json"></sample-feed-widget>'));
      await until(() => events.length, 'feed-load');
      expect(server.requests).to.have.length(1);
    });
  });

  describe('an inline feed', () => {
    it('is read without a request', async () => {
      const widget = put({}, inline(things('A', 'B')));
      await arrives(widget, 'loaded');
      await widget.updateComplete;
      expect(widget.names).to.deep.equal(['A', 'B']);
      expect(server.requests).to.have.length(0);
    });

    it('stands back behind src', async () => {
      server.feed('/a.json', things('A'));
      const widget = put({ src: '/a.json' }, inline(things('B')));
      await arrives(widget, 'loaded');
      await widget.updateComplete;
      expect(widget.names).to.deep.equal(['A']);
    });

    it('that comes after the tag is found', async () => {
      const widget = put();
      await widget.updateComplete;
      await pause(10);
      widget.append(document.createRange().createContextualFragment(inline(things('A'))));
      await arrives(widget, 'loaded');
    });

    it('that is changed by a script is read again', async () => {
      const widget = put({}, inline(things('A')));
      await arrives(widget, 'loaded');
      widget.querySelector('script')!.textContent = JSON.stringify(things('B', 'C'));
      await until(() => widget.names.length === 2, 'the new records');
    });

    it('that is broken fails with the text', async () => {
      const widget = put({}, '<script type="application/json">{"things": [}</script>');
      await arrives(widget, 'failed');
      expect(widget.feed.error!.code).to.equal('not-readable');
    });

    it('of an inner element is not taken for the widget’s own', async () => {
      const widget = put({}, `<div>${inline(things('A'))}</div>`);
      await pause(20);
      expect(widget.feed.state).to.equal('idle');
    });

    it('is no feed when it is empty or of another type', async () => {
      const widget = put({}, '<script type="application/json"> </script><script type="text/plain">{"things": []}</script>');
      await pause(20);
      expect(widget.feed.state).to.equal('idle');
    });
  });

  describe('the attribute check', () => {
    const panel = (widget: SampleWidget) => checkPanel(widget)?.textContent;

    it('shows a panel that says what is wrong, also when it comes later', async () => {
      server.feed('/a.json', { things: [{ id: 'a', name: 'A', link: 'javascript:alert(1)' }] });
      const widget = put({ src: '/a.json' });
      await arrives(widget, 'loaded');
      expect(panel(widget)).to.equal(undefined);
      widget.check = true;
      await until(() => panel(widget), 'the panel');
      expect(panel(widget)).to.contain('javascript:alert(1)').and.contain('a').and.contain('erlaubte Adresse');
    });

    it('goes with its panel', async () => {
      server.feed('/a.json', things('A'));
      const widget = put({ src: '/a.json', check: '' });
      await until(() => panel(widget), 'the panel');
      widget.removeAttribute('check');
      await widget.updateComplete;
      expect(panel(widget)).to.equal(undefined);
    });

    it('explains a failure', async () => {
      server.set('/a.json', { body: '{"things": [{"id": "a" "name": "A"}]}' });
      const widget = put({ src: '/a.json', check: '' });
      await until(() => panel(widget) && widget.feed.state === 'failed' && /Komma/.test(text(widget)), 'the explanation');
      expect(panel(widget)).to.contain('Zeile 1, Zeichen 24');
    });

    it('says when there is no src', async () => {
      const widget = put({ check: '' });
      await until(() => panel(widget), 'the panel');
      expect(panel(widget)).to.contain('src');
    });
  });
});
