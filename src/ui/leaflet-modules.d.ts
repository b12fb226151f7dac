// The package has types for its bundle only. The bundle cannot be taken apart by a bundler (41 kB with all), its
// modules can. Leaflet 1.9 is the last that has them in this shape; what is private in it and used is named here.
declare module 'leaflet/src/map/Map.js' {
  import { Map as Whole, type LatLng } from 'leaflet';

  export class Map extends Whole {
    /** The pane that holds all others; gone once the map is removed. */
    _mapPane?: HTMLElement;
    _initEvents(): void;
    _animateZoom(center: LatLng, zoom: number, start: boolean, noUpdate?: boolean): void;
    /** Ends a zoom that is under way; nothing otherwise. */
    _onZoomTransitionEnd(): void;
  }
}

declare module 'leaflet/src/geo/LatLng.js' {
  export { latLng as toLatLng } from 'leaflet';
}

declare module 'leaflet/src/geometry/Point.js' {
  export { Point } from 'leaflet';
}

declare module 'leaflet/src/layer/tile/GridLayer.js' {
  import { GridLayer as Whole, type Coords } from 'leaflet';

  export class GridLayer extends Whole {
    _tiles: Record<string, { readonly el: HTMLImageElement; readonly coords: Coords }>;
    _removeTile(key: string): void;
  }
}

declare module 'leaflet/src/layer/tile/TileLayer.js' {
  import type { TileLayerOptions } from 'leaflet';
  import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';

  export class TileLayer extends GridLayer {
    constructor(urlTemplate: string, options?: TileLayerOptions);
    _tileZoom: number | undefined;
    _abortLoading(): void;
  }
}
