import { expect } from '@open-wc/testing';
import '../../../src/elements/integration-directory/integration-directory.js';
import type { IntegrationDirectory } from '../../../src/elements/integration-directory/integration-directory.js';
import { FeedServer } from '../../feed-server.js';
import { QuietConsole } from '../../quiet-console.js';
import { pause, until } from '../../until.js';
import { WidgetPlace } from '../../widget-on-page.js';
import { DIRECTORY } from './sample-directory.js';

interface Told {
  readonly '@context': string;
  readonly '@graph': readonly { readonly '@type': string; readonly name: string }[];
}

describe('integration-directory, JSON-LD', () => {
  const server = new FeedServer();
  const place = new WidgetPlace();
  new QuietConsole();

  const scripts = () => [...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')];
  const told = () => scripts().flatMap(({ textContent }) => (JSON.parse(textContent) as Told)['@graph'].map(({ name }) => name));
  const put = (attributes: Readonly<Record<string, string>> = {}, feed: unknown = DIRECTORY) =>
    place.loaded<IntegrationDirectory>('integration-directory', { 'structured-data': '', ...attributes }, feed);
  afterEach(async () => {
    place.element.replaceChildren();
    await pause(0);
    expect(scripts(), 'what is left in the head').to.have.length(0);
  });

  it('is one script in the head with all entries, in German whatever the reader reads', async () => {
    await put({ lang: 'ar' });
    await until(() => scripts().length, 'the script');
    expect(scripts()).to.have.length(1);
    expect((JSON.parse(scripts()[0]!.textContent) as Told)['@context']).to.equal('https://schema.org');
    expect(told()).to.have.members(['Bürgeramt', 'Kinderhaus', 'Ratstelefon', 'Treffpunkt', 'Kurs A1', 'Kurs B1', 'Kurs von früher']);
  });

  it('is not there without the attribute', async () => {
    const widget = document.createElement('integration-directory');
    widget.append(Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify(DIRECTORY) }));
    place.element.append(widget);
    await pause(150);
    expect(scripts()).to.have.length(0);
  });

  it('goes with the element, and comes back with it', async () => {
    const widget = await put();
    await until(() => scripts().length, 'the script');
    widget.remove();
    expect(scripts()).to.have.length(0);
    place.element.append(widget);
    await until(() => scripts().length === 1, 'the script again');
    expect(told()).to.have.length(7);
  });

  it('is there once after a move', async () => {
    const widget = await put();
    await until(() => scripts().length, 'the script');
    place.element.prepend(widget);
    await until(() => scripts().length === 1, 'the script again');
    await pause(50);
    expect(scripts()).to.have.length(1);
  });

  it('goes with its attribute', async () => {
    const widget = await put();
    await until(() => scripts().length, 'the script');
    widget.structuredData = false;
    await until(() => !scripts().length, 'no script');
  });

  it('tells of the slice, and follows it', async () => {
    const widget = await put({ topic: 'Begegnung' });
    await until(() => told().join() === 'Treffpunkt', 'the slice');
    widget.topic = 'Ausweis';
    await until(() => told().join() === 'Bürgeramt,Ratstelefon', 'the other slice');
    expect(scripts()).to.have.length(1);
  });

  it('does not follow what a visitor looks for, and is not written again while nothing changes', async () => {
    const widget = await put();
    await until(() => scripts().length, 'the script');
    const [script] = scripts();
    widget.requestUpdate();
    widget.noMap = true;
    await pause(50);
    expect(scripts()[0] === script).to.equal(true);
  });

  it('goes when another feed takes the place and fails', async () => {
    server.set('/neu.json', { status: 404 });
    server.feed('/alt.json', DIRECTORY);
    const widget = await place.loaded<IntegrationDirectory>('integration-directory', { 'structured-data': '', src: '/alt.json' });
    await until(() => scripts().length, 'the script');
    widget.src = '/neu.json';
    await until(() => !scripts().length, 'no script');
  });

  it('is one script for each widget', async () => {
    await put({ topic: 'Begegnung' });
    await put({ topic: 'Ausweis' });
    await until(() => scripts().length === 2, 'both');
    expect(told()).to.have.members(['Treffpunkt', 'Bürgeramt', 'Ratstelefon']);
  });

  it('carries hostile text as data', async () => {
    await put({}, { entries: [{ id: 'a', name: '</script><script>globalThis.alarm = true</script><!--' }] });
    await until(() => scripts().length, 'the script');
    expect(told()).to.deep.equal(['</script><script>globalThis.alarm = true</script><!--']);
    expect('alarm' in globalThis).to.equal(false);
  });
});
