// Promise 5: never empty. Slow, failing and strange servers, one page with all of them at once.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { members, membersFeed, openTown, scripts } from './town.mjs';
import { engines, launch, visit } from './visitor.mjs';
import { words } from './words.mjs';

const tag = (id, src, more = 'check') => `<network-members id="${id}" src="${src}" ${more}><p><a href="/kontakt">Eigener Inhalt ${id}</a></p></network-members>`;
const text = JSON.stringify(membersFeed(5));
const json = { 'Content-Type': 'application/json' };

/** A port on which nobody listens. */
async function deadPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => { server.once('listening', resolve); });
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

function answers(town, foreign) {
  const recovers = { tries: 0 };
  town.answer('/feeds/trickled.json', async (_, response) => {
    response.writeHead(200, json);
    const step = Math.ceil(text.length / 12);
    for (let from = 0; from < text.length; from += step) {
      response.write(text.slice(from, from + step));
      await new Promise((resolve) => { setTimeout(resolve, 120); });
    }
    response.end();
  });
  town.answer('/feeds/recovers.json', (_, response) => {
    recovers.tries += 1;
    if (recovers.tries > 3) response.writeHead(200, json).end(text);
    else response.writeHead(503).end('overloaded');
  });
  town.answer('/feeds/cut.json', (_, response) => {
    response.writeHead(200, { ...json, 'Content-Length': text.length });
    response.write(text.slice(0, 200), () => setTimeout(() => response.destroy(), 30));
  });
  town.file('/feeds/cut-short.json', text.slice(0, -300), 'application/json');
  town.answer('/feeds/members-only.json', (_, response) => { response.writeHead(302, { Location: '/login' }).end(); });
  town.file('/login', '<!DOCTYPE html><html><head><title>Anmeldung</title></head><body><form><input type="password"></form></body></html>', 'text/html');
  town.answer('/feeds/huge.json', (_, response) => {
    response.writeHead(200, json);
    const more = () => { while (response.writable && response.write(' '.repeat(1 << 18))); };
    response.on('drain', more);
    more();
  });
  town.file('/feeds/php.json', `<br />\n<b>Warning</b>:  Undefined index in <b>/var/www/feed.php</b> on line <b>7</b><br />\n${text}`, 'text/html');
  town.file('/feeds/bom.json', `\ufeff${text}`, 'text/html');
  town.file('/feeds/empty.json', '', 'application/json');
  town.file('/feeds/other.json', JSON.stringify({ feed: 'network-meetings', meetings: [] }), 'application/json');
  foreign.file('/feeds/closed.json', text, 'application/json');
  return recovers;
}

