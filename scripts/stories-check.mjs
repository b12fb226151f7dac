// node scripts/stories-check.mjs: builds the stories and opens each one in Chromium, in German and in Arabic. A story
// fails when its play function does, when axe finds something, when anything is thrown or written to the console as an
// error, or when it asks another host for something.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './engines.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';
import { buildStories } from './storybook.mjs';

/** Two tabs keep two cores busy; a third only makes waiting longer. */
const TABS = 2;
/** Milliseconds for one story, play function and axe included. */
const PATIENCE = 60_000;

/** What is wrong with an opened story by its own word, and by axe's. Runs in the page. */
async function outcome() {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const [finished] = channel.last('storyFinished');
  const thrown = ['storyThrewException', 'playFunctionThrewException', 'storyErrored', 'storyMissing']
    .flatMap((event) => channel.last(event) ?? []).map(({ message, description }) => message ?? description);
  const reports = finished.reporters.filter(({ type }) => type === 'a11y');
  const axe = reports.flatMap(({ result }) => result.violations ?? [String(result.error ?? 'axe failed')]);
  return {
    looked: reports.length > 0,
    problems: [
      ...thrown,
      ...(finished.status === 'error' && !thrown.length && !axe.length ? ['the story ended as failed'] : []),
      ...axe.map((violation) => (typeof violation === 'string' ? violation : `axe ${violation.id} (${violation.impact}): `
        + `${violation.help} at ${violation.nodes.slice(0, 3).map(({ target }) => target.flat().join(' ')).join(' | ')}`)),
    ],
  };
}

/** Whether a documentation page stands, with the table made from custom-elements.json and every story drawn. */
const docsAreDrawn = () => document.querySelectorAll('.docblock-argstable tbody tr').length > 5
  && !document.querySelector('.sb-show-preparing-docs, .sb-show-errordisplay, .sb-show-nopreview');

/** Browsers ask for it where a page names none. */
const noIcon = (_, response) => response.writeHead(204).end();

const visit = async (context, origin, { path, docs }) => {
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  // A story may not tell anybody else that it was looked at; neither may Storybook.
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${origin}/`)) problems.push(`request to ${new URL(url).host}`);
  });
  try {
    await page.goto(`${origin}/${path}`, { timeout: PATIENCE });
    if (docs) {
      await page.waitForFunction(docsAreDrawn, undefined, { timeout: PATIENCE });
    } else {
      await page.waitForFunction(() => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished'), undefined,
        { timeout: PATIENCE, polling: 50 });
      const { looked, problems: found } = await page.evaluate(outcome);
      problems.push(...found);
      if (!looked) problems.push('axe did not run');
    }
  } catch (error) {
    problems.push(error.message.split('\n', 1)[0]);
  } finally {
    await page.close();
  }
  return [...new Set(problems)];
};

/** Opens everything that the index of a static Storybook names. @returns how many passed and failed */
async function check(folder, name, chosen) {
  const { entries } = JSON.parse(await readFile(join(folder, name, 'index.json'), 'utf8'));
  const visits = Object.values(entries).filter(({ id }) => !chosen || id.includes(chosen)).flatMap(({ id, type }) => {
    const page = `${name}/iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`;
    return type === 'docs'
      ? [{ title: id, docs: true, path: page }]
      : ['de', 'ar'].map((locale) => ({ title: `${id} (${locale})`, docs: false, path: `${page}&globals=locale:${locale}` }));
  });
  const { url, close } = await serve({ root: folder, folders: [name], port: 0, routes: { '/favicon.ico': noIcon } });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  const counts = { passed: 0, failed: 0 };
  try {
    const waiting = [...visits];
    await Promise.all(Array.from({ length: TABS }, async () => {
      const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, timezoneId: 'Pacific/Kiritimati' });
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const problems = await visit(context, url, next);
        counts[problems.length ? 'failed' : 'passed'] += 1;
        if (problems.length) console.error(`${next.title}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
      }
    }));
  } finally {
    await browser.close();
    await close();
  }
  return counts;
}

const folder = await mkdtemp(join(tmpdir(), 'iw-stories-'));
try {
  await setup(['chromium']);
  await buildStories(join(folder, 'stories'));
  const { passed, failed } = await check(folder, 'stories', process.argv[2]);
  console.info(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
