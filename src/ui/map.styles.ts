import { css } from 'lit';

/** How the map looks; it joins an element's styles when the map is opened. Of Leaflet's own sheet what panes need. */
export const mapStyles = css`
  .map > * + * {
    margin-block-start: 0.5em;
  }
  .map-tools .button:not(:last-child) {
    justify-content: center;
    min-inline-size: 2.75em;
    padding: 0;
  }
  .map-tools span {
    display: inline-block;
    font-size: 1.375em;
    line-height: 1;
    font-weight: 700;
  }
  .map-tools [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  /* Tiles are light on every page: accent colours in front of them are those of light pages. */
  .map-stage {
    color-scheme: light;
    position: relative;
    isolation: isolate;
    overflow: clip;
    block-size: clamp(15em, 60vh, 28em);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: #e8e8e4;
    color: #1a1a1a;
    cursor: grab;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .map-stage:active {
    cursor: grabbing;
  }
  .map-stage:focus-visible {
    outline-offset: -0.1875em;
    border-radius: var(--_radius);
  }
  .leaflet-container {
    position: relative;
    block-size: 100%;
  }
  .leaflet-pane,
  .leaflet-layer,
  .leaflet-tile,
  .leaflet-tile-container {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
  }
  .leaflet-tile {
    visibility: hidden;
    max-width: none;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated,
  .leaflet-zoom-anim .pin {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  .leaflet-marker-pane {
    z-index: 1;
  }
  .pin {
    position: absolute;
    left: -22px;
    top: -22px;
    inline-size: 44px;
    block-size: 44px;
    display: grid;
    place-items: center;
    border-radius: 50%;
    color: var(--_on-accent);
    pointer-events: auto;
  }
  .pin:hover {
    text-decoration: none;
  }
  .pin:hover,
  .pin-chosen {
    z-index: 1;
  }
  .pin:focus-visible {
    z-index: 2;
    outline: 3px solid #1a1a1a;
    outline-offset: 0;
    border-radius: 50%;
    box-shadow: 0 0 0 6px #fff;
  }
  .pin-mark {
    box-sizing: border-box;
    display: grid;
    place-items: center;
    border: 2px solid #fff;
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 1px #1a1a1a;
  }
  /* A drop whose tip is the place. */
  .pin-place {
    top: -41px;
  }
  .pin-place .pin-mark {
    inline-size: 26px;
    block-size: 26px;
    border-end-end-radius: 0;
    transform: rotate(45deg);
  }
  .pin-place .pin-mark::after {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: #fff;
  }
  .pin-several .pin-mark {
    inline-size: 36px;
    block-size: 36px;
    font-size: 14px;
    line-height: 1;
    font-weight: 700;
    letter-spacing: 0;
  }
  /* The chosen one is larger, white, and its dot has become a ring or a square. */
  .pin-chosen .pin-mark {
    border: 4px solid var(--_accent);
    background: #fff;
    color: #1a1a1a;
    box-shadow: 0 0 0 2px #fff, 0 0 0 3px #1a1a1a;
  }
  .pin-chosen.pin-place .pin-mark {
    inline-size: 34px;
    block-size: 34px;
  }
  .pin-chosen.pin-place {
    top: -47px;
  }
  .pin-chosen.pin-place .pin-mark::after {
    inline-size: 12px;
    block-size: 12px;
    border-radius: 0;
    background: var(--_accent);
  }
  .pin-chosen.pin-several .pin-mark {
    border-radius: 6px;
  }
  .map-name {
    min-block-size: 1.5em;
    font-weight: 600;
  }
  .map-failed:not(:empty) {
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: 0.75em;
  }
  .map-failed:empty {
    margin: 0;
  }
  @media (forced-colors: active) {
    .map-stage {
      border-color: CanvasText;
    }
    .pin-mark,
    .pin-place .pin-mark::after {
      forced-color-adjust: none;
      border-color: Canvas;
      background: CanvasText;
      color: Canvas;
    }
    .pin-place .pin-mark::after {
      background: Canvas;
    }
    .pin-chosen .pin-mark {
      border-color: Highlight;
      background: Canvas;
      color: CanvasText;
    }
    .pin-chosen.pin-place .pin-mark::after {
      background: Highlight;
    }
    .pin:focus-visible {
      outline-color: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .leaflet-zoom-anim .leaflet-zoom-animated,
    .leaflet-zoom-anim .pin {
      transition: none;
    }
  }
  @media print {
    .map {
      display: none;
    }
  }
`;
