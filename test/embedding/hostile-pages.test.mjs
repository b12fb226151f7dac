// Promise 4: any page. Old style sheets, narrow and floating columns, and scripts that change the language itself.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { both, contact, directory, meetings, members, openTown, scripts } from './town.mjs';
import { engines, launch, visit } from './visitor.mjs';
import { words } from './words.mjs';

const reset = `html,body,div,span,h1,h2,h3,h4,p,a,ul,ol,li,dl,dt,dd,form,label,table,tr,td,article,aside,details,summary,header,nav,section
  {margin:0;padding:0;border:0;font-size:100%;font:inherit;vertical-align:baseline} ol,ul{list-style:none} *{margin:0;padding:0}
  a{color:#900;text-decoration:none} input,button,select{font:11px Arial;width:120px;float:left} :focus{outline:0!important}
  h2{font-size:9px;text-transform:uppercase} p{line-height:1} li{background:url(punkt.gif)} button{text-transform:uppercase}`;

/** What a reader needs of each text in the widgets; runs in the page. Answers what is amiss. */
function unreadable() {
  const amiss = new Set();
  const transparent = (color) => /^rgba\(.*, 0(\.[0-4]\d*)?\)$|^transparent$|\/ 0(\.[0-4]\d*)?\)$/.test(color);
  for (const host of document.querySelectorAll('network-members, network-meetings, integration-directory, integration-contact')) {
    const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      if (!text.data.trim() || element.closest('.vh, style') || !element.checkVisibility?.()) continue;
      const looks = getComputedStyle(element);
      const where = `${host.localName} ${element.localName}.${element.className || '-'}`;
      const tell = (what) => amiss.add(`${what}: ${where}`);
      const size = parseFloat(looks.fontSize);
      if (size < (element.closest('.small, .badge, .field, dt, button, select, input') ? 11 : 13)) tell(`font-size ${size}`);
      if (Math.abs(parseFloat(looks.letterSpacing) || 0) > 1) tell('letter-spacing');
      if (Math.abs(parseFloat(looks.wordSpacing) || 0) > 1) tell('word-spacing');
      if (parseFloat(looks.textIndent)) tell('text-indent');
      if (parseFloat(looks.lineHeight) < size * 1.05) tell(`line-height ${looks.lineHeight}`);
      if (/nowrap|pre$/.test(looks.whiteSpace)) tell('white-space');
      if (looks.visibility !== 'visible') tell('visibility');
      if (transparent(looks.webkitTextFillColor)) tell('color');
      for (let parent = element; parent; parent = parent.parentElement ?? parent.getRootNode().host) {
        if (Number(getComputedStyle(parent).opacity) < 0.7) tell('opacity');
      }
    }
  }
  return [...amiss];
}

/** Both widgets have room and stay in it; runs in the page. */
function outOfRoom({ within, least }) {
  return [...document.querySelector(within).querySelectorAll('network-members, network-meetings, integration-directory, integration-contact')].flatMap((host) => {
    const room = host.getBoundingClientRect();
    if (room.width < least || room.height < 100) return [`${host.localName} is ${room.width} px wide and ${room.height} px high`];
    const amiss = [];
    for (const element of host.shadowRoot.querySelectorAll('*')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (!element.closest('.vh') && width && (left < room.left - 1.5 || right > room.right + 1.5)) {
        amiss.push(`${element.localName}.${element.className}: ${Math.round(left)} to ${Math.round(right)}, room ${Math.round(room.left)} to ${Math.round(room.right)}`);
      }
    }
    return amiss.slice(0, 6);
  });
}

const hostileStyles = [
  ['an old reset', reset],
  ['tiny type with !important', '* { font-size: 10px !important; line-height: 8px !important }'],
  ['spread letters with !important', '* { letter-spacing: 9px !important; word-spacing: 40px !important; text-indent: -999px !important }'],
  ['lines that do not break with !important', '* { white-space: nowrap !important }'],
  ['faded and hidden tags', 'div > * { opacity: .1 !important; visibility: hidden !important }'],
  ['a root font of 62.5 %', 'html { font-size: 62.5% }'],
  ['a root font of 62.5 % and a body of 1.2rem', 'html { font-size: 62.5% } body { font-size: 1.2rem }'],
  ['transparent filling', '* { -webkit-text-fill-color: transparent !important }'],
  // Needs relative colours (Chromium 119), or the page's own colour could not be kept.
  ['transparent text', '* { color: transparent !important }', 'chromium'],
];

const offices = directory('view="list"') + contact();
const column = (css) => `<div style="${css}">${both}</div>`;
/** Places that give a block no width of its own: [what, markup, least width in px of each widget]. */
const columns = [
  ['a column of 200 px', column('width: 200px'), 200],
  ['a floating column of 200 px', column('float: left; width: 200px'), 200],
  ['a float without a width', `${column('float: left')}<p>Text daneben</p>`, 200],
  ['a row of flex items', `<div style="display: flex">${both}</div>`, 300],
  ['a row of flex items that do not grow', `<div style="display: flex; gap: 1em"><div>${members()}</div><div>${meetings()}</div></div>`, 200],
  ['a column of flex items set to the start', `<div style="display: flex; flex-direction: column; align-items: flex-start">${both}</div>`, 200],
  ['cells of a table', `<table><tr><td>${members()}</td><td>${meetings()}</td></tr></table>`, 200],
  ['an inline-block', column('display: inline-block'), 200],
  ['a grid of automatic columns', `<div style="display: grid; grid-template-columns: auto auto">${both}</div>`, 200],
  ['a box with an absolute position', column('position: absolute; left: 1em'), 200],
  ['a column of 200 px with a directory', `<div style="width: 200px">${offices}</div>`, 200],
  ['a row of flex items with a directory', `<div style="display: flex">${offices}</div>`, 300],
  ['a column of 240 px with an Arabic directory', `<div dir="rtl" lang="ar" style="width: 240px">${offices}</div>`, 240],
  ['a column of 240 px in a right-to-left document', `<div dir="rtl">${column('width: 240px')}</div>`, 240],
  ['a column of 240 px in an Arabic document', `<div dir="rtl" lang="ar">${column('width: 240px')}</div>`, 240],
];

