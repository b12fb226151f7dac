// What Leaflet's own modules ask about the browser, in the place of `leaflet/src/core/Browser.js` (vite.config.ts).
// The original writes to innerHTML while it is being loaded, which throws under `require-trusted-types-for 'script'`
// and so takes the whole map with it; and most of what it asks is about browsers that we do not promise.
const safari = /^((?!chrome|android).)*safari/i.test(navigator.userAgent);

export default {
  any3d: true,
  passiveEvents: true,
  pointer: true,
  touchNative: 'ontouchstart' in window,
  touch: true,
  mobile: 'ontouchstart' in window,
  retina: devicePixelRatio > 1,
  safari,
};
