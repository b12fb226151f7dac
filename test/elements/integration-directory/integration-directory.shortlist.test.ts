import { expect } from '@open-wc/testing';
import '../../../src/elements/integration-directory/integration-directory.js';
import type { IntegrationDirectory } from '../../../src/elements/integration-directory/integration-directory.js';
import { german } from '../../german.js';
import { QuietConsole } from '../../quiet-console.js';
import { PrintedPages } from '../../printed-pages.js';
import { pause, until } from '../../until.js';
import { all, control, fill, one, plain, texts, WidgetPlace } from '../../widget-on-page.js';
import { DIRECTORY, WEDNESDAY } from './sample-directory.js';

const start = location.pathname + location.search;
const ODD = ['a,b', 'a b', 'ü', '50%', 'a%2Cb', '&=#', '__proto__', '"'];

describe('integration-directory, the shortlist', () => {
  const place = new WidgetPlace();
  new QuietConsole();

  afterEach(async () => {
    history.replaceState(null, '', start);
    await pause(20);
  });

  const put = (attributes: Readonly<Record<string, string>> = {}, feed: unknown = DIRECTORY) =>
    place.loaded<IntegrationDirectory>('integration-directory', { id: 'hilfe', 'preview-date': WEDNESDAY, view: 'list', ...attributes }, feed);
  const star = (widget: Element, name: string) => control(widget, name).closest('[role="listitem"]')!.querySelector<HTMLButtonElement>('.pick')!;
  const picks = (widget: Element) => texts(widget, '[part="shortlist"] li p');
  const link = (widget: Element) => all<HTMLAnchorElement>(widget, '[part="shortlist"] a')[0];

  async function pick(widget: Element, ...names: string[]): Promise<void> {
    for (const name of names) {
      const before = picks(widget).length;
      star(widget, name).click();
      await until(() => picks(widget).length > before, `${name} on the list`);
    }
  }

  it('takes entries and gives them back; the button says which and whether', async () => {
    const widget = await put();
    expect([star(widget, 'Treffpunkt').getAttribute('aria-pressed'), star(widget, 'Treffpunkt').getAttribute('aria-label')]).to.deep.equal(['false', `${german('directory.pick')}: Treffpunkt`]);
    await pick(widget, 'Treffpunkt');
    expect([star(widget, 'Treffpunkt').getAttribute('aria-pressed'), plain(star(widget, 'Treffpunkt').textContent)]).to.deep.equal(['true', german('directory.picked')]);
    expect(star(widget, 'Bürgeramt').getAttribute('aria-pressed')).to.equal('false');
    star(widget, 'Treffpunkt').click();
    await until(() => !one(widget, '[part="shortlist"]'), 'no list');
    expect(star(widget, 'Treffpunkt').getAttribute('aria-pressed')).to.equal('false');
  });

  it('is in the order of picking, whatever the filters hide', async () => {
    const widget = await put();
    await pick(widget, 'Treffpunkt', 'Bürgeramt', 'Kinderhaus');
    expect(picks(widget)).to.deep.equal(['Treffpunkt', 'Bürgeramt', 'Kinderhaus']);
    await fill(widget, german('directory.topic'), 'Begegnung');
    expect(picks(widget)).to.have.length(3);
    expect(plain(one(widget, '[part="shortlist"] [role="heading"]')!.textContent)).to.equal(`${german('shortlist.title')} (3)`);
  });

  it('stays over guide, list and reset', async () => {
    const widget = await put();
    await pick(widget, 'Treffpunkt');
    control(widget, german('directory.guide')).click();
    await until(() => one(widget, '.chapter'), 'the guide');
    expect(picks(widget)).to.deep.equal(['Treffpunkt']);
    await fill(widget, german('directory.search'), 'Amt');
    control(widget, german('filter.reset')).click();
    await widget.updateComplete;
    expect(picks(widget)).to.deep.equal(['Treffpunkt']);
  });

  it('lets go of one, and of all', async () => {
    const widget = await put();
    await pick(widget, 'Treffpunkt', 'Bürgeramt');
    all<HTMLButtonElement>(widget, '[part="shortlist"] li button').find((button) => button.getAttribute('aria-label') === `${german('shortlist.remove')}: Treffpunkt`)!.click();
    await until(() => picks(widget).length === 1, 'one');
    expect(picks(widget)).to.deep.equal(['Bürgeramt']);
    control(widget, german('shortlist.clear')).click();
    await until(() => !one(widget, '[part="shortlist"]'), 'none');
  });

  it('can be shared as a link that carries the ids, whatever signs are in them', async () => {
    const feed = { entries: ODD.map((id, number) => ({ id, name: `Amt ${number}` })) };
    const widget = await put({}, feed);
    const names = ODD.map((_, number) => `Amt ${number}`).reverse();
    await pick(widget, ...names);
    await until(() => link(widget), 'the link');
    const { hash } = new URL(link(widget)!.href);
    expect(hash).to.match(/^#hilfe\.view=list&hilfe\.picks=[^,\s&]+$/);
    history.replaceState(null, '', start + hash);
    const again = await put({ view: '' }, feed);
    await until(() => picks(again).length, 'the list');
    expect(picks(again)).to.deep.equal(names);
  });

  it('is in the address bar only with deep-link', async () => {
    const widget = await put();
    await pick(widget, 'Treffpunkt');
    await pause(350);
    expect(location.hash).to.equal('');
    place.element.replaceChildren();
    const linked = await put({ 'deep-link': '' });
    await pick(linked, 'Treffpunkt', 'Kinderhaus');
    await until(() => location.hash === '#hilfe.picks=treff%2Ckita%252C1', `the hash instead of ${location.hash}`);
  });

  it('passes over ids that the feed does not have, and ids twice', async () => {
    history.replaceState(null, '', `${start}#hilfe.picks=weg%2Ctreff%2C__proto__%2Camt`);
    const widget = await put();
    await until(() => picks(widget).length, 'the list');
    expect(picks(widget)).to.deep.equal(['Treffpunkt', 'Bürgeramt']);
  });

  it('names an entry once that a link names twice, and lets go of it at once', async () => {
    history.replaceState(null, '', `${start}#hilfe.picks=treff%2Ctreff`);
    const widget = await put();
    await until(() => picks(widget).length, 'the list');
    expect(picks(widget)).to.deep.equal(['Treffpunkt']);
    star(widget, 'Treffpunkt').click();
    await until(() => !one(widget, '[part="shortlist"]'), 'none');
  });

  it('copies its link and says so', async () => {
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve((copied = text)) }, configurable: true });
    try {
      const widget = await put();
      await pick(widget, 'Treffpunkt');
      await until(() => link(widget), 'the link');
      control(widget, german('shortlist.copy')).click();
      await until(() => plain(one(widget, '[part="shortlist"] [role="status"]')!.textContent) === german('shortlist.copied'), 'the word');
      expect(copied).to.equal(link(widget)!.href);
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });

  it('stores nothing on the device', async () => {
    const stores = () => [localStorage.length, sessionStorage.length, document.cookie, JSON.stringify(history.state)];
    const before = stores();
    const widget = await put({ 'deep-link': '' });
    await pick(widget, 'Treffpunkt');
    await until(() => location.hash, 'the hash');
    expect(stores()).to.deep.equal(before);
  });

  describe('on paper', () => {
    const printed = new PrintedPages();

    async function print(widget: Element): Promise<Document> {
      control(widget, german('shortlist.print')).click();
      await until(() => printed.last, 'the sheet');
      return printed.last!;
    }

    it('is German alone for a reader of German, with address, hours, the languages, and the link', async () => {
      const widget = await put();
      await pick(widget, 'Treffpunkt', 'Bürgeramt');
      await until(() => link(widget), 'the link');
      const { href } = link(widget)!;
      const page = await print(widget);
      const text = plain(page.body.textContent);
      expect([...page.querySelectorAll('h2')].map(({ textContent }) => plain(textContent))).to.deep.equal(['Treffpunkt', 'Bürgeramt']);
      expect(text).to.contain('Wall 1, 37083 Göttingen').and.contain('Montag–Donnerstag 9:00–16:00').and.contain(german('entry.ask-languages')).and.contain(href);
      expect(page.querySelector('svg') !== null).to.equal(true);
      expect(page.querySelectorAll('[lang]:not([lang="de"]):not(html)')).to.have.length(0);
    });

    it('has another language beside the German where the visitor chooses one', async () => {
      const widget = await put();
      await pick(widget, 'Bürgeramt');
      await fill(widget, german('shortlist.second'), 'ar');
      const page = await print(widget);
      expect([...page.querySelectorAll('h2 > span')].map((side) => [(side as HTMLElement).lang, (side as HTMLElement).dir, plain(side.textContent)])).to.deep.equal([['de', 'ltr', 'Bürgeramt'], ['ar', 'rtl', 'مكتب المواطنين']]);
      expect(plain(page.body.textContent)).to.contain('Hier melden Sie sich an.').and.contain('سجّلوا هنا.');
      expect(one(widget, '[part="base"]')!.lang).to.equal('de');
    });

    it('has the reader’s language beside the German by itself', async () => {
      const widget = await put({ lang: 'ar' });
      star(widget, 'Treffpunkt').click();
      await until(() => picks(widget).length, 'the list');
      expect(one<HTMLSelectElement>(widget, '[part="shortlist"] select')!.value).to.equal('ar');
    });
  });
});
