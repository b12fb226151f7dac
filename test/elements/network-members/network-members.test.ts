import { expect } from '@open-wc/testing';
import '../../../src/elements/network-members/network-members.js';
import type { NetworkMembers } from '../../../src/elements/network-members/network-members.js';
import { templates as arabic } from '../../../src/locales/ar.js';
import { templates as english } from '../../../src/locales/en.js';
import { Downloads } from '../../downloads.js';
import { FeedServer } from '../../feed-server.js';
import { german } from '../../german.js';
import { QuietConsole } from '../../quiet-console.js';
import { pause, until } from '../../until.js';
import { all, control, field, fill, one, plain, texts, WidgetPlace, words } from '../../widget-on-page.js';

const TAG = 'network-members';
const SEARCH = german('members.search');
const [KIND, TOPIC] = [german('members.kind'), german('members.topic')];

const FEED = {
  feed: 'network-members',
  version: 1,
  language: 'de',
  updated: '2018-09-10',
  network: {
    name: { de: 'Netzwerk Migration', en: 'Migration Network', ar: 'شبكة الهجرة' },
    summary: 'Wir arbeiten zusammen.',
    aims: [{ de: 'Ankommen', ar: 'الاستقرار' }, 'Mitreden'],
    principles: ['Ohne Gewalt'],
  },
  terms: { Verein: { en: 'Association', ar: 'جمعية' }, Kultur: { en: 'Culture' } },
  organisations: [
    { id: 'm03', name: 'Übungsgruppe', kind: 'Verein', topics: ['Kultur'] },
    {
      id: 'm01', name: { de: 'Amt für Bildung', en: 'Education Office' }, kind: 'Behörde', topics: ['Sprache'], area: 'Stadt Göttingen', role: 'steering',
      summary: { de: 'Sprachkurse für alle.', en: 'Language courses for all.', ar: 'دورات لغة' },
      languages: ['ar', { code: 'ru', mode: 'interpreter' }, { code: 'en', mode: 'phone' }],
      address: { street: 'Hiroshimaplatz 1-4', room: 'Raum 126', postcode: 37083, town: 'Göttingen' },
      phone: '0551 400-2889', email: 'bildung@example.org', website: 'www.example.org', updated: '2018-09-01',
      translations: { en: { status: 'machine' }, ar: { status: 'reviewed', updated: '2017-01-01' } },
    },
    { id: 'm02', name: 'Chor Göttingen', kind: 'Verein', topics: ['Kultur', 'Sprache'], website: 'https://chor.example.org/' },
  ],
};

