// Promises 4 and 6 for the eye: nothing jumps, nothing is cut off, nothing hides in forced colours.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { meetings, membersFeed, meetingsFeed, openTown, scripts } from './town.mjs';
import { engines, launch, visit } from './visitor.mjs';

const reserve = '<link rel="stylesheet" href="/dist/integration-widgets.css">';

/** Unfolds all that can be unfolded in the first widgets of a page; runs in the page. */
function unfold() {
  for (const { shadowRoot } of document.querySelectorAll('integration-contact, integration-directory, network-members, network-meetings')) {
    const buttons = [...shadowRoot.querySelectorAll('[part=item] .name button, .chapter .name button')].slice(0, 6);
    for (const each of [...buttons, ...shadowRoot.querySelectorAll('details:not([open]) > summary')]) each.click();
  }
}

/** What sticks out of the page sideways, or is cut off, inside the widgets; runs in the page. */
function cutOff() {
  const amiss = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) amiss.push(`the page is ${page.scrollWidth} px wide in ${page.clientWidth} px`);
  for (const host of document.querySelectorAll('integration-contact, integration-directory, network-members, network-meetings')) {
    const room = host.getBoundingClientRect();
    for (const element of host.shadowRoot.querySelectorAll('*')) {
      if (element.closest('.vh, option')) continue;
      const where = `${host.localName} ${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 30)}`;
      const { left, right, width } = element.getBoundingClientRect();
      if (width && (left < room.left - 1.5 || right > room.right + 1.5)) amiss.push(`sticks out: ${where}`);
      // A select box may shorten its choice: the whole stands in the list that opens.
      if (element.clientWidth && element.localName !== 'select' && element.scrollWidth > element.clientWidth + 1) amiss.push(`is wider than its room: ${where}`);
      const { overflowY } = getComputedStyle(element);
      if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1) amiss.push(`cuts off: ${where}`);
    }
  }
  return [...new Set(amiss)].slice(0, 8);
}

