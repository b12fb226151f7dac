// Promises 2 and 3: nobody else is told, and a strict Content-Security-Policy is never broken.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { strictPolicy } from '../../scripts/serve.mjs';
import { both, contact, directory, meetings, members, meetingsFeed, membersFeed, openTown, scripts } from './town.mjs';
import { doAllInDirectory, doEverything, engines, launch, visit } from './visitor.mjs';
import { words } from './words.mjs';

const policy = (more = '') => ({ headers: { 'Content-Security-Policy': strictPolicy + more } });

/** What stands in the browser's stores for this page; null for a store that it does not have. */
const stores = () => Promise.all([
  document.cookie,
  localStorage.length,
  sessionStorage.length,
  indexedDB.databases?.().then(({ length }) => length) ?? null,
  globalThis.caches?.keys().then(({ length }) => length) ?? null,
  navigator.serviceWorker?.getRegistrations().then(({ length }) => length) ?? null,
]);

for (const { name, title } of engines) {
  const ways = name === 'chromium' ? Object.keys(scripts) : ['autoload'];
  describe(`policy and privacy in ${title}`, { timeout: 300_000, concurrency: 3 }, () => {
    let town;
    let browser;
    before(async () => {
      town = await openTown();
      town.file('/seite.js', 'document.documentElement.dataset.page = "runs";', 'text/javascript');
      town.file('/feeds/broken.json', '{ "feed": "network-members", "organisations": [', 'application/json');
      town.feed('/feeds/bad-record.json', membersFeed(4, { organisations: [{ id: 'a' }, { id: 'b', name: 'Gut', website: 'javascript:alert(1)' }] }));
      town.feed('/feeds/members-60.json', membersFeed(60));
      town.answer('/feeds/never.json', () => {});
      browser = await launch(name);
    });
    after(async () => {
      await browser.close();
      await town.close();
    });

    for (const way of ways) {
      it(`the strict policy with Trusted Types is not broken in any state or action (${way})`, async () => {
        const states = `<network-members src="/feeds/broken.json" check>Eigenes</network-members>
          <network-members src="/feeds/bad-record.json" check>Eigenes</network-members>
          <network-meetings src="/feeds/missing.json" check>Eigenes</network-meetings>
          <network-members src="/feeds/members-60.json" deep-link>Eigenes</network-members>
          <network-meetings preview-date="2018-05-02" lang="en"><script type="application/json">${JSON.stringify(meetingsFeed)}</script></network-meetings>
          <network-members src="/feeds/never.json" check>Eigenes</network-members><network-members></network-members>`;
        const visitor = await visit(browser, town.page(`<main>${both}</main>${states}`, {
          ...policy(), head: `${scripts[way]}<link rel="stylesheet" href="/dist/integration-widgets.css"><link rel="stylesheet" href="/dist/themes/kern.css"><script src="/seite.js" defer></script>`,
        }));
        const { page } = visitor;
        assert.deepEqual((await visitor.outcome(7, 20_000)), [
          'feed-error network-meetings status', 'feed-error network-members not-readable', 'feed-load network-meetings 5', 'feed-load network-meetings 5',
          'feed-load network-members 1', 'feed-load network-members 12', 'feed-load network-members 60',
        ]);
        await page.getByRole('button', { name: words('feed.retry') }).first().click();
        await visitor.outcome(8);
        const big = page.locator('[src*="60"]');
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await big.locator('[part=item] .details').nth(59).waitFor();
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        await page.emulateMedia({ media: null });
        // Only the first two from here on.
        await page.evaluate(() => [...document.body.children].slice(1).forEach((element) => element.remove()));
        await doEverything(page);
        assert.equal(await page.evaluate(() => document.documentElement.dataset.page), 'runs');
        assert.deepEqual(visitor.violations, []);
        assert.deepEqual(visitor.complaints().filter((text) => !/404/.test(text)), []);
        await visitor.close();
      });
    }

    it('the strict policy with Trusted Types is not broken by a directory and a contact card, with a map whose host it names', async () => {
      const notes = [];
      town.answer('/melden', async (request, response) => {
        let body = '';
        for await (const piece of request) body += piece;
        notes.push([request.method, request.headers['idempotency-key'], JSON.parse(body)]);
        response.writeHead(201).end();
      });
      const visitor = await visit(browser, town.page(directory('id="hilfe" structured-data report-url="/melden" tiles="/kacheln/{z}/{x}/{y}.png"') + contact('structured-data'), { ...policy(), head: scripts.autoload }));
      await visitor.outcome(2);
      const [{ name: file }] = await doAllInDirectory(visitor.page);
      assert.equal(file, 'Stelle-3.vcf'.replace('-', file.at(6)));
      assert.equal(notes.length, 1);
      assert.match(notes[0][1], /^[0-9a-f]{32}$/);
      assert.deepEqual([notes[0][0], notes[0][2].entry, notes[0][2].message, notes[0][2].date], ['POST', 'd3', 'Die Nummer ist falsch.', '2026-11-25']);
      const told = () => visitor.page.locator('head script[type="application/ld+json"]').count();
      assert.equal(await told(), 2);
      await visitor.page.evaluate(() => document.querySelector('integration-directory').remove());
      assert.equal(await told(), 1);
      assert.deepEqual(visitor.violations, []);
      assert.deepEqual(visitor.complaints().filter((text) => !/404/.test(text)), []);
      await visitor.close();
    });

    it('a page with the list “trusted-types lit-html” works', async () => {
      const visitor = await visit(browser, town.page(both, { ...policy('; trusted-types lit-html'), head: scripts.autoload }));
      await visitor.outcome(2);
      await doEverything(visitor.page);
      assert.deepEqual(visitor.violations, []);
      await visitor.close();
    });

    for (const way of ways) {
      it(`under “trusted-types 'none'” the tag keeps its own content and the page's scripts run on (${way})`, async () => {
        const visitor = await visit(browser, town.page(members(), {
          ...policy("; trusted-types 'none'"), head: `${scripts[way]}<script src="/seite.js" defer></script>`,
        }));
        await visitor.until(() => visitor.violations.some((text) => text.startsWith('trusted-types')), 'a violation by the policy of Lit');
        assert.equal(await visitor.page.getByRole('link', { name: 'Mitglieder erfragen' }).isVisible(), true);
        assert.equal(await visitor.page.evaluate(() => document.documentElement.dataset.page), 'runs');
        await visitor.close();
      });
    }

    if (name !== 'chromium') return;

    it('no other host is asked, and nothing is stored, whatever the visitor does', async () => {
      const visitor = await visit(browser, town.page(both, { head: `${scripts.autoload}<link rel="stylesheet" href="/dist/integration-widgets.css"><link rel="stylesheet" href="/dist/themes/goettingen.css">` }), {});
      await visitor.outcome(2);
      await visitor.page.evaluate(() => document.querySelector('network-members').setAttribute('deep-link', ''));
      await doEverything(visitor.page);
      assert.deepEqual(visitor.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(`${town.url}/`)), []);
      assert.deepEqual(await visitor.context.cookies(), []);
      assert.deepEqual(await visitor.page.evaluate(stores), ['', 0, 0, 0, 0, 0]);
      const hints = 'link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], iframe, img, object';
      assert.equal(await visitor.page.locator(hints).count(), 0);
      await visitor.close();
    });

    it('a directory asks no other host and stores nothing, until the visitor wants the map, and then the host that its button names', async () => {
      const visitor = await visit(browser, town.page(directory('structured-data') + contact(), { head: scripts.autoload }), {});
      await visitor.outcome(2);
      const list = visitor.page.locator('integration-directory');
      await list.getByRole('button', { name: words('directory.list'), exact: true }).click();
      await list.locator('[part=item] .pick').first().click();
      await list.getByText(words('map.host', 'de', 'sgx.geodatenzentrum.de')).waitFor();
      const foreign = () => visitor.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(`${town.url}/`));
      assert.deepEqual(foreign(), []);
      assert.deepEqual(await visitor.page.evaluate(stores), ['', 0, 0, 0, 0, 0]);
      await visitor.context.route((url) => url.hostname.includes('geodaten'), (route) => route.fulfill({ status: 404 }));
      await list.getByRole('button', { name: words('map.show') }).click();
      await visitor.until(() => foreign().length > 0, 'a tile');
      assert.deepEqual([...new Set(foreign().map((url) => new URL(url).hostname))], ['sgx.geodatenzentrum.de']);
      assert.deepEqual(await visitor.context.cookies(), []);
      await visitor.close();
    });

    it('the feed is asked for without the address of the page, and a foreign host gets no cookie', async () => {
      const foreign = await openTown();
      const seen = [];
      for (const each of [town, foreign]) {
        each.answer('/feeds/watched.json', ({ headers }, response) => {
          seen.push(headers);
          response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }).end(JSON.stringify(membersFeed(1)));
        });
      }
      const visitor = await visit(browser, undefined, {});
      await visitor.context.addCookies([town, foreign].map(({ url }) => ({ name: 'sitzung', value: 'geheim', url })));
      await visitor.page.goto(town.page(`<network-members src="/feeds/watched.json"></network-members><network-members src="${foreign.url.replace('127.0.0.1', 'localhost')}/feeds/watched.json"></network-members>`, { head: scripts.single }));
      await visitor.outcome(2);
      assert.deepEqual(seen.map(({ referer }) => referer), [undefined, undefined]);
      const [own, other] = seen.sort(({ host }) => (host.startsWith('localhost') ? 1 : -1));
      assert.equal(own.cookie, 'sitzung=geheim');
      assert.equal(other.cookie, undefined);
      await visitor.close();
      await foreign.close();
    });

    it('the demo page with the strict policy raises no violation', async () => {
      const visitor = await visit(browser, `${town.url}/demo/csp/strict.html`);
      await visitor.outcome(2);
      await visitor.page.locator('network-members [part=item] button').nth(1).click();
      await visitor.page.locator('network-members [part=languages] [lang=ar]').click();
      await visitor.page.locator('network-meetings [part=base][lang=ar]').waitFor();
      assert.deepEqual(visitor.violations, []);
      assert.deepEqual(visitor.complaints(), []);
      await visitor.close();
    });

    it('a widget inside a page with a policy of its own host list asks nothing that the list does not name', async () => {
      const visitor = await visit(browser, town.page(meetings(), { headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${town.url}/dist/; connect-src ${town.url}/feeds/; img-src ${town.url}/demo/` }, head: scripts.autoload }));
      await visitor.outcome();
      assert.deepEqual(visitor.violations, []);
      await visitor.close();
    });
  });
}
