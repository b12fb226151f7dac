// Promises 1, 4 and 5: one line, any page, never empty. How the built files come onto a page.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { both, built, contact, directory, meetings, members, membersFeed, openTown, scripts } from './town.mjs';
import { doEverything, engines, launch, visit } from './visitor.mjs';

const own = (town, requests) => requests.filter((url) => url.startsWith('http') && !url.endsWith('/icon.svg')).map((url) => url.slice(town.url.length));
const firstWins = ({ messages }) => messages.map(({ text }) => text).filter((text) => /^integration-widgets .*<(network|integration)-/.test(text));

for (const { name, title } of engines) {
  // What differs between engines runs in all of them, the rest in one.
  const itOnce = name === 'chromium' ? it : () => {};
  describe(`loading in ${title}`, { timeout: 300_000, concurrency: 3 }, () => {
    let town;
    let browser;
    before(async () => {
      town = await openTown();
      browser = await launch(name);
    });
    after(async () => {
      await browser.close();
      await town.close();
    });

    it('autoload asks for nothing on a page without a widget, and only for the widgets a page has', async () => {
      const empty = await visit(browser, town.page('<p>Text</p>', { head: scripts.autoload }));
      const one = await visit(browser, town.page(meetings(), { head: scripts.autoload }));
      assert.deepEqual(await one.outcome(), ['feed-load network-meetings 5']);
      // Long enough for what is loaded in idle time.
      await one.page.waitForTimeout(400);
      assert.deepEqual(own(town, empty.requests).slice(1), ['/dist/autoload.js']);
      assert.deepEqual(own(town, one.requests).filter((path) => path.includes('members')), []);
      await Promise.all([empty.close(), one.close()]);
    });

    itOnce('one line is enough for a directory and a contact card', async () => {
      const visitor = await visit(browser, town.page(directory() + contact(), { head: scripts.autoload }));
      assert.deepEqual(await visitor.outcome(2), ['feed-load integration-contact 12', 'feed-load integration-directory 12']);
      assert.deepEqual(own(town, visitor.requests).filter((path) => /network-/.test(path)), []);
      assert.deepEqual(visitor.complaints(), []);
      await visitor.close();
    });

    it('autoload wakes what is inserted later, by innerHTML, by nodes, deep inside, or by a template', async () => {
      const visitor = await visit(browser, town.page('<div id="a"></div><div id="b"></div><template id="t"><section><p></p></section></template>', { head: scripts.autoload }));
      await visitor.page.evaluate((markup) => {
        // eslint-disable-next-line no-restricted-syntax -- this is how a CMS inserts a tag
        document.querySelector('#a').innerHTML = `<div><div>${markup}</div></div>`;
      }, meetings());
      assert.deepEqual(await visitor.outcome(), ['feed-load network-meetings 5']);
      await visitor.page.evaluate(() => {
        const element = document.createElement('network-members');
        element.setAttribute('src', '/feeds/members.json');
        const section = document.querySelector('#t').content.cloneNode(true);
        section.querySelector('p').append(element);
        document.querySelector('#b').append(section);
      });
      assert.deepEqual(await visitor.outcome(2), ['feed-load network-meetings 5', 'feed-load network-members 12']);
      // eslint-disable-next-line no-restricted-syntax -- this is how a CMS inserts a tag
      await visitor.page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), meetings());
      assert.equal((await visitor.outcome(3)).length, 3);
      assert.deepEqual(visitor.complaints(), []);
      await visitor.close();
    });

    it('a widget that is moved, or removed and put back, is drawn again without a second request', async () => {
      town.feed('/feeds/moved.json', membersFeed(9));
      const visitor = await visit(browser, town.page('<div id="from"><network-members id="w" src="/feeds/moved.json">Eigenes</network-members></div><div id="to"></div>', { head: scripts.autoload }));
      await visitor.outcome();
      const items = visitor.page.locator('#w [part=item]');
      await visitor.page.evaluate(() => document.querySelector('#to').append(document.querySelector('#w')));
      assert.equal(await items.count(), 9);
      await visitor.page.evaluate(async () => {
        const element = document.querySelector('#w');
        element.remove();
        await new Promise((resolve) => { setTimeout(resolve, 100); });
        document.querySelector('#from').append(element);
      });
      await visitor.page.locator('#from [part=item]').first().waitFor();
      assert.equal(await items.count(), 9);
      await items.first().locator('button').click();
      await items.first().getByText('Auskunft 0').waitFor();
      assert.equal(town.asked('/feeds/moved.json'), 1);
      assert.deepEqual(visitor.complaints(), []);
      await visitor.close();
    });

    it('a widget that is removed while it loads and put back later still shows its feed', async () => {
      let release;
      const gate = new Promise((resolve) => { release = resolve; });
      town.answer('/feeds/gated.json', async (_, response) => {
        await gate;
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(membersFeed(3)));
      });
      const visitor = await visit(browser, town.page('<network-members id="w" src="/feeds/gated.json">Eigenes</network-members>', { head: scripts.autoload }));
      await visitor.page.waitForRequest('**/gated.json').catch(() => {});
      await visitor.page.evaluate(async () => {
        const element = document.querySelector('#w');
        element.remove();
        await new Promise((resolve) => { setTimeout(resolve, 50); });
        document.body.append(element);
      });
      release();
      assert.deepEqual(await visitor.outcome(), ['feed-load network-members 3']);
      await visitor.close();
    });

    it('loaded twice, the script says so once and works once', async () => {
      const head = scripts.single + scripts.single.replace('.js', '.js?noch-einmal');
      const visitor = await visit(browser, town.page(both, { head }));
      assert.deepEqual(await visitor.outcome(2), ['feed-load network-meetings 5', 'feed-load network-members 12']);
      await visitor.until(() => firstWins(visitor).length > 0, 'a note on the console');
      await visitor.page.waitForTimeout(100);
      assert.equal(firstWins(visitor).length, 1);
      assert.deepEqual(visitor.complaints(), []);
      await visitor.close();
    });

    itOnce('of two versions the first wins, with exactly one note that names both', async () => {
      const text = await built('integration-widgets.js');
      const { version } = JSON.parse(await built('../package.json'));
      assert.ok(text.includes(`"${version}"`) || text.includes(`\`${version}\``), 'the version stands in the file');
      town.file('/upload/alt.js', text.replaceAll(new RegExp(`(["\`])${version.replaceAll('.', '\\.')}\\1`, 'g'), '$10.0.7$1'), 'text/javascript');
      for (const [first, second, kept, late] of [
        ['/upload/alt.js', '/dist/integration-widgets.js', '0.0.7', version],
        ['/dist/integration-widgets.js', '/upload/alt.js', version, '0.0.7'],
      ]) {
        const head = [first, second].map((src) => `<script type="module" src="${src}"></script>`).join('');
        const visitor = await visit(browser, town.page(both, { head }));
        assert.deepEqual(await visitor.outcome(2), ['feed-load network-meetings 5', 'feed-load network-members 12']);
        await visitor.until(() => firstWins(visitor).length > 0, 'a note on the console');
        await visitor.page.waitForTimeout(100);
        const notes = firstWins(visitor);
        assert.equal(notes.length, 1);
        assert.match(notes[0], new RegExp(`${late}.*${kept}`));
        assert.deepEqual(await visitor.page.evaluate(() => ['network-members', 'network-meetings'].map((tag) => customElements.get(tag).version)), [kept, kept]);
        assert.deepEqual(visitor.complaints(), []);
        await visitor.close();
      }
    });

    itOnce('autoload, single file and classic script together do no harm', async () => {
      for (const head of [scripts.autoload + scripts.single + scripts.classic, scripts.classic.replace(' defer="defer"', '') + scripts.single + scripts.autoload]) {
        const visitor = await visit(browser, town.page(both, { head }));
        assert.deepEqual(await visitor.outcome(2), ['feed-load network-meetings 5', 'feed-load network-members 12']);
        await visitor.until(() => firstWins(visitor).length > 0, 'a note on the console');
        assert.equal(visitor.outcomes.length, 2);
        // The choice of a language reaches every widget, whichever copy it came from.
        await visitor.page.locator('network-members [part=languages] [lang=ar]').click();
        await visitor.page.locator('network-meetings [part=base][lang=ar]').waitFor();
        assert.deepEqual(visitor.complaints(), []);
        await visitor.close();
      }
    });

    for (const [way, file, type] of [['single file', 'integration-widgets.js', 'module'], ['classic script', 'integration-widgets.iife.js', 'text/javascript']]) {
      it(`the ${way} works alone and renamed in a flat upload folder, with no request but the feeds`, async () => {
        const upload = `/upload/${name}-${type === 'module' ? 'd-4711' : 'd-4712'}_original.js`;
        town.file(upload, await built(file), 'text/javascript');
        const visitor = await visit(browser, town.page(both, { head: `<script type="${type}" src="${upload}"${type === 'module' ? '' : ' defer'}></script>` }));
        await visitor.outcome(2);
        const files = await doEverything(visitor.page);
        assert.deepEqual(files.map(({ name: fileName }) => fileName.split('.').at(-1)), ['ics', 'vcf', 'csv']);
        assert.deepEqual(own(town, visitor.requests).slice(1).sort(), ['/feeds/meetings.json', '/feeds/members.json', upload]);
        assert.deepEqual(visitor.complaints(), []);
        await visitor.close();
      });

      itOnce(`the ${way} loads with the integrity hash of dist/integrity.json, and not with a wrong one`, async () => {
        const hash = JSON.parse(await built('integrity.json'))[file];
        const page = (integrity) => town.page(members(), { head: `<script type="${type}" src="/dist/${file}" integrity="${integrity}" crossorigin="anonymous"${type === 'module' ? '' : ' defer'}></script>` });
        const good = await visit(browser, page(hash));
        assert.deepEqual(await good.outcome(), ['feed-load network-members 12']);
        assert.deepEqual(good.complaints(), []);
        const bad = await visit(browser, page(hash.replace(/-..../, '-AAAA')));
        await bad.until(() => bad.complaints().length > 0, 'a complaint about the hash');
        assert.equal(await bad.page.getByRole('link', { name: 'Mitglieder erfragen' }).isVisible(), true);
        assert.equal(await bad.page.evaluate(() => !!customElements.get('network-members')), false);
        await Promise.all([good.close(), bad.close()]);
      });
    }

    itOnce('chunks that cannot be loaded cost their own service only: the list stays, without an error of the page', async () => {
      const visitor = await visit(browser);
      const { page } = visitor;
      await page.route(/chunks\/(.*(later|link|exports|check|download)|(ar|en|ru)-)/, (route) => route.fulfill({ status: 404 }));
      await page.goto(town.page(members('id="netz" deep-link') + meetings(), { head: scripts.autoload }));
      await visitor.outcome(2);
      await page.locator('network-members [part=item] button').first().click();
      await page.locator('network-members [part=languages] [lang=ar]').click();
      await page.waitForTimeout(500);
      assert.equal(await page.locator('network-members [part=item]').count(), 12);
      assert.equal(await page.locator('network-meetings [part=meeting]').count(), 3);
      assert.deepEqual(visitor.errors, []);
      await visitor.close();
    });

    itOnce('a page served as application/xhtml+xml works with the classic script', async () => {
      const visitor = await visit(browser, town.page(both, {
        doctype: '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html>', html: 'xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de"',
        type: 'application/xhtml+xml', head: scripts.classic,
      }));
      assert.deepEqual(await visitor.outcome(2, 5000), ['feed-load network-meetings 5', 'feed-load network-members 12']);
      assert.equal((await doEverything(visitor.page)).length, 3);
      assert.deepEqual(visitor.complaints(), []);
      await visitor.close();
    });

    itOnce('a page in quirks mode works', async () => {
      const visitor = await visit(browser, town.page(both, { doctype: '', head: scripts.autoload }));
      await visitor.outcome(2);
      assert.equal(await visitor.page.evaluate(() => document.compatMode), 'BackCompat');
      await doEverything(visitor.page);
      assert.deepEqual(visitor.complaints(), []);
      await visitor.close();
    });

    itOnce('without JavaScript the tag shows its own content and gives the reserved height back', async () => {
      const head = `${scripts.autoload}<link rel="stylesheet" href="/dist/integration-widgets.css">`;
      const visitor = await visit(browser, town.page(members(), { head }), { javaScriptEnabled: false });
      const element = visitor.page.locator('network-members');
      assert.equal(await visitor.page.getByRole('link', { name: 'Mitglieder erfragen' }).isVisible(), true);
      assert.ok((await element.boundingBox()).height >= 700, 'room is kept at first');
      // Twelve seconds in a blink.
      const devtools = await visitor.context.newCDPSession(visitor.page);
      await devtools.send('Animation.enable');
      await devtools.send('Animation.setPlaybackRate', { playbackRate: 1000 });
      await visitor.page.waitForTimeout(200);
      assert.ok((await element.boundingBox()).height < 200, 'the room is given back');
      await visitor.close();
    });
  });
}
