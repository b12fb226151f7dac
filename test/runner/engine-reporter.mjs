import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** All tests of a suite as [path of names, result]. */
function* flatten({ suites = [], tests = [] }, path = []) {
  for (const test of tests) yield [[...path, test.name].join(' › '), test];
  for (const suite of suites) yield* flatten(suite, [...path, suite.name]);
}

const indent = (text, by = '      ') => String(text).trimEnd().split('\n').map((line) => by + line).join('\n');

const inWords = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

function explain({ message = '', stack = '', expected, actual }) {
  const lines = [message];
  if (expected !== undefined || actual !== undefined) lines.push(`expected: ${expected}`, `actual:   ${actual}`);
  if (stack) lines.push(stack.split('\n').filter((line) => !message.includes(line)).slice(0, 6).join('\n'));
  return indent(lines.filter(Boolean).join('\n'));
}

/**
 * Counts the tests of every engine, and prints what failed.
 * @param {{ titles: string[], file?: string }} options `titles` are the engines that must have run something;
 *   `file` receives `{ engines: { [title]: { passed, failed, skipped } } }` as JSON when the run is over
 */
export function engineReporter({ titles, file }) {
  let folder = '';
  return {
    start({ config }) { folder = config.rootDir; },
    onTestRunFinished({ sessions }) {
      const engines = Object.fromEntries(titles.map((title) => [title, { passed: 0, failed: 0, skipped: 0 }]));
      for (const session of sessions) {
        const count = engines[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 };
        const problems = [];
        const tests = session.testResults ? [...flatten(session.testResults)] : [];
        for (const [name, test] of tests) {
          count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
          if (!test.skipped && !test.passed) problems.push(`    ${name}\n${explain(test.error ?? {})}`);
        }
        // A file that does not load, or times out, or throws outside its tests has no test to fail: it counts itself.
        for (const error of session.errors) problems.push(`    outside of a test\n${explain(error)}`);
        if (session.passed !== true && problems.length === 0) problems.push('    did not finish');
        if (tests.length === 0 && problems.length === 0) problems.push('    holds no test');
        count.failed += problems.length - tests.filter(([, test]) => !test.skipped && !test.passed).length;
        if (problems.length === 0) continue;
        console.info(`\n  ${session.browser.name}: ${relative(folder, session.testFile)}\n${problems.join('\n')}`);
        const missing = session.request404s.map((url) => `404: ${url}`);
        const logs = session.logs.map((args) => args.map(inWords).join(' '));
        const told = [...missing, ...logs];
        if (told.length > 0) console.info(indent(['console:', ...told].join('\n'), '    '));
      }
      console.info('');
      for (const [title, { passed, failed, skipped }] of Object.entries(engines)) {
        console.info(`  ${title}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
      }
      if (file) writeFileSync(file, JSON.stringify({ engines }));
    },
  };
}
