// Promise 6: two accessibility engines on every demo page, and what a screen reader is told.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { membersFeed, openTown, scripts } from './town.mjs';
import { launch, visit } from './visitor.mjs';
import { allWords, words } from './words.mjs';

const demo = new URL('../../demo/', import.meta.url);
const pages = (await readdir(demo, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
const engineText = (path) => readFile(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
const [axe, ibm] = await Promise.all([engineText('axe-core/axe.min.js'), engineText('accessibility-checker-engine/ace.js')]);

/** Unfolds what a visitor would; runs in the page. */
function unfold() {
  for (const { shadowRoot } of document.querySelectorAll('integration-contact, integration-directory, network-members, network-meetings')) {
    const buttons = [...shadowRoot?.querySelectorAll('[part=item] [aria-expanded=false], .chapter [aria-expanded=false]') ?? []].slice(0, 3);
    for (const each of [...buttons, ...shadowRoot?.querySelectorAll('details:not([open]) > summary') ?? []]) each.click();
  }
}

const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function axeFindings(page, runOnly = allRules) {
  return page.evaluate(async (rules) => {
    const runOnly = { type: rules.includes('color-contrast') ? 'rule' : 'tag', values: rules };
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) =>
      `axe ${id}: ${target.flat().join(' ')}: ${failureSummary.split('\n').at(-1).trim()}`));
  }, runOnly);
}

/** What may differ in other colours. */
const contrastFindings = (page) => axeFindings(page, ['color-contrast', 'link-in-text-block']);

// IBM's engine also lists what a person should look at; only what it is sure of counts here.
async function ibmFindings(page) {
  return page.evaluate(async () => {
    const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    return results.filter(({ value }) => value.join() === 'VIOLATION,FAIL').slice(0, 8).map(({ ruleId, message, snippet }) => `IBM ${ruleId}: ${message}: ${snippet}`);
  });
}

