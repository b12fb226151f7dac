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
 * Bytes after gzip (level 9), and script requests: one or two a widget; "first" counts what the page needs once besides,
 * autoload.js and the shared chunk.
 */
export const budget = { firstBytes: 20_000, furtherBytes: 6_000, firstRequests: 4, furtherRequests: 2 };

const distFolder = fileURLToPath(new URL('../dist/', import.meta.url));
const singleFiles = ['integration-widgets.js', 'integration-widgets.iife.js'];
const stylesheet = 'integration-widgets.css';

/** Gzip bytes of a text or buffer at level 9, what a server sends that compresses its files beforehand. */
export const gzipBytes = (content) => gzipSync(content, { level: 9 }).length;

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
 * }} bytes are gzip; `files` is what stands before a widget's first list, `further` what the widget adds where
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
  return widgets.flatMap(({ tag, bytes, requests, further }) => [
    verdict(`${tag} as the first widget, bytes`, bytes, budget.firstBytes),
    verdict(`${tag} as the first widget, script requests`, requests, budget.firstRequests),
    ...further.flatMap((more) => [
      verdict(`${tag} after ${more.after}, bytes`, more.bytes, budget.furtherBytes),
      verdict(`${tag} after ${more.after}, script requests`, more.requests, budget.furtherRequests),
    ]),
  ]);
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
    block(`<${widget.tag}> alone on a page, before its first list`, widget.files);
    total(widget);
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
