// npm run bench: the built library beside the same lists written by hand, in Chromium. See bench/README.md.
//   -- --quick               3 pairs instead of 5; nothing is written
//   -- --subject=directory   some of the subjects in bench/subjects.mjs; nothing is written
//   -- --sizes=50,1000       some sizes of feed; nothing is written
//   -- --speeds=1            without the slowed processor (6); nothing is written
//   -- --profile=10000       instead: where our time goes with a feed of this size
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { subjects } from '../bench/subjects.mjs';
import { engineNames, chromiumArgs, chromiumPath } from './engines.mjs';
import { root, setup } from './setup.mjs';

/** Checksums of the hand-written lists. */
const baselines = {
  'member-list': '734f4920966033ae09b9ce6e46520af27741036c3fae6662abf59e778766d015',
  'service-list': '8b873b113f237a28dd965893a80a910e972c13b0479d8e7edcf75db2523ffe8c',
};
const resultsPath = 'bench/results.json';

/** The hand-written lists must stay what they were, or results of different days say nothing about each other. */
function guardBaselines() {
  for (const [name, known] of Object.entries(baselines)) {
    const hash = createHash('sha256');
    for (const type of ['css', 'js']) hash.update(readFileSync(`${root}bench/baseline/${name}.${type}`));
    if (hash.digest('hex') === known) continue;
    throw new Error(`bench/baseline/${name} was changed. It is frozen: put it back, or throw away bench/results.json and `
      + 'write the new checksum into scripts/bench.mjs.');
  }
}

/** Builds unless dist/ is newer than all that it is made of. */
async function freshBuild() {
  const time = (path) => statSync(root + path).mtimeMs;
  const sources = ['vite.config.ts', 'package.json', 'package-lock.json',
    ...['src', 'schemas', 'scripts'].flatMap((folder) => readdirSync(root + folder, { recursive: true })
      .map((name) => join(folder, name)))]
    .filter((path) => !/^scripts.(bench|size|serve|test|steps|start)\.mjs$/.test(path));
  // The hashes are written last.
  const built = existsSync(`${root}dist/integrity.json`) ? time('dist/integrity.json') : 0;
  if (sources.every((path) => time(path) <= built)) return;
  console.info('Building …');
  const { build } = await import('./build.mjs');
  await build({ quiet: true });
}

const types = { css: 'text/css', js: 'text/javascript', json: 'application/json', html: 'text/html' };

const pageOf = (subject, side, size) => `/bench/${subject}-${side}-${size}.html`;

/** Answers of the server by path. Both sides get what they load compressed beforehand, and never from a cache. */
async function benchRoutes(chosen, sizes) {
  const { hostPage } = await import('../bench/host-page.mjs');
  const routes = {};
  const add = (path, content) => {
    const body = gzipSync(content, { level: 9 });
    const headers = { 'Content-Type': `${types[path.split('.').at(-1)]}; charset=utf-8`, 'Content-Encoding': 'gzip',
      'Content-Length': body.length, 'Cache-Control': 'no-store' };
    routes[path] = (_request, response) => response.writeHead(200, headers).end(body);
  };
  for (const folder of ['dist', 'bench/baseline']) {
    for (const name of readdirSync(root + folder, { recursive: true })) {
      if (/\.(js|css)$/.test(name)) add(`/${folder}/${name.replaceAll('\\', '/')}`, readFileSync(join(root, folder, name)));
    }
  }
  for (const [name, subject] of chosen) {
    for (const size of sizes) {
      const feed = `/bench/${name}-${size}.json`;
      add(feed, subject.feed(size));
      for (const [side, what] of Object.entries(subject.sides)) add(pageOf(name, side, size), hostPage(subject, what, feed));
    }
  }
  return routes;
}

/** Where it was measured, without anything that names the machine. */
function machine() {
  const processors = cpus();
  const system = existsSync('/etc/os-release')
    ? /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] : undefined;
  return {
    processor: processors[0]?.model.trim() || 'unknown',
    cores: processors.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: system ?? process.platform,
    loadAtStart: Number(loadavg()[0].toFixed(1)),
  };
}

