// A visitor with a browser: opens a page and notes what a webmaster would see in the developer tools.
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath, engineTitles, hasOldestChromium, oldestChromiumPath } from '../../scripts/engines.mjs';
import { words } from './words.mjs';

/** The browsers of this machine that Playwright can drive, with the oldest promised one. */
export const engines = ['chromium', ...(hasOldestChromium() ? ['oldest'] : [])]
  .map((name) => ({ name, title: engineTitles[name] }));

/** Starts a browser. */
export async function launch(name = 'chromium', options = {}) {
  const executablePath = name === 'oldest' ? await oldestChromiumPath() : chromiumPath();
  return chromium.launch({ executablePath, args: chromiumArgs, ...options });
}

const MARK = 'noted by the test:';

// Runs in the page before its own scripts. Told by the console, which needs nothing of the page.
function note(mark) {
  const { debug } = console;
  for (const type of ['feed-load', 'feed-error']) {
    addEventListener(type, ({ target, count, error }) => debug(mark, 'outcome', type, target.localName, count ?? error?.code));
  }
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, disposition }) =>
    debug(mark, 'violation', effectiveDirective, blockedURI, sample, disposition));
}

const shared = new WeakMap();

/** A new window is dear: visitors without wishes of their own come as tabs of one. */
function windowOf(browser) {
  if (!shared.has(browser)) shared.set(browser, browser.newContext({ viewport: { width: 1000, height: 800 } }));
  return shared.get(browser);
}

/**
 * Opens a page.
 * @param {import('playwright-core').Browser} browser
 * @param {string} [address] opened at once when given
 * @param {import('playwright-core').BrowserContextOptions} [options] with them, even with none in them, the visitor
 *   gets a window and stores of their own
 */
export async function visit(browser, address, options) {
  const context = await (options ? browser.newContext({ viewport: { width: 1000, height: 800 }, ...options }) : windowOf(browser));
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  const notes = { requests: [], messages: [], errors: [], outcomes: [], violations: [] };
  const waiting = new Set();
  page.on('request', (request) => notes.requests.push(request.url()));
  page.on('pageerror', (error) => notes.errors.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(MARK)) {
      const [topic, ...rest] = text.slice(MARK.length + 1).split(' ');
      notes[`${topic}s`].push(rest.join(' '));
      for (const look of waiting) look();
    } else {
      notes.messages.push({ type: message.type(), text });
    }
  });
  await page.addInitScript(note, MARK);
  if (address) await page.goto(address);
  return {
    ...notes,
    context,
    page,
    /** Resolves when so many feeds were read or failed; with their outcomes, `feed-load network-members 12`. */
    async outcome(count = 1, patience = 12_000) {
      if (notes.outcomes.length < count) {
        await new Promise((resolve, reject) => {
          const end = (settle) => { clearTimeout(timer); waiting.delete(look); settle(); };
          const look = () => { if (notes.outcomes.length >= count) end(resolve); };
          const timer = setTimeout(() => end(() => reject(new Error(
            `${notes.outcomes.length} of ${count} feeds came to an end: ${JSON.stringify(notes)}`,
          ))), patience);
          waiting.add(look);
        });
      }
      return [...notes.outcomes].sort();
    },
    /** Resolves when the condition holds; fails in the words given. */
    async until(condition, what, patience = 12_000) {
      for (const end = performance.now() + patience; !await condition();) {
        if (performance.now() > end) throw new Error(`${what}: not seen within ${patience} ms; ${JSON.stringify(notes)}`);
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
    },
    /** What the page complained of: script errors, and the console's errors. */
    complaints: () => [...notes.errors, ...notes.messages.filter(({ type }) => type === 'error').map(({ text }) => text)],
    close: () => (options ? context.close() : page.close()),
  };
}

