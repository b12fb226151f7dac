// Safari has no requestIdleCallback; a timer with the same small slices keeps the page answering there.
const SLICE = 8;

/**
 * Runs `work` in idle slices until it answers true. `work` is told by `enough` when its slice (8 ms) is over.
 * @returns a function that ends the work early
 */
export function inIdleSlices(work: (enough: () => boolean) => boolean): () => void {
  let stopped = false;
  const slice = () => {
    if (stopped) return;
    const start = performance.now();
    if (!work(() => performance.now() - start > SLICE)) next();
  };
  const next = () => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(slice, { timeout: 100 });
    else setTimeout(slice, 4);
  };
  next();
  return () => {
    stopped = true;
  };
}
