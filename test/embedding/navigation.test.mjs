// Moving about: links into a widget, back and forward, devices far from Berlin, keys instead of a mouse.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { both, meetings, members, membersFeed, openTown, scripts } from './town.mjs';
import { engines, launch, visit } from './visitor.mjs';
import { words } from './words.mjs';

for (const { name, title } of engines) {
  const itOnce = name === 'chromium' ? it : () => {};
  describe(`navigation in ${title}`, { timeout: 300_000, concurrency: 3 }, () => {
    let town;
    let browser;
    before(async () => {
      town = await openTown();
      town.feed('/feeds/many.json', membersFeed(120));
      // Playwright switches the browser's memory of pages off; visitors have it.
      browser = await launch(name, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    });
    after(async () => {
      await browser.close();
      await town.close();
    });

    const item = (page, id) => page.locator(`network-members [data-id=${id}]`);
    const linked = () => town.page(`<div style="height: 900px">Oben</div><network-members id="netz" src="/feeds/many.json" deep-link></network-members>`, { head: scripts.autoload });

    for (const [more, late] of [['', /no-such-chunk/], [', also when the code for it comes last', /chunks\/.*link/]]) {
      it(`a deep link opens an organisation far down, brings it into sight and gives it the focus${more}`, async () => {
        const visitor = await visit(browser);
        const { page } = visitor;
        await page.route(late, async (route) => {
          await new Promise((resolve) => { setTimeout(resolve, 1200); });
          await route.continue();
        });
        await page.goto(`${linked()}#netz.open=m119`);
        await item(page, 'm119').waitFor();
        await page.getByText('Auskunft 119').waitFor();
        const inSight = () => item(page, 'm119').evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight && element.getRootNode().activeElement === element;
        });
        await visitor.until(inSight, 'the organisation in sight, with the focus');
        assert.equal(await item(page, 'm119').getAttribute('aria-expanded'), 'true');
        await visitor.close();
      });
    }

    it('opening an organisation makes an address, and Back and Forward close and open it', async () => {
      const visitor = await visit(browser, linked());
      await visitor.outcome();
      const { page } = visitor;
      await item(page, 'm1').click();
      await page.waitForURL('**#netz.open=m1');
      await item(page, 'm27').click();
      await page.waitForURL('**#netz.open=m27');
      await page.goBack();
      await visitor.until(async () => await item(page, 'm27').getAttribute('aria-expanded') === 'false', 'the last one closed');
      assert.equal(await item(page, 'm1').getAttribute('aria-expanded'), 'true');
      await page.goForward();
      await visitor.until(async () => await item(page, 'm27').getAttribute('aria-expanded') === 'true', 'the last one open again');
      await visitor.close();
    });

    it('who comes back by the Back button finds the search, the opened entry and a working widget', async () => {
      const visitor = await visit(browser, linked());
      const { page } = visitor;
      await visitor.outcome();
      await page.getByRole('searchbox').fill('z27z');
      await page.getByText(words('members.count.one', 'de', '1'), { exact: true }).waitFor();
      await item(page, 'm27').click();
      await page.getByText('Auskunft 27').waitFor();
      await page.waitForURL('**#netz.q=z27z&netz.open=m27');
      await page.goto(town.page('<p>Andere Seite</p>'));
      await page.goBack();
      await page.getByText('Auskunft 27').waitFor();
      assert.equal(await page.getByRole('searchbox').inputValue(), 'z27z');
      await page.getByRole('button', { name: words('filter.reset') }).click();
      await page.getByText(words('members.count.other', 'de', '120'), { exact: true }).waitFor();
      assert.deepEqual(visitor.complaints(), []);
      await visitor.close();
    });

    itOnce('a page that the browser kept in memory goes on where it was, without another request', async () => {
      const visitor = await visit(browser);
      const { page } = visitor;
      await page.addInitScript(() => addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.kept = String(persisted); }));
      await page.goto(town.page(both, { head: scripts.autoload, headers: { 'Cache-Control': 'max-age=60' } }));
      await visitor.outcome(2);
      await page.locator('network-members [part=languages] [lang=ar]').click();
      await page.locator('network-meetings [part=base][lang=ar]').waitFor();
      const asked = town.asked('/feeds/members.json');
      await page.goto(town.page('<p>Andere Seite</p>'));
      await page.goBack({ waitUntil: 'commit' });
      assert.equal(await page.locator('html').getAttribute('data-kept'), 'true', 'the browser kept the page');
      assert.equal(town.asked('/feeds/members.json'), asked);
      assert.equal(await page.locator('network-members [part=item]').count(), 12);
      assert.equal(await page.locator('network-meetings [part=base]').getAttribute('lang'), 'ar');
      await page.locator('network-members [part=languages] [lang=de]').click();
      await page.locator('network-meetings [part=base][lang=de]').waitFor();
      await visitor.close();
    });

    for (const zone of ['Europe/Berlin', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      it(`a device in ${zone} shows Berlin's day and time, and says so when its own are others`, async () => {
        const visitor = await visit(browser, town.page(meetings(), { head: scripts.autoload }), { timezoneId: zone });
        await visitor.outcome();
        const text = await visitor.page.locator('[part=meeting]').first().innerText();
        assert.match(text, /Montag, 11\. Juni 2018, 14:00 bis 16:30 Uhr/);
        assert.equal(text.includes(words('time.german')), zone !== 'Europe/Berlin');
        await visitor.close();
      });
    }

    it('a meeting is called today by Berlin’s calendar, wherever the device is', async () => {
      const early = `<network-meetings src="/feeds/meetings.json" preview-date="2018-06-11T00:30"></network-meetings><network-meetings src="/feeds/meetings.json" preview-date="2018-06-10T23:30"></network-meetings>`;
      const visitor = await visit(browser, town.page(early, { head: scripts.autoload }), { timezoneId: 'Pacific/Kiritimati' });
      await visitor.outcome(2);
      const badge = (place) => visitor.page.locator('network-meetings').nth(place).locator('[part=meeting]').first().innerText();
      assert.ok((await badge(0)).includes(words('time.today')));
      assert.ok((await badge(1)).includes(words('time.tomorrow')));
      await visitor.close();
    });

    itOnce('with the keyboard alone every control is reached in the order of reading, with a visible focus, and works', async () => {
      const visitor = await visit(browser, town.page(`<a href="/oben">Davor</a>${both}<a href="/unten">Danach</a>`, { head: scripts.autoload }));
      await visitor.outcome(2);
      const { page } = visitor;
      await page.locator('text=Davor').focus();
      // What stands in the page to be reached, from top to bottom.
      const expected = await page.evaluate(() => [...document.querySelectorAll('network-members, network-meetings')].flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('a[href], button, input, select, summary')].filter((each) => each.checkVisibility() && !each.disabled).length).reduce((a, b) => a + b));
      const seen = [];
      for (let steps = 0; steps < expected + 5; steps += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const host = document.activeElement;
          const element = host.shadowRoot?.activeElement;
          if (!element) return { end: host.textContent };
          const { outlineStyle, outlineWidth, outlineColor, display } = getComputedStyle(element);
          const { top, left, width, height } = element.getBoundingClientRect();
          // A link in a line of text is as high as its line, which WCAG 2.5.8 allows.
          return {
            what: `${host.localName} ${element.localName} ${(element.textContent || element.type).trim().slice(0, 30)}`,
            outline: outlineStyle === 'none' || /, 0\)$/.test(outlineColor) ? 0 : parseFloat(outlineWidth),
            top: top + scrollY, left, size: element.localName === 'a' && display === 'inline' ? 24 : Math.min(width, height), seen: top >= -1 && top < innerHeight,
          };
        });
        if (stop.end) break;
        seen.push(stop);
      }
      assert.equal(seen.length, expected, 'every control is a stop, and there is no trap');
      assert.deepEqual(seen.filter(({ outline }) => outline < 2).map(({ what }) => what), [], 'outline of 2 px or more');
      assert.deepEqual(seen.filter(({ seen: inSight }) => !inSight).map(({ what }) => what), [], 'the focus is in sight');
      assert.deepEqual(seen.filter(({ size }) => size < 23.5).map(({ what, size }) => `${what} ${size}`), [], 'targets of 24 px (WCAG 2.5.8)');
      const jumps = seen.filter(({ top }, place) => place > 0 && top < seen[place - 1].top - 60).map(({ what }) => what);
      assert.deepEqual(jumps, [], 'from top to bottom');
      await visitor.close();
    });

    itOnce('Enter and Space open, choose and close', async () => {
      const visitor = await visit(browser, town.page(members() + meetings(), { head: scripts.autoload }));
      await visitor.outcome(2);
      const { page } = visitor;
      const first = page.locator('network-members [part=item] button').first();
      await first.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Auskunft 0').waitFor();
      assert.equal(await first.getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('Space');
      await visitor.until(async () => await first.getAttribute('aria-expanded') === 'false', 'the entry closed');
      await page.locator('network-meetings summary').first().focus();
      await page.keyboard.press('Space');
      await visitor.until(() => page.locator('network-meetings details').first().evaluate(({ open }) => !open), 'the year closed');
      await page.locator('network-members select').first().focus();
      await page.keyboard.press('ArrowDown');
      await visitor.until(async () => await page.locator('network-members [part=item]').count() === 3, 'the filter at work');
      await page.getByRole('button', { name: words('filter.reset') }).press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement?.localName), 'input', 'the focus goes to the search');
      const arabic = page.locator('network-members [part=languages] [lang=ar]');
      await arabic.press('Space');
      await page.locator('network-meetings [part=base][lang=ar]').waitFor();
      assert.equal(await arabic.getAttribute('aria-pressed'), 'true');
      assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement?.lang), 'ar', 'the focus stays on the chosen language');
      await visitor.until(async () => /العربية/.test(await page.locator('network-members [role=status]').filter({ hasText: 'العربية' }).first().innerText()), 'the new language announced');
      await visitor.close();
    });
  });
}
