// The steps of `npm test`. Each answers how many of its checks passed and failed; what is skipped is told,
// never hidden.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { engineTitles, hasOldestChromium } from './engines.mjs';
import { run } from './processes.mjs';
import { root } from './setup.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string, notes: string[] }} Result `notes` are
 *   lines that are always shown, `output` only when something failed
 * @typedef {{ files: string[], engines: string[] }} Choice
 * @typedef {{ name: string, title: string, alone?: boolean, needs?: string[], engines?: string[],
 *   run: (choice: Choice) => Promise<Result> }} Step `alone` steps want the machine for themselves
 */

/** @returns {Result} */
const result = (more) => ({ passed: 0, failed: 0, skipped: 0, output: '', notes: [], ...more });

const node = (args, options = {}) => run(process.execPath, args, { cwd: root, ...options });

/** A step that is one command, passed when it ends with 0. */
const command = (...args) => async () => {
  const { code, output } = await node(args);
  return result({ [code === 0 ? 'passed' : 'failed']: 1, output });
};

/** Calls `work` with a folder that is gone afterwards, also when Ctrl-C comes between. */
async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'iw-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** The browser tests, counted per engine. An engine in which nothing ran has failed. */
const browserTests = ({ files, engines }) => withFolder(async (folder) => {
  const chromiumOnly = files.length > 0 && files.every((path) => path.startsWith('test/chromium-only/'));
  const wanted = chromiumOnly ? engines.filter((engine) => engine === 'chromium') : engines;
  const possible = wanted.filter((engine) => engine !== 'oldest' || hasOldestChromium());
  const total = result({});
  if (possible.length < wanted.length) {
    total.skipped += 1;
    total.notes.push(`${engineTitles.oldest}: skipped, it exists for Linux on x64 only`);
  }
  const report = join(folder, 'report.json');
  const { code, output } = await node(['node_modules/@web/test-runner/dist/bin.js'], {
    // Profiles and sockets of the browsers lie in our folder too, and go with it.
    env: { ...process.env, TMPDIR: folder, ENGINES: possible.join(), TEST_FILES: files.join(), TEST_REPORT: report },
  });
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).engines : {};
  for (const title of possible.map((engine) => engineTitles[engine])) {
    const { passed, failed, skipped } = counts[title] ?? { passed: 0, failed: 0, skipped: 0 };
    const nothing = passed + failed === 0;
    total.passed += passed;
    total.failed += failed + (nothing ? 1 : 0);
    total.skipped += skipped;
    total.notes.push(`${title}: ${nothing ? 'no test ran' : `${passed} passed, ${failed} failed`}`
      + (skipped > 0 ? `, ${skipped} skipped` : ''));
  }
  if (possible.length === 0 || (code !== 0 && total.failed === 0)) total.failed += 1;
  // The runner moves the cursor about, as if it had a terminal.
  return { ...total, output: stripVTControlCharacters(output) };
});

/** Pages of our own with the built files, in Chromium. */
const embeddingTests = ({ files }) => withFolder(async (folder) => {
  const home = 'test/embedding';
  const names = existsSync(join(root, home)) ? readdirSync(join(root, home)).sort() : [];
  const all = names.filter((name) => /\.test\.m?js$/.test(name)).map((name) => `${home}/${name}`);
  const chosen = all.filter((path) => files.length === 0 || files.includes(path));
  if (chosen.length === 0) return result({ failed: 1, output: `No test was found in ${home}/.` });
  const report = join(folder, 'report.tap');
  const { code, output } = await node(['--test', '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=tap', `--test-reporter-destination=${report}`, ...chosen]);
  const tap = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const count = (word) => Number(tap.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  const broken = failed === 0 && (code !== 0 || passed === 0);
  return result({ passed, failed: failed + (broken ? 1 : 0), skipped: count('skipped') + count('todo'), output });
});

const tsc = 'node_modules/typescript/bin/tsc';

/** What strict mode only warns of, and --quiet would keep to itself. */
const litRules = ['no-unknown-tag-name', 'no-unknown-attribute', 'no-unknown-property']
  .flatMap((rule) => [`--rules.${rule}`, 'error']);

/** @type {Step[]} */
export const steps = [
  { name: 'types', title: 'types', run: command(tsc, '--noEmit', '-p', 'tsconfig.json') },
  { name: 'pure', title: 'types without a page', run: command(tsc, '--noEmit', '-p', 'tsconfig.pure.json') },
  { name: 'eslint', title: 'ESLint', run: command('node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0') },
  { name: 'lit-analyzer', title: 'lit-analyzer',
    run: command('node_modules/@jackolope/lit-analyzer/cli.mjs', 'src/**/*.ts',
      '--strict', '--quiet', '--noColor', ...litRules) },
  { name: 'generated', title: 'generated files and translations',
    run: command('scripts/generate.mjs', '--check') },
  { name: 'build', title: 'build', alone: true, run: command('scripts/build.mjs') },
  { name: 'size', title: 'size budget', alone: true, needs: ['build'],
    run: command('scripts/size.mjs', '--check') },
  { name: 'browsers', title: 'browser tests', alone: true, run: browserTests },
  { name: 'embedding', title: 'embedding tests', alone: true, needs: ['build'], engines: ['chromium'],
    run: embeddingTests },
  { name: 'stories', title: 'stories', alone: true, engines: ['chromium'], run: command('scripts/stories-check.mjs') },
];