// Sums what moved without the visitor's doing, as browsers count it (CLS), but over the whole time.
function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) window.shifts.push(`${value.toFixed(4)} ${sources.map(({ node, previousRect, currentRect }) => `${node?.localName ?? node?.nodeName ?? 'inside a widget'} from ${previousRect.top} to ${currentRect.top}`)}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const { name, title } of engines) {
  const itOnce = name === 'chromium' ? it : () => {};
  describe(`layout in ${title}`, { timeout: 300_000 }, () => {
    let town;
    let browser;
    before(async () => {
      town = await openTown();
      browser = await launch(name);
      for (const [path, feed] of [['/feeds/50.json', membersFeed(50)], ['/feeds/1000.json', membersFeed(1000)], ['/feeds/late-meetings.json', meetingsFeed]]) {
        const text = JSON.stringify(feed);
        town.answer(path, (_, response) => {
          setTimeout(() => response.writeHead(200, { 'Content-Type': 'application/json' }).end(text), 250);
        });
      }
    });
    after(async () => {
      await browser.close();
      await town.close();
    });

    const below = '<h2>Darunter</h2><p>Text der Seite unter dem Widget.</p>'.repeat(3);
    const widget = (src, attributes = '') => `<network-members src="/feeds/${src}.json" ${attributes}><p>Eigener Inhalt</p></network-members>`;
    for (const [what, body, count, way] of [
      ['50 records', widget('50'), 1, 'autoload'],
      ['1,000 records', widget('1000'), 1, 'autoload'],
      ['1,000 records from the single file', widget('1000'), 1, 'single'],
      ['50 records in Arabic', widget('50', 'lang="ar"'), 1, 'autoload'],
      ['meetings above members', `${meetings().replace('/feeds/meetings', '/feeds/late-meetings')}<h2>Dazwischen</h2>${widget('50')}`, 2, 'autoload'],
    ]) {
      itOnce(`nothing moves while ${what} load, on a page with the reserving style sheet`, async () => {
        // A window of its own: what stands behind other tabs is not painted, and does not move.
        const visitor = await visit(browser, undefined, {});
        await visitor.page.addInitScript(watchShifts);
        await visitor.page.goto(town.page(`<h1>Seite</h1><p>Text</p>${body}${below}`, { head: reserve + scripts[way] }));
        await visitor.outcome(count, 20_000);
        await visitor.page.waitForTimeout(400);
        assert.deepEqual(await visitor.page.evaluate(() => window.shifts), []);
        await visitor.close();
      });
    }

    itOnce('demo pages scroll in one direction only and cut nothing off at 320 px, with wide text spacing, and at 200 % text', async () => {
      const amiss = {};
      const look = async (path) => {
        const visitor = await visit(browser, `${town.url}/demo/${path}.html`, { viewport: { width: 320, height: 640 } });
        const { page } = visitor;
        const measure = async (state) => {
          await page.waitForTimeout(50);
          // The page of 2012 has a fixed width of its own.
          const found = (await page.evaluate(cutOff)).filter((what) => !(path.startsWith('partner') && what.startsWith('the page')));
          if (found.length) amiss[`${path} ${state}`] = found;
        };
        const widgets = await page.locator('integration-contact, integration-directory, network-members, network-meetings').count();
        await visitor.outcome(Math.min(2, widgets));
        await page.evaluate(unfold);
        await page.locator('.details').first().waitFor();
        await page.waitForTimeout(300);
        await measure('at 320 px');
        const spacing = await page.addStyleTag({ content: '* { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em }' });
        await measure('at 320 px with the text spacing of WCAG 1.4.12');
        await spacing.evaluate((element) => element.remove());
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
        await measure('at 200 % text');
        await visitor.close();
      };
      await Promise.all(['goettingen/netzwerk-migration', 'goettingen/willkommen', 'goslar/hilfe', 'landkreis-goettingen/integration', 'partner/verein-2012',
        'partner/deutsch-lernen', 'arabic/index', 'arabic/help', 'states/index'].map(look));
      assert.deepEqual(amiss, {});
    });

    itOnce('in forced colours all text, borders of controls, the chosen language and the focus can be seen', async () => {
      const visitor = await visit(browser, `${town.url}/demo/goettingen/netzwerk-migration.html`, { forcedColors: 'active' });
      await visitor.outcome(2);
      const { page } = visitor;
      assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
      const amiss = await page.evaluate(() => [...document.querySelectorAll('network-members, network-meetings')].flatMap(({ shadowRoot }) => {
        const found = [];
        const looks = (element) => getComputedStyle(element);
        for (const control of shadowRoot.querySelectorAll('input, select, .button')) {
          const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = looks(control);
          if (parseFloat(borderTopWidth) < 1 || borderTopStyle === 'none' || borderTopColor === backgroundColor) found.push(`no border: ${control.localName}`);
        }
        const [chosen, other] = ['true', 'false'].map((state) => shadowRoot.querySelector(`[part=languages] [aria-pressed=${state}]`));
        const edge = (element) => `${looks(element).borderBottomColor} ${looks(element).fontWeight} ${looks(element).backgroundColor}`;
        if (chosen && edge(chosen) === edge(other)) found.push('the chosen language looks like the others');
        const mark = chosen && looks(chosen).borderBottomColor;
        if (mark && mark === looks(document.body).backgroundColor) found.push('the mark of the chosen language is invisible');
        for (const arrow of shadowRoot.querySelectorAll('.name button')) {
          if (getComputedStyle(arrow, '::after').borderBottomColor === looks(document.body).backgroundColor) found.push('the arrow is invisible');
        }
        return found;
      }));
      assert.deepEqual(amiss, []);
      await page.locator('network-members').getByRole('searchbox').focus();
      const { style, width } = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement.shadowRoot.activeElement);
        return { style: outlineStyle, width: parseFloat(outlineWidth) };
      });
      assert.notEqual(style, 'none');
      assert.ok(width >= 2);
      await visitor.close();
    });

    it('the widget follows the colour scheme of the page, not of the device', async () => {
      const visitor = await visit(browser, town.page(`<div id="light">${meetings()}</div><div id="dark" style="color-scheme: dark; background: #111; color: #eee">${meetings()}</div>`, { head: scripts.autoload }), { colorScheme: 'dark' });
      await visitor.outcome(2);
      const color = (id) => visitor.page.locator(`#${id} .leaf`).first().evaluate((element) => getComputedStyle(element).color);
      const [light, dark] = [await color('light'), await color('dark')];
      assert.equal(light, 'rgb(11, 83, 148)');
      // Chromium 111 has no light-dark() and keeps the light colours.
      assert.equal(dark === light, name === 'oldest');
      await visitor.close();
    });
  });
}
