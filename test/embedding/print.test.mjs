// Promise 6 on paper: every record and every detail is printed, and nothing that can only be clicked.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { meetingsFeed, membersFeed, openTown, scripts } from './town.mjs';
import { engines, launch, visit } from './visitor.mjs';

/** Text of a PDF as Chromium writes it: glyph numbers, and for each font a table of what they mean. */
function pdfText(bytes) {
  const file = bytes.toString('latin1');
  const objects = new Map();
  for (const { 1: number, 2: body } of file.matchAll(/(\d+) 0 obj\n?([\s\S]*?)endobj/g)) objects.set(number, body);
  const stream = (body = '') => {
    const start = /stream\r?\n/.exec(body);
    if (!start) return '';
    const raw = Buffer.from(body.slice(start.index + start[0].length, body.lastIndexOf('endstream')), 'latin1');
    return (/FlateDecode/.test(body.slice(0, start.index)) ? inflateSync(raw, { finishFlush: 2 }) : raw).toString('latin1');
  };
  const letters = (hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const fonts = new Map();
  const fontOf = (number) => {
    if (!fonts.has(number)) {
      const table = new Map();
      const map = stream(objects.get(/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1]));
      for (const { 1: lines } of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
        for (const { 1: glyph, 2: text } of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) table.set(parseInt(glyph, 16), letters(text));
      }
      for (const { 1: lines } of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
        for (const { 1: from, 2: to, 3: text } of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
          for (let glyph = parseInt(from, 16), code = parseInt(text, 16); glyph <= parseInt(to, 16); glyph += 1, code += 1) table.set(glyph, String.fromCharCode(code));
        }
      }
      fonts.set(number, table);
    }
    return fonts.get(number);
  };
  let text = '';
  for (const body of objects.values()) {
    if (!/stream\r?\n/.test(body) || /\/(Subtype|ToUnicode|FontFile|CMapName)/.test(body.split('stream')[0])) continue;
    const content = stream(body);
    let font;
    for (const [, name, array] of content.matchAll(/\/F(\d+) [\d.]+ Tf|((?:<[0-9A-Fa-f]+>|\[[^\]]*\]|\([^)]*\))\s*T[jJ])/g)) {
      if (name) font = fontOf(name);
      else {
        for (const { 1: hex } of array.matchAll(/<([0-9A-Fa-f]+)>/g)) {
          for (const glyph of hex.match(/.{4}/g) ?? []) text += font?.get(parseInt(glyph, 16)) ?? '';
        }
      }
    }
    text += '\n';
  }
  return text;
}

const body = `<network-members src="/feeds/many.json"></network-members>
  <network-meetings preview-date="2018-05-02"><script type="application/json">${JSON.stringify(meetingsFeed)}</script></network-meetings>`;

for (const { name, title } of engines) {
  describe(`print in ${title}`, { timeout: 300_000 }, () => {
    let town;
    let browser;
    let visitor;
    let unfolded;
    before(async () => {
      town = await openTown();
      browser = await launch(name);
      town.feed('/feeds/many.json', membersFeed(1060));
      town.feed('/feeds/some.json', membersFeed(110));
      visitor = await visit(browser, town.page(body, { head: scripts.autoload }));
      await visitor.outcome(2, 20_000);
      await visitor.page.getByRole('searchbox').focus();
      await visitor.page.locator('network-members [part=item] button').first().click();
      await visitor.page.locator('network-members .details dl').waitFor();
      await visitor.page.locator('network-members [part=item] button').first().click();
    });
    after(async () => {
      await browser.close();
      await town.close();
    });

    it('before printing, all records are drawn with their details, and afterwards the list is as it was', async () => {
      const { page } = visitor;
      const open = () => page.locator('network-members .details').count();
      await page.emulateMedia({ media: 'print' });
      // A browser takes the page as it is when the event has been handled: nothing may come later.
      const printed = await page.evaluate(async () => {
        dispatchEvent(new Event('beforeprint'));
        await null;
        const { shadowRoot } = document.querySelector('network-members');
        const all = [...shadowRoot.querySelectorAll('[part=item]')];
        const seen = (element) => getComputedStyle(element).display !== 'none';
        return {
          items: all.length,
          details: all.filter((item) => item.querySelector('.details dl')).length,
          aims: [...shadowRoot.querySelectorAll('details')].every((each) => each.open),
          controls: [...shadowRoot.querySelectorAll('input, select, .button, [part=languages], nav')].filter((each) => seen(each) && each.checkVisibility()).map(({ localName, className }) => `${localName}.${className}`),
        };
      });
      const years = await page.locator('network-meetings details').evaluateAll((all) => all.map(({ open: isOpen }) => isOpen));
      unfolded = years.every(Boolean);
      assert.deepEqual(printed, { items: 1060, details: 1060, aims: true, controls: [] });
      await page.emulateMedia({ media: null });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await visitor.until(async () => await open() === 0, 'the list as it was');
    });

    it('before printing, all years of past meetings are unfolded', () => assert.equal(unfolded, true));

    if (name !== 'chromium') return;

    it('a PDF holds the first and the last record, their details, the agenda and all minutes', async () => {
      const { page, outcome, close } = await visit(browser, town.page(body.replace('many', 'some'), { head: scripts.autoload }));
      await outcome(2);
      await page.getByRole('searchbox').focus();
      await page.waitForTimeout(300);
      const text = pdfText(await page.pdf({ tagged: false })).replace(/\s+/g, ' ');
      for (const words of ['Beispielnetzwerk', 'Verein Nummer 0', 'Auskunft 0.', 'Verein Nummer 109', 'Auskunft 109.', 'Beispielweg 110', 'verein109@example.org', 'Plenum im Juni', 'Begrüßung', 'Protokoll', 'Gründungsprotokoll']) {
        assert.ok(text.includes(words), `“${words}” stands on the paper (${text.length} letters, ${text.slice(0, 200)} …)`);
      }
      await close();
    });
  });
}
