// Makes dist/: modules, single files, stylesheet, themes, schemas, integrity hashes.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds everything from scratch. `quiet` keeps Vite's list of files to itself. */
export async function build({ quiet = false } = {}) {
  const { build: vite } = await import('vite');
  const dist = join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  for (const mode of ['modules', 'single', 'classic']) {
    await vite({ root, mode, configFile: join(root, 'vite.config.ts'), logLevel: quiet ? 'error' : 'warn' });
  }
  await shrink(dist);
  await cp(join(root, 'src/themes'), join(dist, 'themes'), { recursive: true });
  await cp(join(root, 'src/integration-widgets.css'), join(dist, 'integration-widgets.css'));
  await cp(join(root, 'schemas'), join(dist, 'schemas'), { recursive: true });
  await writeFile(join(dist, 'integrity.json'), `${JSON.stringify(await integrity(dist), null, 2)}\n`);
}

/**
 * A second pass over the scripts: terser finds one or two per cent that Vite's minifier leaves, and on an old phone
 * every kilobyte counts. The source maps go through with it.
 */
async function shrink(dist) {
  const { minify } = await import('terser');
  for (const file of await scripts(dist)) {
    const path = join(dist, file);
    // The bundler's own small run-time comes without a map.
    const content = await readFile(`${path}.map`, 'utf8').catch(() => undefined);
    const { code, map } = await minify(await readFile(path, 'utf8'), {
      ecma: 2022,
      module: !file.endsWith('.iife.js'),
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
      ...(content && { sourceMap: { content, url: `${basename(file)}.map` } }),
    });
    await writeFile(path, code);
    if (content) await writeFile(`${path}.map`, map);
  }
}

async function scripts(dist) {
  return (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.js'));
}

/** Subresource Integrity hashes (W3C SRI, sha384) of the files that a page links itself. */
async function integrity(dist) {
  const files = (await readdir(dist, { recursive: true })).filter((file) => /\.(js|css)$/.test(file)).sort();
  const hashes = {};
  for (const file of files) {
    const bytes = await readFile(join(dist, file));
    hashes[relative(dist, join(dist, file)).split(sep).join('/')] = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  }
  return hashes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await mkdir(join(root, 'schemas'), { recursive: true });
  await build();
}
