// Where the browsers are, and how they are started. Node's own modules only: the set-up reads this before
// anything is installed.
import {
  accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** The names of `--engine`, in the order of the report. */
export const engineNames = ['chromium', 'firefox', 'webkit', 'oldest'];

/** How the report calls them. */
export const engineTitles = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit', oldest: 'Chromium 111' };

/** As root there is no sandbox; the rest keeps a browser from talking to anybody but the tests. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of several programs that is on the PATH, as an absolute path. */
function program(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

export const chromiumPath = () => program('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
export const firefoxPath = () => program('firefox-esr', 'firefox');
export const webkitDriverPath = () => program('WebKitWebDriver');
export const virtualScreenPath = () => program('xvfb-run');

/** WebKit's own small browser lies in the library's folder, whose name carries the architecture and the version. */
export function miniBrowserPath() {
  const homes = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
  const byArchitecture = homes.flatMap((home) => readdirSync(home)
    .filter((name) => name.includes('-linux-')).map((name) => join(home, name)));
  return [...homes, ...byArchitecture]
    .flatMap((home) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((library) => join(home, library)))
    .map((folder) => join(folder, 'MiniBrowser')).find(executable);
}

/** Arabic must be drawn with letters, not boxes, or widths and screenshots mean nothing. */
const arabicFont = () => ['/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf',
  '/usr/share/fonts/noto/NotoSansArabic-Regular.ttf'].some(existsSync);

/** Debian's packages for what is missing to run these engines; empty when all is there. */
export function missingPackages(engines = engineNames) {
  const wanted = [];
  const want = (name, there) => { if (!there) wanted.push(name); };
  if (engines.includes('chromium') || engines.includes('oldest')) want('chromium', chromiumPath());
  if (engines.includes('firefox')) want('firefox-esr', firefoxPath());
  if (engines.includes('webkit')) {
    want('webkit2gtk-driver', webkitDriverPath() && miniBrowserPath());
    want('xvfb', virtualScreenPath());
  }
  if (process.platform === 'linux') want('fonts-noto-core', arabicFont());
  return wanted;
}

/** The oldest promised browser comes as a compressed program for Linux on x64, and runs nowhere else. */
export const hasOldestChromium = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * Unpacks Chromium 111 once, into a folder of this project: the package's own place is a shared /tmp, where two
 * runs would meet in a half-written file.
 * @returns {Promise<string>} absolute path of the program
 */
export async function oldestChromiumPath() {
  const folder = fileURLToPath(new URL('../node_modules/.cache/chromium-111/', import.meta.url));
  const path = join(folder, 'chromium');
  if (!existsSync(path)) {
    const packed = new URL('../node_modules/@sparticuz/chromium/bin/chromium.br', import.meta.url);
    mkdirSync(folder, { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, await promisify(brotliDecompress)(readFileSync(packed)), { mode: 0o755 });
    renameSync(draft, path);
  }
  return path;
}