describe('network-members', () => {
  const server = new FeedServer();
  const place = new WidgetPlace();
  const downloads = new Downloads();
  const quiet = new QuietConsole();

  const put = (attributes: Readonly<Record<string, string>> = {}, feed: unknown = FEED) => place.loaded<NetworkMembers>(TAG, attributes, feed);
  const names = (widget: Element) => texts(widget, '[role="listitem"] [role="heading"]');
  const headings = (widget: Element) => all(widget, '[role="heading"]').map((each) => `${each.ariaLevel ?? each.getAttribute('aria-level')} ${plain(each.textContent)}`);
  const status = (widget: Element) => texts(widget, '[role="status"]').join(' ').trim();
  const item = (widget: Element, name: string | RegExp) => control(widget, name).closest<HTMLElement>('[role="listitem"]')!;

  async function open(widget: NetworkMembers, name: string | RegExp): Promise<HTMLElement> {
    control(widget, name).click();
    await until(() => item(widget, name).querySelector('dl'), `the details of ${String(name)}`);
    return item(widget, name);
  }

  async function search(widget: NetworkMembers, query: string, done: () => boolean): Promise<void> {
    await fill(widget, SEARCH, query);
    await until(done, `an answer to “${query}” instead of “${status(widget)}”, ${names(widget).join()}`);
  }

  describe('the list', () => {
    it('has those who steer first, then the members by name in German order', async () => {
      const widget = await put();
      expect(names(widget)).to.deep.equal(['Amt für Bildung', 'Chor Göttingen', 'Übungsgruppe']);
      expect(headings(widget)).to.deep.equal([
        '2 Netzwerk Migration', `3 ${german('members.steering')}`, '4 Amt für Bildung', `3 ${german('members.members')}`, '4 Chor Göttingen', '4 Übungsgruppe',
      ]);
      expect(status(widget)).to.equal('3 Organisationen');
    });

    it('loads its feed from src', async () => {
      server.feed('/netz.json', FEED);
      const widget = await place.loaded<NetworkMembers>(TAG, { src: '/netz.json' });
      expect(names(widget)).to.have.length(3);
      expect(server.requests).to.have.length(1);
    });

    it('begins its headings at the level that the page needs', async () => {
      expect(headings(await put({ 'heading-level': '3' }))[0]).to.equal('3 Netzwerk Migration');
      expect(headings(await put({ 'heading-level': '3', 'no-intro': '' }))[0]).to.equal(`3 ${german('members.steering')}`);
      for (const level of ['0', '-1', 'x', '9']) {
        for (const each of all(await put({ 'heading-level': level }), '[role="heading"]')) expect(Number(each.getAttribute('aria-level'))).to.be.within(1, 6);
      }
    });

    it('is grouped by kind where the webmaster or the visitor wants it', async () => {
      const widget = await put({ 'group-by': 'kind', 'no-intro': '' }, { ...FEED, organisations: [...FEED.organisations, { id: 'm04', name: 'Bund' }] });
      expect(texts(widget, 'section > [role="heading"]')).to.deep.equal([german('members.steering'), 'Verein (2)', german('members.other')]);
      await fill(widget, german('members.arrangement'), 'name');
      expect(texts(widget, 'section > [role="heading"]')).to.deep.equal([german('members.steering'), german('members.members')]);
      await fill(widget, german('members.arrangement'), 'kind');
      expect(texts(widget, 'section > [role="heading"]')).to.include('Verein (2)');
    });

    it('tells who is written in no details without a button', async () => {
      const widget = await put({}, { organisations: [{ id: 'a', name: 'Amt' }, { id: 'b', name: 'Bund', phone: '0551 1234567' }] });
      expect(texts(widget, '[role="listitem"] button')).to.deep.equal(['Bund']);
      expect(names(widget)).to.deep.equal(['Amt', 'Bund']);
    });

    it('says when nobody is in it', async () => {
      const widget = await put({}, { organisations: [] });
      expect(status(widget)).to.equal(german('members.empty'));
      expect(all(widget, 'input, select')).to.have.length(0);
      expect(texts(widget, 'button').filter((name) => name === german('members.csv') || name === german('print'))).to.deep.equal([]);
    });

    it('shows one organisation without search and filters', async () => {
      const widget = await put({}, { organisations: [{ id: 'a', name: 'Amt', kind: 'Behörde' }] });
      expect(status(widget)).to.equal('1 Organisation');
      expect(all(widget, 'input, select')).to.have.length(0);
    });

    it('draws a thousand by itself, with the right number from the begin', async () => {
      const organisations = Array.from({ length: 1000 }, (_, number) => ({ id: `n${number}`, name: `Verein ${number}` }));
      const widget = await put({}, { organisations });
      expect(status(widget)).to.equal('1000 Organisationen');
      await until(() => names(widget).length === 1000, 'a thousand', 9000);
    }).timeout(20_000);
  });

  describe('the network itself', () => {
    it('is told by name, summary, aims and principles', async () => {
      const widget = await put();
      expect(words(widget)).to.contain('Wir arbeiten zusammen.');
      expect(texts(widget, 'details > summary')).to.deep.equal([german('members.aims'), german('members.principles')]);
      expect(texts(widget, 'details li')).to.deep.equal(['Ankommen', 'Mitreden', 'Ohne Gewalt']);
    });

    it('is left out with no-intro, and where the feed does not tell it', async () => {
      expect(words(await put({ 'no-intro': '' }))).not.to.contain('Netzwerk Migration');
      expect(all(await put({}, { organisations: FEED.organisations }), 'details')).to.have.length(0);
      expect(all(await put({}, { network: { name: 'Netz' }, organisations: [] }), 'details')).to.have.length(0);
    });
  });

  describe('the details', () => {
    it('open and close', async () => {
      const widget = await put();
      const button = control(widget, 'Amt für Bildung');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      const details = await open(widget, 'Amt für Bildung');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      const facts = Object.fromEntries([...details.querySelectorAll('dt')].map((term) => [plain(term.textContent), plain(term.nextElementSibling!.textContent)]));
      expect(facts).to.include({
        [german('contact.phone')]: '0551 400-2889',
        [german('contact.email')]: 'bildung@example.org',
        [german('contact.website')]: 'example.org',
        [german('members.area')]: 'Stadt Göttingen',
      });
      expect(facts[german('contact.address')]).to.match(/Hiroshimaplatz 1-4.*Raum 126.*37083 Göttingen/);
      expect(facts[german('members.languages')]).to.equal(`Arabisch, Russisch (${german('spoken.interpreter')}), Englisch (${german('spoken.phone')})`);
      expect(details.textContent).to.contain('Sprachkurse für alle.');
      button.click();
      await widget.updateComplete;
      expect(details.querySelector('dl')).to.equal(null);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
    });

    it('have links that lead where they say', async () => {
      const details = await open(await put(), 'Amt für Bildung');
      expect([...details.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['tel:+495514002889', 'mailto:bildung@example.org', 'https://www.example.org/']);
    });

    it('save a contact that every address book reads', async () => {
      const widget = await put();
      await open(widget, 'Amt für Bildung');
      control(widget, german('contact.save')).click();
      await until(() => downloads.count, 'the file');
      const { name, type, text } = await downloads.last();
      expect([name, type]).to.deep.equal(['Amt-für-Bildung.vcf', 'text/vcard;charset=utf-8']);
      const lines = text.split('\r\n');
      expect(lines).to.include.members(['BEGIN:VCARD', 'VERSION:3.0', 'FN:Amt für Bildung', 'ORG:Amt für Bildung', 'EMAIL;TYPE=INTERNET:bildung@example.org', 'URL:https://www.example.org/', 'END:VCARD']);
      expect(text).to.match(/ADR;TYPE=WORK:;Raum 126;Hiroshimaplatz 1-4;Göttingen;;37083;/);
      expect(text).to.match(/TEL;TYPE=WORK:0551 400-2889/);
    });

    it('hold no empty furniture', async () => {
      const details = await open(await put(), 'Chor Göttingen');
      expect([...details.querySelectorAll('dt')].map(({ textContent }) => plain(textContent))).to.deep.equal([german('contact.website')]);
    });
  });

  describe('the search', () => {
    it('finds in the middle of words, without umlauts and in other languages', async () => {
      const widget = await put();
      for (const [query, found] of [['kurse', 'Amt für Bildung'], ['uebung', 'Übungsgruppe'], ['ubung', 'Übungsgruppe'], ['goettingen chor', 'Chor Göttingen'],
        ['language courses', 'Amt für Bildung'], ['دورات', 'Amt für Bildung'], ['37083', 'Amt für Bildung'], ['400-2889', 'Amt für Bildung']] as const) {
        await search(widget, query, () => names(widget).join() === found);
        expect(status(widget)).to.equal('1 Organisation');
      }
    });

    it('finds by kind and topic, in every language', async () => {
      const widget = await put();
      await search(widget, 'association', () => names(widget).length === 2);
      expect(names(widget)).to.have.members(['Chor Göttingen', 'Übungsgruppe']);
    });

    it('says that only similar words were found', async () => {
      const widget = await put();
      await search(widget, 'Bilding', () => names(widget).join() === 'Amt für Bildung');
      expect(status(widget)).to.match(/1 Organisation/).and.contain(german('search.corrected'));
    });

    it('says that nothing was found, and leads back to everything', async () => {
      const widget = await put();
      await search(widget, 'xyzxyz', () => names(widget).length === 0);
      expect(status(widget)).to.equal(german('search.nothing'));
      control(widget, german('filter.reset')).click();
      await until(() => names(widget).length === 3, 'everybody');
      expect(field(widget, SEARCH).value).to.equal('');
      expect(widget.shadowRoot!.activeElement === field(widget, SEARCH)).to.equal(true);
    });

    it('is not changed by blanks alone', async () => {
      const widget = await put();
      await fill(widget, SEARCH, '   ');
      await pause(30);
      expect(names(widget)).to.have.length(3);
    });

    it('does not leave the page on Enter', async () => {
      const widget = await put();
      let prevented = false;
      widget.shadowRoot!.addEventListener('submit', (event) => (prevented = event.defaultPrevented));
      one<HTMLFormElement>(widget, 'form')!.requestSubmit();
      expect(prevented).to.equal(true);
    });

    it('is left out with no-search', async () => expect(all(await put({ 'no-search': '' }), 'input')).to.have.length(0));
  });

  describe('the filters', () => {
    const options = (widget: Element, label: string) => [...field<HTMLSelectElement>(widget, label).options].map(({ textContent }) => plain(textContent));

    it('tell how many there are of each', async () => {
      const widget = await put();
      expect(options(widget, KIND)).to.deep.equal([german('filter.all'), 'Behörde (1)', 'Verein (2)']);
      expect(options(widget, TOPIC)).to.deep.equal([german('filter.all'), 'Kultur (2)', 'Sprache (2)']);
    });

    it('leave what is asked for, and tell what the other filter would leave', async () => {
      const widget = await put();
      await fill(widget, TOPIC, 'Sprache');
      expect(names(widget)).to.deep.equal(['Amt für Bildung', 'Chor Göttingen']);
      expect(status(widget)).to.equal('2 Organisationen');
      expect(options(widget, KIND)).to.deep.equal([german('filter.all'), 'Behörde (1)', 'Verein (1)']);
      await fill(widget, KIND, 'Verein');
      expect(names(widget)).to.deep.equal(['Chor Göttingen']);
      await fill(widget, KIND, '');
      expect(names(widget)).to.have.length(2);
    });

    it('stay where they are when the visitor’s choice leaves only one entry', async () => {
      const widget = await put();
      await fill(widget, KIND, 'Behörde');
      expect(options(widget, TOPIC).length + options(widget, KIND).length).to.be.greaterThan(3);
      await fill(widget, KIND, '');
      expect(names(widget)).to.have.length(3);
    });

    it('show what is chosen', async () => {
      const widget = await put();
      await fill(widget, KIND, 'Verein');
      await fill(widget, TOPIC, 'Kultur');
      expect([field(widget, KIND).value, field(widget, TOPIC).value]).to.deep.equal(['Verein', 'Kultur']);
      control(widget, german('filter.reset')).click();
      await widget.updateComplete;
      expect([field(widget, KIND).value, field(widget, TOPIC).value]).to.deep.equal(['', '']);
    });

    it('are left out with no-filter, and where there is nothing to choose', async () => {
      expect(all(await put({ 'no-filter': '' }), 'select')).to.have.length(0);
      expect(all(await put({}, { organisations: [{ id: 'a', name: 'A', kind: 'Verein' }, { id: 'b', name: 'B', kind: 'Verein' }] }), 'select')).to.have.length(0);
    });

    it('of the webmaster are none that the visitor can undo', async () => {
      const widget = await put({ kind: 'Verein' });
      expect(names(widget)).to.deep.equal(['Chor Göttingen', 'Übungsgruppe']);
      expect(texts(widget, 'label span')).not.to.include(KIND);
      expect(names(await put({ topic: 'Sprache' }))).to.have.length(2);
    });
  });

  describe('the letters', () => {
    it('lead to the first organisation of each', async () => {
      const organisations = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) => [1, 2].map((number) => ({ id: `${letter}${number}`, name: `${letter} Verein ${number}`, phone: '0551 1234567' })));
      const widget = await put({}, { organisations });
      const group = one(widget, `[aria-label="${german('members.letters')}"]`)!;
      expect(group.querySelectorAll('button')).to.have.length(26);
      control(widget, 'Q').click();
      await until(() => plain(widget.shadowRoot!.activeElement?.textContent) === 'Q Verein 1', 'the focus on Q');
    });

    it('are not there for a short list', async () => {
      expect(all(await put(), `[aria-label="${german('members.letters')}"]`)).to.have.length(0);
    });
  });

  describe('the table', () => {
    it('holds everybody who is shown, for Excel', async () => {
      const widget = await put();
      control(widget, german('members.csv')).click();
      await until(() => downloads.count, 'the file');
      const { name, type, text } = await downloads.last();
      expect([name, type]).to.deep.equal(['Netzwerk-Migration.csv', 'text/csv;charset=utf-8']);
      const rows = text.split('\r\n');
      expect(rows[0]).to.match(/^\ufeffName;/);
      expect(rows[0]!.split(';')).to.include.members([KIND, german('members.area'), german('contact.phone'), german('contact.email')]);
      const cells = (row: string) => row.split(';').filter(Boolean);
      expect(cells(rows[1]!)).to.include.members([
        'Amt für Bildung', 'Behörde', 'Sprache', 'Stadt Göttingen', 'Hiroshimaplatz 1-4', 'Raum 126', '37083', 'Göttingen', '0551 400-2889', 'bildung@example.org',
        'https://www.example.org/', 'Sprachkurse für alle.',
      ]);
      expect(cells(rows[1]!)).to.satisfy((row: string[]) => row.some((cell) => /^Arabisch, Russisch.*, Englisch/.test(cell)));
      expect(cells(rows[2]!)).to.include.members(['Chor Göttingen', 'Verein', 'Kultur, Sprache']);
      for (const row of rows.slice(0, 4)) expect(row.split(';')).to.have.length(rows[0]!.split(';').length);
      expect(rows).to.have.length(5);
    });

    it('holds only what a filter leaves', async () => {
      const widget = await put();
      await fill(widget, KIND, 'Behörde');
      control(widget, german('members.csv')).click();
      await until(() => downloads.count, 'the file');
      expect((await downloads.last()).text.split('\r\n')).to.have.length(3);
    });

    it('holds no formula', async () => {
      const widget = await put({}, { organisations: [{ id: 'a', name: '=HYPERLINK("https://example.org")' }, { id: 'b', name: 'B' }] });
      control(widget, german('members.csv')).click();
      await until(() => downloads.count, 'the file');
      expect((await downloads.last()).text).to.contain("'=HYPERLINK");
    });
  });

  describe('the print', () => {
    it('shows everything that can be opened', async () => {
      const widget = await put();
      await open(widget, 'Chor Göttingen');
      dispatchEvent(new Event('beforeprint'));
      await widget.updateComplete;
      expect(all(widget, '[role="listitem"] dl')).to.have.length(2);
      expect(all<HTMLDetailsElement>(widget, 'details').every((each) => each.open)).to.equal(true);
      dispatchEvent(new Event('afterprint'));
      await widget.updateComplete;
      expect(all(widget, '[role="listitem"] dl')).to.have.length(1);
    });

    it('is begun by a button', async () => {
      const widget = await put();
      const { print } = window;
      let prints = 0;
      window.print = () => void prints++;
      try {
        control(widget, german('print')).click();
      } finally {
        window.print = print;
      }
      expect(prints).to.equal(1);
    });
  });

  describe('the address of the page', () => {
    const start = location.pathname + location.search;
    afterEach(async () => {
      history.replaceState(null, '', start);
      await pause(20);
    });
    const many = Array.from({ length: 120 }, (_, number) => ({ id: `n${number}`, name: `Verein ${String(number).padStart(3, '0')}`, kind: number % 2 ? 'Verein' : 'Amt', phone: '0551 1234567' }));

    it('opens an organisation, brings it into sight and puts the focus on its name', async () => {
      history.replaceState(null, '', `${start}#netz.open=n110`);
      const widget = await put({ id: 'netz', 'deep-link': '' }, { organisations: many });
      await until(() => plain(widget.shadowRoot!.activeElement?.textContent) === 'Verein 110', 'the focus');
      await until(() => item(widget, 'Verein 110').querySelector('dl'), 'the details');
      const { top, bottom } = item(widget, 'Verein 110').getBoundingClientRect();
      expect(bottom).to.be.greaterThan(0);
      expect(top).to.be.lessThan(innerHeight);
    });

    it('is read also when deep-link comes after everything else is drawn', async () => {
      history.replaceState(null, '', `${start}#netz.open=m02`);
      const widget = await put({ id: 'netz' });
      await open(widget, 'Amt für Bildung');
      await pause(100);
      widget.deepLink = true;
      await until(() => control(widget, 'Chor Göttingen').getAttribute('aria-expanded') === 'true', 'the choir to open');
    });

    it('leads to a search and a filter', async () => {
      history.replaceState(null, '', `${start}#netz.q=${encodeURIComponent('übung')}&netz.kind=Verein`);
      const widget = await put({ id: 'netz', 'deep-link': '' });
      await until(() => names(widget).join() === 'Übungsgruppe', 'the search');
      expect([field(widget, SEARCH).value, field(widget, KIND).value]).to.deep.equal(['übung', 'Verein']);
    });

    it('takes no harm from an organisation or kind that does not exist', async () => {
      history.replaceState(null, '', `${start}#netz.open=nobody&netz.kind=constructor&netz.by=sideways`);
      const widget = await put({ id: 'netz', 'deep-link': '' });
      await until(() => status(widget) === german('search.nothing'), 'a kind that nobody is of');
      control(widget, german('filter.reset')).click();
      await until(() => names(widget).length === 3, 'everybody');
    });

    it('follows what the visitor does, and the back button undoes it', async () => {
      const widget = await put({ id: 'netz', 'deep-link': '' });
      await open(widget, 'Chor Göttingen');
      expect(location.hash).to.equal('#netz.open=m02');
      await open(widget, 'Amt für Bildung');
      expect(location.hash).to.equal('#netz.open=m01');
      history.back();
      await until(() => control(widget, 'Amt für Bildung').getAttribute('aria-expanded') === 'false', 'the office to close');
      expect(location.hash).to.equal('#netz.open=m02');
      history.back();
      await until(() => location.hash === '', 'no hash');
      await until(() => control(widget, 'Chor Göttingen').getAttribute('aria-expanded') === 'false', 'the choir to close');
    });

    it('holds a filter after a while', async () => {
      const widget = await put({ id: 'netz', 'deep-link': '' });
      await fill(widget, KIND, 'Verein');
      await until(() => location.hash === '#netz.kind=Verein', 'the hash');
    });

    it('is offered as a link to one organisation', async () => {
      const details = await open(await put({ id: 'netz', 'deep-link': '' }), 'Chor Göttingen');
      const link = [...details.querySelectorAll('a')].find(({ textContent }) => plain(textContent) === german('contact.link'))!;
      expect(new URL(link.href).hash).to.equal('#netz.open=m02');
      history.back();
      await until(() => location.hash === '', 'no hash');
    });

    it('stays alone without deep-link', async () => {
      history.replaceState(null, '', `${start}#netz.open=m02`);
      const widget = await put({ id: 'netz' });
      await open(widget, 'Amt für Bildung');
      await fill(widget, KIND, 'Verein');
      await pause(350);
      expect(location.hash).to.equal('#netz.open=m02');
      expect(texts(widget, 'a')).not.to.include(german('contact.link'));
    });

    it('takes any id of a record', async () => {
      const id = `a"]&=#%é ${'<b>'}`;
      history.replaceState(null, '', `${start}#netz.open=${encodeURIComponent(id)}`);
      const widget = await put({ id: 'netz', 'deep-link': '' }, { organisations: [{ id, name: 'Amt', phone: '0551 1234567' }, { id: 'b', name: 'B' }] });
      await until(() => item(widget, 'Amt').querySelector('dl'), 'the details');
    });
  });

  describe('languages', () => {
    const menu = (widget: Element) => one(widget, '[part="languages"]');
    const tap = async (widget: NetworkMembers, name: string) => {
      [...menu(widget)!.querySelectorAll('button')].find(({ textContent }) => plain(textContent) === name)!.click();
      await pause(0);
    };
    const speaks = (widget: Element, language: string) => until(() => one(widget, '[part="base"]')!.lang === language, `a widget in ${language}`);

    it('are offered in their own script, the present one pressed', async () => {
      const widget = await put();
      const buttons = [...menu(widget)!.querySelectorAll('button')];
      expect(buttons.map(({ textContent, lang, dir }) => [plain(textContent), lang, dir])).to.deep.equal([
        ['Deutsch', 'de', 'ltr'], ['English', 'en', 'ltr'], ['Русский', 'ru', 'ltr'], ['العربية', 'ar', 'rtl'],
      ]);
      expect(buttons.map((button) => button.getAttribute('aria-pressed'))).to.deep.equal(['true', 'false', 'false', 'false']);
    });

    it('are offered also when only the feed has them', async () => {
      const widget = await put({}, { organisations: [{ id: 'a', name: { de: 'Amt', uk: 'Відомство' } }] });
      await until(() => texts(widget, '[part="languages"] button').includes('Українська'), 'the name in its own script');
      await tap(widget, 'Українська');
      await until(() => names(widget)[0] === 'Відомство', 'the Ukrainian name');
      expect(one(widget, '[role="listitem"] [lang="uk"]')!.textContent).to.equal('Відомство');
    });

    it('are not offered where the feed’s text has keys that are none', async () => {
      const widget = await put({}, { organisations: [{ id: 'a', name: { de: 'Amt', _$litType$: 'x', strings: 'y', __proto: 'z', 'en us': 'w', '': 'v' } }] });
      expect(texts(widget, '[part="languages"] button')).to.deep.equal(['Deutsch', 'English', 'Русский', 'العربية']);
    });

    it('are one tap away for all widgets of the page whose tag has no lang', async () => {
      const [first, second, own] = [await put(), await put(), await put({ lang: 'en' })];
      await tap(first, 'العربية');
      await Promise.all([speaks(first, 'ar'), speaks(second, 'ar')]);
      expect(one(own, '[part="base"]')!.lang).to.equal('en');
      expect(one(first, '[part="base"]')!.dir).to.equal('rtl');
      expect(headings(second)[0]).to.equal('2 شبكة الهجرة');
      expect(words(second)).to.contain(arabic['members.steering']);
      expect(texts(first, '[role="status"]').join(' ')).to.contain('العربية');
      expect(texts(second, '[role="status"]').join(' ')).not.to.contain('العربية');
    });

    it('change one widget only when its tag has a lang', async () => {
      const [own, other] = [await put({ lang: 'de' }), await put()];
      await tap(own, 'English');
      await speaks(own, 'en');
      expect(one(other, '[part="base"]')!.lang).to.equal('de');
      expect(words(own)).to.contain(english['members.steering']);
    });

    it('are not offered with no-language-menu', async () => expect(menu(await put({ 'no-language-menu': '' })) === undefined).to.equal(true));

    it('word kinds and topics, and keep the town’s word where there is none', async () => {
      const widget = await put({ lang: 'en' });
      expect([...field<HTMLSelectElement>(widget, String(english['members.kind'])).options].map(({ textContent }) => plain(textContent)).slice(1)).to.deep.equal(['Association (2)', 'Behörde (1)']);
    });

    it('mark what is in another language than the widget', async () => {
      const widget = await put({ lang: 'ar' });
      const chor = all(widget, '[role="listitem"]').find((each) => each.textContent.includes('Chor'))!;
      const marked = chor.querySelector<HTMLElement>('[role="heading"] [lang]')!;
      expect([marked.lang, marked.dir]).to.deep.equal(['de', 'ltr']);
    });
  });

  describe('badges', () => {
    const badges = (widget: Element) => texts(widget, '[part="text-note"]');

    it('are not there for a German text', async () => {
      const widget = await put();
      await open(widget, 'Amt für Bildung');
      expect(badges(widget)).to.deep.equal([]);
    });

    it('say that a text was translated by a machine', async () => {
      const widget = await put({ lang: 'en' });
      const details = await open(widget, 'Education Office');
      expect([...details.querySelectorAll('[part="text-note"]')].map(({ textContent }) => plain(textContent))).to.deep.equal([english['text.machine']]);
    });

    it('say that a translation is older than the German', async () => {
      const widget = await put({ lang: 'ar' });
      const details = await open(widget, 'Amt für Bildung');
      expect([...details.querySelectorAll('[part="text-note"]')].map(({ textContent }) => plain(textContent))).to.deep.equal([arabic['text.outdated']]);
    });

    it('say that a text is in another language', async () => {
      const widget = await put({ lang: 'ru' });
      const details = await open(widget, 'Amt für Bildung');
      expect(details.querySelectorAll('[part="text-note"]')).to.have.length(1);
      expect(details.querySelector('p [lang]')!.textContent).to.equal('Sprachkurse für alle.');
    });
  });

  describe('failures', () => {
    it('show the tag’s own content and a way to try again', async () => {
      server.set('/netz.json', { status: 404 }, { body: FEED });
      const widget = await place.loaded<NetworkMembers>(TAG, { src: '/netz.json' });
      expect(one(widget, 'slot') !== undefined).to.equal(true);
      control(widget, german('feed.retry')).click();
      await until(() => names(widget).length === 3, 'the list');
    });

    it('of one record leave the others', async () => {
      const widget = await put({}, { organisations: [null, 7, { id: 'a' }, { id: 'b', name: 'Bund', website: 'javascript:alert(1)' }] });
      expect(names(widget)).to.deep.equal(['Bund']);
      expect(quiet.warnings).to.have.length(1);
    });

    it('are explained with check', async () => {
      const widget = await put({ check: '' }, { organisations: [{ id: 'b', name: 'Bund', website: 'javascript:alert(1)' }] });
      await until(() => /website/.test(words(widget)), 'the panel');
      expect(words(widget)).to.contain('javascript:alert(1)').and.contain('1 Hinweis');
    });
  });
});
