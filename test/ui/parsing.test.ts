import { expect } from '@open-wc/testing';
import { pause, until } from '../until.js';

// A page of its own that is still being parsed: what a slow server sends comes in parts.
describe('a widget in a page that is still being parsed', () => {
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
  });
  afterEach(() => frame.remove());

  const parts = (...texts: readonly string[]) => async () => {
    const { contentWindow, contentDocument } = frame;
    const page = contentDocument!;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else hands a page its text in parts
    const write = (text: string) => page.write(text);
    const outcomes: string[] = [];
    page.open();
    // A module script runs before the end of the page only when it does not wait for the parser.
    write('<!doctype html><html lang="de"><body><script async type="module" src="/src/elements/network-members/network-members.ts"></scr' + 'ipt>');
    for (const name of ['feed-load', 'feed-error']) page.addEventListener(name, () => outcomes.push(name));
    await until(() => (contentWindow as unknown as typeof globalThis).customElements.get('network-members'), 'the element');
    for (const text of texts) {
      write(text);
      await pause(40);
    }
    page.close();
    await until(() => outcomes.includes('feed-load'), 'feed-load');
    expect(page.querySelector('network-members')!.shadowRoot!.textContent).to.contain('Beispielverein').and.contain('Sportverein');
    return outcomes;
  };

  const inline = '<network-members><script type="application/json">';
  const feed = '{"organisations": [{"id": "a", "name": "Beispielverein"}, {"id": "b", "name": "Sportverein"}]}';
  const end = '</scr' + 'ipt></network-members><p>Ende</p>';

  it('reads the inline feed that follows its tag', async () => {
    const load = parts('<network-members>', inline.slice(17) + feed + end);
    expect(await load()).to.deep.equal(['feed-load']);
  });

  it('waits for the rest of an inline feed that comes in parts', async () => {
    const load = parts(inline + feed.slice(0, 40), feed.slice(40) + end);
    expect(await load()).to.deep.equal(['feed-load']);
  });
});