/** The file that a click hands the visitor: its name and text. */
export async function saved(page, click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  const stream = await file.createReadStream();
  const pieces = [];
  stream.on('data', (piece) => pieces.push(piece));
  await once(stream, 'end');
  return { name: file.suggestedFilename(), text: Buffer.concat(pieces).toString() };
}

/** Everything a visitor can do with a directory (which has a `report-url`), one after the other. Ends in Arabic. */
export async function doAllInDirectory(page) {
  const directory = page.locator('integration-directory');
  const press = (id) => directory.getByRole('button', { name: words(id), exact: true }).click();
  await directory.getByRole('button', { name: 'Anmelden' }).click();
  await directory.getByText('Gehen Sie ins Amt.').waitFor();
  await press('directory.list');
  await directory.locator('[part=item]').nth(11).waitFor();
  await directory.getByRole('combobox', { name: words('directory.spoken') }).selectOption('ar');
  // Its place is there before it is.
  await directory.locator('details.more > .fields').waitFor({ state: 'attached' });
  await directory.locator('details.more > summary').click();
  await directory.getByRole('combobox', { name: words('directory.near') }).selectOption('Goslar');
  await directory.locator('[part=chips] button').first().press('Enter');
  await directory.getByRole('searchbox').fill('q3q');
  await directory.getByText(words('directory.count.one', 'de', '1'), { exact: true }).waitFor();
  await directory.locator('[part=item] .name button').click();
  await directory.locator('[part=item] .pick').click();
  const files = [await saved(page, () => press('contact.save'))];
  await press('entry.counter');
  await directory.getByRole('dialog').getByRole('combobox').selectOption('ru');
  await page.keyboard.press('Escape');
  await directory.locator('dialog').waitFor({ state: 'detached' });
  await directory.locator('details.report > summary').click();
  await directory.getByRole('textbox', { name: words('report.message') }).fill('Die Nummer ist falsch.');
  await press('report.send');
  await directory.getByText(words('report.sent')).waitFor();
  await press('map.show');
  await directory.locator('.map-place .leaflet-container').waitFor();
  await page.evaluate(() => { window.print = () => {}; });
  await directory.getByRole('combobox', { name: words('shortlist.second') }).selectOption('ar');
  await press('shortlist.print');
  await page.waitForTimeout(300);
  await page.keyboard.press('Tab');
  await directory.evaluate((element) => element.setAttribute('check', ''));
  await directory.locator('[part=languages] [lang=ar]').click();
  await directory.locator('[part=base][lang=ar]').waitFor();
  return files;
}

/** Everything a visitor can do with both widgets, one after the other. Ends in Arabic. */
export async function doEverything(page) {
  const list = page.locator('network-members');
  const dates = page.locator('network-meetings');
  await page.locator('[part=meeting]').first().waitFor();
  await list.locator('[part=item]').first().waitFor();
  const files = [await saved(page, () => dates.getByRole('button', { name: words('calendar.all') }).click())];
  await list.locator('details summary').first().click();
  await list.getByRole('searchbox').fill('z3z');
  await page.getByText(words('members.count.one', 'de', '1'), { exact: true }).waitFor();
  await list.locator('[part=item] button').first().click();
  files.push(await saved(page, () => list.getByRole('button', { name: words('contact.save') }).click()));
  await list.getByRole('button', { name: words('filter.reset') }).click();
  await list.getByRole('combobox', { name: words('members.topic') }).selectOption('Kultur');
  await list.getByRole('combobox', { name: words('members.arrangement') }).selectOption('kind');
  files.push(await saved(page, () => list.getByRole('button', { name: words('members.csv') }).click()));
  await dates.locator('summary').first().click();
  await list.evaluate((element) => element.setAttribute('check', ''));
  await list.locator('.check').waitFor();
  for (const language of ['en', 'ru', 'ar']) {
    await list.locator(`[part=languages] [lang=${language}]`).click();
    await list.locator(`[part=base][lang=${language}]`).waitFor();
  }
  await dates.locator('[part=base][lang=ar]').waitFor();
  return files;
}
