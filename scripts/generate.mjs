// npm run generate: everything that is written by a program and committed, so that a fresh clone has it:
// catalogues (locales/*.xlf) and their modules (src/locales), custom-elements.json, schemas/*.schema.json.
// With --check it writes into a copy, compares, and changes nothing.
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueProblems, readCatalogues } from './catalogues.mjs';
import { splitCatalogues } from './split-catalogues.mjs';
import { run } from './processes.mjs';
import { root } from './setup.mjs';

const inputs = ['src', 'locales', 'package.json', 'tsconfig.json', 'tsconfig.localize.json', 'lit-localize.json',
  'custom-elements-manifest.config.mjs'];
const generatedFolders = ['src/locales', 'locales', 'schemas'];

async function tool(folder, ...args) {
  const { code, output } = await run(process.execPath, args, { cwd: folder });
  if (code !== 0) throw new Error(`${args[0]} ended with code ${code}.\n${output}`);
}

/** Writes all generated files into a folder that is laid out like this repository. */
async function writeInto(folder) {
  const localize = 'node_modules/@lit/localize-tools/bin/lit-localize.js';
  mkdirSync(join(folder, 'locales'), { recursive: true });
  await tool(folder, localize, 'extract');
  await tool(folder, localize, 'build');
  await splitCatalogues(folder);
  await tool(folder, 'node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');
  const { schemas } = await import('./schemas.mjs');
  const home = join(folder, 'schemas');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  for (const [name, text] of Object.entries(await schemas())) writeFileSync(join(home, name), text);
}

/** Generated files of a folder: path → text. */
function generatedFiles(folder) {
  const paths = generatedFolders.filter((path) => existsSync(join(folder, path)))
    .flatMap((path) => readdirSync(join(folder, path)).map((name) => `${path}/${name}`));
  if (existsSync(join(folder, 'custom-elements.json'))) paths.push('custom-elements.json');
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function differences(committed, fresh) {
  return [...new Set([...committed.keys(), ...fresh.keys()])].sort().flatMap((path) => {
    if (!fresh.has(path)) return [`${path} is generated no longer`];
    if (!committed.has(path)) return [`${path} is missing`];
    return committed.get(path) === fresh.get(path) ? [] : [`${path} is not fresh`];
  });
}

async function problemsOfCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'integration-widgets-'));
  try {
    for (const path of inputs.filter((each) => existsSync(join(root, each)))) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    rmSync(join(copy, 'src/locales'), { recursive: true, force: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    await writeInto(copy);
    return differences(generatedFiles(root), generatedFiles(copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * Generates, or tells what would change.
 * @param {{ check?: boolean }} [options]
 * @returns {Promise<string[]>} one sentence per problem: stale files (with `check`) and untranslated messages
 * @throws {Error} when one of the generators fails
 */
export async function generate({ check = false } = {}) {
  const stale = check ? await problemsOfCopy() : (await writeInto(root), []);
  const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
  const there = targetLocales.filter((locale) => existsSync(join(root, `locales/${locale}.xlf`)));
  return [
    ...stale.map((problem) => `${problem}: run npm run generate`),
    ...catalogueProblems(readCatalogues(join(root, 'locales'), there), sourceLocale),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const problems = await generate({ check: process.argv.includes('--check') });
    for (const problem of problems) console.error(problem);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
