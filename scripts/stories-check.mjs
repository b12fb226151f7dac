// node scripts/stories-check.mjs: builds the stories and opens each one in Chromium, in German and in Arabic. A story
// fails when its play function does, when axe finds something, when anything is thrown or written to the console as an
// error, or when it asks another host for something.
import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './engines.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';
import { buildStories } from './storybook.mjs';

/** Milliseconds for one story, play function and axe included. */
const PATIENCE = 60_000;

/**
 * Shows a story in an opened preview, as a click in Storybook's side bar does, and tells what is wrong with it by its
 * own word and by axe's. Runs in the page.
 */
async function show({ id, patience }) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const thrown = [];
  const listeners = [];
  const listen = (event, listener) => {
    listeners.push([event, listener]);
    channel.on(event, listener);
  };
  const finished = await new Promise((resolve) => {
    setTimeout(resolve, patience);
    listen('storyFinished', (report) => report.storyId === id && resolve(report));
    for (const event of ['storyThrewException', 'playFunctionThrewException', 'storyErrored', 'storyMissing']) {
      listen(event, (error) => {
        thrown.push(`${event}: ${(error.message ?? error.description ?? String(error)).split('\n', 1)[0]}`);
        // A story that was drawn is finished all the same; one that could not be drawn never is.
        setTimeout(resolve, 2000);
      });
    }
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
  for (const [event, listener] of listeners) channel.off(event, listener);
  if (!finished) return thrown.length ? thrown : [`not finished after ${patience / 1000} s`];
  const reports = finished.reporters.filter(({ type }) => type === 'a11y');
  const axe = reports.flatMap(({ result }) => (result.violations ?? []).map(({ id: rule, impact, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.flat().join(' ')).join(' | ');
    return `axe ${rule} (${impact}): ${help} at ${places}`;
  }));
  if (reports.some(({ result }) => !result.violations)) axe.push('axe failed');
  if (!reports.length) axe.push('axe did not run');
  const unsaid = finished.status === 'error' && !thrown.length && !axe.length;
  return [...thrown, ...axe, ...(unsaid ? ['the story ended as failed'] : [])];
}

/** Whether a documentation page stands, with the table made from custom-elements.json. */
const docsAreDrawn = () => document.querySelectorAll('.docblock-argstable tbody tr').length > 5
  && !document.querySelector('.sb-show-preparing-docs, .sb-show-errordisplay, .sb-show-nopreview');

/** A page whose complaints are kept until somebody asks for them. */
async function watchedPage(browser, origin) {
  // A device far away: stories must not depend on where they are looked at.
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, timezoneId: 'Pacific/Kiritimati' });
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  // A story may not tell anybody else that it was looked at; neither may Storybook.
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${origin}/`)) complaints.push(`request to ${new URL(url).host}`);
  });
  return { page, complaints: () => complaints.splice(0) };
}

/** All stories in one language. @returns problems by story; none for one that passed */
async function storiesIn(locale, ids, browser, home) {
  const { page, complaints } = await watchedPage(browser, home.origin);
  const open = async () => {
    await page.goto(`${home.href}iframe.html?viewMode=story&globals=locale:${locale}`, { timeout: PATIENCE });
    await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.ready, undefined, { timeout: PATIENCE });
    await page.evaluate(() => globalThis.__STORYBOOK_PREVIEW__.ready());
    complaints();
  };
  const results = [];
  await open();
  for (const id of ids) {
    const problems = await page.evaluate(show, { id, patience: PATIENCE }).catch(({ message }) => [message]);
    problems.push(...complaints());
    results.push([`${id} (${locale})`, problems]);
    // What a broken story left behind must not be laid to the next one.
    if (problems.length) await open();
  }
  await page.close();
  return results;
}

/** The page of each element. */
async function docsPages(ids, browser, home) {
  const { page, complaints } = await watchedPage(browser, home.origin);
  const results = [];
  for (const id of ids) {
    const problems = [];
    try {
      await page.goto(`${home.href}iframe.html?viewMode=docs&id=${id}`, { timeout: PATIENCE });
      await page.waitForFunction(docsAreDrawn, undefined, { timeout: PATIENCE });
    } catch ({ message }) {
      problems.push(message.split('\n', 1)[0]);
    }
    results.push([id, [...problems, ...complaints()]]);
  }
  await page.close();
  return results;
}

/** Opens everything that the index of a static Storybook names. @returns how many passed and failed */
async function check(folder, name, chosen) {
  const { entries } = JSON.parse(await readFile(join(folder, name, 'index.json'), 'utf8'));
  const all = Object.values(entries).filter(({ id }) => !chosen || id.includes(chosen));
  const ids = (kind) => all.filter(({ type }) => type === kind).map(({ id }) => id);
  const { url, close } = await serve({
    root: folder,
    folders: [name],
    port: 0,
    headers: [[/\/assets\//, { 'Cache-Control': 'max-age=3600' }]],
    // Browsers ask for it where a page names none.
    routes: { '/favicon.ico': (_, response) => response.writeHead(204).end() },
  });
  const home = new URL(`${url}/${name}/`);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const results = (await Promise.all([
      storiesIn('de', ids('story'), browser, home),
      storiesIn('ar', ids('story'), browser, home),
      docsPages(ids('docs'), browser, home),
    ])).flat();
    const failed = results.filter(([, problems]) => problems.length > 0);
    for (const [title, problems] of failed) {
      console.error(`${title}\n${[...new Set(problems)].map((problem) => `  ${problem}`).join('\n')}`);
    }
    return { passed: results.length - failed.length, failed: failed.length };
  } finally {
    await browser.close();
    await close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'iw-stories-'));
// On exit, so that nothing is left behind by Ctrl-C either.
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
try {
  await setup(['chromium']);
  await buildStories(join(folder, 'stories'));
  const { passed, failed } = await check(folder, 'stories', process.argv[2]);
  console.info(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
