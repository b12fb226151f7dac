// A small static server for the demo, the embedding tests and the benchmark: the folders demo/ and dist/ as a
// municipal server would deliver them, and nothing else of the repository.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { root as repository } from './setup.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** The policy that the library promises to live under (ARCHITECTURE.md). */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
  + "img-src 'self'; require-trusted-types-for 'script'";

/** Headers by path; the first pattern that matches adds its own. */
const headersByPath = [[/^\/demo\/(csp\/|.*strict-csp)/, { 'Content-Security-Policy': strictPolicy }]];

/** The file of a URL path inside one of the served folders, or undefined. */
async function locate(path, root, folders) {
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const folder = folders.find((each) => name.startsWith(`/${each}/`));
  // A backslash separates folders on Windows, and a zero byte ends a name in C: neither is in a name of ours.
  if (!folder || /[\\\0]/.test(name) || name.split('/').includes('..')) return undefined;
  try {
    const home = await realpath(join(root, folder));
    let file = await realpath(join(root, name));
    if ((await stat(file)).isDirectory()) file = await realpath(join(file, 'index.html'));
    return file.startsWith(home + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Serves the folders of a project on 127.0.0.1.
 * @param {object} [options]
 * @param {string} [options.root] folder that holds `folders`; this repository unless told
 * @param {string[]} [options.folders] what may be read; demo and dist unless told
 * @param {number} [options.port] the first port to try; 0 asks the system for any
 * @param {Record<string, import('node:http').RequestListener>} [options.routes] answers of a test's own by path,
 *   before any file
 * @param {[RegExp, Record<string, string>][]} [options.headers] further headers by path
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends without a slash
 */
export async function serve({
  root = repository, folders = ['demo', 'dist'], port = 8000, routes = {}, headers = [],
} = {}) {
  const respond = async (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (Object.hasOwn(routes, path)) return routes[path](request, response);
    const answer = (status, more = {}, text = '') => response
      .writeHead(status, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...more }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' });
    if (path === '/') return answer(302, { Location: `/${folders[0]}/` });
    if (folders.includes(path.slice(1))) return answer(301, { Location: `${path}/` });
    const file = await locate(path, root, folders);
    if (!file) return answer(404, { 'Content-Type': types['.txt'] }, 'Not found');
    // Links of an index page are relative to its folder, which they miss without the slash.
    const isIndex = file.endsWith(`${sep}index.html`);
    if (isIndex && !/(\/|index\.html)$/.test(path)) return answer(301, { Location: `${path}/` });
    const own = [...headersByPath, ...headers]
      .filter(([pattern]) => pattern.test(path)).map(([, fields]) => fields);
    response.writeHead(200, {
      'Content-Type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': (await stat(file)).size,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...Object.assign({}, ...own),
    });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file).on('error', () => response.destroy()).pipe(response);
  };
  // A build replaces dist/ while a page loads: a file may go between finding and reading it.
  const server = createServer((request, response) => {
    Promise.resolve(respond(request, response)).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  const used = await listen(server, port);
  return {
    url: `http://127.0.0.1:${used}`,
    port: used,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** Listens on the first free port of twenty. */
async function listen(server, first) {
  for (let port = first; ; port += 1) {
    const problem = await new Promise((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => { server.off('error', resolve); resolve(undefined); });
    });
    if (!problem) return server.address().port;
    if (problem.code !== 'EADDRINUSE' || port === first + 20) throw problem;
  }
}
