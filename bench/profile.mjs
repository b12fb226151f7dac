// Where the time goes: V8's sampling profiler over one run, told by source file and function.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { operate } from './in-page.mjs';
import { load, openPage } from './run.mjs';

/** Names a sampled place by the source that it was built from. */
function namer(root) {
  const maps = new Map();
  const mapOf = (path) => {
    if (!maps.has(path)) {
      const file = `${root}${path.slice(1)}.map`;
      maps.set(path, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
    }
    return maps.get(path);
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    if (!url) return functionName || '(no name)';
    const path = URL.canParse(url) ? new URL(url).pathname : url;
    const entry = mapOf(path)?.findEntry(lineNumber, columnNumber);
    if (!entry?.originalSource) return `${functionName || '(no name)'}  ${path}:${lineNumber + 1}`;
    const source = entry.originalSource.replace(/^.*?((?:node_modules|src)\/)/, '$1');
    return `${entry.name ?? functionName ?? ''}  ${source}:${entry.originalLine + 1}`;
  };
}

/** Self times in milliseconds of a profile between two moments of its clock, by name, the longest first. */
function selfTimes({ nodes, samples, timeDeltas, startTime }, name, from, to) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, name(callFrame)]));
  const times = new Map();
  let now = startTime;
  samples.forEach((id, i) => {
    // A sample stands for the time until the next one.
    now += timeDeltas[i];
    const key = names.get(id);
    if (now >= from && now < to) times.set(key, (times.get(key) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1000);
  });
  return [...times].filter(([key]) => key !== '(idle)').sort((a, b) => b[1] - a[1]);
}

/**
 * Profiles our side: a load until the page rests, the typing after it, and the choosing after that.
 * @returns {Promise<Record<'first' | 'rest' | 'typing' | 'choosing', [string, number][]>>} function and milliseconds:
 *   until the first list is painted, from there until the page rests, while letters are typed, while options are chosen
 */
export async function profile(browser, url, { words, choices, sides: { ours: side } }, root) {
  const opened = await openPage(browser, side, 1);
  const { context, page, cdp } = opened;
  const name = namer(root);
  const record = async (work) => {
    await cdp.send('Profiler.start');
    await work();
    return (await cdp.send('Profiler.stop')).profile;
  };
  try {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    const loading = await record(() => load(opened, url));
    const { metrics } = await cdp.send('Performance.getMetrics');
    const navigation = metrics.find((metric) => metric.name === 'NavigationStart').value * 1e6;
    const frame = await page.evaluate(() => performance.getEntriesByName('bench-frame')[0].startTime);
    const painted = navigation + frame * 1000;
    const use = (what) => record(() => (
      page.evaluate(operate, { host: side.host, row: side.row, words: [], choices: [], ...what })));
    const typing = await use({ words });
    const choosing = await use({ choices });
    return {
      first: selfTimes(loading, name, navigation, painted),
      rest: selfTimes(loading, name, painted, Infinity),
      typing: selfTimes(typing, name, 0, Infinity),
      choosing: selfTimes(choosing, name, 0, Infinity),
    };
  } finally {
    await context.close();
  }
}