for (const { name, title } of engines) {
  describe(`failing feeds in ${title}`, { timeout: 300_000 }, () => {
    let town;
    let foreign;
    let browser;
    let visitor;
    let recovers;
    before(async () => {
      [town, foreign, browser] = await Promise.all([openTown(), openTown(), launch(name)]);
      recovers = answers(town, foreign);
      const body = [
        tag('trickled', '/feeds/trickled.json'), tag('recovers', '/feeds/recovers.json'), tag('cut', '/feeds/cut.json'), tag('cut-short', '/feeds/cut-short.json'),
        tag('login', '/feeds/members-only.json'), tag('huge', '/feeds/huge.json'), tag('php', '/feeds/php.json'), tag('bom', '/feeds/bom.json'), tag('empty', '/feeds/empty.json'),
        tag('other', '/feeds/other.json'), tag('missing', '/feeds/missing.json'), tag('dead', `http://127.0.0.1:${await deadPort()}/feed.json`),
        tag('closed', `${foreign.url}/feeds/closed.json`), tag('nonsense', 'http://['),
      ];
      visitor = await visit(browser, town.page(body.join(''), { head: scripts.autoload }));
    });
    after(async () => {
      await browser.close();
      await Promise.all([town.close(), foreign.close()]);
    });

    const widget = (id) => visitor.page.locator(`#${id}`);
    const own = (id) => visitor.page.getByRole('link', { name: `Eigener Inhalt ${id}`, exact: true });
    const drawn = (id) => widget(id).locator('[part=item]').first().waitFor();
    /** Fails to the visitor with the tag's own content and a retry, and to the editor in these words. */
    async function fails(id, ...advice) {
      await widget(id).getByRole('alert').waitFor({ timeout: 20_000 });
      assert.equal(await own(id).isVisible(), true, 'own content is visible');
      assert.equal(await widget(id).getByRole('button', { name: words('feed.retry') }).isVisible(), true, 'a retry is offered');
      await widget(id).locator('.check li').first().waitFor();
      const panel = await widget(id).locator('.check').innerText();
      for (const word of advice) assert.ok(panel.includes(word), `the panel says “${word}”: ${panel}`);
      assert.match(panel, /check/);
    }

    it('a trickling feed shows the own content first and is drawn when it is whole', async () => {
      await own('trickled').waitFor();
      assert.equal(await widget('trickled').locator('[part=item]').count(), 0);
      await drawn('trickled');
      assert.equal(await widget('trickled').locator('[part=item]').count(), 5);
      assert.equal(await own('trickled').isVisible(), false);
    });

    it('a server that fails three times is asked again by the visitor, and the list comes', async () => {
      await fails('recovers', '503');
      assert.equal(recovers.tries, 3);
      await widget('recovers').getByRole('button', { name: words('feed.retry') }).click();
      await drawn('recovers');
      assert.equal(recovers.tries, 4);
      assert.equal(await own('recovers').isVisible(), false);
    });

    it('a connection that is cut is tried again and then told', async () => {
      await fails('cut', 'Server');
      assert.equal(town.asked('/feeds/cut.json'), 3);
    });

    for (const [id, what, ...say] of [
      ['cut-short', 'a file that ends too early', 'Zeile 1', 'endet zu früh'],
      ['login', 'a redirect to a login page', 'Anmeldeseite', '/login'],
      ['huge', 'a feed without end', '10 MB'],
      ['php', 'a warning of PHP before the data', 'PHP'],
      ['empty', 'an empty file', 'leer'],
      ['other', 'a feed of another kind', 'network-meetings'],
      ['missing', 'a file that is not there', '404'],
      ['dead', 'a server that does not answer', 'nicht erreichbar', 'Access-Control-Allow-Origin'],
      ['closed', 'a foreign feed that must not be read', 'Access-Control-Allow-Origin', 'application/json', 'connect-src'],
      ['nonsense', 'an address that is none', 'keine Adresse'],
    ]) {
      it(`${what} leaves the own content, a retry, and advice for the editor`, () => fails(id, ...say));
    }

    it('the advice on a foreign feed names the origin of the page', async () => {
      assert.ok((await widget('closed').locator('.check').innerText()).includes(`Access-Control-Allow-Origin: ${town.url}`));
    });

    it('a byte order mark and a wrong media type do no harm', () => drawn('bom'));

    it('no failure is an uncaught error of the page', () => { assert.deepEqual(visitor.errors, []); });

    it('a widget that was offline comes back by itself when the network does', async () => {
      const { page, context, close, outcome } = await visit(browser, town.page('<div id="here"></div>', { head: scripts.single }), {});
      await page.waitForFunction(() => customElements.get('network-members'));
      await context.setOffline(true);
      // eslint-disable-next-line no-restricted-syntax -- this is how a CMS inserts a tag
      await page.evaluate((markup) => { document.querySelector('#here').innerHTML = markup; }, members());
      assert.deepEqual(await outcome(1), ['feed-error network-members network']);
      assert.equal((await page.getByRole('alert').innerText()).trim(), words('feed.unreachable'));
      await context.setOffline(false);
      assert.deepEqual(await outcome(2), ['feed-error network-members network', 'feed-load network-members 12']);
      await close();
    });

    it('pressing “try again” with the keyboard does not lose the focus', async () => {
      town.answer('/feeds/again.json', (_, response) => { response.writeHead(404).end(); });
      const { page, close, outcome } = await visit(browser, town.page(tag('again', '/feeds/again.json', ''), { head: scripts.single }));
      await outcome(1);
      town.feed('/feeds/again.json', membersFeed(3));
      await page.getByRole('button', { name: words('feed.retry') }).press('Enter');
      await outcome(2);
      const focused = await page.evaluate(() => document.activeElement.localName);
      assert.equal(focused, 'network-members', 'the focus stays in the widget');
      await close();
    });
  });
}
