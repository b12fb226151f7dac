import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LatLng, LatLngExpression, PanOptions, PointExpression, ZoomAnimEvent, ZoomPanOptions } from 'leaflet';
import { toLatLng } from 'leaflet/src/geo/LatLng.js';
import { Point } from 'leaflet/src/geometry/Point.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import { grouped, type Spot } from './map-groups.js';
import type { NotePart } from './map-offer.js';
import { mapStyles } from './map.styles.js';

/** A place on the map. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  /** Of the name. */
  readonly language: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Words in the reader's language. `{count}` stands where the number goes. */
export interface MapWords {
  /** Name of the region, such as "Karte mit 12 Orten". */
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Shows all places again. */
  readonly all: string;
  /** Several places close to each other, which a press shows from nearer: "Orte: {count}, näher heran". */
  readonly near: string;
  /** Several entries at one place, which presses choose in turn: "Einträge an diesem Ort: {count}". */
  readonly together: string;
  /** The tiles do not come. */
  readonly failed: string;
}

export interface MapOptions {
  /** Template with `{z}`, `{x}` and `{y}` that `tileHost` knows a host for. */
  readonly tiles: string;
  /** What names the source of the tiles. */
  readonly note: readonly NotePart[];
  readonly words: MapWords;
  /** Called when the visitor chooses a place. */
  readonly choose: (id: string) => void;
}

export interface OpenMap {
  /**
   * Puts these places on the map, in the order of the list, and marks the chosen one. Cheap when nothing is new. The
   * view follows when other places come, unless the visitor moved it and still sees some of them.
   */
  show(points: readonly MapPoint[], chosen: string | undefined, words?: MapWords): void;
  /** Takes the map out of the page, with all that listens or waits. */
  close(): void;
}

interface Place extends Spot {
  readonly point: MapPoint;
}
type Group = readonly [Place, ...Place[]];

/** Tiles of nearly all sources end here. */
const NEAREST = 18;
/** As near as the map goes by itself: streets have names here. */
const NEAR = 16;
/** Pixels; buttons of 44 pixels keep apart. */
const APART = 60;
/** Pixels that a key moves the map by. */
const STEP = 80;
/** Milliseconds without any tile until the visitor is told. */
const PATIENCE = 10_000;
/** Pixels that stay free beside and above places that a view is made for, both sides together. */
const MARGINS = new Point(88, 104);
const GERMANY: [number, number] = [51.2, 10.4];

/** Leaflet's map without listeners of its own, where the view that was asked for last is the one that comes. */
class QuietMap extends LeafletMap {
  #asked: LatLng | undefined;

  override _initEvents(): void {
    // Nothing: Leaflet would take outlines off what is pressed, and wait on the window to give them back.
  }

