import { expect } from '@open-wc/testing';
import '../../../src/elements/network-meetings/network-meetings.js';
import type { NetworkMeetings } from '../../../src/elements/network-meetings/network-meetings.js';
import { templates as arabic } from '../../../src/locales/ar.js';
import { templates as english } from '../../../src/locales/en.js';
import { Downloads } from '../../downloads.js';
import { FeedServer } from '../../feed-server.js';
import { german } from '../../german.js';
import { QuietConsole } from '../../quiet-console.js';
import { until } from '../../until.js';
import { all, control, one, plain, texts, WidgetPlace, words } from '../../widget-on-page.js';

const TAG = 'network-meetings';
const NOW = { 'preview-date': '2018-04-09T10:00' };

const FEED = {
  feed: 'network-meetings',
  version: 1,
  language: 'de',
  updated: '2018-04-01',
  network: { name: { de: 'Netzwerk Migration', en: 'Migration Network' } },
  calendar: 'https://netz.example.org/termine.ics',
  suggest: 'mailto:netz@example.org',
  meetings: [
    {
      id: 's2', title: { de: 'Plenum', en: 'Plenary' }, topic: { de: 'Recht', en: 'Law', ar: 'القانون' }, start: '2018-06-11T14:00', end: '2018-06-11T16:30',
      status: 'moved', movedFrom: '2018-06-04T14:00', reason: 'Der Saal war belegt.', online: 'https://meet.example.org/a',
      translations: { en: { status: 'machine' } },
    },
    {
      id: 's1', topic: 'Vereine; Ämter, Räte', start: '2018-04-09T14:00', end: '2018-04-09T16:30', place: { name: 'Neues Rathaus', room: 'Thorn (126)', street: 'Hiroshimaplatz 1-4', postcode: 37083, town: 'Göttingen' },
      agenda: ['Begrüßung', { de: 'Bericht', en: 'Report' }], note: 'Bitte anmelden.',
      files: [{ kind: 'invitation', url: 'einladung.pdf', type: 'PDF', size: 3420000, language: 'de' }],
    },
    { id: 's3', topic: 'Wohnen', start: '2018-09-10', status: 'cancelled', reason: 'Krankheit' },
    { id: 's4', topic: 'Arbeit', start: '2018-11-12T14:00', status: 'postponed' },
    { id: 'p1', title: 'Sitzung', start: '2012-03-12', files: [{ kind: 'minutes', title: 'Protokoll vom März', url: 'https://netz.example.org/p1.pdf', size: '3,42 MB', type: 'PDF' }] },
    { id: 'p2', start: '2013', files: [{ kind: 'minutes', title: 'Protokoll 3', language: 'en' }] },
    { id: 'p3', topic: 'Kultur', start: '2012-11-05T14:00', status: 'cancelled' },
  ],
};

