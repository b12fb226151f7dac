import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import { pickText } from '../../feeds/text.js';
import { berlinMoment } from '../../shared/moment.js';
import { msg } from '../../ui/language.js';
import type { MapPoint, MapWords, OpenMap } from '../../ui/map.js';
import { BASEMAP_TILES, basemapNote, tileHost } from '../../ui/map-offer.js';
import type { DirectoryHost, Scene } from './integration-directory.scene.js';

type Shown = { state: 'wanted' | 'failed' } | { state: 'open'; map: OpenMap };

const maps = new WeakMap<DirectoryHost, Shown>();

/** The places of the entries that match, in the order of the list. */
function pointsOf({ view, feed, language }: Scene): MapPoint[] {
  return view.sections[0]!.entries.flatMap(({ id, name, addresses = [] }) => {
    const { value, language: tongue } = pickText(name, language.wanted, feed.language)!;
    return addresses.flatMap(({ latitude, longitude }) =>
      latitude === undefined || longitude === undefined ? [] : [{ id, name: value, language: tongue, latitude, longitude }],
    );
  });
}

function wordsFor(count: number): MapWords {
  return {
    map: msg(str`Karte, Orte: ${count}`, { id: 'map.title' }),
    zoomIn: msg('Näher heran', { id: 'map.in' }),
    zoomOut: msg('Weiter weg', { id: 'map.out' }),
    all: msg('Alle Orte zeigen', { id: 'map.all' }),
    near: msg(str`Orte: ${'{count}'}, näher heran`, { id: 'map.near' }),
    together: msg(str`Einträge an diesem Ort: ${'{count}'}`, { id: 'map.together' }),
    failed: msg('Die Karte lässt sich nicht laden. Die Liste ist auch ohne sie vollständig.', { id: 'map.failed' }),
  };
}

/**
 * The map of the entries that match: first a button that names the host it will talk to, since nobody is told of a
 * visitor unasked. The list is complete without it.
 */
export function map(scene: Scene) {
  const { host } = scene;
  const tiles = host.tiles || BASEMAP_TILES;
  const server = tileHost(tiles, document.baseURI);
  const points = pointsOf(scene);
  // A slice without houses that are known has no map; a search that finds none of them leaves an empty one.
  if (!server || !(points.length || maps.has(host))) return nothing;
  const shown = maps.get(host);
  const words = wordsFor(points.length);
  if (shown?.state === 'open') void host.updateComplete.then(() => shown.map.show(points, scene.choices.entry || undefined, words));
  return html`<div class="map stack tools" part="map">
    ${shown?.state === 'failed' ? html`<p role="status">${words.failed}</p>` : nothing}
    ${shown?.state === 'wanted' || shown?.state === 'open'
      ? nothing
      : html`<p class="row">
          <button type="button" class="button" @click=${() => open(scene, tiles, words)}>${msg('Karte anzeigen', { id: 'map.show' })}</button>
          <span class="small muted">${msg(str`Dabei werden Bilder von ${server} geladen.`, { id: 'map.host' })}</span>
        </p>`}
    <div class="map-place"></div>
    ${shown?.state === 'open'
      ? html`<p><button type="button" @click=${() => close(host)}>${msg('Karte schließen', { id: 'map.close' })}</button></p>`
      : nothing}
  </div>`;
}

function open({ host, reveal, now }: Scene, tiles: string, words: MapWords): void {
  maps.set(host, { state: 'wanted' });
  host.requestUpdate();
  const note = host.tiles ? (host.tilesNote ? [{ text: host.tilesNote }] : []) : basemapNote(Number(berlinMoment(now).day.slice(0, 4)));
  import('../../ui/map.js')
    .then(({ openMap }) => {
      const place = host.renderRoot.querySelector<HTMLElement>('.map-place');
      if (!place) maps.delete(host);
      else maps.set(host, { state: 'open', map: openMap(place, { tiles, note, words, choose: reveal }) });
    })
    .catch((cause: unknown) => {
      console.warn(cause);
      maps.set(host, { state: 'failed' });
    })
    .finally(() => host.requestUpdate());
}

function close(host: DirectoryHost): void {
  const shown = maps.get(host);
  if (shown?.state === 'open') shown.map.close();
  maps.delete(host);
  host.requestUpdate();
}
