// npm test: the whole truth about this folder. Ends with one plain line, `N passed, N failed`.
//   --only=types,eslint      some steps (and what they need)
//   --files test/a.test.ts   some test files, paths from the top of the repository
//   --engine chromium        some engines: chromium, firefox, webkit, oldest
import { parseArgs } from 'node:util';
import { engineNames } from './engines.mjs';
import { setup } from './setup.mjs';
import { steps } from './steps.mjs';

const colourful = process.stdout.isTTY && !process.env.CI && !process.env.NO_COLOR;
const green = (text) => (colourful ? `\u001b[32m${text}\u001b[0m` : text);
const red = (text) => (colourful ? `\u001b[31m${text}\u001b[0m` : text);
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** The values of an option that may be repeated, hold commas, or both. */
function chosen(given, allowed, option) {
  const values = (given ?? []).flatMap((value) => value.split(',')).map((value) => value.trim()).filter(Boolean);
  const unknown = allowed && values.filter((value) => !allowed.includes(value));
  if (unknown?.length) throw new Error(`--${option}: ${unknown.join(', ')} is none of ${allowed.join(', ')}.`);
  return values;
}

function readChoice() {
  const text = { type: 'string', multiple: true };
  const { values } = parseArgs({ options: { only: text, files: text, engine: text } });
  const files = chosen(values.files).map((path) => path.replace(/^\.\//, ''));
  const only = chosen(values.only, steps.map(({ name }) => name), 'only');
  const engines = chosen(values.engine, engineNames, 'engine');
  if (only.length === 0 && (files.length > 0 || engines.length > 0)) {
    const embedding = files.filter((path) => path.startsWith('test/embedding/'));
    if (embedding.length > 0) only.push('embedding');
    if (files.length === 0 || embedding.length < files.length) only.push('browsers');
  }
  const wanted = new Set(only.length > 0 ? only : steps.map(({ name }) => name));
  for (const { name, needs = [] } of steps) {
    if (wanted.has(name)) for (const need of needs) wanted.add(need);
  }
  return {
    steps: steps.filter(({ name }) => wanted.has(name)),
    files,
    engines: engines.length > 0 ? engines : engineNames,
  };
}

const totals = { passed: 0, failed: 0, skipped: 0 };

async function perform(step, choice) {
  const from = performance.now();
  let result;
  try {
    result = await step.run(choice);
  } catch (error) {
    result = { passed: 0, failed: 1, skipped: 0, output: String(error?.stack ?? error), notes: [] };
  }
  for (const key of Object.keys(totals)) totals[key] += result[key];
  const good = result.failed === 0;
  const tests = result.passed + result.failed + result.skipped;
  const counts = tests > 1 ? `, ${result.passed} passed, ${result.failed} failed` : '';
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  console.info(`${good ? green('✓') : red('✗')} ${step.title} (${seconds(from)}${counts}${skipped})`);
  for (const note of result.notes) console.info(`    ${note}`);
  if (!good) console.info(result.output.trimEnd().replace(/^/gm, '    '));
}

/** The steps that share the machine run two at a time, those that want it alone one after the other. */
async function performAll(choice) {
  const browserFiles = choice.files.filter((path) => !path.startsWith('test/embedding/'));
  const forStep = ({ name }) => ({ ...choice, files: name === 'browsers' ? browserFiles : choice.files });
  const shared = choice.steps.filter(({ alone }) => !alone);
  const worker = async () => {
    for (let step = shared.shift(); step; step = shared.shift()) await perform(step, forStep(step));
  };
  await Promise.all([worker(), worker()]);
  for (const step of choice.steps.filter(({ alone }) => alone)) await perform(step, forStep(step));
}

try {
  const choice = readChoice();
  const names = choice.steps.map(({ name }) => name);
  await setup([...new Set([
    ...(names.includes('browsers') ? choice.engines : []),
    ...choice.steps.flatMap(({ engines = [] }) => engines),
  ])]);
  const from = performance.now();
  await performAll(choice);
  console.info(`\n${choice.steps.length} steps in ${seconds(from)}`);
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  console.info(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
  process.exit(totals.failed > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
