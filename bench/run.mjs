// One run: one page in a fresh context, from the navigation to the last option chosen.
import { countNodes, operate, watch } from './in-page.mjs';
import { quantile } from './statistics.mjs';
import { categories, readTrace } from './trace.mjs';

const viewports = { 1: { width: 1280, height: 800 }, 6: { width: 412, height: 915 } };
const longest = 120_000;

/** Waits until the page's main thread has had next to nothing to do for half a second. */
async function quiet(cdp, page) {
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const step = 250;
  for (let still = 0, before = await busy(), waited = 0; still < 2; waited += step) {
    if (waited > longest) throw new Error('The page does not come to rest.');
    await page.waitForTimeout(step);
    const now = await busy();
    still = (now - before) * 1000 < step * 0.05 ? still + 1 : 0;
    before = now;
  }
}

/**
 * What was asked for before the first row stood: requests, and bytes on the wire without headers (`transferred`: with
 * them), by kind of file.
 * @param {Map<string, { kind: string, headers: number }>} responses what Chromium's network log says, by address
 * @param {{ url: string, body: number }[]} begun what the page's own list of resources says; its sizes are taken,
 *   since the log sometimes keeps silent about the end of a streamed answer
 */
function traffic(responses, begun) {
  const wanted = begun.map(({ url, body }) => {
    const response = responses.get(url);
    if (!response || !body) throw new Error(`The size of ${url} was not told.`);
    return { ...response, body, total: body + response.headers };
  });
  const of = (...kinds) => wanted.filter(({ kind }) => kinds.includes(kind));
  const bytes = (list) => list.reduce((sum, { body }) => sum + body, 0);
  return {
    requests: wanted.length,
    scriptRequests: of('Script').length,
    scriptBytes: bytes(of('Script')),
    styleBytes: bytes(of('Stylesheet')),
    feedBytes: bytes(of('Fetch', 'XHR')),
    transferred: wanted.reduce((sum, { total }) => sum + total, 0),
  };
}

/** Opens a page with the measuring script in a context of its own, whose cache is empty. */
export async function openPage(browser, side, speed) {
  const context = await browser.newContext({ viewport: viewports[speed], locale: 'de-DE' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (speed !== 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: speed });
  await page.addInitScript(watch, { host: side.host, row: side.row, loaded: side.loaded });
  return { context, page, cdp, errors };
}

/** Loads the page and waits for the list and for rest. @throws {Error} when the list does not come */
export async function load({ page, cdp, errors }, url) {
  await page.goto(url, { waitUntil: 'load', timeout: longest });
  await page.waitForFunction(() => window.bench.failed || (window.bench.painted && window.bench.read), undefined,
    { timeout: longest });
  const failed = await page.evaluate(() => window.bench.failed);
  if (failed || errors.length > 0) throw new Error(`${url}: ${failed || errors.join('; ')}`);
  await quiet(cdp, page);
}

/** What typing and choosing cost; fields as told in bench/README.md. */
function costs({ keys, filters }, trace, right) {
  const ofKey = keys.map((_, i) => trace.cpu(`bench-key-${i}`, `bench-key-${i}-frame`));
  const letters = right.join('').length;
  const cost = ofKey.slice(0, letters);
  const after = cost.flatMap((own, i) => (keys[i].last ? [trace.cpu(`bench-key-${i}`, `bench-key-${i}-rest`) - own] : []));
  // Shorter words are never corrected.
  const corrected = ofKey.filter((_, i) => i >= letters && keys[i].length > 4);
  const ofFilter = filters.map((_, i) => trace.cpu(`bench-filter-${i}`, `bench-filter-${i}-frame`));
  return {
    key: quantile(cost, 0.5),
    keyFirst: quantile(cost.filter((_, i) => keys[i].length === 1), 0.5),
    keySlowest: Math.max(...cost),
    keyWall: quantile(keys.slice(0, letters).map(({ wall }) => wall), 0.5),
    keyAfter: quantile(after, 0.5),
    keysLate: keys.filter(({ late }) => late).length,
    ...(corrected.length > 0 && { keyCorrected: quantile(corrected, 0.5) }),
    filter: quantile(ofFilter, 0.5),
    filterSlowest: Math.max(...ofFilter),
    filterWall: quantile(filters.map(({ wall }) => wall), 0.5),
    filtersLate: filters.filter(({ late }) => late).length,
  };
}

/**
 * Measures one side once.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url of the host page
 * @param {typeof import('./subjects.mjs').subjects.members} subject
 * @param {typeof import('./subjects.mjs').subjects.members.sides.ours} side
 * @param {{ speed: 1 | 6, used: boolean }} options how many times the processor is slowed (the slow page is as
 *   narrow as a phone), and whether search and filter are measured too
 * @returns {Promise<Record<string, number>>} times in milliseconds, sizes in bytes
 */
export async function run(browser, url, { words, wrongWords, choices }, side, { speed, used }) {
  const opened = await openPage(browser, side, speed);
  const { context, page, cdp } = opened;
  const responses = new Map();
  cdp.on('Network.responseReceived', ({ type: kind, response }) => {
    responses.set(response.url, { kind, headers: response.encodedDataLength });
  });
  try {
    await browser.startTracing(page, { categories });
    await load(opened, url);
    const loaded = await page.evaluate(() => {
      performance.mark('bench-settled');
      const [item] = performance.getEntriesByName('bench-item');
      const begun = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < item.startTime);
      return { ...window.bench, longTasks: window.bench.longTasks.splice(0),
        begun: begun.map(({ name: url, encodedBodySize: body }) => ({ url, body })) };
    });
    const nodes = await page.evaluate(countNodes);
    const typed = side.corrects ? [...words, ...wrongWords] : words;
    const acts = used && await page.evaluate(operate, { host: side.host, row: side.row, words: typed, choices });
    const trace = readTrace(await browser.stopTracing(), url);
    return {
      ...traffic(responses, loaded.begun),
      cpuFirst: trace.cpu(undefined, 'bench-frame'),
      cpuRead: Math.max(trace.cpu(undefined, 'bench-frame'), trace.cpu(undefined, 'bench-read')),
      cpuSettled: trace.cpu(undefined, 'bench-settled'),
      longestTaskCpu: trace.longest(undefined, 'bench-settled'),
      wallFirst: loaded.painted,
      wallRead: loaded.read,
      longTasks: loaded.longTasks.length,
      longestTask: Math.max(0, ...loaded.longTasks.map(({ duration }) => duration)),
      layoutShift: loaded.shift,
      hostShift: loaded.hostShift,
      nodes,
      ...(acts && costs(acts, trace, words)),
    };
  } finally {
    await context.close();
  }
}
