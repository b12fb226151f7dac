import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { Feed } from '../../src/feeds/feed.js';
import { FeedError } from '../../src/feeds/feed-error.js';
import { checkPanel, type Checked } from '../../src/ui/check-panel.js';
import { sampleFeed } from '../feeds/sample-feed.js';

describe('checkPanel', () => {
  const area = document.createElement('div');
  const draw = (checked: Checked, src = 'netz.json') => {
    render(checkPanel('sample', src, checked), area);
    return area.textContent.replace(/\s+/g, ' ');
  };
  const read = (records: readonly unknown[], enough = () => false) => {
    const feed = new Feed(sampleFeed, [{ things: records }], undefined);
    feed.read(enough);
    return { state: 'loaded', feed } as Checked;
  };
  afterEach(() => render('', area));

  it('is German, whatever the widget speaks', () => {
    draw({ state: 'idle' });
    const { lang, dir, textContent } = area.firstElementChild as HTMLElement;
    expect([lang, dir]).to.deep.equal(['de', 'ltr']);
    expect(textContent).to.contain('Prüfung der Daten');
  });

  it('says that src is missing', () => expect(draw({ state: 'idle' }, '')).to.contain('src'));

  it('says that the feed is loading', () => expect(draw({ state: 'loading' })).to.contain('geladen'));

  it('says how far the reading has come', () => {
    const records = [1, 2, 3].map((place) => ({ id: String(place), name: 'A' }));
    let asked = 0;
    expect(draw(read(records, () => asked++ === 2))).to.contain('2 von 3');
  });

  it('says that nothing is wrong', () => expect(draw(read([{ id: 'a', name: 'A' }]))).to.match(/1 Eintrag gelesen, 1 angezeigt.*Keine Fehler/));

  it('says record, field, value and what to do, for each problem', () => {
    const words = draw(read([{ id: 'a', name: 'A', link: 'javascript:alert(1)' }, { id: 'b' }]));
    expect(words).to.match(/2 Einträge gelesen, 1 angezeigt.*2 Hinweise/);
    const [first, second] = [...area.querySelectorAll('ol li')].map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(first).to.match(/a, Feld link, Wert javascript:alert\(1\): .*erlaubte Adresse/);
    expect(second).to.match(/b, Feld name: .*fehlt/);
  });

  it('shows a hostile value as text', () => {
    draw(read([{ id: 'a', name: 'A', link: '<img src=x onerror=alert(1)>' }]));
    expect(area.querySelectorAll('img')).to.have.length(0);
    expect(area.textContent).to.contain('<img src=x onerror=alert(1)>');
  });

  it('calls the frame of the file by a name', () => {
    const feed = new Feed(sampleFeed, [{ language: 'deutsch', things: [] }], undefined);
    expect(draw({ state: 'loaded', feed })).to.contain('Kopf der Datei, Feld language');
  });

  it('shows at most 200 problems, and how many more there are', () => {
    const words = draw(read(Array.from({ length: 1000 }, () => 7)));
    expect(area.querySelectorAll('ol li')).to.have.length(200);
    expect(words).to.contain('800 weitere');
  });

  it('explains a failure, with the message for technicians', () => {
    const words = draw({ state: 'failed', error: new FeedError('status', 'netz.json: status 404', { status: 404 }) });
    expect(words).to.match(/netz\.json können nicht angezeigt/).and.match(/keine Datei/).and.contain('status 404');
  });

  it('explains the failure of an inline feed', () => {
    const words = draw({ state: 'failed', error: new FeedError('not-readable', 'inline feed: x', { text: '{"a": [1,]}' }) }, '');
    expect(words).to.match(/aus der Seite/).and.match(/Zeile 1, Zeichen 9: .*Komma/);
  });
});
