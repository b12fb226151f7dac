import { expect } from '@open-wc/testing';
import { base } from '../../src/ui/base.styles.js';
import { openMap, type MapPoint, type OpenMap } from '../../src/ui/map.js';
import { pause, until } from '../until.js';

const GOOD = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==#/{z}/{x}/{y}';
const BAD = 'data:image/png,none#/{z}/{x}/{y}';
const words = {
  map: 'Karte mit 3 Orten', zoomIn: 'Größer', zoomOut: 'Kleiner', all: 'Alle Orte', near: 'Orte: {count}, näher heran',
  together: 'Einträge an diesem Ort: {count}', failed: 'Die Karte lässt sich gerade nicht laden.',
};
const point = (id: string, latitude: number, longitude: number, more: Partial<MapPoint> = {}): MapPoint =>
  ({ id, name: `Ort ${id}`, language: 'de', latitude, longitude, ...more });
const three = [
  point('süd', 51.5, 9.9), point('nord', 51.6, 9.95, { name: 'مركز', language: 'ar' }), point('ost', 51.55, 10.2),
];

describe('openMap', () => {
  let host: HTMLElement;
  let map: OpenMap;
  let chosen: string[];
  let points: readonly MapPoint[];
  const $ = <T extends HTMLElement = HTMLElement>(selector: string) => host.shadowRoot!.querySelector<T>(selector)!;
  const all = <T extends HTMLElement = HTMLElement>(selector: string) => [...host.shadowRoot!.querySelectorAll<T>(selector)];
  const pins = () => all<HTMLButtonElement>('.pin');
  const stage = () => $('.map-stage');
  const names = () => pins().map((pin) => pin.querySelector('.vh')!.textContent);
  const middle = (pin: HTMLElement) => {
    const { left, top, width, height } = pin.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  /** The zoom of the tiles, which the newest ones carry in their address. */
  const zoom = () => Number(/#\/(\d+)\//.exec(all<HTMLImageElement>('.leaflet-tile').at(-1)!.src)![1]);
  const press = (key: string, target = stage(), more = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    return event;
  };

  const open = (shown: readonly MapPoint[], { tiles = GOOD, width = '800px' } = {}) => {
    host = document.createElement('div');
    const sheets = base.flat().map(({ styleSheet }) => styleSheet!);
    host.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets;
    host.style.width = width;
    host.shadowRoot!.append(document.createElement('main'));
    document.body.append(host);
    points = shown;
    chosen = [];
    map = openMap($('main'), {
      tiles, words,
      note: [{ text: '© Beispiel', url: 'https://quelle.example/' }, { text: 'frei' }],
      choose: (id) => {
        chosen.push(id);
        map.show(points, id);
      },
    });
    map.show(points, undefined);
  };
  const frame = () => new Promise(requestAnimationFrame);
  const still = async () => {
    let before = '';
    await until(() => {
      const now = pins().map((pin) => JSON.stringify(middle(pin))).join();
      const same = now === before;
      before = now;
      return same && !$('.leaflet-zoom-anim, .leaflet-pan-anim');
    }, 'a map that stands still');
    // A busy WebKit tells where something was in the last frame.
    await frame();
    await frame();
    await pause(30);
  };
  afterEach(() => {
    map.close();
    host.remove();
  });

  it('names the region, the buttons and the source', () => {
    open(three);
    expect(stage().getAttribute('aria-label')).to.equal('Karte mit 3 Orten');
    expect(stage().tabIndex).to.equal(0);
    expect(all('.map-tools button').map((button) => button.ariaLabel ?? button.textContent)).to.deep.equal(['Größer', 'Kleiner', 'Alle Orte']);
    expect($('.muted').textContent).to.equal('© Beispiel frei');
    expect($<HTMLAnchorElement>('a').href).to.equal('https://quelle.example/');
    map.show(points, undefined, { ...words, map: 'Map of 3 places', zoomIn: 'Larger' });
    expect(stage().getAttribute('aria-label')).to.equal('Map of 3 places');
    expect($('.map-tools button').getAttribute('aria-label')).to.equal('Larger');
  });

  it('has a button for each place, in the order of the list, with its name in its language', () => {
    open(three);
    expect(names()).to.deep.equal(['Ort süd', 'مركز', 'Ort ost']);
    expect(pins().map((pin) => pin.querySelector('[lang]')!.getAttribute('lang'))).to.deep.equal(['de', 'ar', 'de']);
    const [south, north, east] = pins().map(middle);
    expect(north!.y).to.be.lessThan(south!.y);
    expect(east!.x).to.be.greaterThan(north!.x);
    for (const pin of pins()) {
      const { width, height } = pin.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    const box = stage().getBoundingClientRect();
    for (const { x, y } of pins().map(middle)) {
      expect(x).to.be.greaterThan(box.left).and.lessThan(box.right);
      expect(y).to.be.greaterThan(box.top).and.lessThan(box.bottom);
    }
  });

  it('chooses a place, marks it, keeps the focus, and says its name for eyes', async () => {
    open(three);
    pins()[1]!.focus();
    expect($('.map-name').textContent).to.equal('مركز');
    pins()[1]!.click();
    await still();
    expect(chosen).to.deep.equal(['nord']);
    expect(pins().map((pin) => pin.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true', 'false']);
    expect(host.shadowRoot!.activeElement).to.equal(pins()[1]);
    const [plain, marked] = pins().map((pin) => getComputedStyle(pin.querySelector('.pin-mark')!).width);
    expect(marked).to.not.equal(plain);
    pins()[1]!.blur();
    expect($('.map-name').textContent).to.equal('مركز');
  });

  it('tells how many entries one place has, and chooses them in turn', () => {
    open([...three, point('a', 51.45, 10), point('b', 51.45, 10, { language: 'en' }), point('c', 51.45, 10.00001)]);
    const together = pins().at(-1)!;
    expect(together.querySelector('.pin-mark')!.textContent).to.equal('3');
    expect(names().at(-1)).to.equal('Einträge an diesem Ort: 3 – Ort a, Ort b, Ort c');
    expect(together.querySelector('[lang=en]')!.textContent).to.equal('Ort b');
    for (let press = 0; press < 4; press++) together.click();
    expect(chosen).to.deep.equal(['a', 'b', 'c', 'a']);
    expect(together.getAttribute('aria-pressed')).to.equal('true');
  });

  it('comes nearer where places lie close, and the focus goes along', async () => {
    open([...three, point('a', 51.45, 10), point('b', 51.4502, 10.0006), point('c', 51.4498, 9.9995)]);
    const before = zoom();
    const close = pins().at(-1)!;
    expect(names().at(-1)).to.equal('Orte: 3, näher heran');
    expect(close.hasAttribute('aria-pressed')).to.equal(false);
    close.focus();
    close.click();
    await until(() => names().includes('Ort a'), 'places by themselves');
    await still();
    expect(names()).to.include.members(['Ort a', 'Ort b', 'Ort c']);
    expect(zoom()).to.be.greaterThan(before);
    expect(chosen).to.deep.equal([]);
    expect(host.shadowRoot!.activeElement!.querySelector('.vh')!.textContent).to.equal('Ort a');
    all('.map-tools button')[2]!.click();
    await until(() => names().length === 4, 'all places');
    expect(names()).to.include('Orte: 3, näher heran');
  });

  it('brings the place that is chosen in the list into view, by itself', async () => {
    open([...three, point('a', 51.45, 10), point('b', 51.4502, 10.003)]);
    expect(names()).to.not.include('Ort b');
    map.show(points, 'b');
    await until(() => pins().some((pin) => pin.ariaPressed === 'true' && pin.textContent!.includes('Ort b')), 'the chosen place');
    await still();
    map.show(points, 'nord');
    await until(() => pins().some((pin) => pin.ariaPressed === 'true' && pin.textContent!.includes('مركز')), 'another chosen place');
    await still();
    const { x, y } = middle(pins().find((pin) => pin.ariaPressed === 'true')!);
    const box = stage().getBoundingClientRect();
    expect(x).to.be.greaterThan(box.left).and.lessThan(box.right);
    expect(y).to.be.greaterThan(box.top).and.lessThan(box.bottom);
  });

  it('says so where the chosen place is one of many that lie close', () => {
    open([...three, point('a', 51.45, 10), ...Array.from({ length: 4 }, (_, index) => point(`n${index}`, 51.45, 10.0002 * (1 + index / 1000)))]);
    map.show(points, 'n2');
    all('.map-tools button')[2]!.click();
    const group = pins().find((pin) => pin.ariaCurrent === 'true');
    expect(group?.querySelector('.vh')!.textContent).to.equal('Orte: 5, näher heran – Ort n2');
  });

  it('follows the list, but not away from what a visitor looks at', async () => {
    open(three);
    map.show((points = three.slice(0, 1)), undefined);
    expect(names()).to.deep.equal(['Ort süd']);
    expect(zoom()).to.equal(16);
    press('-');
    await until(() => zoom() === 15, 'one further');
    await still();
    map.show((points = three), undefined);
    await pause(300);
    expect(zoom()).to.equal(15);
    map.show((points = [three[2]!]), undefined);
    expect(names()).to.deep.equal(['Ort ost']);
    map.show((points = []), undefined);
    expect(pins()).to.deep.equal([]);
  });

  it('is moved and zoomed by keys, also from a button on it, and leaves other keys to the page', async () => {
    open(three);
    const before = middle(pins()[0]!);
    expect(press('ArrowLeft').defaultPrevented).to.equal(true);
    await still();
    expect(middle(pins()[0]!).x).to.be.closeTo(before.x + 80, 2);
    press('ArrowDown', pins()[0]!);
    await still();
    expect(middle(pins()[0]!).y).to.be.closeTo(before.y - 80, 2);
    const first = zoom();
    press('+');
    await until(() => zoom() === first + 1, 'one nearer');
    await still();
    press('-');
    await until(() => zoom() === first, 'back');
    for (const [key, more] of [['Tab', {}], ['Enter', {}], ['PageDown', {}], ['ArrowLeft', { altKey: true }], ['+', { ctrlKey: true }]] as const) {
      expect(press(key, stage(), more).defaultPrevented, key).to.equal(false);
    }
  });

  for (const wait of [0, 20, 80]) {
    it(`shows what was asked for last, ${wait} ms into a zoom`, async () => {
      open(three);
      await still();
      const before = pins().map(middle);
      press('+');
      await pause(wait);
      all('.map-tools button')[2]!.click();
      await pause(500);
      expect(pins().map(middle)).to.deep.equal(before);
      press('+');
      await pause(wait);
      map.show((points = three.slice(0, 1)), 'süd');
      await until(() => names().join() === 'Ort süd' && pins()[0]!.ariaPressed === 'true', 'the one place');
    });
  }

  it('lets a wheel scroll the page, and zooms with Ctrl', async () => {
    open(three);
    const turn = (more: WheelEventInit) => {
      const event = new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true, clientX: 100, clientY: 100, ...more });
      stage().dispatchEvent(event);
      return event.defaultPrevented;
    };
    const before = zoom();
    expect(turn({})).to.equal(false);
    await pause(100);
    expect(zoom()).to.equal(before);
    expect(turn({ ctrlKey: true })).to.equal(true);
    await until(() => zoom() === before + 1, 'one nearer');
  });

  it('lets one finger scroll the page, and two fingers move and zoom', async () => {
    open(three);
    const touch = (type: string, ...fingers: [number, number][]) => {
      const box = stage().getBoundingClientRect();
      const touches = fingers.map(([x, y]) => ({ clientX: box.left + 1 + x, clientY: box.top + 1 + y }));
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches });
      stage().dispatchEvent(event);
      return event.defaultPrevented;
    };
    const before = zoom();
    const { x, y } = middle(pins()[0]!);
    expect(touch('touchstart', [100, 100])).to.equal(false);
    expect(touch('touchmove', [100, 150])).to.equal(false);
    expect(touch('touchend')).to.equal(false);
    expect(touch('touchstart', [100, 100], [200, 100])).to.equal(true);
    expect(touch('touchmove', [130, 110], [230, 110])).to.equal(true);
    touch('touchend', [130, 110]);
    expect(middle(pins()[0]!).x).to.be.closeTo(x + 30, 2);
    expect(middle(pins()[0]!).y).to.be.closeTo(y + 10, 2);
    touch('touchstart', [300, 200], [400, 200]);
    touch('touchmove', [250, 200], [450, 200]);
    touch('touchend');
    expect(zoom()).to.equal(before + 1);
    expect(getComputedStyle(stage()).touchAction).to.equal('pan-x pan-y');
  });

  it('is dragged by a mouse, and moved without dragging by a click', async () => {
    open(three);
    // A made-up pointer cannot be captured.
    stage().setPointerCapture = () => {};
    const point = (type: string, x: number, y: number, more = {}) => {
      const box = stage().getBoundingClientRect();
      const Kind = type === 'click' ? MouseEvent : PointerEvent;
      stage().dispatchEvent(new Kind(type, { clientX: box.left + x, clientY: box.top + y, pointerId: 1, pointerType: 'mouse', detail: 1, bubbles: true, ...more }));
    };
    const before = middle(pins()[0]!);
    point('pointerdown', 100, 100);
    point('pointermove', 140, 100);
    point('pointermove', 150, 120);
    point('pointerup', 150, 120);
    point('click', 150, 120);
    await still();
    expect(middle(pins()[0]!)).to.deep.equal({ x: before.x + 50, y: before.y + 20 });
    point('pointerdown', 100, 100, { pointerType: 'touch' });
    point('pointermove', 140, 100, { pointerType: 'touch' });
    point('pointerup', 140, 100, { pointerType: 'touch' });
    expect(middle(pins()[0]!).x).to.equal(before.x + 50);
    const box = stage().getBoundingClientRect();
    point('pointerdown', box.width / 2 + 60, box.height / 2);
    point('pointerup', box.width / 2 + 60, box.height / 2);
    point('click', box.width / 2 + 60, box.height / 2);
    await still();
    expect(middle(pins()[0]!).x).to.be.closeTo(before.x - 10, 2);
  });

  it('keeps a thousand places usable: few buttons, none in reach of another', async () => {
    open(Array.from({ length: 1000 }, (_, index) => {
      const far = Math.sqrt(index / 1000) * 0.1;
      return point(String(index), 51.5 + far * Math.sin(index * 2.4) * 0.6, 9.9 + far * Math.cos(index * 2.4));
    }));
    for (let step = 0; step < 3; step++) {
      await still();
      expect(pins().length).to.be.greaterThan(2).and.lessThan(150);
      const spots = pins().map(middle);
      spots.forEach((one, index) => {
        for (const other of spots.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).to.be.at.least(38);
      });
      const before = zoom();
      press('+');
      await until(() => zoom() === before + 1, 'one nearer');
    }
    all('.map-tools button')[2]!.click();
    const total = () => pins().reduce((sum, pin) => sum + Number(pin.querySelector('.pin-mark')!.textContent || 1), 0);
    await until(() => total() === 1000, 'all places');
  });

  it('asks for tiles without telling the page, and not for anything else', async () => {
    open(three);
    await until(() => $('.leaflet-tile-loaded'), 'a tile');
    for (const tile of all<HTMLImageElement>('.leaflet-tile')) {
      expect(tile.referrerPolicy).to.equal('no-referrer');
      expect(tile.crossOrigin).to.equal(null);
      expect(tile.alt).to.equal('');
    }
    expect($('[role=status]').textContent).to.equal('');
  });

  it('never puts another image in the place of a tile that is not wanted any more', async () => {
    open(three);
    await until(() => $('.leaflet-tile-loaded'), 'a tile');
    const seen = new Set<string>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records) seen.add((target as Element).getAttribute('src') ?? 'none');
    });
    watch.observe(stage(), { attributeFilter: ['src'], subtree: true });
    const tiles = all<HTMLImageElement>('.leaflet-tile');
    press('+');
    press('+');
    await until(() => tiles.every((tile) => !tile.isConnected), 'other tiles');
    map.close();
    expect(tiles.every((tile) => !tile.hasAttribute('src'))).to.equal(true);
    watch.disconnect();
    expect([...seen].filter((src) => src !== 'none' && !src.includes('#/'))).to.deep.equal([]);
  });

  it('says when no tile comes, and takes it back when one does; the places stay', async () => {
    open(three, { tiles: BAD });
    await until(() => $('[role=status]').textContent !== '', 'a word');
    expect($('[role=status]').textContent).to.equal(words.failed);
    expect(names().length).to.equal(3);
    const tile = $<HTMLImageElement>('.leaflet-tile');
    tile.dispatchEvent(new Event('load'));
    expect($('[role=status]').textContent).to.equal('');
  });

  it('waits for a size where it is hidden, and keeps its middle when the size changes', async () => {
    open(three, { width: '0' });
    host.style.display = 'none';
    await pause(50);
    expect(pins()).to.deep.equal([]);
    host.style.display = '';
    host.style.width = '700px';
    await until(() => pins().length === 3, 'places');
    const { x } = middle(pins()[0]!);
    host.style.width = '600px';
    await until(() => Math.abs(middle(pins()[0]!).x - (x - 50)) < 2, 'the same middle');
    const parent = document.createElement('section');
    document.body.append(parent);
    parent.append(host);
    await pause(50);
    expect(pins().length).to.equal(3);
    parent.replaceWith(host);
  });

  it('takes all away when it is closed, in the middle of a zoom, too, and never listens on the page', async () => {
    const added: string[] = [];
    const originals = [window, document, document.body].map((target) => {
      const { addEventListener } = target;
      target.addEventListener = function listen(this: EventTarget, ...parameters: Parameters<EventTarget['addEventListener']>) {
        added.push(parameters[0]);
        addEventListener.apply(this, parameters as never);
      } as never;
      return () => (target.addEventListener = addEventListener as never);
    });
    const errors: unknown[] = [];
    const complain = ({ error }: ErrorEvent) => errors.push(error);
    try {
      open(three);
      await still();
      press('+');
      stage().dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
      await pause(40);
      host.remove();
      map.close();
      map.close();
      map.show(three.slice(1), 'nord');
      expect($('main').childElementCount).to.equal(0);
    } finally {
      for (const restore of originals) restore();
    }
    window.addEventListener('error', complain);
    await pause(400);
    window.removeEventListener('error', complain);
    expect(added).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    expect('L' in window).to.equal(false);
  });

  it('draws from left to right on a page from right to left', () => {
    open(three);
    host.dir = 'rtl';
    map.show(points, 'ost');
    expect(getComputedStyle(stage()).direction).to.equal('ltr');
    expect(getComputedStyle($('.map-tools')).direction).to.equal('rtl');
    const [larger, smaller] = all('.map-tools button').map(middle);
    expect(larger!.x).to.be.greaterThan(smaller!.x);
    expect(middle(pins()[2]!).x).to.be.greaterThan(middle(pins()[0]!).x);
  });
});
