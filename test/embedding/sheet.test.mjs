// Promises 3 and 6 for a sheet: printing one breaks no strict Content-Security-Policy, and what comes out is paper as it
// should be. The sheet is built here, alone, and printed by a page that does nothing else.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compactTemplates } from '../../scripts/compact-templates.mjs';
import { strictPolicy } from '../../scripts/serve.mjs';
import { openTown } from './town.mjs';
import { engines, launch, visit } from './visitor.mjs';

const source = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The files of the sheet as browsers get them. */
async function builtSheet() {
  const [{ output }] = await build({
    root: source(''),
    configFile: false,
    logLevel: 'error',
    plugins: [compactTemplates()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { sheet: source('src/ui/sheet.ts'), document: source('src/ui/print-document.ts') }, formats: ['es'] },
    },
  });
  return output;
}

const german = (...lines) => ({ language: 'de', lines });
const entry = (name, ...lines) => ({
  title: { german: german(name), reader: { language: 'ar', lines: ['مكتب المثال'] } },
  lines: [{ label: ['Telefon', 'الهاتف'], shared: german(...lines) }],
});
const sheet = (entries, more = {}) => ({
  language: 'ar',
  title: ['Merkliste', 'قائمتي'],
  date: ['Stand: 12. Mai 2026', 'بتاريخ 12 مايو 2026'],
  entries,
  ...more,
});
const link = { url: 'https://www.example.org/rat#liste=a', label: ['Im Internet', 'على الإنترنت'] };
const rows = (count) => Array.from({ length: count }, (_, place) => `Zeile ${place}`);

// Runs in every document of the page: a printer that keeps what it was given.
function printer() {
  globalThis.print = () => {
    dispatchEvent(new Event('beforeprint'));
    const words = document.querySelector('h1 .reader');
    parent.given = {
      title: document.title,
      text: document.body.textContent,
      modules: document.querySelector('svg path').getAttribute('d').length,
      size: getComputedStyle(words).fontSize,
      language: words.lang,
    };
    dispatchEvent(new Event('afterprint'));
  };
}

for (const { name, title } of engines) {
  describe(`a printed sheet in ${title}`, { timeout: 120_000 }, () => {
    let town;
    let browser;
    before(async () => {
      town = await openTown();
      // A sandboxed page is a stranger to its own server.
      const anybody = { 'Access-Control-Allow-Origin': '*' };
      for (const { fileName, code } of await builtSheet()) town.file(`/sheet/${fileName}`, code, 'text/javascript', anybody);
      town.file('/sheet/page.js', `import { printSheet, sheetDocument } from './sheet.js';
        import { writeDocument } from './document.js';
        Object.assign(globalThis, { printSheet, sheetDocument, writeDocument });`, 'text/javascript', anybody);
      browser = await launch(name);
    });
    after(async () => {
      await browser.close();
      await town.close();
    });

    const open = async (policy = '', { before: prepare, body = '<button>Drucken</button>', head = '' } = {}) => {
      const visitor = await visit(browser);
      if (prepare) await visitor.page.addInitScript(prepare);
      await visitor.page.goto(town.page(body, {
        headers: { 'Content-Security-Policy': strictPolicy + policy },
        head: `${head}<script type="module" src="/sheet/page.js"></script>`,
      }));
      await visitor.page.waitForFunction(() => globalThis.printSheet);
      return visitor;
    };

    for (const policy of ['', "; frame-src 'none'; child-src 'none'; object-src 'none'", '; trusted-types lit-html']) {
      it(`breaks no strict policy${policy && ` with “${policy.slice(2)}”`}, and asks nobody for anything`, async () => {
        town.file('/loud.css', 'body * { color: red !important; font-size: 40px !important; display: none !important }', 'text/css');
        const visitor = await open(policy, { before: printer, head: '<base href="/irgendwo/"><link rel="stylesheet" href="/loud.css">' });
        const { page, requests } = visitor;
        const asked = requests.length;
        await page.evaluate((each) => globalThis.printSheet(each), sheet([entry('Beispielamt', '0551 400-0')], { link }));
        const given = await page.evaluate(() => globalThis.given);
        for (const words of ['Merkliste', 'قائمتي', 'Beispielamt', 'مكتب المثال', '0551 400-0', link.url]) assert.ok(given.text.includes(words), words);
        assert.ok(given.modules > 1000);
        assert.deepEqual([given.title, given.language, given.size], ['Merkliste', 'ar', '26.6667px']);
        assert.deepEqual([visitor.violations, visitor.complaints(), requests.slice(asked).filter((url) => !url.startsWith('about:'))], [[], [], []]);
        assert.equal(await page.title(), 'Seite');
        await page.keyboard.press('Tab');
        assert.equal(await page.locator('iframe').count(), 0);
        await visitor.close();
      });
    }

    for (const [policy, reason] of [['; sandbox allow-scripts allow-same-origin', /did not print/], ['; sandbox allow-scripts', /sandboxed/]]) {
      it(`says so where printing is not allowed (${policy.slice(2)})`, async () => {
        const { page, close } = await open(policy);
        await assert.rejects(page.evaluate((each) => globalThis.printSheet(each), sheet([])), reason);
        assert.equal(await page.title(), 'Seite');
        await close();
      });
    }

    /** The sheet as a PDF: what its pages measure in points, and its raw text. */
    const pdf = async (each, format = 'A4') => {
      const { page, violations, close } = await open('', { body: '' });
      await page.evaluate((what) => globalThis.writeDocument(document, globalThis.sheetDocument(what)), each);
      const text = (await page.pdf({ format })).toString('latin1');
      assert.deepEqual(violations, []);
      await close();
      return { text, pages: [...text.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]/g)].map(([, width, height]) => `${width} x ${height}`) };
    };

    it('is one page of A4 or Letter, named by its title', async () => {
      const one = sheet([entry('Beispielamt', '0551 400-0')], { link });
      const { text, pages } = await pdf(one);
      assert.ok(text.includes(`/URI (${link.url})`));
      // Chromium 111 writes no titles into its files.
      assert.equal(text.includes('/Title (Merkliste)'), name === 'chromium');
      assert.match(pages.join(), /^59\d x 84\d$/);
      assert.deepEqual((await pdf(one, 'Letter')).pages, ['612 x 792']);
    });

    it('keeps its margin: what fills a bare page does not fit on it', async () => {
      // 52 lines of 14.3 points and their headings are lower than A4 (842), and higher than A4 less twice 16 mm (751).
      assert.equal((await pdf(sheet([entry('Beispielamt', ...rows(48))]))).pages.length, 2);
      assert.equal((await pdf(sheet([entry('Beispielamt', ...rows(36))]))).pages.length, 1);
    });

    it('breaks no entry that fits on a page', async () => {
      // Each fills two thirds of a page; run on, four would take three pages.
      const entries = Array.from({ length: 4 }, (_, place) => entry(`Amt ${place}`, ...rows(32)));
      assert.equal((await pdf(sheet(entries))).pages.length, 4);
    });

    it('begins an entry that is longer than a page below the head, when it is the only one', async () => {
      const entries = [entry('Amt', ...rows(120)), entry('Amt')];
      assert.equal((await pdf(sheet(entries.slice(0, 1)))).pages.length, 3);
      assert.equal((await pdf(sheet(entries))).pages.length, 4);
    });
  });
}
