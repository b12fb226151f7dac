import { expect } from '@open-wc/testing';
import '../../../src/elements/integration-directory/integration-directory.js';
import type { IntegrationDirectory } from '../../../src/elements/integration-directory/integration-directory.js';
import { Downloads } from '../../downloads.js';
import { FeedServer, unreachable } from '../../feed-server.js';
import { german } from '../../german.js';
import { QuietConsole } from '../../quiet-console.js';
import { pause, until } from '../../until.js';
import { all, control, field, fill, one, plain, texts, WidgetPlace, words } from '../../widget-on-page.js';
import { DIRECTORY, WEDNESDAY } from './sample-directory.js';

const TAG = 'integration-directory';
const start = location.pathname + location.search;

describe('integration-directory, one entry', () => {
  const server = new FeedServer();
  const place = new WidgetPlace();
  const downloads = new Downloads();
  const quiet = new QuietConsole();
  let copied = '';

  beforeEach(() => {
    copied = '';
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve((copied = text)) }, configurable: true });
  });
  afterEach(async () => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    history.replaceState(null, '', start);
    await pause(20);
  });

  const put = (attributes: Readonly<Record<string, string>> = {}, feed: unknown = DIRECTORY) =>
    place.loaded<IntegrationDirectory>(TAG, { 'preview-date': WEDNESDAY, view: 'list', ...attributes }, feed);
  const item = (widget: Element, name: string) => control(widget, name).closest<HTMLElement>('[role="listitem"]')!;
  const isOpen = (widget: Element, name: string) => control(widget, name).getAttribute('aria-expanded') === 'true';
  const at = (hash: string) => history.replaceState(null, '', `${start}${hash}`);

  async function open(widget: Element, name: string): Promise<HTMLElement> {
    control(widget, name).click();
    await until(() => item(widget, name).querySelector('dl'), `the details of ${name}`);
    return item(widget, name);
  }
  const facts = (details: Element) => Object.fromEntries([...details.querySelectorAll('dl.contact dt')].map((term) => [plain(term.textContent), plain(term.nextElementSibling!.textContent)]));
  const press = (details: Element, name: string) => [...details.querySelectorAll<HTMLElement>('button, summary')].find(({ textContent }) => plain(textContent) === name)!;

  describe('opened', () => {
    it('tells what is known: text, hours, contact, who speaks what', async () => {
      const details = await open(await put(), 'Bürgeramt');
      expect(facts(details)).to.include({
        [german('contact.email')]: 'amt@example.org',
        [german('contact.website')]: 'example.org/amt',
        [german('members.languages')]: `Deutsch, Arabisch (${german('spoken.interpreter')})`,
        [german('entry.cost')]: german('directory.free'),
        [german('entry.access')]: german('entry.step-free'),
      });
      expect(facts(details)[german('contact.address')]).to.contain('Wall 1').and.contain('37083 Göttingen');
      expect(facts(details)[german('contact.phone')]).to.equal(`Zentrale: 0551 400-1 ${german('hours.phone-until', '18:00')}`);
      expect(details.querySelector<HTMLAnchorElement>('a[href^="tel:"]')!.href).to.equal('tel:+495514001');
      expect(details.querySelector('table.hours tr[aria-current="date"]')!.textContent).to.contain('Mittwoch');
      expect(details.querySelector('.prose a')!.getAttribute('rel')).to.equal('noreferrer');
    });

    it('asks what is not known: languages are not "none"', async () => {
      const details = await open(await put(), 'Treffpunkt');
      expect(facts(details)[german('members.languages')]).to.equal(german('entry.ask-languages'));
      expect(Object.keys(facts(details))).to.deep.equal([german('contact.address'), german('members.languages')]);
    });

    it('closes again, and leaves others open', async () => {
      const widget = await put();
      await open(widget, 'Bürgeramt');
      await open(widget, 'Treffpunkt');
      control(widget, 'Bürgeramt').click();
      await until(() => !isOpen(widget, 'Bürgeramt'), 'the office to close');
      expect(item(widget, 'Bürgeramt').querySelector('dl')).to.equal(null);
      expect(isOpen(widget, 'Treffpunkt')).to.equal(true);
    });

    for (const [what, site, address] of [
      ['a house by its coordinates', 'Bürgeramt', 'https://www.openstreetmap.org/?mlat=51.533&mlon=9.93#map=17/51.533/9.93'],
      ['an address by its words', 'Treffpunkt', `https://www.openstreetmap.org/search?query=${encodeURIComponent('Weg 2, Duderstadt')}`],
    ] as const) {
      it(`links to a map of ${what}, by the name of the host, and tells it no page address`, async () => {
        const link = [...(await open(await put(), site)).querySelectorAll('a')].find(({ textContent }) => plain(textContent) === german('entry.map-link', 'openstreetmap.org'))!;
        expect([link.href, link.rel]).to.deep.equal([address, 'noreferrer']);
      });
    }

    it('copies the address', async () => {
      const details = await open(await put(), 'Bürgeramt');
      press(details, german('entry.copy-address')).click();
      await until(() => details.querySelector('.tools [role="status"]')!.textContent === '✓', 'the sign');
      expect(copied).to.equal('Wall 1, 37083 Göttingen');
    });

    it('offers no copy where the page may not', async () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      expect(press(await open(await put(), 'Bürgeramt'), german('entry.copy-address'))).to.equal(undefined);
    });

    it('saves a contact', async () => {
      const details = await open(await put({ lang: 'de' }), 'Bürgeramt');
      press(details, german('contact.save')).click();
      await until(() => downloads.count, 'the file');
      const { name, type, text } = await downloads.last();
      expect([name, type]).to.deep.equal(['Bürgeramt.vcf', 'text/vcard;charset=utf-8']);
      const lines = text.replaceAll('\r\n ', '').split('\r\n');
      expect(lines).to.include.members(['BEGIN:VCARD', 'FN:Bürgeramt', 'EMAIL;TYPE=INTERNET:amt@example.org', 'URL:https://example.org/amt', 'END:VCARD']);
      expect(lines.find((line) => line.startsWith('TEL'))).to.match(/0551 400-1$/);
      expect(lines.find((line) => line.startsWith('ADR'))).to.contain('Wall 1').and.contain('37083');
      expect(lines.find((line) => line.startsWith('ORG'))).to.contain('Stadt');
    });

    for (const [day, isOld] of [['2026-11-25', false], ['2027-04-02', false], ['2027-04-03', true], ['2028-01-01', true]] as const) {
      it(`says on ${day} of what was checked on 2026-10-01 ${isOld ? 'that it is more than half a year ago' : 'when that was, and no more'}`, async () => {
        const note = plain((await open(await put({ 'preview-date': day }), 'Bürgeramt')).textContent);
        expect(note).to.contain('1. Oktober 2026');
        expect(note.includes(german('entry.checked-long-ago'))).to.equal(isOld);
      });
    }

    it('says nothing of a check that nobody wrote down', async () => {
      expect(plain((await open(await put(), 'Treffpunkt')).textContent)).not.to.contain(german('entry.checked', '').slice(0, 10));
    });

    it('marks what is in another language than the reader’s, and honestly says so', async () => {
      const widget = await put({ lang: 'ar' }, { entries: [{ id: 'a', name: { de: 'Amt', ar: 'مكتب' }, summary: 'Nur auf Deutsch.' }] });
      const details = await open(widget, 'مكتب');
      expect(one(widget, '[part="base"]')!.dir).to.equal('rtl');
      expect(details.querySelector('p [lang="de"]')!.textContent).to.equal('Nur auf Deutsch.');
      await until(() => details.querySelectorAll('[part="text-note"]').length === 1, 'the badge');
    });
  });

  describe('a note on an entry', () => {
    const title = german('report.title');
    const note = async (widget: Element, message: string) => {
      const details = item(widget, 'Bürgeramt');
      const form = details.querySelector('form')!;
      details.querySelector<HTMLDetailsElement>('.report')!.open = true;
      form.querySelector('textarea')!.value = message;
      form.requestSubmit();
      return { field: form.querySelector('textarea')!, status: form.querySelector('[role="status"]')! };
    };
    const heard = (status: Element, id: string) => until(() => status.textContent === german(id), `“${german(id)}” instead of “${status.textContent}”`);

    it('is not offered without an address for it, nor with one that may not be', async () => {
      for (const address of ['', 'javascript:alert(1)', 'tel:0551', 'data:text/html,x']) {
        expect(plain((await open(await put({ 'report-url': address }), 'Bürgeramt')).textContent), address).not.to.contain(title);
        place.element.replaceChildren();
      }
    });

    it('is a mail with entry, page, language and Berlin’s date in it', async () => {
      at('#ziel');
      const widget = await put({ 'report-url': 'mailto:web@example.org', 'preview-date': '2026-11-25T23:30Z', lang: 'de' });
      const details = await open(widget, 'Bürgeramt');
      const found = () => [...details.querySelectorAll('a')].find(({ textContent }) => plain(textContent) === title);
      await until(found, 'the link');
      const link = found()!;
      const { protocol, pathname, search } = new URL(link.href);
      expect([protocol, pathname]).to.deep.equal(['mailto:', 'web@example.org']);
      expect(search).not.to.contain('+');
      const given = new URLSearchParams(search);
      expect(given.get('subject')).to.equal('Hinweis zu: Bürgeramt');
      expect(given.get('body')).to.equal(`Eintrag: Bürgeramt (amt)\nGelesen auf: ${location.origin}${start}\nSprache: de\nDatum: 2026-11-26\n\n`);
    });

    it('keeps what the webmaster’s address says besides', async () => {
      const widget = await put({ 'report-url': 'mailto:web@example.org?cc=amt@example.org' });
      const link = (await open(widget, 'Bürgeramt')).querySelector<HTMLAnchorElement>('a[href^="mailto:web"]')!;
      const given = new URLSearchParams(new URL(link.href).search);
      expect([given.get('cc'), given.get('subject')]).to.deep.equal(['amt@example.org', 'Hinweis zu: Bürgeramt']);
    });

    it('is posted with entry, page, language and date, and says what is sent', async () => {
      server.set('/melden', { status: 201 });
      at('#ziel');
      const widget = await put({ 'report-url': '/melden', lang: 'de' });
      await open(widget, 'Bürgeramt');
      expect(plain(item(widget, 'Bürgeramt').querySelector('form')!.textContent)).to.contain(german('report.what', 'Bürgeramt'));
      const { field: text, status } = await note(widget, ' Die Nummer ist falsch. ');
      await heard(status, 'report.sent');
      expect(text.value).to.equal('');
      expect(JSON.parse(server.requests[0]!.init.body as string)).to.deep.equal({
        report: 'directory-entry', version: 1, entry: 'amt', name: 'Bürgeramt', page: `${location.origin}${start}`, language: 'de', date: '2026-11-25', message: 'Die Nummer ist falsch.',
      });
    });

    it('is not sent empty', async () => {
      const widget = await put({ 'report-url': '/melden' });
      await open(widget, 'Bürgeramt');
      const { field: text, status } = await note(widget, '  ');
      await heard(status, 'report.empty');
      expect([text.hasAttribute('aria-invalid'), widget.shadowRoot!.activeElement === text, server.requests.length]).to.deep.equal([true, true, 0]);
    });

    it('that was refused says so, and keeps the text', async () => {
      server.set('/melden', { status: 422 });
      const widget = await put({ 'report-url': '/melden' });
      await open(widget, 'Bürgeramt');
      const { field: text, status } = await note(widget, 'Falsch');
      await heard(status, 'report.refused');
      expect([text.value, server.requests.length]).to.deep.equal(['Falsch', 1]);
    });

    it('that nobody took keeps the text and its key, until it is another one', async () => {
      server.set('/melden', unreachable, unreachable, { status: 503 }, { status: 201 }, { status: 201 });
      const widget = await put({ 'report-url': '/melden' });
      await open(widget, 'Bürgeramt');
      const { field: text, status } = await note(widget, 'Falsch');
      await heard(status, 'report.unreachable');
      expect([text.value, item(widget, 'Bürgeramt').querySelector<HTMLButtonElement>('form button')!.disabled]).to.deep.equal(['Falsch', false]);
      await note(widget, 'Falsch ');
      await heard(status, 'report.sent');
      await note(widget, 'Auch falsch');
      await until(() => server.requests.length === 5, 'the second note');
      const keys = server.requests.map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key']);
      expect(new Set(keys.slice(0, 4)).size).to.equal(1);
      expect(keys[4]).not.to.equal(keys[0]);
    });

    it('stays with its entry when the list changes under it', async () => {
      const widget = await put({ 'report-url': '/melden' });
      await open(widget, 'Bürgeramt');
      await open(widget, 'Kinderhaus');
      item(widget, 'Bürgeramt').querySelector('textarea')!.value = 'Zum Amt';
      await fill(widget, german('directory.spoken'), 'ru');
      await until(() => !texts(widget, '.name').includes('Bürgeramt'), 'the office to go');
      expect(item(widget, 'Kinderhaus').querySelector('textarea')!.value).to.equal('');
    });
  });

  describe('the counter card', () => {
    const dialog = (widget: Element) => one<HTMLDialogElement>(widget, 'dialog');
    async function show(widget: Element, name = 'Bürgeramt', button = german('entry.counter')): Promise<HTMLDialogElement> {
      const details = item(widget, name).querySelector('dl') ? item(widget, name) : await open(widget, name);
      const opener = press(details, button) as HTMLButtonElement;
      opener.focus();
      opener.click();
      await until(() => dialog(widget), 'the card');
      return dialog(widget)!;
    }

    it('is modal, takes the focus and gives it back', async () => {
      const widget = await put();
      const card = await show(widget);
      expect(card.matches(':modal')).to.equal(true);
      expect(card.contains(widget.shadowRoot!.activeElement)).to.equal(true);
      control(widget, german('counter.close')).click();
      await until(() => !dialog(widget), 'the card to go');
      expect(plain(widget.shadowRoot!.activeElement?.textContent)).to.equal(german('entry.counter'));
    });

    it('is gone from the page however it is closed', async () => {
      const widget = await put();
      (await show(widget)).close();
      await until(() => !dialog(widget), 'the card to go');
      expect(await show(widget)).to.equal(dialog(widget));
      expect(all(widget, 'dialog')).to.have.length(1);
      dialog(widget)!.close();
    });

    it('is as large as the screen', async () => {
      const card = await show(await put());
      const { width, height } = card.getBoundingClientRect();
      expect([Math.round(width), Math.round(height)]).to.deep.equal([innerWidth, innerHeight]);
      card.close();
    });

    it('tells in German whom one looks for and where, and asks for no language until one is chosen', async () => {
      const widget = await put();
      const card = await show(widget);
      const text = () => plain(card.querySelector('.large')!.textContent);
      expect(text()).to.contain('Bürgeramt').and.contain('Stadt').and.contain('Wall 1').and.contain('37083 Göttingen').and.not.contain('Ich spreche');
      expect(card.querySelectorAll('.side')).to.have.length(1);
      const select = card.querySelector('select')!;
      select.value = 'ru';
      select.dispatchEvent(new Event('change'));
      expect(text()).to.contain('Ich spreche Russisch. Gibt es hier jemanden, der Russisch spricht?');
      expect(select.value).to.equal('ru');
      select.value = '';
      select.dispatchEvent(new Event('change'));
      expect(text()).not.to.contain('Ich spreche');
      card.close();
    });

    it('offers the languages of the feed besides our own, but not German, each once', async () => {
      const widget = await put({}, { entries: [{ id: 'a', name: 'Amt', addresses: [{ street: 'Weg 1' }], languages: ['de', 'ar', 'ti'] }, { id: 'b', name: 'Bund', languages: ['ti', 'ku'] }] });
      const card = await show(widget, 'Amt');
      const codes = [...card.querySelectorAll('option')].map(({ value }) => value);
      expect(codes).to.include.members(['', 'en', 'ru', 'ar', 'ti', 'ku']).and.not.include('de');
      expect(new Set(codes).size).to.equal(codes.length);
      card.close();
    });

    it('has German beside the reader’s language, and theirs is asked for', async () => {
      const widget = await put({ lang: 'ar' });
      control(widget, 'مكتب المواطنين').click();
      await until(() => one(widget, 'dl'), 'the details');
      all<HTMLButtonElement>(widget, '.actions button').find((button) => !button.closest('dl'))!.click();
      await until(() => dialog(widget), 'the card');
      const sides = [...dialog(widget)!.querySelectorAll<HTMLElement>('.side')];
      expect(sides.map(({ lang, dir }) => [lang, dir])).to.deep.equal([['de', 'ltr'], ['ar', 'rtl']]);
      expect(plain(sides[0]!.textContent)).to.contain('Bürgeramt').and.contain('Ich spreche Arabisch');
      expect(plain(sides[1]!.textContent)).to.contain('مكتب المواطنين');
      dialog(widget)!.close();
    });
  });

  describe('a sentence for the call', () => {
    // Some engines have none.
    const synthesis: EventTarget = (globalThis as { speechSynthesis?: EventTarget }).speechSynthesis ?? new EventTarget();
    const { SpeechSynthesisUtterance } = globalThis;
    const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang, voiceURI: lang, default: false });
    let voices: object[] = [];
    let spoken: string[] = [];

    before(() => Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true }));
    beforeEach(() => {
      voices = [];
      spoken = [];
      const stub = { getVoices: () => voices, cancel: () => {}, speak: ({ text }: { text: string }) => void spoken.push(text) };
      for (const [name, value] of Object.entries(stub)) Object.defineProperty(synthesis, name, { value, configurable: true });
      globalThis.SpeechSynthesisUtterance = class {
        voice: unknown;
        lang = '';
        rate = 1;
        constructor(readonly text: string) {}
      } as unknown as typeof SpeechSynthesisUtterance;
    });
    afterEach(() => {
      for (const name of ['getVoices', 'cancel', 'speak']) delete (synthesis as unknown as Record<string, unknown>)[name];
      globalThis.SpeechSynthesisUtterance = SpeechSynthesisUtterance;
    });

    const call = (widget: Element) => one<HTMLDetailsElement>(widget, 'details.call');
    async function opened(lang: string): Promise<IntegrationDirectory> {
      const widget = await put({ lang });
      all<HTMLButtonElement>(widget, '[role="listitem"] .name button').find(({ dataset }) => dataset.key === 'rat')!.click();
      await until(() => one(widget, 'dl'), 'the details');
      return widget;
    }

    it('is not for readers of German', async () => expect(call(await opened('de'))).to.equal(undefined));

    it('is German, with the word for the reader’s language, and explained in theirs', async () => {
      const widget = await opened('ar');
      const german = call(widget)!.querySelector<HTMLElement>('.german')!;
      expect([german.lang, german.dir]).to.deep.equal(['de', 'ltr']);
      expect(german.textContent).to.equal('Guten Tag. Ich spreche Arabisch und nur wenig Deutsch. Können wir bitte langsam sprechen?');
      expect(call(widget)!.querySelectorAll('p')).to.have.length(3);
    });

    it('is there for a reader of a language that we have no words in, and claims no pronunciation', async () => {
      const widget = await opened('uk');
      expect(call(widget)!.querySelector('.german')!.textContent).to.contain('Ich spreche Ukrainisch');
      expect(call(widget)!.querySelectorAll('p')).to.have.length(1);
    });

    it('is not there without a phone number', async () => {
      const widget = await put({ lang: 'en' }, { entries: [{ id: 'a', name: 'Amt' }] });
      await open(widget, 'Amt');
      expect(call(widget)).to.equal(undefined);
    });

    for (const [what, there, isRead] of [
      ['no voice', [], false],
      ['a German voice of a server', [voice('de-DE', false)], false],
      ['a local voice of another language', [voice('en-US', true)], false],
      ['a local German voice', [voice('en-US', true), voice('de-DE', true)], true],
      ['a local German voice by Android’s way of writing', [voice('de_DE', true)], true],
    ] as const) {
      it(`is ${isRead ? '' : 'not '}read aloud where the device has ${what}`, async () => {
        voices = [...there];
        const widget = await opened('en');
        const button = call(widget)!.querySelector('button');
        expect(button !== null).to.equal(isRead);
        button?.click();
        expect(spoken).to.deep.equal(isRead ? [call(widget)!.querySelector('.german')!.textContent] : []);
      });
    }

    it('may be read aloud in every widget of the page when the device tells of its voices later', async () => {
      const widgets = [await opened('en'), await opened('ar')];
      for (const widget of widgets) expect(call(widget)!.querySelector('button')).to.equal(null);
      voices = [voice('de-DE', true)];
      synthesis.dispatchEvent(new Event('voiceschanged'));
      await until(() => widgets.every((widget) => call(widget)!.querySelector('button')), 'the buttons');
    });
  });

  describe('the address of the page', () => {
    const linkOf = (details: Element, name = german('contact.link')) => [...details.querySelectorAll('a')].find(({ textContent }) => plain(textContent) === name);

    it('follows what is opened with deep-link, and the back button undoes it', async () => {
      const widget = await put({ id: 'hilfe', 'deep-link': '' });
      await open(widget, 'Treffpunkt');
      expect(location.hash).to.equal('#hilfe.entry=treff');
      await open(widget, 'Bürgeramt');
      history.back();
      await until(() => !isOpen(widget, 'Bürgeramt'), 'the office to close');
      expect(isOpen(widget, 'Treffpunkt')).to.equal(true);
      history.forward();
      await until(() => isOpen(widget, 'Bürgeramt'), 'the office to open again');
      history.go(-2);
      await until(() => !isOpen(widget, 'Treffpunkt') && !isOpen(widget, 'Bürgeramt'), 'both to close');
    });

    it('holds search, filters and view with deep-link after a while, and leads back to them', async () => {
      const widget = await put({ id: 'hilfe', 'deep-link': '', view: '' });
      await fill(widget, german('directory.search'), 'kurs');
      await until(() => location.hash === '#hilfe.q=kurs', `the hash instead of ${location.hash}`);
      await until(() => one(widget, 'select'), 'the filters');
      await fill(widget, german('directory.spoken'), 'de');
      await until(() => location.hash === '#hilfe.q=kurs&hilfe.spoken=de', `the hash instead of ${location.hash}`);
      const again = await put({ id: 'hilfe', 'deep-link': '', view: '' });
      await until(() => texts(again, '[role="listitem"] .name')[0] === 'Kurs A1', 'the course');
      expect([field(again, german('directory.search')).value, field(again, german('directory.spoken')).value]).to.deep.equal(['kurs', 'de']);
    });

    it('is not written without deep-link, but a link to an entry is offered, and followed', async () => {
      const widget = await put({ id: 'hilfe' });
      const details = await open(widget, 'Treffpunkt');
      await pause(350);
      expect(location.hash).to.equal('');
      await until(() => linkOf(details), 'the link');
      const { hash, origin } = new URL(linkOf(details)!.href);
      expect([origin, hash]).to.deep.equal([location.origin, '#hilfe.view=list&hilfe.entry=treff']);
      at(hash);
      const again = await put({ id: 'hilfe', view: '' });
      await until(() => item(again, 'Treffpunkt').querySelector('dl'), 'the details');
      expect(location.hash).to.equal(hash);
    });

    it('brings an entry far down into sight, and puts the focus on its name', async () => {
      at('#hilfe.entry=n150');
      const entries = Array.from({ length: 200 }, (_, number) => ({ id: `n${number}`, name: `Stelle ${String(number).padStart(3, '0')}` }));
      const widget = await put({ id: 'hilfe' }, { entries });
      await until(() => plain(widget.shadowRoot!.activeElement?.textContent) === 'Stelle 150', 'the focus');
      await until(() => {
        const { top, bottom } = item(widget, 'Stelle 150').getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }, 'the entry in sight');
      // It stays there.
      await pause(300);
      const { top, bottom } = item(widget, 'Stelle 150').getBoundingClientRect();
      expect([bottom > 0, top < innerHeight]).to.deep.equal([true, true]);
    });

    it('leads to a course that is over, in its fold', async () => {
      at('#hilfe.entry=alt');
      const widget = await put({ id: 'hilfe' });
      await until(() => plain(widget.shadowRoot!.activeElement?.textContent) === 'Kurs von früher', 'the focus');
      expect(one<HTMLDetailsElement>(widget, 'details.past')!.open).to.equal(true);
    });

    it('leads to an entry that does not say what the slice asks', async () => {
      at('#hilfe.entry=treff');
      const widget = await put({ id: 'hilfe', language: 'ru' });
      await until(() => plain(widget.shadowRoot!.activeElement?.textContent) === 'Treffpunkt', 'the focus');
    });

    it('leads to a chapter, and to an entry opened in it', async () => {
      const widget = await put({ id: 'hilfe', 'deep-link': '', view: '' });
      control(widget, 'Anmelden').click();
      await until(() => location.hash === '#hilfe.chapter=melden' && one(widget, '.chapter [role="listitem"]'), 'the chapter');
      await open(widget, 'Kinderhaus');
      const { hash } = location;
      at(hash);
      const again = await put({ id: 'hilfe', 'deep-link': '', view: '' });
      await until(() => isOpen(again, 'Anmelden') && texts(again, '.name').includes('Kinderhaus'), 'the chapter');
      await until(() => isOpen(again, 'Kinderhaus'), 'the entry');
      history.back();
      await until(() => !isOpen(widget, 'Kinderhaus'), 'the entry to close');
      expect(isOpen(widget, 'Anmelden')).to.equal(true);
    });

    it('takes no harm from what does not exist', async () => {
      at('#hilfe.entry=__proto__&hilfe.topic=constructor&hilfe.view=sideways&hilfe.near=nowhere&hilfe.picks=x,%&hilfe.start=1&hilfe.toString=1');
      const widget = await put({ id: 'hilfe' });
      await until(() => words(widget).includes(german('search.nothing')), 'a topic that nothing has');
      control(widget, german('filter.reset')).click();
      await until(() => texts(widget, '[role="listitem"] > .name').length > 5, 'all');
      expect(quiet.warnings).to.deep.equal([]);
    });

    for (const id of ['a"]&=#%é <b>', '__proto__', 'constructor', 'a/b', 'ü,ö', '\\', "a'b"]) {
      it(`takes "${id}" for an id`, async () => {
        at(`#hilfe.entry=${encodeURIComponent(id)}`);
        const widget = await put({ id: 'hilfe' }, { entries: [{ id, name: 'Amt' }, { id: 'b', name: 'Bund' }] });
        await until(() => item(widget, 'Amt').querySelector('dl'), 'the details');
        await until(() => plain(widget.shadowRoot!.activeElement?.textContent) === 'Amt', 'the focus');
        expect(isOpen(widget, 'Bund')).to.equal(false);
      });
    }

    it('tells two directories of a page apart by their ids', async () => {
      const [one, two] = [await put({ id: 'eins', 'deep-link': '' }), await put({ id: 'zwei', 'deep-link': '' })];
      await open(one, 'Treffpunkt');
      await open(two, 'Bürgeramt');
      expect(location.hash).to.equal('#eins.entry=treff&zwei.entry=amt');
      expect([isOpen(one, 'Bürgeramt'), isOpen(two, 'Treffpunkt')]).to.deep.equal([false, false]);
      history.back();
      await until(() => !isOpen(two, 'Bürgeramt'), 'the second to close');
      expect(isOpen(one, 'Treffpunkt')).to.equal(true);
    });
  });
});
