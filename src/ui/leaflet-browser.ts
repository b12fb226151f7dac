/**
 * What Leaflet's modules ask about the browser, in the place of `leaflet/src/core/Browser.js` (see vite.config.ts). The
 * original writes to innerHTML while it is loaded: under `require-trusted-types-for 'script'` that throws and takes
 * the whole map with it. And it asks about browsers that we do not promise, and for listeners that `QuietMap` has not.
 */
export default {
  any3d: true,
  retina: devicePixelRatio > 1,
};
