import { expect } from '@open-wc/testing';
import '../../../src/elements/integration-directory/integration-directory.js';
import type { IntegrationDirectory } from '../../../src/elements/integration-directory/integration-directory.js';
import { FeedServer } from '../../feed-server.js';
import { german } from '../../german.js';
import { QuietConsole } from '../../quiet-console.js';
import { pause, until } from '../../until.js';
import { all, control, field, fill, one, plain, texts, WidgetPlace, words } from '../../widget-on-page.js';
import { DIRECTORY, offices, WEDNESDAY } from './sample-directory.js';

const TAG = 'integration-directory';
const SEARCH = german('directory.search');
const [TOPIC, SPOKEN, TOWN, GROUP, LEVEL, START, NEAR] = ['topic', 'spoken', 'town', 'group', 'level', 'start', 'near'].map((name) => german(`directory.${name}`)) as [string, string, string, string, string, string, string];
const [GUIDE, LIST] = [german('directory.guide'), german('directory.list')];

describe('integration-directory', () => {
  const server = new FeedServer();
  const place = new WidgetPlace();
  const quiet = new QuietConsole();

  const put = (attributes: Readonly<Record<string, string>> = {}, feed: unknown = DIRECTORY) =>
    place.loaded<IntegrationDirectory>(TAG, { 'preview-date': WEDNESDAY, ...attributes }, feed);
  const list = (attributes: Readonly<Record<string, string>> = {}, feed?: unknown) => put({ view: 'list', ...attributes }, feed);
  /** Names of the entries that match, of those that may, and of what is over. */
  const names = (widget: Element) => {
    const unsure = all(widget, 'section.section:not([part]) [role="listitem"] > .name');
    const past = all(widget, 'details.past [role="listitem"] > .name');
    const rest = all(widget, '[role="listitem"] > .name').filter((name) => !unsure.includes(name) && !past.includes(name));
    return [rest, unsure, past].map((group) => group.map(({ textContent }) => plain(textContent)).join());
  };
  const sorted = (widget: Element) => names(widget).map((group) => group.split(',').sort().join());
  const status = (widget: Element) => plain(all(widget, '.between > [role="status"]')[0]?.textContent);
  const chapters = (widget: Element) => texts(widget, '.chapter > .name');
  const item = (widget: Element, name: string) => control(widget, name).closest<HTMLElement>('[role="listitem"]')!;
  const options = (widget: Element, label: string) => [...field<HTMLSelectElement>(widget, label).options].map(({ textContent }) => plain(textContent));
  const labels = (widget: Element) => texts(widget, 'form label').map((label) => label.replace(/ \(\d+\)$/, ''));
  const box = (widget: Element, label: string) => all<HTMLLabelElement>(widget, 'label.box').find(({ textContent }) => plain(textContent).startsWith(label))?.querySelector('input');
  const chips = (widget: Element) => all<HTMLButtonElement>(widget, '[part="chips"] button');
  const chipNames = (widget: Element) => texts(widget, '[part="chips"] button > span:first-child');
  const moreFilters = (widget: Element) => until(() => one(widget, 'details.more > .fields'), 'the further filters');

  async function tick(widget: Element, label: string): Promise<void> {
    box(widget, label)!.click();
    await (widget as IntegrationDirectory).updateComplete;
  }

  async function search(widget: IntegrationDirectory, query: string, done: () => boolean): Promise<void> {
    await fill(widget, SEARCH, query);
    await until(done, `an answer to “${query}” instead of “${status(widget)}”, ${names(widget).join(' | ')}`);
  }

  async function open(widget: Element, name: string): Promise<HTMLElement> {
    control(widget, name).click();
    await until(() => item(widget, name).querySelector('dl'), `the details of ${name}`);
    return item(widget, name);
  }

  describe('the views', () => {
    it('begin with the guide: parts and their chapters as headings', async () => {
      const widget = await put();
      expect(all(widget, '[role="heading"]').map((each) => `${each.getAttribute('aria-level')} ${plain(each.textContent)}`)).to.deep.equal(['2 Willkommen', '3 Erste Schritte', '4 Anmelden', '4 Wohnen', '3 Sprache', '4 Kurse']);
      expect(words(widget)).to.contain('Was zuerst zu tun ist.');
      expect(names(widget)[0]).to.equal('');
      expect(control(widget, GUIDE).getAttribute('aria-pressed')).to.equal('true');
    });

    it('open a chapter with its text, and who helps: named ones first, missing ones not at all', async () => {
      const widget = await put();
      control(widget, 'Anmelden').click();
      await until(() => one(widget, '.chapter [role="listitem"]'), 'the entries');
      expect(control(widget, 'Anmelden').getAttribute('aria-expanded')).to.equal('true');
      expect(texts(widget, '.chapter li')).to.deep.equal(['Termin', 'Ausweis']);
      expect(names(widget)[0]).to.equal('Bürgeramt,Kinderhaus,Ratstelefon');
      await open(widget, 'Kinderhaus');
      expect(words(widget)).to.contain('Ein Platz für Kinder.');
      control(widget, 'Anmelden').click();
      await until(() => names(widget)[0] === '', 'the chapter to close');
    });

    it('offer the documents of a part', async () => {
      const widget = await put();
      await until(() => texts(widget, 'summary').includes(`${german('directory.documents')} (1)`), 'the documents');
      expect(one<HTMLAnchorElement>(widget, 'section details a')!.href).to.equal('https://example.org/wegweiser.pdf');
    });

    it('show one part by its id', async () => {
      expect(chapters(await put({ part: 'sprache' }))).to.deep.equal(['Kurse']);
    });

    it('fall back to the list where the part is missing, so that nobody stands before nothing', async () => {
      const widget = await put({ part: 'gibt-es-nicht' });
      expect(status(widget)).to.contain('6 Angebote');
    });

    it('change by two buttons, and the list is complete', async () => {
      const widget = await put();
      control(widget, LIST).click();
      await until(() => names(widget)[0], 'the list');
      expect(control(widget, LIST).getAttribute('aria-pressed')).to.equal('true');
      expect(status(widget)).to.equal('6 Angebote');
      await until(() => names(widget)[2], 'what is over');
      expect(names(widget)).to.deep.equal(['Bürgeramt,Kinderhaus,Kurs A1,Kurs B1,Ratstelefon,Treffpunkt', '', 'Kurs von früher']);
      control(widget, GUIDE).click();
      await until(() => chapters(widget).length === 3, 'the guide');
    });

    it('begin with the list where the webmaster wants it, or the feed has no guide', async () => {
      for (const widget of [await list(), await put({}, { ...DIRECTORY, guide: undefined }), await put({}, { ...DIRECTORY, guide: [] }), await put({ view: 'guide' }, { entries: DIRECTORY.entries })]) {
        expect(names(widget)[0]).to.contain('Bürgeramt');
      }
    });

    it('are not offered where there is one only', async () => {
      expect(texts(await put({}, { entries: DIRECTORY.entries }), 'button')).not.to.include(GUIDE);
    });

    it('search from the guide too, and go back to it', async () => {
      const widget = await put();
      await search(widget, 'Kinderhaus', () => names(widget)[0] === 'Kinderhaus');
      expect(field(widget, SEARCH).value).to.equal('Kinderhaus');
      control(widget, german('filter.reset')).click();
      await until(() => chapters(widget).length === 3, 'the guide');
      expect(widget.shadowRoot!.activeElement === field(widget, SEARCH)).to.equal(true);
    });

    it('begin their headings at the level that the page needs', async () => {
      const first = async (attributes: Record<string, string>) => all(await put(attributes), '[role="heading"]').slice(0, 2).map((each) => `${each.getAttribute('aria-level')} ${plain(each.textContent)}`);
      expect(await first({ 'heading-level': '3' })).to.deep.equal(['3 Willkommen', '4 Erste Schritte']);
      expect(await first({ 'heading-level': '3', 'no-intro': '' })).to.deep.equal(['3 Erste Schritte', '4 Anmelden']);
      for (const level of ['0', '-1', 'x', '9']) {
        for (const each of all(await put({ 'heading-level': level }), '[role="heading"]')) expect(Number(each.getAttribute('aria-level'))).to.be.within(1, 6);
      }
    });
  });

  describe('a feed', () => {
    it('is loaded from src', async () => {
      server.feed('/stellen.json', DIRECTORY);
      const widget = await place.loaded<IntegrationDirectory>(TAG, { src: '/stellen.json', view: 'list' });
      expect(status(widget)).to.contain('Angebote');
      expect(server.requests).to.have.length(1);
    });

    it('without entries says so, and has no search', async () => {
      const widget = await put({}, { entries: [] });
      expect(status(widget)).to.equal(german('directory.empty'));
      expect(all(widget, 'input, select, [role="listitem"]')).to.have.length(0);
    });

    it('with one entry shows it without search and filters', async () => {
      const widget = await put({}, { entries: [{ id: 'a', name: 'Amt', topics: ['x'], languages: ['de'] }] });
      expect(status(widget)).to.equal('1 Angebot');
      expect(all(widget, 'input, select')).to.have.length(0);
      expect(names(widget)[0]).to.equal('Amt');
    });

    it('of a thousand is drawn by itself, with the right number from the begin', async () => {
      const widget = await put({}, offices(1000));
      expect(status(widget)).to.equal('1000 Angebote');
      await until(() => all(widget, '[role="listitem"]').length === 1000, 'a thousand', 15_000);
    }).timeout(30_000);

    it('with a bad record keeps the others', async () => {
      const widget = await put({}, { entries: [null, 7, { id: 'a' }, { id: 'b', name: 'Bund', website: 'javascript:alert(1)' }] });
      expect(names(widget)[0]).to.equal('Bund');
      expect(quiet.warnings).to.have.length(1);
    });

    it('that fails leaves the tag’s own content and a way to try again', async () => {
      server.set('/stellen.json', { status: 404 }, { body: DIRECTORY });
      const widget = await place.loaded<IntegrationDirectory>(TAG, { src: '/stellen.json', view: 'list' });
      expect(one(widget, 'slot') !== undefined).to.equal(true);
      control(widget, german('feed.retry')).click();
      await until(() => names(widget)[0], 'the list');
    });
  });

  describe('a slice', () => {
    const cases: [what: string, attributes: Record<string, string>, names: [string, string, string]][] = [
      ['of a topic', { topic: 'Deutsch' }, ['Kurs A1,Kurs B1', '', 'Kurs von früher']],
      ['of a town', { town: 'Goslar' }, ['Kinderhaus', '', '']],
      ['of a spoken language, below it those who do not say', { language: 'ar' }, ['Bürgeramt,Ratstelefon', 'Kurs B1,Treffpunkt', 'Kurs von früher']],
      ['of a topic in a town', { topic: 'Deutsch', town: 'Göttingen' }, ['Kurs A1,Kurs B1', '', '']],
      ['that nothing is in', { topic: 'Sport' }, ['', '', '']],
    ];
    for (const [what, attributes, expected] of cases) {
      it(`${what} is what the list shows and the search looks into`, async () => {
        const widget = await list(attributes);
        await until(() => sorted(widget).join('|') === expected.join('|'), `${expected.join(' | ')} instead of ${sorted(widget).join(' | ')}`);
        expect(status(widget)).to.match(expected[0] ? new RegExp(`^${expected[0].split(',').length} Angebot`) : new RegExp(german('directory.empty')));
        await search(widget, 'Treffpunkt', () => names(widget)[0] === '');
      });
    }

    it('does not ask for what the webmaster answered', async () => {
      const widget = await list({ topic: 'Deutsch', town: 'Göttingen', language: 'de' });
      await until(() => names(widget)[1], 'those who do not say');
      expect(labels(widget).filter((label) => [TOPIC, TOWN, SPOKEN].some((name) => label.startsWith(name)))).to.deep.equal([]);
      expect(words(widget)).to.contain(german('directory.ask-languages'));
    });

    it('changes with its attribute', async () => {
      const widget = await list({ topic: 'Deutsch' });
      widget.topic = 'Begegnung';
      await until(() => names(widget)[0] === 'Treffpunkt', 'the other topic');
      widget.topic = '';
      await until(() => status(widget) === '6 Angebote', 'all');
    });
  });

  describe('the filters', () => {
    it('say how many entries each answer leaves', async () => {
      const widget = await list();
      expect(options(widget, TOPIC)).to.deep.equal([german('filter.all'), 'Ausweis (2)', 'Begegnung (1)', 'Deutsch (3)', 'Kita (2)']);
      expect(options(widget, SPOKEN)).to.deep.equal([german('filter.all'), 'Arabisch (2)', 'Deutsch (3)', 'Russisch (1)']);
      await fill(widget, TOPIC, 'Kita');
      expect(options(widget, SPOKEN)).to.deep.equal([german('filter.all'), 'Arabisch (1)', 'Deutsch (1)', 'Russisch (1)']);
      expect(options(widget, TOPIC)).to.include('Deutsch (3)');
    });

    it('offer the rarer ones behind a summary that says how many are on', async () => {
      const widget = await list();
      await moreFilters(widget);
      const more = one<HTMLDetailsElement>(widget, 'details.more')!;
      expect([more.open, plain(more.querySelector('summary')!.textContent)]).to.deep.equal([false, german('directory.more-filters')]);
      expect(texts(widget, 'details.more label > span')).to.deep.equal([NEAR, TOWN, GROUP, LEVEL, START].filter((label) => label !== GROUP));
      expect(options(widget, LEVEL)).to.deep.equal([german('filter.all'), 'A1 (2)', 'B1 (1)']);
      expect(options(widget, START).slice(1)).to.deep.equal(['Januar 2027 (2)', 'März 2027 (1)']);
      await fill(widget, TOWN, 'Göttingen');
      expect([more.open, plain(more.querySelector('summary')!.textContent)]).to.deep.equal([true, `${german('directory.more-filters')} (1)`]);
    });

    it('are not there where hardly anybody answers, or nobody asks', async () => {
      const bare = { entries: Array.from({ length: 40 }, (_, place) => ({ id: `${place}`, name: `Amt ${place}`, ...(place < 3 && { languages: ['ar', 'de'], free: place > 0, hours: 'Mi 9-12', targetGroups: [`g${place}`] }) })) };
      const widget = await put({}, bare);
      await until(() => all(widget, '[role="listitem"]').length === 40, 'all');
      await pause(50);
      expect(labels(widget)).to.deep.equal([SEARCH]);
      expect(all(await list({ 'no-filter': '' }), 'select')).to.have.length(0);
      expect(all(await list({ 'no-search': '' }), 'input[type="search"]')).to.have.length(0);
    });

    const cases: [what: string, choose: (widget: IntegrationDirectory) => Promise<void>, names: [string, string, string], question: string][] = [
      ['a language that somebody speaks', (widget) => fill(widget, SPOKEN, 'ar'), ['Bürgeramt,Ratstelefon', 'Kurs B1,Treffpunkt', ''], german('directory.ask-languages')],
      ['what is open now', (widget) => tick(widget, german('directory.open')), ['Bürgeramt,Kinderhaus', 'Kurs A1,Kurs B1,Treffpunkt', ''], german('directory.ask-hours')],
      ['what is free', (widget) => tick(widget, german('directory.free')), ['Bürgeramt,Ratstelefon', 'Kurs A1,Kurs B1,Treffpunkt', ''], german('directory.ask-cost')],
      ['what has no steps', (widget) => tick(widget, german('directory.step')), ['Bürgeramt', 'Kurs A1,Kurs B1,Treffpunkt', ''], german('directory.ask-steps')],
    ];
    for (const [what, choose, expected, question] of cases) {
      it(`find ${what}, offer below who does not say with what to ask, and announce both numbers`, async () => {
        const widget = await list();
        await moreFilters(widget);
        await choose(widget);
        await until(() => sorted(widget).slice(0, 2).join('|') === expected.slice(0, 2).join('|'), `${expected.join(' | ')} instead of ${sorted(widget).join(' | ')}`);
        const [sure, unsure] = expected.map((group) => group.split(',').length) as [number, number];
        expect(status(widget)).to.equal(`${sure === 1 ? '1 Angebot' : `${sure} Angebote`} ${german('directory.maybe', String(unsure))}`);
        expect(plain(one(widget, 'section.section:not([part])')!.textContent)).to.contain(`${german('directory.maybe-title')} (${unsure})`).and.contain(question);
        for (const other of cases) if (other[3] !== question) expect(words(widget)).not.to.contain(other[3]);
      });
    }

    it('fold away the courses that are over, and count them there', async () => {
      const widget = await list();
      await moreFilters(widget);
      await fill(widget, LEVEL, 'A1');
      expect(names(widget)).to.deep.equal(['Kurs A1', '', 'Kurs von früher']);
      expect(texts(widget, 'details.past > summary')).to.deep.equal([`${german('directory.past-courses')} (1)`]);
      expect(one<HTMLDetailsElement>(widget, 'details.past')!.open).to.equal(false);
      await fill(widget, LEVEL, '');
      await fill(widget, START, '2027-02');
    });

    it('say of a course that it is full, and when it begins', async () => {
      const widget = await list();
      expect(plain(item(widget, 'Kurs A1').textContent)).to.contain(german('course.full')).and.contain('A1').and.contain('11. Januar 2027');
      expect(plain(item(widget, 'Kurs B1').textContent)).not.to.contain(german('course.full'));
    });

    it('reckon from a village of the feed, the nearest first', async () => {
      const widget = await list();
      await moreFilters(widget);
      expect(options(widget, NEAR).slice(1)).to.deep.equal(['Göttingen', 'Goslar', 'Duderstadt']);
      await fill(widget, NEAR, 'Goslar');
      await until(() => names(widget)[0]!.startsWith('Kinderhaus'), 'the nearest first');
      expect(names(widget)[0]).to.equal('Kinderhaus,Treffpunkt,Kurs A1,Kurs B1,Bürgeramt,Ratstelefon');
      expect(plain(item(widget, 'Kinderhaus').textContent)).to.match(/Goslar · 1 km/);
      expect(plain(item(widget, 'Bürgeramt').textContent)).to.match(/Göttingen · 54 km/);
      expect(plain(item(widget, 'Ratstelefon').textContent)).not.to.contain('km');
      expect(chipNames(widget)).to.deep.equal([`${NEAR} Goslar`]);
      expect(server.requests).to.have.length(0);
    });

    it('are told as chips, each named by what it takes off', async () => {
      const widget = await list();
      await moreFilters(widget);
      await fill(widget, SPOKEN, 'ar');
      await fill(widget, TOPIC, 'Ausweis');
      await tick(widget, german('directory.free'));
      expect(chipNames(widget)).to.deep.equal(['Ausweis', 'Arabisch', german('directory.free')]);
      expect(chips(widget).map((chip) => chip.getAttribute('aria-label'))).to.deep.equal(['Ausweis', 'Arabisch', german('directory.free')].map((name) => german('directory.remove-filter', name)));
      expect(one(widget, '[part="chips"]')!.getAttribute('aria-label')).to.equal(german('directory.chosen-filters'));
    });

    for (const [which, left, focused] of [[0, ['Arabisch', 'Ohne Stufen'], 'Arabisch'], [1, ['Ausweis', 'Ohne Stufen'], 'Ohne Stufen'], [2, ['Ausweis', 'Arabisch'], 'Arabisch']] as const) {
      it(`are taken off by their chip, ${which + 1} of 3, and the focus goes to its neighbour`, async () => {
        const widget = await list();
        await moreFilters(widget);
        await fill(widget, SPOKEN, 'ar');
        await fill(widget, TOPIC, 'Ausweis');
        await tick(widget, german('directory.step'));
        chips(widget)[which]!.focus();
        chips(widget)[which]!.click();
        await until(() => chips(widget).length === 2, 'two chips');
        await pause(0);
        expect(chipNames(widget)).to.deep.equal(left);
        expect(plain(widget.shadowRoot!.activeElement?.querySelector('span')?.textContent)).to.equal(focused);
      });
    }

    it('leave the focus in the widget when the last chip goes', async () => {
      const widget = await list();
      await fill(widget, TOPIC, 'Kita');
      await until(() => chips(widget).length, 'the chip');
      chips(widget)[0]!.focus();
      chips(widget)[0]!.click();
      await until(() => !chips(widget).length, 'no chip');
      await pause(0);
      expect(widget.shadowRoot!.activeElement !== null).to.equal(true);
      expect(field(widget, TOPIC).value).to.equal('');
    });

    it('are reset together with the search, the view stays', async () => {
      const widget = await list();
      await fill(widget, TOPIC, 'Kita');
      await search(widget, 'Kinderhaus', () => names(widget)[0] === 'Kinderhaus');
      control(widget, german('filter.reset')).click();
      await until(() => status(widget) === '6 Angebote', 'all');
      expect([field(widget, TOPIC).value, field(widget, SEARCH).value, chips(widget).length]).to.deep.equal(['', '', 0]);
      expect(texts(widget, 'button')).not.to.include(german('filter.reset'));
    });

    it('say when nothing is left', async () => {
      const widget = await list();
      await fill(widget, TOPIC, 'Kita');
      await search(widget, 'Treffpunkt', () => status(widget) === german('search.nothing'));
      await fill(widget, TOPIC, '');
      await search(widget, '', () => status(widget) === '6 Angebote');
      await fill(widget, SPOKEN, 'ru');
      await search(widget, 'Treffpunkt', () => names(widget).join('|') === '|Treffpunkt|');
      expect(status(widget)).to.equal(`${german('search.nothing')} ${german('directory.maybe', '1')}`);
    });
  });

  describe('the search', () => {
    const cases: [what: string, query: string, found: string][] = [
      ['a name', 'Treffpunkt', 'Treffpunkt'],
      ['a part of a word in a text', 'platz', 'Kinderhaus'],
      ['a heading or a run of the description', 'So geht', 'Bürgeramt'],
      ['a topic', 'Begegnung', 'Treffpunkt'],
      ['a topic in another language', 'Daycare', 'Kinderhaus,Ratstelefon'],
      ['a synonym of the feed', 'Kindergarten', 'Kinderhaus,Ratstelefon'],
      ['a synonym in other letters', 'KRIPPE', 'Kinderhaus,Ratstelefon'],
      ['a street', 'Weg 2', 'Treffpunkt'],
      ['a phone number without its strokes', '4002', 'Ratstelefon'],
      ['a name without its umlaut', 'buergeramt', 'Bürgeramt'],
      ['the German name of a spoken language', 'russisch', 'Kinderhaus'],
      ['its English name', 'Arabic', 'Bürgeramt,Ratstelefon'],
      ['its own name', 'العربية', 'Bürgeramt,Ratstelefon'],
      ['a word of the Arabic text', 'المواطنين', 'Bürgeramt'],
    ];
    for (const [what, query, found] of cases) {
      it(`finds by ${what}`, async () => {
        const widget = await list();
        await search(widget, query, () => sorted(widget)[0] === found);
      });
    }

    it('finds by German words what is shown in Arabic', async () => {
      const widget = await list({ lang: 'ar' });
      await until(() => one(widget, '[part="base"]')!.dir === 'rtl', 'Arabic');
      const input = one<HTMLInputElement>(widget, 'input[type="search"]')!;
      input.value = 'bürgeramt';
      input.dispatchEvent(new Event('input'));
      await until(() => names(widget)[0] === 'مكتب المواطنين', `the office instead of ${names(widget)[0]}`);
    });

    it('forgives a typo, and says so', async () => {
      const widget = await list();
      await search(widget, 'Trefpunkt', () => names(widget)[0] === 'Treffpunkt');
      expect(status(widget)).to.contain(german('search.corrected'));
    });

    it('says when nothing is found', async () => {
      const widget = await list();
      await search(widget, 'xyzzy', () => status(widget) === german('search.nothing'));
    });

    it('does not look into addresses of links', async () => {
      const widget = await list();
      await search(widget, 'dort', () => names(widget)[0] === 'Bürgeramt');
      await search(widget, 'anderswo', () => status(widget) === german('search.nothing'));
    });
  });

  describe('open now', () => {
    const row = (widget: Element) => plain(item(widget, 'Bürgeramt').querySelector('.state')?.textContent);
    const cases: [what: string, instant: string, words: string, isOpen: boolean][] = [
      ['open', '2026-11-25T10:00+01:00', german('hours.open-until', '16:00'), true],
      ['open, told in UTC', '2026-11-25T09:00Z', german('hours.open-until', '16:00'), true],
      ['about to close', '2026-11-25T15:40+01:00', german('hours.closes-soon', 'in 20 Minuten'), true],
      ['closed until tomorrow', '2026-11-25T16:00+01:00', german('hours.opens', german('hours.tomorrow', '9:00')), false],
      ['about to open', '2026-11-25T08:30+01:00', german('hours.opens', 'in 30 Minuten'), false],
      ['closed over the weekend', '2026-11-27T13:00+01:00', german('hours.opens', german('hours.on-day', 'Montag', '9:00')), false],
      ['closed on a holiday', '2026-12-25T10:00+01:00', german('hours.opens', german('hours.on-day', 'Montag', '9:00')), false],
      ['open on a local time without an offset', '2026-11-25T10:00', german('hours.open-until', '16:00'), true],
      ['closed on the morning on which clocks are set back', '2026-10-25T02:30+01:00', german('hours.opens', german('hours.tomorrow', '9:00')), false],
      ['closed on the morning on which clocks are set forward', '2026-03-29T03:00+02:00', german('hours.opens', german('hours.tomorrow', '9:00')), false],
    ];
    for (const [what, instant, expected, isOpen] of cases) {
      it(`tells that an office is ${what}, by Berlin’s clock`, async () => {
        const widget = await list({ 'preview-date': instant });
        expect(row(widget)).to.equal(expected);
        expect(item(widget, 'Bürgeramt').querySelector('.now') !== null).to.equal(isOpen);
        expect(one(widget, '[part="preview"]') !== undefined).to.equal(true);
      });
    }

    it('is not told of a course that is over, nor where hours are not known', async () => {
      const widget = await list({}, { entries: [{ id: 'a', name: 'Amt' }, { id: 'b', name: 'Bund', hours: 'Mi 9-12', course: { end: '2026-01-01' } }] });
      await until(() => names(widget)[2] === 'Bund', 'what is over');
      expect(all(widget, '.state')).to.have.length(0);
    });

    it('follows the day that an editor looks at, rows and filter too', async () => {
      const widget = await list();
      await tick(widget, german('directory.open'));
      expect(sorted(widget)[0]).to.equal('Bürgeramt,Kinderhaus');
      widget.previewDate = '2026-11-25T10:20+01:00';
      await until(() => names(widget)[0] === 'Bürgeramt', 'the house to close');
      widget.previewDate = '2026-11-26T10:20+01:00';
      await until(() => names(widget)[0] === 'Bürgeramt,Ratstelefon', 'the next day');
    });

    it('is kept current while the page is open', async () => {
      const { now } = Date;
      const { setInterval: real } = globalThis;
      const ticks: (() => void)[] = [];
      let time = Date.parse('2026-11-25T15:40+01:00');
      try {
        Date.now = () => time;
        globalThis.setInterval = ((tick: () => void, delay: number) => (delay === 60_000 ? ticks.push(tick) : real(tick, delay))) as typeof setInterval;
        const widget = await list({ 'preview-date': '' });
        expect(row(widget)).to.equal(german('hours.closes-soon', 'in 20 Minuten'));
        time += 60_000;
        for (const tick of ticks) tick();
        await until(() => row(widget) === german('hours.closes-soon', 'in 19 Minuten'), 'a minute less');
        time += 19 * 60_000;
        for (const tick of ticks) tick();
        await until(() => row(widget) === german('hours.opens', german('hours.tomorrow', '9:00')), 'the office to close');
        expect(item(widget, 'Bürgeramt').querySelector('.now')).to.equal(null);
      } finally {
        Date.now = now;
        globalThis.setInterval = real;
      }
    });
  });
});
