// What a page loads, in gzip bytes, read from the import graph of the built files.
//   node scripts/size.mjs           a table
//   node scripts/size.mjs --check   the same, and code 1 when something is over its budget
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/**
 * By tag, bytes after gzip (level 9) and script requests at most: `first` where the widget stands alone, until it is first
 * drawn, with what the page needs once besides, autoload.js and the shared chunk; `further` beside any other widget, which
 * has brought these two already; `beside` instead of that, where a certain other one brings less. `early`: the same as
 * `first` with source modules that are asked for only in the idle time right behind the first drawing, or on another page.
 *
 * Members had 20,000 and 6,000 before they shared their list with directories. Of a directory 24,000 was to be enough for
 * everything: it is for a guide, which is drawn first; with search, list and opening hours it is not.
 */
const budget = {
  'network-members': { first: { bytes: 20_600, requests: 4 }, further: { bytes: 6_700, requests: 2 } },
  'network-meetings': { first: { bytes: 20_000, requests: 4 }, further: { bytes: 6_000, requests: 2 } },
  'integration-directory': {
    first: { bytes: 24_000, requests: 6 },
    further: { bytes: 10_000, requests: 4 },
    early: { modules: ['integration-directory.search', 'integration-directory.list'], bytes: 32_200, requests: 12 },
  },
  'integration-contact': {
    first: { bytes: 29_500, requests: 10 },
    further: { bytes: 15_500, requests: 8 },
  },
};

/** @throws {Error} for a widget that nobody has set a budget for */
export function budgetOf(tag) {
  if (!Object.hasOwn(budget, tag)) throw new Error(`<${tag}> has no budget: give it one in scripts/size.mjs.`);
  return budget[tag];
}

const distFolder = fileURLToPath(new URL('../dist/', import.meta.url));
const singleFiles = ['integration-widgets.js', 'integration-widgets.iife.js'];
const stylesheet = 'integration-widgets.css';

/** Gzip bytes of a text or buffer at level 9, what a server sends that compresses its files beforehand. */
export const gzipBytes = (content) => gzipSync(content, { level: 9 }).length;

/** Whether a built file is made of the source module of this name, among others. */
const holds = (file, name) => JSON.parse(readFileSync(`${file}.map`, 'utf8')).sources
  .some((source) => posix.basename(source, '.ts') === name);

/** Reads built modules by their path in `dist`, each once: bytes, static and dynamic imports as paths in `dist`. */
function moduleReader(dist) {
  const modules = new Map();
  return (path) => {
    const known = modules.get(path);
    if (known) return known;
    const text = readFileSync(dist + path, 'utf8');
    const { module, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0].message}`);
    const from = (name) => {
      if (!/^\.{1,2}\//.test(name)) throw new Error(`${path} imports ${name}, which is no file of dist`);
      return posix.join(posix.dirname(path), name);
    };
    const named = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)]
      .flatMap(({ moduleRequest }) => (moduleRequest ? [from(moduleRequest.value)] : []));
    const asked = module.dynamicImports.map(({ moduleRequest: { start, end } }) => {
      const literal = /^(["'`])([^"'`$]+)\1$/.exec(text.slice(start, end));
      if (!literal) throw new Error(`${path} imports by a computed name: its size cannot be told`);
      return from(literal[2]);
    });
    const read = { bytes: gzipBytes(text), named: [...new Set(named)], asked: [...new Set(asked)] };
    modules.set(path, read);
    return read;
  };
}

/**
 * Measures the built library.
 * @param {string} [dist] folder of the built files, with a slash at its end
 * @returns {{
 *   stylesheet: number,
 *   widgets: { tag: string, files: [string, number][], bytes: number, requests: number,
 *     further: { after: string, files: [string, number][], bytes: number, requests: number }[],
 *     later: [string, number][] }[],
 *   singleFiles: [string, number][],
 * }} bytes are gzip; `files` is what a widget needs at first sight, `further` what the widget adds where
 *   another one is on the page already, `later` what is loaded on use
 */
