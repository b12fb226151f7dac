// npm run storybook: the widgets in each of their states. With `-- --build` it writes storybook-static/ instead.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { root, setup } from './setup.mjs';

const storybook = 'node_modules/storybook/dist/bin/dispatcher.js';

/** Nothing about us or our machine leaves it, and no browser window opens by itself. */
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', DO_NOT_TRACK: '1' };

/**
 * Builds the static Storybook.
 * @param {string} folder where to; what was there before is gone
 * @param {{ show?: boolean }} [options] `show` passes the builder's words through
 * @throws {Error} with the builder's words, when it fails
 */
export async function buildStories(folder, { show = false } = {}) {
  await rm(folder, { recursive: true, force: true });
  const { code, output } = await run(process.execPath,
    [storybook, 'build', '--output-dir', folder, '--disable-telemetry', ...(show ? [] : ['--loglevel', 'warn'])],
    { cwd: root, env, show });
  if (code !== 0) throw new Error(`storybook build ended with code ${code}.\n${output}`);
}

async function develop(more) {
  // --ci: no browser, no questions; a taken port leads to the next one.
  const { code } = await run(process.execPath,
    [storybook, 'dev', '--host', '127.0.0.1', '--port', process.env.PORT ?? '6006', '--ci', '--disable-telemetry',
      '--no-version-updates', ...more],
    { cwd: root, env, show: true, limit: 2 ** 31 - 1 });
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const more = process.argv.slice(2).filter((argument) => argument !== '--build');
  try {
    await setup();
    if (process.argv.includes('--build')) await buildStories(join(root, 'storybook-static'), { show: true });
    else process.exitCode = await develop(more);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
