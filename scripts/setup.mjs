// What `npm start` and `npm test` need before their first step. Node's own modules only: nothing is installed yet.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { missingPackages } from './engines.mjs';
import { run } from './processes.mjs';

/** The folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const readJson = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

/**
 * Whether node_modules holds what package-lock.json names. npm writes a lock of its own there at the end of a
 * complete installation; optional packages of other platforms are missing rightly.
 */
export function packagesAreFresh() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return false;
  const wanted = readJson('package-lock.json').packages;
  const there = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (link || !path.startsWith('node_modules/')) return true;
    return there[path] ? there[path].version === version : optional || devOptional;
  });
}

async function installPackages() {
  console.info('Installing packages (npm ci) …');
  // Under `npm start` and `npm test` this is the npm that runs us, also where none is on the PATH.
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const { code } = npm
    ? await run(process.execPath, [npm, 'ci'], { cwd: root, show: true })
    : await run('npm', ['ci'], { cwd: root, show: true, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ci ended with code ${code}.`);
}

async function installBrowsers(packages) {
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!mayInstall) {
    throw new Error(`These are missing: ${packages.join(', ')}. Run this line (Debian, Ubuntu), then start again:\n`
      + `sudo apt-get update && sudo apt-get install --yes ${packages.join(' ')}`);
  }
  console.info(`Installing browsers: ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], install]) {
    const { code, output } = await run('apt-get', ['-q', ...args], { env });
    if (code !== 0) throw new Error(`apt-get ${args.join(' ')} ended with code ${code}.\n${output}`);
  }
  const still = missingPackages().filter((name) => packages.includes(name));
  if (still.length > 0) throw new Error(`Installed, but not found: ${still.join(', ')}.`);
}

/**
 * Installs what is missing.
 * @param {string[]} engines the browser engines that are about to be used, names of `scripts/engines.mjs`
 * @throws {Error} with the one line to run, when we may not install browsers ourselves
 */
export async function setup(engines = []) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  }
  if (!packagesAreFresh()) await installPackages();
  if (engines.length === 0) return;
  const packages = missingPackages(engines);
  if (packages.length > 0) await installBrowsers(packages);
}
