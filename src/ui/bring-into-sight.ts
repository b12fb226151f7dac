/** Frames for which the browser may still find out how high things above are that it had skipped. */
const FRAMES = 12;

/** Scrolls to an element, and again while what stands above it pushes it out of sight. */
export function bringIntoSight(element: Element, frames = FRAMES): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (frames === FRAMES || bottom < 0 || top > innerHeight) element.scrollIntoView();
  if (frames > 0) requestAnimationFrame(() => bringIntoSight(element, frames - 1));
}