export function measure(dist = distFolder) {
  if (!existsSync(`${dist}autoload.js`)) throw new Error('dist/ holds no build: run npm run build first.');
  const read = moduleReader(dist);
  const withImports = (entries) => {
    const seen = new Set(entries);
    for (const path of seen) for (const next of read(path).named) seen.add(next);
    return seen;
  };
  const listed = (paths) => [...paths].map((path) => [path, read(path).bytes]);
  const summed = (files) => ({ files, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0), requests: files.length });

  const tags = readdirSync(`${dist}elements`).filter((name) => name.endsWith('.js')).map((name) => name.slice(0, -3)).sort();
  const entry = (tag) => `elements/${tag}.js`;
  // In whatever file the build has put it, under whatever name.
  const early = (tag) => {
    const reached = new Set([entry(tag)]);
    for (const path of reached) for (const next of [...read(path).named, ...read(path).asked]) reached.add(next);
    return (budgetOf(tag).early?.modules ?? []).map((name) => {
      const file = [...reached].find((path) => holds(dist + path, name));
      if (!file) throw new Error(`<${tag}> never loads ${name}, which its budget in scripts/size.mjs counts.`);
      return file;
    });
  };
  const loads = new Map(tags.map((tag) => [tag, withImports(['autoload.js', entry(tag)])]));
  const widgets = tags.map((tag) => {
    const own = loads.get(tag);
    const later = new Set();
    // The autoloader's own dynamic imports are the widgets themselves.
    const ask = (path) => read(path).asked.filter((next) => !own.has(next)).forEach((next) => later.add(next));
    [...own].filter((path) => path !== 'autoload.js').forEach(ask);
    for (const path of later) {
      ask(path);
      for (const next of read(path).named) if (!own.has(next)) later.add(next);
    }
    return {
      tag,
      ...summed(listed(own)),
      ...(early(tag).length && { early: summed(listed(withImports(['autoload.js', entry(tag), ...early(tag)]))) }),
      further: tags.filter((other) => other !== tag).map((other) => ({
        after: other,
        ...summed(listed([...own].filter((path) => !loads.get(other).has(path)))),
      })),
      later: listed(later),
    };
  });
  return {
    stylesheet: gzipBytes(readFileSync(dist + stylesheet)),
    widgets,
    singleFiles: singleFiles.map((name) => [name, gzipBytes(readFileSync(dist + name))]),
  };
}

/**
 * Compares with the budget.
 * @param {ReturnType<typeof measure>} sizes
 * @returns {{ what: string, value: number, limit: number, kept: boolean }[]} one for each promise
 */
export function verdicts({ widgets }) {
  const verdict = (what, value, limit) => ({ what, value, limit, kept: value <= limit });
  const both = (what, size, limit) => [
    verdict(`${what}, bytes`, size.bytes, limit.bytes),
    verdict(`${what}, script requests`, size.requests, limit.requests),
  ];
  return widgets.flatMap((widget) => {
    const { first, further, beside, early } = budgetOf(widget.tag);
    return [
      ...both(`${widget.tag} as the first widget`, widget, first),
      ...(early ? both(`${widget.tag} with ${early.modules.map((name) => name.split('.').at(-1)).join(' and ')}`, widget.early, early) : []),
      ...widget.further.flatMap((more) => both(`${widget.tag} after ${more.after}`, more, beside?.[more.after] ?? further)),
    ];
  });
}

/** The table that the command prints. */
export function table(sizes) {
  const lines = [];
  const row = (name, bytes, more = '') => lines.push(`  ${name.padEnd(52)}${bytes.toLocaleString('en').padStart(8)}${more}`);
  const block = (title, files) => {
    lines.push(title);
    for (const [path, bytes] of files) row(path, bytes);
  };
  const total = ({ bytes, requests }) => row('together', bytes, `  in ${requests} script request${requests === 1 ? '' : 's'}`);
  for (const widget of sizes.widgets) {
    block(`<${widget.tag}> alone on a page, until it is first drawn`, widget.files);
    total(widget);
    if (widget.early) {
      block(`<${widget.tag}> with what it asks for right behind that`, widget.early.files.filter(([path]) => !widget.files.some(([there]) => there === path)));
      total(widget.early);
    }
    for (const more of widget.further) {
      block(`<${widget.tag}> beside <${more.after}> adds`, more.files);
      total(more);
    }
    block(`<${widget.tag}> later, on use`, widget.later);
    lines.push('');
  }
  block('Linked by the page', [[stylesheet, sizes.stylesheet]]);
  block('Instead of all that, one file', sizes.singleFiles);
  return `Bytes after gzip (level 9)\n\n${lines.join('\n')}`;
}

function main() {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const sizes = measure();
  console.info(table(sizes));
  const judged = verdicts(sizes);
  console.info('\nBudget');
  for (const { what, value, limit, kept } of judged) {
    const figure = `${value.toLocaleString('en')} of ${limit.toLocaleString('en')}`;
    console.info(`  ${kept ? 'kept  ' : 'MISSED'}  ${what}: ${figure}`);
  }
  if (values.check && judged.some(({ kept }) => !kept)) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
