// What runs inside the measured page, on both sides alike. Each function is sent to the page as text and knows
// nothing of the others nor of this module.

/**
 * Runs before the page's own scripts. Sets the marks `bench-item` (the first row is in the document, or in a shadow
 * root), `bench-frame` (inside the frame that paints it) and `bench-read` (the whole feed is read), and collects
 * long tasks and layout shifts into `window.bench`.
 * @param {{ host: string, row: string, loaded: string | null }} side selectors of the widget and of a row; event that
 *   tells that all is read, null where that is so when the first row stands
 */
export function watch({ host, row, loaded }) {
  const bench = { painted: 0, read: 0, failed: '', longTasks: [], shift: 0, hostShift: 0 };
  window.bench = bench;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      bench.shift += value;
      // What moves in a shadow root is told without its node: that is the widget's own.
      if (sources.some(({ node }) => node && !(node.parentElement ?? node).closest(host))) bench.hostShift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  const observers = [];
  const allRead = () => {
    performance.mark('bench-read');
    bench.read = performance.now();
  };
  const look = (root) => {
    const observer = new MutationObserver(() => {
      if (observers.length === 0 || !root.querySelector(row)) return;
      for (const each of observers.splice(0)) each.disconnect();
      performance.mark('bench-item');
      if (!loaded) allRead();
      requestAnimationFrame(() => {
        performance.mark('bench-frame');
        requestAnimationFrame(() => { bench.painted = performance.now(); });
      });
    });
    observer.observe(root, { childList: true, subtree: true });
    observers.push(observer);
  };
  look(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attachAndLook(options) {
    const root = attachShadow.call(this, options);
    look(root);
    return root;
  };
  if (loaded) document.addEventListener(loaded, allRead);
  document.addEventListener('feed-error', ({ error }) => { bench.failed = String(error?.message ?? error); });
}

/** All nodes of the document and of its open shadow roots. */
export function countNodes() {
  let count = 0;
  const visit = (root) => {
    const walker = document.createTreeWalker(root);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      count += 1;
      if (node.shadowRoot) visit(node.shadowRoot);
    }
  };
  visit(document);
  return count;
}

/**
 * Uses the list as a person would. Types words at a person's pace: the first letter of a word when nothing has moved for
 * a while, the others 150 ms behind the one before, whatever the page is still doing; empties the field after each word.
 * Then chooses options in the first select box, each when nothing has moved for a while.
 *
 * Sets the marks `bench-key-N` (the letter arrives), `bench-key-N-frame` (inside the next frame) and, behind the last
 * letter of a word, `bench-key-N-rest` (nothing moves any more); `bench-filter-N` and `bench-filter-N-frame` likewise.
 * @param {{ words: string[], choices: string[], host: string, row: string }} what beginnings of the options, selectors of
 *   the widget and of a row in it
 * @returns {Promise<{ keys: { wall: number, late: boolean, length: number, last: boolean }[],
 *   filters: { wall: number, late: boolean }[] }>} for each letter and option, milliseconds until its frame was done and
 *   whether the page said something else afterwards (then the frame did not show the result yet); of a letter, how much
 *   of its word stood then, and whether it was the last
 */
export async function operate({ words, choices, host, row }) {
  const pace = 150;
  const restful = 600;
  const element = document.querySelector(host);
  const root = element.shadowRoot ?? element;
  const said = () => [...root.querySelectorAll('[role=status]'), root.querySelector(row)]
    .map((each) => each?.textContent).join('|');
  const wait = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
  const idle = () => new Promise((resolve) => {
    requestIdleCallback((deadline) => resolve(!deadline.didTimeout && deadline.timeRemaining() > 2), { timeout: 2000 });
  });
  // Long enough to see through work that is put off for a while.
  const rest = async () => {
    let before = -1;
    for (let since = performance.now(); performance.now() - since < restful;) {
      await wait(50);
      const free = await idle();
      const rows = root.querySelectorAll(row).length;
      if (!free || rows !== before) since = performance.now();
      before = rows;
    }
  };
  /** A task of its own right behind the frame. */
  const behindFrame = (inFrame) => new Promise((resolve) => {
    requestAnimationFrame(() => {
      inFrame();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(port1.close());
      port2.postMessage(0);
    });
  });
  const measured = async (name, act, afterwards) => {
    await wait(0);
    const start = performance.now();
    performance.mark(`bench-${name}`);
    act();
    await behindFrame(() => performance.mark(`bench-${name}-frame`));
    const wall = performance.now() - start;
    const shown = said();
    await afterwards();
    return { wall, late: shown !== said() };
  };
  const enter = (text, data) => {
    const input = root.querySelector('input[type=search]');
    input.value = text;
    input.dispatchEvent(new InputEvent('input', {
      bubbles: true, composed: true, data, inputType: data ? 'insertText' : 'deleteContentBackward',
    }));
  };
  const choose = (choice) => {
    const select = root.querySelector('select');
    const option = [...select?.options ?? []].find(({ text }) => text.startsWith(`${choice} (`));
    if (!option) throw new Error(`The first select box offers no ${choice}.`);
    option.selected = true;
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  root.querySelector('input[type=search]').focus({ preventScroll: true });
  const keys = [];
  for (const word of words) {
    await rest();
    for (let length = 1; length <= word.length; length += 1) {
      const name = `key-${keys.length}`;
      const last = length === word.length;
      const act = () => enter(word.slice(0, length), word[length - 1]);
      const key = await measured(name, act, () => (last ? rest() : wait(pace)));
      if (last) performance.mark(`bench-${name}-rest`);
      keys.push({ ...key, length, last });
    }
    enter('', null);
  }
  const filters = [];
  for (const choice of choices) {
    await rest();
    filters.push(await measured(`filter-${filters.length}`, () => choose(choice), rest));
  }
  return { keys, filters };
}