describe('network-meetings', () => {
  const server = new FeedServer();
  const place = new WidgetPlace();
  const downloads = new Downloads();
  new QuietConsole();

  const put = (attributes: Readonly<Record<string, string>> = NOW, feed: unknown = FEED) => place.loaded<NetworkMeetings>(TAG, attributes, feed);
  const meetings = (widget: Element) => all(widget, 'article');
  const meeting = (widget: Element, word: string) => {
    const found = meetings(widget).find(({ textContent }) => textContent.includes(word));
    if (!found) throw new Error(`No meeting holds “${word}”`);
    return found;
  };
  const seen = (element: Element) => plain(element.textContent);
  const named = (within: Element, name: string) => {
    const found = [...within.querySelectorAll<HTMLElement>('button, a')].find((each) => seen(each) === name);
    if (!found) throw new Error(`No “${name}” in ${seen(within)}`);
    return found;
  };
  /** The lines of a calendar file, unfolded, without the languages of their texts. */
  const lines = async () =>
    (await downloads.last()).text.replace(/\r\n[ \t]/g, '').split('\r\n').map((line) => line.replace(/^(\w+);LANGUAGE=[\w-]+:/, '$1:'));

  describe('what is to come', () => {
    it('stands in order of time, under headings of the level that the page needs', async () => {
      const widget = await put({ ...NOW, 'heading-level': '3' });
      expect(all(widget, '[role="heading"]').map((each) => `${each.getAttribute('aria-level')} ${seen(each)}`)).to.deep.equal([
        `3 ${german('meetings.coming')}`, '4 Vereine; Ämter, Räte', '4 Plenum', '4 Wohnen', '4 Arbeit', `3 ${german('meetings.past')}`,
      ]);
    });

    it('is told with date, time, place, agenda and note', async () => {
      const first = seen(meeting(await put(), 'Vereine'));
      expect(first).to.match(/Montag, 9\. April 2018/).and.contain('14:00').and.contain('16:30').and.contain(german('time.today'));
      expect(first).to.match(/Neues Rathaus, Thorn \(126\), Hiroshimaplatz 1-4, 37083 Göttingen/).and.contain('Bitte anmelden.');
      expect(first).to.contain(german('meetings.agenda')).and.contain('Begrüßung').and.contain('Bericht');
    });

    it('says that the time is Germany’s on a device that is elsewhere', async () => {
      const widget = await put();
      expect(seen(meeting(widget, 'Vereine'))).to.contain(german('time.german'));
      expect(seen(meeting(widget, 'Wohnen'))).not.to.contain(german('time.german'));
    });

    for (const [day, id] of [['2018-04-08', 'time.tomorrow'], ['2018-04-09', 'time.today'], ['2018-04-09T14:30', 'time.running']] as const) {
      it(`says “${id}” on ${day}`, async () => {
        const first = seen(meeting(await put({ 'preview-date': day }), 'Vereine'));
        for (const other of ['time.tomorrow', 'time.today', 'time.running']) {
          if (other === id) expect(first).to.contain(german(other));
          else expect(first).not.to.contain(german(other));
        }
      });
    }

    it('says in words what is cancelled, and why', async () => {
      expect(seen(meeting(await put(), 'Wohnen'))).to.contain(german('status.cancelled')).and.contain('Krankheit').and.contain('10. September 2018');
    });

    it('says in words what is moved, from when, and why', async () => {
      const moved = seen(meeting(await put(), 'Plenum'));
      expect(moved).to.contain(german('status.moved')).and.contain('4. Juni 2018').and.contain('Der Saal war belegt.').and.contain('11. Juni 2018');
    });

    it('says in words what is postponed', async () => expect(seen(meeting(await put(), 'Arbeit'))).to.contain(german('status.postponed')));

    it('may take place on the net', async () => {
      const link = named(meeting(await put(), 'Plenum'), german('meetings.online')) as HTMLAnchorElement;
      expect([link.href, link.rel]).to.deep.equal(['https://meet.example.org/a', 'noreferrer']);
    });

    it('is shown up to a limit', async () => {
      expect(meetings(await put({ ...NOW, limit: '2' }))).to.have.length(2);
      expect(meetings(await put({ ...NOW, limit: '0' }))).to.have.length(4);
      expect(meetings(await put({ ...NOW, limit: 'x' }))).to.have.length(4);
    });

    it('is nothing when the feed announces nothing', async () => {
      const widget = await put({ 'preview-date': '2019-01-01' });
      expect(words(widget)).to.contain(german('meetings.none'));
      expect(meetings(widget)).to.have.length(0);
    });

    it('is nothing in an empty feed, without an archive', async () => {
      const widget = await put(NOW, { meetings: [] });
      expect(words(widget)).to.contain(german('meetings.none')).and.not.contain(german('meetings.past'));
      expect(texts(widget, 'a')).to.deep.equal([]);
    });

    it('is told in a note when it is not the present', async () => {
      expect(plain(one(await put(), '[part="preview"]')?.textContent)).to.contain('9. April 2018');
      expect(all(await put({}), '[part="preview"]')).to.have.length(0);
    });

    it('takes over when the editor looks at another day', async () => {
      const widget = await put();
      widget.previewDate = '2018-06-01';
      await widget.updateComplete;
      expect(meetings(widget)).to.have.length(3);
    });

    it('loads its feed from src, with files beside it', async () => {
      server.feed('/feeds/termine.json', FEED);
      const widget = await put({ ...NOW, src: '/feeds/termine.json' }, undefined);
      expect(meeting(widget, 'Vereine').querySelector<HTMLAnchorElement>('li a')!.href).to.equal(new URL('/feeds/einladung.pdf', location.href).href);
    });
  });

  describe('the archive', () => {
    it('stands by year, the latest first and open', async () => {
      const widget = await put();
      const years = all<HTMLDetailsElement>(widget, 'details');
      expect(years.map((year) => [seen(year.querySelector('summary')!), year.open])).to.deep.equal([['2013 (1)', true], ['2012 (2)', false]]);
    });

    it('names minutes with kind, size and language', async () => {
      const widget = await put();
      const file = all(widget, 'details li').find((each) => each.textContent.includes('Protokoll vom März'))!;
      expect(file.querySelector('a')!.href).to.equal('https://netz.example.org/p1.pdf');
      expect(seen(file)).to.contain('PDF').and.contain('3,42 MB').and.contain(german('file.minutes'));
    });

    it('says what to do about a file that is not online', async () => {
      const file = all(await put(), 'details li').find((each) => each.textContent.includes('Protokoll 3'))!;
      expect(file.querySelectorAll('a')).to.have.length(0);
      expect(seen(file)).to.contain(german('file.ask')).and.contain('Englisch');
    });

    it('says that a past meeting was cancelled', async () => {
      const year = all(await put(), 'details')[1]!;
      expect(seen(year)).to.contain('Kultur').and.contain(german('status.cancelled'));
    });

    it('is left out with no-archive', async () => expect(all(await put({ ...NOW, 'no-archive': '' }), 'details')).to.have.length(0));

    it('writes bytes for people', async () => {
      const file = meeting(await put(), 'Vereine').querySelector('li a')!.closest('li')!;
      expect(seen(file)).to.match(/3,4\sMB/).and.contain(german('file.invitation')).and.contain('PDF');
    });
  });

  describe('the calendar', () => {
    it('takes one meeting', async () => {
      const widget = await put();
      named(meeting(widget, 'Vereine'), german('calendar.one')).click();
      await until(() => downloads.count, 'the file');
      const { name, type, text } = await downloads.last();
      expect([name, type]).to.deep.equal(['Vereine-Ämter-Räte.ics', 'text/calendar;charset=utf-8']);
      expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).to.equal(true);
      expect(await lines()).to.include.members([
        'BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:VEVENT', 'DTSTART;TZID=Europe/Berlin:20180409T140000', 'DTEND;TZID=Europe/Berlin:20180409T163000',
        'SUMMARY:Vereine\\; Ämter\\, Räte', 'LOCATION:Neues Rathaus\\, Thorn (126)\\, Hiroshimaplatz 1-4\\, 37083 Göttingen', 'STATUS:CONFIRMED', 'END:VCALENDAR',
      ]);
      expect(text).to.match(/^UID:s1@127\.0\.0\.1\r$/m).and.match(/^SEQUENCE:\d+\r$/m).and.not.match(/^METHOD/m);
      expect((await lines()).find((line) => line.startsWith('DESCRIPTION:'))).to.equal('DESCRIPTION:1. Begrüßung\\n2. Bericht\\n\\nBitte anmelden.');
    });

    it('takes all that are to come', async () => {
      const widget = await put();
      control(widget, german('calendar.all')).click();
      await until(() => downloads.count, 'the file');
      const all = await lines();
      expect(all.filter((line) => line === 'BEGIN:VEVENT')).to.have.length(4);
      expect(all).to.include.members(['STATUS:CANCELLED', 'STATUS:TENTATIVE', 'DTSTART;VALUE=DATE:20180910', 'TRANSP:TRANSPARENT']);
      expect((await downloads.last()).name).to.equal('Netzwerk-Migration.ics');
    });

    it('does not take more than what the webmaster shows', async () => {
      const widget = await put({ ...NOW, limit: '2' });
      control(widget, german('calendar.all')).click();
      await until(() => downloads.count, 'the file');
      expect((await lines()).filter((line) => line === 'BEGIN:VEVENT')).to.have.length.within(2, 4);
    });

    it('speaks the reader’s language', async () => {
      const widget = await put({ ...NOW, lang: 'en' });
      named(meeting(widget, 'Plenary'), String(english['calendar.one'])).click();
      await until(() => downloads.count, 'the file');
      expect(await lines()).to.include('SUMMARY:Plenary: Law');
    });

    it('may be subscribed to, by a tap or by its address', async () => {
      const widget = await put();
      expect(control<HTMLAnchorElement>(widget, german('calendar.subscribe')).href).to.equal('webcal://netz.example.org/termine.ics');
      expect(all<HTMLAnchorElement>(widget, 'a').map(({ href }) => href)).to.include('https://netz.example.org/termine.ics');
    });

    it('has no button for a meeting whose day is not known', async () => {
      const widget = await put(NOW, { meetings: [{ id: 'a', topic: 'Wohnen', start: '2018-09' }] });
      expect(texts(widget, 'button')).not.to.include(german('calendar.one'));
      expect(words(widget)).to.contain('September 2018');
    });

    it('has no button for all where there is one', async () => {
      expect(texts(await put(NOW, { meetings: [FEED.meetings[0]] }), 'button')).not.to.include(german('calendar.all'));
    });
  });

  it('leads to who takes suggestions', async () => {
    expect(control<HTMLAnchorElement>(await put(), german('meetings.suggest')).href).to.equal('mailto:netz@example.org');
  });

  it('offers what is to be done only where the feed names it', async () => {
    const widget = await put(NOW, { meetings: FEED.meetings });
    for (const id of ['calendar.subscribe', 'meetings.suggest']) expect(texts(widget, 'a')).not.to.include(german(id));
  });

  describe('languages', () => {
    it('are those of the reader, from right to left in Arabic', async () => {
      const widget = await put({ ...NOW, lang: 'ar' });
      const base = one(widget, '[part="base"]')!;
      expect([base.lang, base.dir]).to.deep.equal(['ar', 'rtl']);
      expect(words(widget)).to.contain(arabic['meetings.coming']).and.contain('القانون').and.contain('2018').and.not.match(/[٠-٩]/);
      const german = [...meeting(widget, 'Vereine').querySelectorAll<HTMLElement>('[lang="de"]')];
      expect(german.some((each) => each.dir === 'ltr' && each.textContent.includes('Vereine'))).to.equal(true);
    });

    it('have an honest badge', async () => {
      const widget = await put({ ...NOW, lang: 'en' });
      const badge = (word: string) => [...meeting(widget, word).querySelectorAll('[part="text-note"]')].map(seen);
      expect(badge('Plenary')).to.deep.equal([english['text.machine']]);
      expect(badge('Vereine')).to.have.length(1);
      expect(texts(await put(), '[part="text-note"]')).to.deep.equal([]);
    });

    it('are one tap away', async () => {
      const widget = await put();
      control(widget, 'العربية').click();
      await until(() => one(widget, '[part="base"]')!.lang === 'ar', 'Arabic');
      expect(texts(await put({ ...NOW, 'no-language-menu': '' }), 'button')).not.to.include('العربية');
    });
  });

  it('shows the tag’s own content when the feed fails', async () => {
    server.set('/termine.json', { status: 404 });
    const widget = await put({ src: '/termine.json' }, undefined);
    expect(one(widget, 'slot') !== undefined).to.equal(true);
    expect(plain(one(widget, '[role="alert"]')?.textContent)).to.equal(german('feed.failed'));
  });

  it('leaves out a meeting without a day, and shows the others', async () => {
    const widget = await put(NOW, { meetings: [{ id: 'a', topic: 'Wohnen', start: 'bald' }, { id: 'b', topic: 'Arbeit', start: '2018-05-05' }] });
    expect(words(widget)).to.contain('Arbeit').and.not.contain('Wohnen');
  });

  it('forgets its clock when it is gone', async () => {
    const widget = await put();
    widget.remove();
    place.element.append(widget);
    await widget.updateComplete;
    expect(meetings(widget)).to.have.length(4);
  });
});
