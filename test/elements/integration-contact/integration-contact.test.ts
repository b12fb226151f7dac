import { expect } from '@open-wc/testing';
import '../../../src/elements/integration-contact/integration-contact.js';
import type { IntegrationContact } from '../../../src/elements/integration-contact/integration-contact.js';
import { Downloads } from '../../downloads.js';
import { FeedServer, silence } from '../../feed-server.js';
import { german } from '../../german.js';
import { QuietConsole } from '../../quiet-console.js';
import { PrintedPages } from '../../printed-pages.js';
import { pause, until } from '../../until.js';
import { all, control, one, plain, texts, WidgetPlace, words } from '../../widget-on-page.js';
import { DIRECTORY, WEDNESDAY } from '../integration-directory/sample-directory.js';

const TAG = 'integration-contact';
const CONTACT = {
  feed: 'contact', version: 1,
  contact: { id: 'info', name: { de: 'Infotelefon', ar: 'هاتف المعلومات' }, phones: ['0551 400-9'], hours: 'Mo-Fr 9-12', holidays: 'closed', closures: [{ from: '2026-12-24', to: '2026-12-31', reason: 'Betriebsferien' }] },
};

describe('integration-contact', () => {
  const server = new FeedServer();
  const place = new WidgetPlace();
  const downloads = new Downloads();
  const quiet = new QuietConsole();

  const put = (attributes: Readonly<Record<string, string>> = {}, feed: unknown = DIRECTORY) => place.loaded<IntegrationContact>(TAG, { 'preview-date': WEDNESDAY, ...attributes }, feed);
  const title = (widget: Element) => plain(one(widget, '[role="heading"]')?.textContent);
  const state = (widget: Element) => plain(one(widget, '.state')?.textContent);
  const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];

  it('shows the entry that is named: where, how, when', async () => {
    const widget = await put({ entry: 'amt' });
    expect(title(widget)).to.equal('Bürgeramt');
    expect(words(widget)).to.contain('Stadt').and.contain('Wall 1').and.contain('0551 400-1').and.contain('amt@example.org').and.not.contain('Kinderhaus');
    expect(state(widget)).to.equal(german('hours.open-until', '16:00'));
  });

  it('shows the first entry by name where none is named', async () => expect(title(await put())).to.equal('Bürgeramt'));

  it('shows a feed of one contact', async () => {
    expect(title(await put({}, CONTACT))).to.equal('Infotelefon');
    expect(quiet.warnings).to.deep.equal([]);
  });

  it('loads its feed from src, once for two cards', async () => {
    server.feed('/stellen.json', DIRECTORY);
    const cards = await Promise.all(['amt', 'treff'].map((entry) => place.loaded<IntegrationContact>(TAG, { src: '/stellen.json', entry })));
    expect(cards.map(title)).to.deep.equal(['Bürgeramt', 'Treffpunkt']);
    expect(server.requests).to.have.length(1);
  });

  for (const [what, entry, feed] of [['the entry is not there any more', '__proto__', DIRECTORY], ['there are no entries', '', { entries: [] }]] as const) {
    it(`says it where ${what}, and leaves the tag’s own content`, async () => {
      const widget = place.put<IntegrationContact>(TAG, { entry }, feed);
      await until(() => words(widget).includes(german('entry.missing')), 'the word');
      expect([all(widget, 'slot').length, all(widget, '.card').length]).to.deep.equal([1, 0]);
    });
  }

  it('shows another entry when its attribute changes', async () => {
    const widget = place.put<IntegrationContact>(TAG, { entry: 'x' }, DIRECTORY);
    await until(() => words(widget).includes(german('entry.missing')), 'the word');
    widget.entry = 'treff';
    await until(() => title(widget) === 'Treffpunkt', 'the other entry');
    expect(all(widget, 'slot')).to.have.length(0);
  });

  it('leaves the tag’s own content while it loads, and when the feed fails', async () => {
    server.set('/stumm.json', silence);
    const waiting = place.put(TAG, { src: '/stumm.json' });
    await until(() => words(waiting).includes(german('feed.loading')), 'the word');
    expect(all(waiting, 'slot')).to.have.length(1);
    server.set('/stellen.json', { status: 404 }, { body: DIRECTORY });
    const widget = await place.loaded<IntegrationContact>(TAG, { src: '/stellen.json' });
    expect(all(widget, 'slot')).to.have.length(1);
    control(widget, german('feed.retry')).click();
    await until(() => title(widget) === 'Bürgeramt', 'the card');
  });

  describe('the hours', () => {
    it('are a table of the week with today marked', async () => {
      const widget = await put({ entry: 'amt' });
      expect(all(widget, 'table.hours tr')).to.have.length(7);
      expect(texts(widget, 'tr[aria-current="date"] th')).to.deep.equal([`Mittwoch ${german('time.today')}`]);
    });

    for (const [what, instant, expected] of [
      ['open', '2026-11-25T10:00+01:00', german('hours.open-until', '12:00')],
      ['about to close', '2026-11-25T11:45+01:00', german('hours.closes-soon', 'in 15 Minuten')],
      ['closed till tomorrow', '2026-11-25T12:00+01:00', german('hours.opens', german('hours.tomorrow', '9:00'))],
      ['closed over the holidays', '2026-12-29T10:00+01:00', german('hours.opens', german('hours.on-day', 'Montag', '9:00'))],
    ] as const) {
      it(`say that the office is ${what}`, async () => {
        const widget = await put({ 'preview-date': instant }, CONTACT);
        expect([state(widget), one(widget, '.state')!.getAttribute('role')]).to.deep.equal([expected, 'status']);
      });
    }

    it('warn of the next closure and say why', async () => {
      expect(plain(one(await put({}, CONTACT), '.card .note')!.textContent)).to.equal(`${german('hours.exception-closed', german('time.span', 'Donnerstag, 24. Dezember 2026', 'Donnerstag, 31. Dezember 2026'))} Betriebsferien`);
    });

    it('warn of a public holiday', async () => {
      const widget = await put({ 'preview-date': '2026-12-20' }, { entries: [{ id: 'a', name: 'Amt', hours: 'Fr 9-12' }] });
      expect(plain(one(widget, '.card .note')!.textContent)).to.contain(german('holiday.christmas-day'));
    });

    it('are not there where nobody knows them', async () => {
      const widget = await put({ entry: 'treff' });
      expect([all(widget, 'table').length, all(widget, '.state').length]).to.deep.equal([0, 0]);
    });

    it('are those of the minute in which they are drawn', async () => {
      const { now } = Date;
      let time = Date.parse('2026-11-25T11:59+01:00');
      Date.now = () => time;
      try {
        const widget = await put({ 'preview-date': '' }, CONTACT);
        expect(state(widget)).to.equal(german('hours.closes-soon', 'in 1 Minute'));
        time += 60_000;
        widget.requestUpdate();
        await widget.updateComplete;
        expect(state(widget)).to.equal(german('hours.opens', german('hours.tomorrow', '9:00')));
      } finally {
        Date.now = now;
      }
    });
  });

  it('saves the contact', async () => {
    control(await put({}, CONTACT), german('contact.save')).click();
    await until(() => downloads.count, 'the file');
    expect((await downloads.last()).text).to.contain('FN:Infotelefon').and.contain('0551 400-9');
  });

  it('speaks the reader’s language, from right to left', async () => {
    const widget = await put({ lang: 'ar' }, CONTACT);
    expect([one(widget, '[part="base"]')!.lang, one(widget, '[part="base"]')!.dir, title(widget)]).to.deep.equal(['ar', 'rtl', 'هاتف المعلومات']);
    await until(() => all(widget, 'details.call').length === 1, 'the sentence for a call');
  });

  it('takes a note on the entry', async () => {
    const widget = await put({ 'report-url': 'mailto:web@example.org' }, CONTACT);
    await until(() => one(widget, 'a[href^="mailto:web"]'), 'the link');
    expect(new URL(control<HTMLAnchorElement>(widget, german('report.title')).href).pathname).to.equal('web@example.org');
  });

  it('does not take what was typed for one entry along to another', async () => {
    const widget = await put({ 'report-url': '/melden', entry: 'amt' });
    await until(() => one(widget, 'textarea'), 'the form');
    one<HTMLTextAreaElement>(widget, 'textarea')!.value = 'Zum Amt';
    widget.entry = 'treff';
    await until(() => title(widget) === 'Treffpunkt', 'the other entry');
    expect(one<HTMLTextAreaElement>(widget, 'textarea')!.value).to.equal('');
  });

  it('begins its headings at the level that the page needs', async () => {
    for (const [level, expected] of [['3', '3'], ['0', '2'], ['9', '6'], ['x', '2'], ['-1', '1']] as const) {
      expect(one(await put({ 'heading-level': level, entry: 'amt' }), '[role="heading"]')!.getAttribute('aria-level'), level).to.equal(expected);
    }
  });

  describe('JSON-LD', () => {
    it('is told of the one entry, not written again while nothing changes, and goes with the element', async () => {
      const widget = await put({ 'structured-data': '', entry: 'amt' });
      await until(() => scripts().length, 'the script');
      const [script] = scripts();
      expect((JSON.parse(script!.textContent) as { '@graph': { name: string }[] })['@graph'].map(({ name }) => name)).to.deep.equal(['Bürgeramt']);
      widget.requestUpdate();
      await pause(30);
      expect(scripts()[0] === script).to.equal(true);
      widget.remove();
      expect(scripts()).to.have.length(0);
      place.element.append(widget);
      await until(() => scripts().length === 1, 'the script again');
    });

    it('is not told without the attribute, nor of an entry that is missing', async () => {
      await put({ entry: 'amt' });
      place.put(TAG, { 'structured-data': '', entry: 'x' }, DIRECTORY);
      await pause(100);
      expect(scripts()).to.have.length(0);
    });
  });

  describe('the print', () => {
    const printed = new PrintedPages();

    it('is a sheet with the entry and the address of the page', async () => {
      control(await put({ entry: 'amt' }), german('print')).click();
      await until(() => printed.last, 'the sheet');
      expect(plain(printed.last!.body.textContent)).to.contain('Bürgeramt').and.contain('Wall 1, 37083 Göttingen').and.contain(location.href).and.not.contain('Kinderhaus');
    });

    it('that is not possible says so', async () => {
      printed.possible = false;
      const widget = await put({ entry: 'amt' });
      control(widget, german('print')).click();
      await until(() => words(widget).includes(german('shortlist.no-print')), 'the word');
    });
  });
});