for (const { name, title } of engines) {
  describe(`hostile pages in ${title}`, { timeout: 300_000 }, () => {
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

    /** Opens a page with widgets and unfolds everything in them. */
    async function unfolded(body, { widgets = 2, ...options } = {}) {
      const visitor = await visit(browser, town.page(body, { head: scripts.autoload, ...options }));
      await visitor.outcome(widgets, 20_000);
      await visitor.page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('network-members, network-meetings, integration-directory, integration-contact')) {
          for (const each of shadowRoot.querySelectorAll('[part=item] button, details:not([open]) > summary')) each.click();
        }
      });
      await visitor.until(() => visitor.page.evaluate(() => [...document.querySelectorAll('network-members')].every(({ shadowRoot }) => shadowRoot.querySelector('.details dl'))), 'the opened organisations');
      return visitor;
    }

    describe('with the style sheet of the page', () => {
      let visitor;
      before(async () => { visitor = await unfolded(`<div>${both}${offices}</div>`, { widgets: 4 }); });
      after(() => visitor.close());

      for (const [what, css, only = name] of hostileStyles) {
        if (only !== name) continue;
        it(`text stays readable under ${what}`, async () => {
          const sheet = await visitor.page.addStyleTag({ content: css });
          const amiss = await visitor.page.evaluate(unreadable);
          await sheet.evaluate((element) => element.remove());
          assert.deepEqual(amiss, []);
        });
      }
    });

    describe('with the columns of the page', () => {
      let visitor;
      before(async () => {
        const places = columns.map(([, markup], place) => `<section id="place-${place}" style="position: relative; overflow: hidden; min-height: 60px">${markup}</section>`);
        visitor = await unfolded(places.join(''), { widgets: 2 * columns.length });
      });
      after(() => visitor.close());

      for (const [place, [what, , least]] of columns.entries()) {
        it(`widgets keep a width and stay inside of ${what}`, async () => {
          assert.deepEqual(await visitor.page.evaluate(outOfRoom, { within: `#place-${place}`, least: least - 1 }), []);
        });
      }

      it('the words of a widget run as its language does, whatever the direction of the page', async () => {
        const directions = await visitor.page.evaluate((count) => [count - 2, count - 1].map((place) =>
          getComputedStyle(document.querySelector(`#place-${place} network-members`).shadowRoot.querySelector('[part=base]')).direction), columns.length);
        assert.deepEqual(directions, ['ltr', 'rtl']);
      });
    });

    for (const [what, script] of [
      ['extends Array.prototype by toJSON, as Prototype 1.6 does', `
        Object.toJSON = JSON.stringify.bind(JSON);
        Array.prototype.toJSON = function () { return '[' + this.map(String).join(', ') + ']'; };
        String.prototype.toJSON = function () { return '"' + this + '"'; };
        Date.prototype.toJSON = function () { return '"gestern"'; };
        Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
        Array.from = function (list) { var all = []; for (var i = 0; i < (list || []).length; i++) all.push(list[i]); return all; };`],
      ['extends natives enumerably, as Prototype and MooTools do', `
        ['each', 'include', 'extend', 'first', 'last', 'clean', 'associate', 'link', 'contains', 'compact', 'without', 'uniq', 'inspect'].forEach(function (name) {
          [Array, String, Number, Function, Element, RegExp].forEach(function (native) { native.prototype[name] = native.prototype[name] || function () { return this; }; });
        });
        window.$ = window.$$ = function () { return null; };
        Function.prototype.delay = function () {}; Object.keys.extend = function () {};
        document.getElementsByClassName = function () { return []; };`],
    ]) {
      it(`widgets work on a page that ${what}`, async () => {
        const visitor = await unfolded(both, { head: `<script>${script}</script>${scripts.autoload}` });
        assert.equal(await visitor.page.locator('network-members [part=item]').count(), 12);
        assert.equal(await visitor.page.locator('network-meetings [part=meeting]').count(), 3);
        await visitor.page.locator('network-members').getByRole('searchbox').fill('z3z');
        await visitor.page.getByText(words('members.count.one', 'de', '1'), { exact: true }).waitFor();
        assert.deepEqual(visitor.complaints(), []);
        await visitor.close();
      });
    }

    for (const way of Object.keys(scripts)) {
      it(`a page that extends Object.prototype enumerably keeps the tag's own content, and its other scripts run on (${way})`, async () => {
        const head = `<script>Object.prototype.forEachOwn = function () {};</script>${scripts[way]}`;
        const visitor = await visit(browser, town.page(`${both}<script>addEventListener('load', function () { document.title = 'läuft'; });</script>`, { head }));
        await visitor.page.waitForFunction(() => document.title === 'läuft');
        await visitor.page.waitForTimeout(500);
        // Its own content or, better, the list.
        const shown = async (...places) => (await Promise.all(places.map((place) => place.first().isVisible()))).filter(Boolean).length;
        assert.equal(await shown(visitor.page.getByText('Mitglieder erfragen'), visitor.page.getByText('A-Verein Nummer 0')), 1);
        assert.equal(await shown(visitor.page.getByText('Termine erfragen'), visitor.page.getByText('Plenum im Juni')), 1);
        assert.deepEqual(visitor.errors, []);
        await visitor.close();
      });
    }
  });
}