/**
 * Runs both sides of a subject in turn, the first pair for nothing, and sums up. Search and filter are measured in every
 * third pair.
 */
async function measureCell(browser, address, [name, subject], { speed, size, pairs }) {
  const { run } = await import('../bench/run.mjs');
  const { summaries } = await import('../bench/statistics.mjs');
  const { compared } = await import('../bench/goals.mjs');
  const runs = { ours: [], baseline: [] };
  for (let pair = 0; pair <= pairs; pair += 1) {
    const order = pair % 2 ? ['ours', 'baseline'] : ['baseline', 'ours'];
    const used = pair % 3 === 1;
    for (const side of order) {
      const url = address + pageOf(name, side, size);
      const figures = await run(browser, url, subject, subject.sides[side], { speed, used });
      if (pair > 0) runs[side].push(figures);
    }
    process.stderr.write('.');
  }
  const ours = summaries(runs.ours);
  const baseline = summaries(runs.baseline);
  const ratios = Object.fromEntries(compared.filter((field) => ours[field])
    .map((field) => [field, Number((ours[field].median / baseline[field].median).toFixed(2))]));
  return { subject: name, speed, size, ours, baseline, ratios };
}

const number = (value, digits) => (value === undefined ? '–'
  : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));

/** @type {[title: string, field: string, digits: number][]} */
const columns = [
  ['requests', 'requests', 0], ['kB', 'transferred', 1], ['CPU first', 'cpuFirst', 0], ['CPU read', 'cpuRead', 0],
  ['CPU rest', 'cpuSettled', 0], ['wall first', 'wallFirst', 0], ['key', 'key', 1], ['key first', 'keyFirst', 1],
  ['key max', 'keySlowest', 1], ['key after', 'keyAfter', 1], ['corrected', 'keyCorrected', 1], ['filter', 'filter', 1], ['nodes', 'nodes', 0], ['shift', 'layoutShift', 4],
  ['long tasks', 'longTasks', 0], ['longest', 'longestTaskCpu', 0],
];

function printCells(cells) {
  const widths = columns.map(([title]) => Math.max(title.length, 7) + 2);
  const line = (name, values) => console.info(name.padEnd(22) + values.map((text, i) => text.padStart(widths[i])).join(''));
  for (const { subject, speed } of cells.filter(({ size }) => size === cells[0].size)) {
    const page = speed === 1 ? 'full speed, 1280 px wide' : `slowed ${speed} times, 412 px wide`;
    console.info(`\n${subject}, ${page}: medians, times in ms`);
    line('', columns.map(([title]) => title));
    for (const { size, ours, baseline, ratios } of cells.filter((cell) => cell.subject === subject && cell.speed === speed)) {
      const row = (side) => columns.map(([, field, digits]) => {
        const median = side[field]?.median;
        return number(field === 'transferred' ? median / 1000 : median, digits);
      });
      line(`${size.toLocaleString('en')} ours`, row(ours));
      line(`${size.toLocaleString('en')} by hand`, row(baseline));
      line('  ratio', columns.map(([, field]) => (ratios[field] === undefined ? '' : number(ratios[field], 2))));
    }
  }
}

function warnOfLate(cells) {
  for (const { subject, size, speed, ours, baseline } of cells) {
    for (const [field, late] of [['key', 'keysLate'], ['filter', 'filtersLate']]) {
      if (!ours[late]?.median && !baseline[late]?.median) continue;
      console.warn(`${subject}, ${size} records, slowed ${speed} times: not all was answered in the next frame, "${field}" is too low.`);
    }
  }
}

function printVerdicts(verdicts) {
  console.info('\nGoals');
  for (const { goal, value, limit, kept } of verdicts) {
    const figure = Number.isInteger(value) ? number(value, 0) : number(value, value < 0.1 ? 4 : 2);
    console.info(`  ${kept ? 'kept  ' : 'MISSED'}  ${goal}: ${figure} (at most ${number(limit, limit % 1 ? 1 : 0)})`);
  }
  const missed = verdicts.filter(({ kept }) => !kept).length;
  console.info(`\n${verdicts.length - missed} kept, ${missed} missed`);
}

