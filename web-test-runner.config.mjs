// One suite in four engines. `ENGINES` (names of scripts/engines.mjs) and `TEST_FILES` (globs), both comma-separated,
// narrow a run; `npm test -- --engine chromium --files test/shared/csv.test.ts` sets them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import {
  chromiumArgs, chromiumPath, engineNames, engineTitles, firefoxPath, hasOldestChromium, oldestChromiumPath,
} from './scripts/engines.mjs';
import { endWithParent } from './scripts/processes.mjs';
import { ariaSnapshotPlugin } from './test/runner/aria-snapshot-plugin.mjs';
import { engineReporter } from './test/runner/engine-reporter.mjs';
import { WebkitLauncher } from './test/runner/webkit-launcher.mjs';

endWithParent();

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const list = (text) => (text ?? '').split(',').filter(Boolean);

// UTC+14, where hardly anybody lives: code that asks the device for the day or the hour is wrong by half a day.
const timezoneId = 'Pacific/Kiritimati';
const elsewhere = { ...process.env, TZ: timezoneId };

const chromium = (executablePath) => playwrightLauncher({
  product: 'chromium',
  launchOptions: { executablePath, args: chromiumArgs },
  createBrowserContext: ({ browser }) => browser.newContext({ timezoneId }),
});

const launchers = {
  chromium: () => chromium(chromiumPath()),
  firefox: () => chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath: firefoxPath(), env: elsewhere },
    createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    concurrency: 1,
  }),
  webkit: () => new WebkitLauncher({ TZ: timezoneId }),
  oldest: async () => chromium(await oldestChromiumPath()),
};

const wanted = list(process.env.ENGINES);
const names = (wanted.length > 0 ? wanted : engineNames).filter((name) => name !== 'oldest' || hasOldestChromium());
const engines = {};
for (const name of names) {
  if (!launchers[name]) throw new Error(`ENGINES: ${name} is none of ${engineNames.join(', ')}.`);
  engines[name] = Object.assign(await launchers[name](), { name: engineTitles[name] });
}

const chosen = list(process.env.TEST_FILES);
const inChromium = (path) => path.startsWith('test/chromium-only/');
const everywhere = chosen.length > 0
  ? chosen.filter((path) => !inChromium(path))
  : ['test/**/*.test.ts', '!test/chromium-only/**'];
const onlyThere = chosen.length > 0 ? chosen.filter(inChromium) : ['test/chromium-only/**/*.test.ts'];

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  hostname: '127.0.0.1',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      define: { __VERSION__: JSON.stringify(version) },
    }),
    ariaSnapshotPlugin(),
  ],
  groups: [
    ...(everywhere.length > 0 ? [{ name: 'every-engine', files: everywhere, browsers: Object.values(engines) }] : []),
    ...(onlyThere.length > 0 && engines.chromium
      ? [{ name: 'chromium-only', files: onlyThere, browsers: [engines.chromium] }] : []),
  ],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="de">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Test</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [engineReporter({
    titles: Object.values(engines).map(({ name }) => name),
    file: process.env.TEST_REPORT,
  })],
  staticLogging: !process.stdout.isTTY,
  // WebKit's driver opens pages, not frames, only when this is 1; two browsers at a time fill two cores.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 90_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
};