describe('accessibility', { timeout: 300_000, concurrency: 2 }, () => {
  let town;
  let browser;
  before(async () => {
    town = await openTown();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  for (const path of pages) {
    it(`axe and IBM's engine find nothing on demo/${path}, in light, in dark, and in the other direction of writing`, async () => {
      const visitor = await visit(browser, `${town.url}/demo/${path}`);
      const { page } = visitor;
      const widgets = await page.locator('integration-contact, integration-directory, network-members, network-meetings').count();
      await visitor.outcome(widgets, 20_000);
      await page.evaluate(unfold);
      if (widgets) await page.waitForTimeout(150);
      await page.evaluate(`${axe};${ibm};window.ace = ace;`);
      const found = {};
      const look = async (state, ...checks) => {
        const findings = [];
        for (const check of checks) findings.push(...await check(page));
        if (findings.length) found[state] = findings;
      };
      await look('light', axeFindings, ibmFindings);
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('dark', contrastFindings);
      const other = await page.locator('html').getAttribute('lang') === 'ar' ? 'de' : 'ar';
      const choice = page.locator(`[part=languages] [lang=${other}]`);
      if (await choice.count()) {
        await page.emulateMedia({ colorScheme: 'light' });
        await choice.first().click();
        await page.locator(`[part=base][lang=${other}]`).first().waitFor();
        await look(`in “${other}”`, axeFindings, ibmFindings);
      }
      assert.deepEqual(found, {});
      await visitor.close();
    });
  }

  it('axe finds nothing in the states loading, failed, empty and checked, in German and Arabic', async () => {
    town.answer('/feeds/never.json', () => {});
    town.feed('/feeds/nobody.json', membersFeed(0));
    town.feed('/feeds/faulty.json', membersFeed(2, { organisations: [{ id: 'a' }, { id: 'b', name: 'Gut', website: 'javascript:alert(1)' }] }));
    const states = (lang) => ['never', 'missing', 'nobody', 'faulty'].map((name, place) =>
      `<section aria-label="${lang} ${place}"><network-members lang="${lang}" src="/feeds/${name}.json" ${name === 'faulty' && lang === 'de' ? 'check' : ''} no-search no-filter><p>Eigener Inhalt</p></network-members></section>`).join('');
    const visitor = await visit(browser, town.page(`<main><h1>Zustände</h1>${states('de')}${states('ar')}</main>`, { head: scripts.autoload }));
    await visitor.outcome(6);
    await visitor.page.waitForTimeout(1000);
    await visitor.page.evaluate(axe);
    assert.deepEqual(await axeFindings(visitor.page), []);
    await visitor.close();
  });

  /** The lines of a snapshot that match, each after the one before. */
  function inOrder(snapshot, ...patterns) {
    let rest = snapshot;
    for (const pattern of patterns) {
      const found = pattern.exec(rest);
      assert.ok(found, `${pattern} is read, in its place, in after what came before:\n${rest.slice(0, 3000)}`);
      rest = rest.slice(found.index + found[0].length);
    }
  }

  /** Nothing nameless, and no heading level left out. */
  function soundReading(snapshot) {
    const nameless = snapshot.split('\n').filter((line) => /^\s*- (button|link|textbox|searchbox|combobox|heading|search|navigation|article|region)( \[[^\]]*\])*:?$/.test(line)).map((line) => line.trim());
    assert.deepEqual(nameless.filter((line) => !/^- (search|article):?$/.test(line)), [], 'everything has a name');
    const levels = [...snapshot.matchAll(/- heading .*\[level=(\d)\]/g)].map(({ 1: level }) => Number(level));
    assert.deepEqual(levels.filter((level, place) => place > 0 && level > levels[place - 1] + 1), [], `no level is left out: ${levels.join(' ')}`);
    assert.ok(!/undefined|null|\[object|NaN/.test(snapshot), 'only words are read');
  }

  async function readGoettingen(language) {
    const visitor = await visit(browser, `${town.url}/demo/goettingen/netzwerk-migration.html`);
    await visitor.outcome(2);
    const { page } = visitor;
    if (language !== 'de') {
      await page.locator(`network-members [part=languages] [lang=${language}]`).click();
      await page.locator(`network-meetings [part=base][lang=${language}]`).waitFor();
    }
    await page.evaluate(unfold);
    await page.locator('network-members .details dl').first().waitFor();
    const snapshot = await page.locator('body').ariaSnapshot();
    const widgets = await Promise.all(['network-meetings', 'network-members'].map((tag) => page.locator(tag).ariaSnapshot()));
    await visitor.close();
    return { snapshot, widgets: widgets.join('\n') };
  }

  const said = (role, id, language, more = '') => new RegExp(`${role} "${words(id, language).replace(/[().]/g, '\\$&')}[^"]*"${more}`);

  for (const [language, name, meeting, date, networkName] of [
    ['de', 'German', 'Plenarsitzung', /Montag, 11\. Juni 2018/, 'Netzwerk Migration Region Göttingen'],
    ['ar', 'Arabic', 'الجلسة العامة', /11 (يونيو|حزيران)/, 'شبكة الهجرة في منطقة غوتنغن'],
  ]) {
    it(`a screen reader reads the page of Göttingen in ${name} in a sound order`, async () => {
      const { snapshot, widgets } = await readGoettingen(language);
      soundReading(snapshot);
      const heading = (text, level) => new RegExp(`heading "${text}" \\[level=${level}\\]`);
      inOrder(snapshot,
        heading('Netzwerk Migration', 1), heading('Sitzungen und Protokolle', 2), said('group', 'language.menu', language),
        language === 'de' ? /button "Deutsch" \[pressed\]/ : /button "العربية" \[pressed\]/,
        said('heading', 'meetings.coming', language, ' \\[level=3\\]'), heading(meeting, 4), date, /14:00/,
        said('button', 'calendar.one', language), said('heading', 'meetings.past', language, ' \\[level=3\\]'),
        heading('Wer zum Netzwerk gehört', 2), heading(networkName, 3), said('searchbox', 'members.search', language),
        said('combobox', 'members.kind', language), /\b49\b/, said('heading', 'members.steering', language, ' \\[level=4\\]'),
        /listitem/, /button ".+" \[expanded\]/, /term: /, /definition/,
        said('heading', 'members.members', language, ' \\[level=4\\]'), /listitem/, /contentinfo/);
      if (language === 'de') return;
      // Names, titles of papers and texts that exist in German only stay German, and say so.
      const german = allWords('de').filter((text) => text.length > 3 && !allWords(language).includes(text));
      const left = german.filter((text) => [`"${text}"`, `: ${text}\n`].some((line) => widgets.includes(line)));
      assert.deepEqual(left, [], 'no German words of the widgets are left');
    });
  }
});