async function printProfile(browser, address, [name, subject], size) {
  const { profile } = await import('../bench/profile.mjs');
  const { first, rest, typing, choosing } = await profile(browser, address + pageOf(name, 'ours', size), subject, root);
  const parts = [['until the first list is painted', first], ['from there until the page rests', rest],
    [`typing ${subject.words.join(', ')}, with all that follows`, typing],
    [`choosing ${subject.choices.join(', ')}, with all that follows`, choosing]];
  for (const [title, times] of parts) {
    console.info(`\n${name}, ${size.toLocaleString('en')} records, ${title}: self time in ms`);
    for (const [where, time] of times.slice(0, 25)) console.info(`${time.toFixed(1).padStart(9)}  ${where}`);
  }
}

function readOptions() {
  const { values } = parseArgs({ options: {
    quick: { type: 'boolean', default: false }, profile: { type: 'string' }, subject: { type: 'string' },
    sizes: { type: 'string' }, speeds: { type: 'string' },
  } });
  const list = (text, usual, allowed) => {
    const numbers = text === undefined ? usual : text.split(',').map(Number);
    if (!numbers.length || !numbers.every(allowed)) throw new Error(`Not understood: ${text}`);
    return numbers;
  };
  const size = (value) => Number.isInteger(value) && value >= 1 && value <= 20_000;
  const profiled = values.profile === undefined ? undefined : list(values.profile, [], size)[0];
  const names = values.subject === undefined ? Object.keys(subjects) : values.subject.split(',');
  const unknown = names.find((name) => !Object.hasOwn(subjects, name));
  if (unknown !== undefined) throw new Error(`No subject "${unknown}": there are ${Object.keys(subjects).join(', ')}.`);
  return {
    chosen: names.map((name) => [name, subjects[name]]),
    pairs: values.quick ? 3 : 5,
    sizes: profiled ? [profiled] : list(values.sizes, [50, 1000, 10_000], size),
    speeds: list(values.speeds, [1, 6], (value) => value === 1 || value === 6),
    profiled,
    whole: !values.quick && !values.subject && !values.sizes && !values.speeds,
  };
}

async function main() {
  const { chosen, pairs, sizes, speeds, profiled, whole } = readOptions();
  await setup(engineNames.slice(0, 1));
  guardBaselines();
  await freshBuild();
  // What lies in node_modules is imported only now that it is there for sure.
  const { chromium } = await import('playwright-core');
  const { serve } = await import('./serve.mjs');
  const { measure, verdicts: judgeSizes } = await import('./size.mjs');
  const { judge } = await import('../bench/goals.mjs');
  const bytes = measure();
  for (const [name, { sides: { ours } }] of chosen) {
    if (!bytes.widgets.some(({ tag }) => tag === ours.host)) throw new Error(`${name}: dist/ holds no <${ours.host}>.`);
  }
  const server = await serve({ port: 0, routes: await benchRoutes(chosen, sizes) });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    if (profiled) {
      for (const subject of chosen) await printProfile(browser, server.url, subject, profiled);
      return;
    }
    const about = machine();
    const started = new Date();
    const cells = [];
    for (const subject of chosen) {
      for (const speed of speeds) {
        for (const size of sizes) cells.push(await measureCell(browser, server.url, subject, { speed, size, pairs }));
      }
    }
    process.stderr.write('\n');
    const verdicts = judge(cells, judgeSizes(bytes));
    printCells(cells);
    warnOfLate(cells);
    printVerdicts(verdicts);
    if (!whole) {
      console.info(`Not a whole run: ${resultsPath} stays as it was.`);
      return;
    }
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const versions = { library: version, chromium: browser.version(), node: process.versions.node };
    const results = { date: started.toISOString().slice(0, 10), pairs, machine: about, versions, sizes: bytes, cells, verdicts };
    writeFileSync(root + resultsPath, `${JSON.stringify(results, null, 1)}\n`);
    console.info(`Written to ${resultsPath}.`);
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
