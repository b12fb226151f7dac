import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { DeepLinkController } from '../../src/ui/deep-link.js';
import { pause, until } from '../until.js';

class Linked extends LitElement {
  static override properties = { deepLink: { type: Boolean, attribute: 'deep-link' } };
  deepLink = false;
  readonly arrivals: Readonly<Record<string, string>>[] = [];
  readonly link = new DeepLinkController(this, (choices) => this.arrivals.push(choices));
}
customElements.define('sample-linked', Linked);

describe('DeepLinkController', () => {
  const start = location.pathname + location.search;
  const area = document.createElement('div');

  beforeEach(() => document.body.append(area));
  afterEach(async () => {
    area.replaceChildren();
    area.remove();
    document.querySelector('base')?.remove();
    history.replaceState(null, '', start);
    await pause(20);
  });

  async function put(id: string, deepLink = true): Promise<Linked> {
    const element = document.createElement('sample-linked') as Linked;
    element.id = id;
    element.deepLink = deepLink;
    area.append(element);
    await element.updateComplete;
    return element;
  }

  const at = (hash: string) => history.replaceState(null, '', `${start}${hash}`);
  const written = (hash: string) => until(() => location.hash === hash, `hash ${hash} instead of ${location.hash}`);

  describe('tells when the element wakes up', () => {
    const cases: [what: string, hash: string, arrivals: readonly Record<string, string>[]][] = [
      ['nothing without a hash', '', []],
      ['nothing from the page’s own anchor', '#inhalt', []],
      ['its own choices', '#netz.kind=Verein&netz.open=m05', [{ kind: 'Verein', open: 'm05' }]],
      ['none of another widget', '#sitzungen.open=1&netz.open=m05&netzwerk.open=2', [{ open: 'm05' }]],
      ['them beside the page’s anchor', '#inhalt&netz.open=m05', [{ open: 'm05' }]],
      ['them decoded', '#netz.q=Caf%C3%A9%20%26%20Rat%3D%23', [{ q: 'Café & Rat=#' }]],
      ['nothing of what cannot be decoded', '#netz.q=%E0%A4%A&netz.open=m05', [{ q: '', open: 'm05' }]],
      ['an empty value', '#netz.q=&netz.open', [{ q: '', open: '' }]],
    ];
    for (const [what, hash, arrivals] of cases) {
      it(what, async () => {
        at(hash);
        expect((await put('netz')).arrivals).to.deep.equal(arrivals);
      });
    }

    it('under the name of the tag where there is no id', async () => {
      at('#sample-linked.open=m05');
      expect((await put('')).arrivals).to.deep.equal([{ open: 'm05' }]);
    });

    it('nothing where the webmaster does not want it', async () => {
      at('#netz.open=m05');
      expect((await put('netz', false)).arrivals).to.deep.equal([]);
    });

    it('its own choices under an id with umlauts', async () => {
      at('#büro.open=m05');
      expect((await put('büro')).arrivals).to.deep.equal([{ open: 'm05' }]);
    });
  });

  describe('writes', () => {
    it('choices after a pause, into the same entry of the history', async () => {
      const element = await put('netz');
      const { length } = history;
      element.link.write({ q: 'r' });
      element.link.write({ q: 'ra' });
      element.link.write({ q: 'rat', kind: '' });
      expect(location.hash).to.equal('');
      await written('#netz.q=rat');
      expect(history.length).to.equal(length);
    });

    it('an opened record at once, into an entry of its own', async () => {
      const element = await put('netz');
      const { length } = history;
      element.link.write({ open: 'm05' }, 'push');
      expect(location.hash).to.equal('#netz.open=m05');
      // WebKit remembers a hundred entries of a tab.
      expect(history.length).to.equal(Math.min(length + 1, Math.max(length, 100)));
      history.back();
      await written('');
    });

    it('beside other widgets and the page’s anchor', async () => {
      at('#inhalt');
      const [members, meetings] = [await put('netz'), await put('sitzungen')];
      members.link.write({ open: 'm05' }, 'push');
      meetings.link.write({ open: '2' }, 'push');
      members.link.write({ open: 'm06' }, 'push');
      expect(location.hash).to.equal('#inhalt&sitzungen.open=2&netz.open=m06');
      members.link.write({}, 'push');
      expect(location.hash).to.equal('#inhalt&sitzungen.open=2');
      history.go(-4);
      await written('#inhalt');
    });

    it('without touching a widget whose id begins like its own', async () => {
      at('#netzwerk.open=1');
      const element = await put('netz');
      element.link.write({ open: 'a' }, 'push');
      expect(location.hash).to.equal('#netzwerk.open=1&netz.open=a');
      history.back();
      await written('#netzwerk.open=1');
    });

    it('signs that mean something in an address as what they are', async () => {
      const element = await put('netz');
      element.link.write({ q: 'a&b=c#d %é"<' });
      await until(() => location.hash, 'a hash');
      expect((await put('netz')).arrivals).to.deep.equal([{ q: 'a&b=c#d %é"<' }]);
    });

    it('under an id with umlauts, once', async () => {
      const element = await put('büro');
      element.link.write({ open: 'a' }, 'push');
      element.link.write({ open: 'b' }, 'push');
      expect(decodeURI(location.hash)).to.equal('#büro.open=b');
      history.go(-2);
      await written('');
    });

    it('no lone # where nothing is chosen', async () => {
      const element = await put('netz');
      element.link.write({ q: 'a' });
      await written('#netz.q=a');
      element.link.write({});
      await until(() => !location.href.includes('#'), 'no hash');
    });

    it('nothing where the webmaster does not want it', async () => {
      const element = await put('netz', false);
      element.link.write({ open: 'a' }, 'push');
      element.link.write({ q: 'a' });
      await pause(350);
      expect(location.hash).to.equal('');
    });

    it('nothing once the element is gone', async () => {
      const element = await put('netz');
      element.link.write({ q: 'a' });
      element.remove();
      await pause(350);
      expect(location.hash).to.equal('');
    });

    it('into the address of the page, whatever its base is', async () => {
      document.head.insertAdjacentHTML('afterbegin', '<base href="https://cms.example.org/">');
      const element = await put('netz');
      expect(element.link.address({ open: 'm05' })).to.equal(`${location.origin}${start}#netz.open=m05`);
      element.link.write({ q: 'a' });
      await written('#netz.q=a');
    });

    it('and keeps the state that the page’s own script has there', async () => {
      history.replaceState({ mine: 1 }, '', start);
      const element = await put('netz');
      element.link.write({ q: 'a' });
      await written('#netz.q=a');
      expect(history.state).to.deep.equal({ mine: 1 });
    });

    it('and lives on where the browser forbids it', async () => {
      const element = await put('netz');
      const { pushState } = history;
      history.pushState = () => {
        throw new DOMException('', 'SecurityError');
      };
      try {
        element.link.write({ open: 'a' }, 'push');
      } finally {
        history.pushState = pushState;
      }
      expect(location.hash).to.equal('');
    });
  });

  describe('tells what has changed', () => {
    it('when the visitor goes back', async () => {
      const element = await put('netz');
      element.link.write({ open: 'm05' }, 'push');
      element.link.write({ open: 'm06' }, 'push');
      expect(element.arrivals).to.deep.equal([]);
      history.back();
      await until(() => element.arrivals.length === 1, 'an arrival');
      history.back();
      await until(() => element.arrivals.length === 2, 'another arrival');
      expect(element.arrivals).to.deep.equal([{ open: 'm05' }, {}]);
    });

    it('when a link of the page leads there', async () => {
      const element = await put('netz');
      const link = Object.assign(document.createElement('a'), { href: '#netz.open=m07' });
      area.append(link);
      link.click();
      await until(() => element.arrivals.length, 'an arrival');
      expect(element.arrivals).to.deep.equal([{ open: 'm07' }]);
      history.back();
      await written('');
    });

    it('not when only something of others has changed', async () => {
      at('#netz.open=m05');
      const element = await put('netz');
      element.arrivals.length = 0;
      location.hash = '#netz.open=m05&sitzungen.open=1';
      await pause(40);
      expect(element.arrivals).to.deep.equal([]);
      history.back();
      await written('#netz.open=m05');
    });

    it('no longer when the element is gone', async () => {
      const element = await put('netz');
      element.remove();
      location.hash = '#netz.open=m05';
      await pause(40);
      expect(element.arrivals).to.deep.equal([]);
      history.back();
      await written('');
    });
  });
});