  override setView(center: LatLngExpression, zoom?: number, options?: ZoomPanOptions): this {
    // Leaflet forgets what is asked for during a zoom.
    this._onZoomTransitionEnd();
    this.#asked = toLatLng(center);
    return super.setView(this.#asked, zoom, options);
  }

  override panBy(offset: PointExpression, options?: PanOptions): this {
    this._onZoomTransitionEnd();
    return super.panBy(offset, options);
  }

  override _animateZoom(center: LatLng, zoom: number, start: boolean, noUpdate?: boolean): void {
    // It comes a frame after it was asked for.
    if (center === this.#asked) super._animateZoom(center, zoom, start, noUpdate);
  }

  override _onZoomTransitionEnd(): void {
    // A timer of a zoom may come when the map is gone.
    if (this._mapPane) super._onZoomTransitionEnd();
  }
}

/**
 * Leaflet takes back a request by putting a `data:` image in its place, which `img-src` of a strict policy refuses; an
 * image without an address does the same.
 */
class QuietTiles extends TileLayer {
  override _removeTile(key: string): void {
    this._tiles[key]?.el.removeAttribute('src');
    GridLayer.prototype._removeTile.call(this, key);
  }

  override _abortLoading(): void {
    for (const [key, { el, coords }] of Object.entries(this._tiles)) {
      if (coords.z !== this._tileZoom && !el.complete) this._removeTile(key);
    }
  }
}

/** Draws a map into `container`, which stands in the shadow root of an element with our base styles. */
export function openMap(container: HTMLElement, options: MapOptions): OpenMap {
  const root = container.getRootNode() as ShadowRoot;
  const sheet = mapStyles.styleSheet!;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);

  let { words } = options;
  let points: readonly MapPoint[] = [];
  let chosen: string | undefined;
  let places: readonly Place[] = [];
  let groupsAt = new Map<number, readonly Group[]>();
  /** What is drawn, in the order of the buttons. */
  let drawn: readonly Group[] = [];
  let pointed: Group | undefined;
  let failed = false;
  /** The visitor moved the map. */
  let moved = false;
  /** A view is wanted, but there is no size yet. */
  let waiting = true;
  let closed = false;

  const frame = document.createElement('div');
  frame.className = 'map';
  drawFrame();
  const stage = frame.querySelector<HTMLElement>('.map-stage')!;
  const ground = stage.firstElementChild as HTMLElement;

  const motion = () => ({ animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
  const map = new QuietMap(ground, { zoomAnimation: motion().animate, fadeAnimation: false, trackResize: false, maxZoom: NEAREST });
  const pane = map.getPane('markerPane')!;

  // The image tells its host neither the page nor, as far as the browser lets it, the visitor. An anonymous request
  // (`crossOrigin`) would leave out cookies for sure, but fails at every host without CORS headers.
  const tiles = new QuietTiles(options.tiles, { maxZoom: NEAREST, referrerPolicy: 'no-referrer' });
  let came = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const say = (wrong: boolean) => {
    clearTimeout(patience);
    if (failed === wrong) return;
    failed = wrong;
    drawFrame();
  };
  tiles.on({
    loading() {
      came = 0;
      clearTimeout(patience);
      patience = setTimeout(() => say(true), PATIENCE);
    },
    tileload() {
      came++;
      say(false);
    },
    load: () => say(came === 0),
  });
  map.addLayer(tiles);
  // Not before: where a page's old scripts stop Leaflet, nothing half made is left.
  container.append(frame);

  function drawFrame() {
    const zoom = waiting ? 0 : map.getZoom();
    render(
      html`<div class="row map-tools">
          <button class="button" type="button" aria-label=${words.zoomIn} aria-disabled=${zoom >= NEAREST} @click=${() => zoomBy(1)}>
            <span aria-hidden="true">+</span>
          </button>
          <button class="button" type="button" aria-label=${words.zoomOut} aria-disabled=${!waiting && zoom <= 0} @click=${() => zoomBy(-1)}>
            <span aria-hidden="true">−</span>
          </button>
          <button class="button" type="button" @click=${all}>${words.all}</button>
        </div>
        <div class="map-stage" dir="ltr" role="region" aria-label=${words.map} tabindex="0"><div></div></div>
        <p class="small map-name" aria-hidden="true">${label()}</p>
        <p class="map-failed" role="status">${failed ? words.failed : nothing}</p>
        <p class="small muted"><bdi>${options.note.map(({ text, url }, index) => html`${index ? ' ' : nothing}${url ? html`<a href=${url} rel="noreferrer">${text}</a>` : text}`)}</bdi></p>`,
      frame,
    );
  }

  /** What a button stands for, for eyes: the one under the pointer or with the focus, else the chosen one. */
  function label() {
    const chosenPoint = points.find(({ id }) => id === chosen);
    return pointed ? describe(pointed) : chosenPoint ? name(chosenPoint) : nothing;
  }

  function describe(group: Group) {
    const [{ point }] = group;
    if (group.length === 1) return name(point);
    if (!areTogether(group)) {
      const hidden = group.find(({ point: { id } }) => id === chosen);
      return html`${counted(words.near, group)}${hidden ? html` – ${name(hidden.point)}` : nothing}`;
    }
    return html`${counted(words.together, group)} – ${group.map((place, index) => html`${index ? ', ' : nothing}${name(place.point)}`)}`;
  }

  /** Whether no zoom shows these apart. */
  function areTogether([first, ...others]: Group): boolean {
    const nearest = 2 ** NEAREST;
    return others.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) * nearest < APART);
  }

  function groups(zoom: number): readonly Group[] {
    let found = groupsAt.get(zoom);
    if (!found) {
      const scale = 2 ** zoom;
      found = grouped(places.map((place) => ({ x: place.x * scale, y: place.y * scale, place })), APART)
        .map((group) => group.map(({ place }) => place) as unknown as Group);
      groupsAt.set(zoom, found);
    }
    return found;
  }

  const has = (group: Group | undefined, id: string | undefined) => group?.some(({ point }) => point.id === id) ?? false;
  const at = ({ point }: Place): [number, number] => [point.latitude, point.longitude];

  function drawButtons() {
    if (waiting) return;
    const focused = root.activeElement;
    const focusedId = drawn[[...pane.children].indexOf(focused!)]?.[0].point.id;
    const size = map.getSize();
    drawn = groups(map.getZoom()).filter((group) => {
      const { x, y } = map.latLngToContainerPoint(at(group[0]));
      // Only what can be seen is a stop of the tabulator; what has the focus stays.
      return (x >= 0 && y >= 0 && x <= size.x && y <= size.y) || group[0].point.id === focusedId;
    });
    render(
      repeat(drawn, ([{ point }]) => point.id, (group) => {
        const alone = group.length === 1;
        const far = !alone && !areTogether(group);
        const mine = has(group, chosen);
        return html`<button
          class="pin ${alone ? 'pin-place' : 'pin-several'} ${mine ? 'pin-chosen' : ''}"
          type="button"
          aria-pressed=${far ? nothing : mine}
          aria-current=${far && mine ? 'true' : nothing}
          @click=${() => press(group, far)}
        ><span class="pin-mark" aria-hidden="true">${alone ? nothing : group.length}</span><span class="vh">${describe(group)}</span></button>`;
      }),
      pane,
    );
    place();
    if (focusedId !== undefined && root.activeElement !== focused) {
      // Its group has come apart or joined another one.
      const index = drawn.findIndex((group) => has(group, focusedId));
      ((pane.children[index] as HTMLElement | undefined) ?? stage).focus({ preventScroll: true });
    }
    pointed = drawn.find((group) => pointed && group[0] === pointed[0]);
    drawFrame();
  }

  /** Puts the buttons where they belong; during a zoom where they will. */
  function place(zoom?: ZoomAnimEvent) {
    drawn.forEach(([first], index) => {
      const { x, y } = zoom
        ? map.containerPointToLayerPoint(
          map.project(at(first), zoom.zoom).subtract(map.project(zoom.center, zoom.zoom)).add(map.getSize().divideBy(2)),
        )
        : map.latLngToLayerPoint(at(first));
      (pane.children[index] as HTMLElement).style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    });
  }

  function press(group: Group, far: boolean) {
    if (far) {
      moved = true;
      const bounds = group.map(at);
      const zoom = Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, MARGINS));
      map.setView(middle(bounds), Math.min(zoom, NEAREST), motion());
    } else {
      options.choose(group[(group.findIndex(({ point }) => point.id === chosen) + 1) % group.length]!.point.id);
    }
  }

  function zoomBy(levels: number, around?: { clientX: number; clientY: number }) {
    const zoom = Math.max(0, Math.min(NEAREST, map.getZoom() + levels));
    if (waiting || zoom === map.getZoom()) return;
    moved = true;
    if (around) map.setZoomAround(map.mouseEventToContainerPoint(around as MouseEvent), zoom, motion());
    else map.setZoom(zoom, motion());
  }

  function all() {
    moved = false;
    fit(motion());
  }

  function fit(how: { animate: boolean }) {
    if (stage.clientWidth === 0) waiting = true;
    else if (points.length === 0) start(GERMANY, 5, how);
    else {
      const bounds = places.map(at);
      const zoom = map.getBoundsZoom(bounds, false, MARGINS);
      start(middle(bounds), Math.min(zoom, NEAR), how);
    }
  }

  function start(center: [number, number], zoom: number, how: { animate: boolean }) {
    waiting = false;
    map.setView(center, zoom, how);
  }

  /** Half way on the map, which is not half way in degrees. */
  function middle(bounds: readonly [number, number][]): [number, number] {
    const pixels = bounds.map((each) => map.project(each, 0));
    const half = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
    const { lat, lng } = map.unproject([half(pixels.map(({ x }) => x)), half(pixels.map(({ y }) => y))], 0);
    return [lat, lng];
  }

  /** Shows the chosen place by itself, moving no more than needed. */
  function reveal() {
    const chosenPlace = places.find(({ point }) => point.id === chosen);
    if (!chosenPlace || waiting) return;
    let zoom = map.getZoom();
    const apart = () => {
      const group = groups(zoom).find((each) => has(each, chosen))!;
      return group.length === 1 || areTogether(group);
    };
    while (zoom < NEAR && !apart()) zoom++;
    if (zoom !== map.getZoom()) map.setView(at(chosenPlace), zoom, motion());
    else map.panInside(at(chosenPlace), { padding: [APART, APART], ...motion() });
  }

  map.on({
    zoomanim: place,
    zoom: () => place(),
    viewreset: () => place(),
    moveend: drawButtons,
  });

  // Where the focus or the pointer is.
  const over = ({ target }: Event) => {
    const group = drawn[[...pane.children].indexOf((target as Element).closest('button')!)];
    if (group === pointed) return;
    pointed = group;
    drawFrame();
  };
  const out = () => {
    pointed = drawn[[...pane.children].indexOf(root.activeElement!)];
    drawFrame();
  };
  stage.addEventListener('pointerover', over);
  stage.addEventListener('pointerleave', out);
  stage.addEventListener('focusout', () => {
    pointed = undefined;
    drawFrame();
  });
  stage.addEventListener('focusin', (event) => {
    over(event);
    if (pointed && (event.target as Element).matches(':focus-visible')) {
      map.panInside(at(pointed[0]), { padding: [APART, APART], ...motion() });
    }
  });

  stage.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || waiting) return;
    const { key } = event;
    const pan = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[key];
    if (pan) {
      moved = true;
      map.panBy(pan as [number, number], motion());
    } else if (key === '+' || key === '=') zoomBy(1);
    else if (key === '-') zoomBy(-1);
    else return;
    event.preventDefault();
  });

  // A wheel scrolls the page; with a key, or two fingers pinching a touch pad, it is the map that is meant.
  let turned = 0;
  stage.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    turned += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 20);
    if (Math.abs(turned) < 40) return;
    zoomBy(turned < 0 ? 1 : -1, event);
    turned = 0;
  }, { passive: false });

  // Mouse and pen drag the map; where they press without dragging, the middle of the map will be: nobody has to drag.
  let grip: { x: number; y: number; id: number; dragged: boolean } | undefined;
  stage.addEventListener('pointerdown', ({ target, button, pointerType, pointerId, clientX, clientY }) => {
    if (button !== 0 || pointerType === 'touch' || waiting || (target as Element).closest('button')) return;
    grip = { x: clientX, y: clientY, id: pointerId, dragged: false };
  });
  stage.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (grip?.id !== pointerId) return;
    const [x, y] = [grip.x - clientX, grip.y - clientY];
    if (!grip.dragged && Math.hypot(x, y) < 4) return;
    if (!grip.dragged) stage.setPointerCapture(pointerId);
    grip = { x: clientX, y: clientY, id: pointerId, dragged: true };
    moved = true;
    map.panBy([x, y], { animate: false });
  });
  let dragged = false;
  const letGo = () => {
    dragged = grip?.dragged ?? false;
    grip = undefined;
  };
  stage.addEventListener('pointerup', letGo);
  stage.addEventListener('pointercancel', letGo);
  stage.addEventListener('click', (event) => {
    if (dragged || event.detail > 1 || waiting || (event.target as Element).closest('button')) return;
    moved = true;
    map.panTo(map.mouseEventToLatLng(event), motion());
  });
  stage.addEventListener('dblclick', (event) => {
    if (!(event.target as Element).closest('button')) zoomBy(1);
  });

  // One finger scrolls the page, two move the map and make it larger or smaller.
  let pinch: { from: Pinch; to: Pinch } | undefined;
  const fingers = ({ touches: [one, two] }: TouchEvent): Pinch => {
    const box = stage.getBoundingClientRect();
    return {
      x: (one!.clientX + two!.clientX) / 2 - box.left - stage.clientLeft,
      y: (one!.clientY + two!.clientY) / 2 - box.top - stage.clientTop,
      span: Math.max(1, Math.hypot(one!.clientX - two!.clientX, one!.clientY - two!.clientY)),
    };
  };
  stage.addEventListener('touchstart', (event) => {
    if (event.touches.length !== 2 || waiting) return;
    event.preventDefault();
    const from = fingers(event);
    pinch = { from, to: from };
    ground.style.transformOrigin = `${from.x}px ${from.y}px`;
  }, { passive: false });
  stage.addEventListener('touchmove', (event) => {
    if (!pinch || event.touches.length !== 2) return;
    event.preventDefault();
    pinch.to = fingers(event);
    const { from, to } = pinch;
    ground.style.transform = `translate(${to.x - from.x}px, ${to.y - from.y}px) scale(${to.span / from.span})`;
  }, { passive: false });
  const lift = () => {
    if (!pinch) return;
    const { from, to } = pinch;
    pinch = undefined;
    moved = true;
    ground.style.transform = '';
    const zoom = Math.max(0, Math.min(NEAREST, Math.round(map.getZoom() + Math.log2(to.span / from.span))));
    // What was between the fingers stays there.
    const held = map.project(map.containerPointToLatLng([from.x, from.y]), zoom);
    map.setView(map.unproject(held.subtract([to.x, to.y]).add(map.getSize().divideBy(2)), zoom), zoom, { animate: false });
  };
  stage.addEventListener('touchend', lift);
  stage.addEventListener('touchcancel', lift);

  // Hidden, shown again, moved in the page, turned: the map learns its size, and its first view may have waited for one.
  const sizes = new ResizeObserver(() => {
    if (stage.clientWidth === 0) return;
    map.invalidateSize({ animate: false });
    if (waiting) {
      fit({ animate: false });
      reveal();
    } else drawButtons();
  });
  sizes.observe(stage);

  return {
    show(newPoints, newChosen, newWords = words) {
      const others = newPoints !== points && !samePlaces(newPoints, points);
      const another = newChosen !== chosen;
      if (closed || (newPoints === points && !another && newWords === words)) return;
      points = newPoints;
      chosen = newChosen;
      words = newWords;
      places = points.map((point) => ({ point, ...pixels(map, point) }));
      groupsAt = new Map();
      const follow = others && !(moved && places.some((each) => map.getBounds().contains(at(each))));
      if (follow || waiting) fit({ animate: false });
      if (another) reveal();
      drawButtons();
      drawFrame();
    },
    close() {
      if (closed) return;
      closed = true;
      clearTimeout(patience);
      sizes.disconnect();
      map.remove();
      frame.remove();
    },
  };
}

interface Pinch extends Spot {
  readonly span: number;
}

/** Where a place lies on the whole world, drawn 256 pixels wide. */
function pixels(map: LeafletMap, { latitude, longitude }: MapPoint): Spot {
  const { x, y } = map.project([latitude, longitude], 0);
  return { x, y };
}

function samePlaces(some: readonly MapPoint[], others: readonly MapPoint[]): boolean {
  return some.length === others.length && some.every(({ id, latitude, longitude }, index) => {
    const other = others[index]!;
    return id === other.id && latitude === other.latitude && longitude === other.longitude;
  });
}

const name = ({ name: text, language }: MapPoint) => html`<bdi lang=${language}>${text}</bdi>`;
const counted = (words: string, { length }: Group) => words.replace('{count}', String(length));
