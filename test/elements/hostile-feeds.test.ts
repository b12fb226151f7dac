import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { IntegrationDirectory } from '../../src/elements/integration-directory/integration-directory.js';
import '../../src/elements/integration-contact/integration-contact.js';
import '../../src/elements/integration-directory/integration-directory.js';
import '../../src/elements/network-meetings/network-meetings.js';
import '../../src/elements/network-members/network-members.js';
import { QuietConsole } from '../quiet-console.js';
import { pause, until } from '../until.js';
import { all, checkPanel, one, WidgetPlace } from '../widget-on-page.js';

// What a feed may hold when somebody else writes it, or when an export goes wrong. It is shown as text or left out;
// nothing runs, and the good record beside it stays.
const alarm = 'globalThis.alarm = true';
const STRINGS: readonly [what: string, value: unknown][] = [
  ['markup with a handler', `<img src=x onerror="${alarm}">`],
  ['a script', `</script><script>${alarm}</script>`],
  ['a link that runs', `javascript:${alarm}`],
  ['a hidden link that runs', ` \u0001JaVa\nScript:${alarm}`],
  ['a data link', `data:text/html,<script>${alarm}</script>`],
  ['a template', '${alert(1)} {{7*7}} <!-- lit-part --> {{lit-1$}} ?lit$123$'],
  ['signs that turn the direction', 'Verein \u202eneiereV\u202c \u2066\u2069\u200f'],
  ['a lone surrogate', 'Verein \ud83e'],
  ['emoji', '👩🏽‍🚀🏳️‍🌈 🇩🇪'],
  ['control signs', 'a\u0000b\u0007c\u001bd'],
  ['ten thousand letters', 'W'.repeat(10_000)],
  ['ten thousand lines', 'a\n'.repeat(5000)],
  ['a number', 12],
  ['a number that is too large', 1e300],
  ['a negative number', -1],
  ['true', true],
  ['null', null],
  ['an empty text', ''],
  ['a list', ['a', { b: 1 }, null]],
  ['an empty object', {}],
  ['a template result', { _$litType$: 1, strings: Object.assign(['<img src=x>'], {}), values: [], raw: ['x'] }],
  ['a promise’s then', { then: 'x', catch: 'y' }],
  ['an object that is no text', { toString: null, valueOf: null, de: { de: 'x' } }],
  ['a long length', { length: 1e9, 0: 'a' }],
  ['wordings for names that every object has', { constructor: 'a', __proto__: 'b', hasOwnProperty: 'c', toString: 'd', de: 'Verein' }],
  ['the name of a prototype', '__proto__'],
  ['a wording that runs', { de: `<img src=x onerror="${alarm}">`, ar: `javascript:${alarm}` }],
];

const GOOD = 'Gutes Beispiel';

const ORGANISATION = ['id', 'name', 'kind', 'topics', 'area', 'summary', 'languages', 'address', 'phone', 'email', 'website', 'role', 'updated', 'translations'];
const ADDRESS = ['street', 'postcode', 'town', 'room'];
const NETWORK = ['name', 'summary', 'principles', 'aims', 'website', 'email', 'phone', 'translations'];
const MEETING = ['id', 'title', 'topic', 'start', 'end', 'allDay', 'place', 'online', 'agenda', 'note', 'status', 'reason', 'movedFrom', 'files', 'uid', 'sequence', 'updated', 'translations'];
const FILE = ['kind', 'title', 'url', 'size', 'type', 'language'];

const ENTRY = ['id', 'name', 'provider', 'kind', 'topics', 'summary', 'description', 'addresses', 'phones', 'email', 'website', 'hours', 'closures', 'holidays', 'appointment', 'hoursNote', 'languages', 'targetGroups', 'free', 'cost',
  'registration', 'registrationUrl', 'stepFree', 'accessibility', 'area', 'documents', 'course', 'checked', 'updated', 'translations'];
const SITE = [...ADDRESS, 'name', 'latitude', 'longitude'];
const COURSE = ['level', 'start', 'end', 'times', 'places', 'childcare', 'payer', 'exam'];

const each = (keys: readonly string[], value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));
const inLists = (value: unknown) => [value, [value], { [typeof value === 'string' ? value.slice(0, 50) : 'key']: value }];

/** A feed in which this value stands in every field, alone and beside good ones. */
function members(value: unknown) {
  const organisations = [
    { id: 'good', name: GOOD, phone: '0551 1234567' },
    each(ORGANISATION, value),
    ...ORGANISATION.map((key) => ({ id: `x-${key}`, name: 'Verein', phone: '0551 1234567', [key]: value })),
    ...inLists(value).flatMap((list) => [{ id: 'y', name: 'Verein', topics: list, languages: list, summary: list, translations: list, terms: list }]),
    { id: 'z', name: 'Verein', address: each(ADDRESS, value), languages: [{ code: value, mode: value }], translations: { de: value, ar: each(['status', 'updated'], value) } },
    value,
  ];
  return { ...each(['version', 'updated', 'terms', 'next', 'language'], value), network: { ...each(NETWORK, value), aims: [value], principles: [value] }, organisations };
}

function meetings(value: unknown) {
  const start = '2018-05-07T14:00';
  return {
    ...each(['version', 'updated', 'terms', 'next', 'language', 'calendar', 'suggest'], value),
    network: each(NETWORK, value),
    meetings: [
      { id: 'good', topic: GOOD, start },
      each(MEETING, value),
      ...MEETING.map((key) => ({ id: `x-${key}`, topic: 'Sitzung', start, [key]: value })),
      { id: 'y', start, agenda: [value], files: [value, each(FILE, value), { ...each(FILE, value), kind: 'minutes' }], place: each([...ADDRESS, 'name'], value) },
      { id: 'z', start: '2017-01-01', title: value, topic: value, files: [each(FILE, value)], reason: value, status: 'cancelled' },
      value,
    ],
  };
}

function directory(value: unknown) {
  const run = { text: value, href: value, strong: value, emphasis: value };
  const blocks = [value, run, [run], { heading: value }, { heading: [run] }, { list: value }, { list: [value, [run]] }, { steps: [value, run] }];
  const papers = [value, { title: value, files: value }, { title: 'Heft', files: [value, each(FILE, value)] }];
  const inside = [
    { addresses: [value, each(SITE, value), ...SITE.map((key) => ({ town: 'Göttingen', [key]: value }))] },
    { phones: [value, { number: value, label: value, hours: value }, { number: '0551 1', label: value, hours: value }] },
    { hours: [value] },
    { hours: [{ days: value, from: value, to: value, mode: value }] },
    { hours: [{ days: [value], from: '9', to: '12', mode: value }] },
    { hours: [{ days: 'Mo', from: value, to: '12' }] },
    { hours: 'Mi 9-12', closures: [value, { from: value, to: value, hours: value, reason: value }, { from: '2026-11-25', to: value, hours: value, reason: value }] },
    { languages: [value, { code: value, mode: value }, { code: 'ar', mode: value }], targetGroups: [value], topics: [value] },
    { description: blocks },
    { description: { de: blocks, ar: blocks, [typeof value === 'string' ? value.slice(0, 50) : 'key']: blocks } },
    { documents: papers },
    { course: each(COURSE, value) },
    ...COURSE.map((key) => ({ course: { level: 'B1', [key]: value } })),
    { summary: 'Rat', translations: { de: value, ar: each(['status', 'updated'], value) } },
  ];
  const chapter = { id: value, title: value, text: value, topics: [value], entries: [value], documents: papers, updated: value, translations: value };
  return {
    ...each(['version', 'updated', 'terms', 'next', 'language', 'title', 'summary', 'translations'], value),
    guide: [value, { id: value, title: value, summary: value, documents: papers, chapters: [value, chapter, { title: 'Kapitel', text: blocks, entries: ['good', value], topics: [value] }] }, { title: 'Teil', chapters: [{ ...chapter, title: 'Kapitel', entries: ['good', value] }] }],
    places: [value, { name: value, latitude: value, longitude: value }, { name: 'Göttingen', latitude: 51.5, longitude: 9.9 }],
    synonyms: [value, [value, 'Kita']],
    entries: [
      { id: 'good', name: GOOD, phones: ['0551 1234567'], addresses: [{ town: 'Göttingen', latitude: 51.5, longitude: 9.9 }] },
      each(ENTRY, value),
      ...ENTRY.map((key) => ({ id: `x-${key}`, name: 'Stelle', [key]: value })),
      ...inside.map((more, number) => ({ id: `y${number}`, name: 'Stelle', ...more })),
      value,
    ],
  };
}

describe('a feed that means harm', () => {
  const place = new WidgetPlace();
  new QuietConsole();
  const faults: unknown[] = [];
  const fault = (event: ErrorEvent | PromiseRejectionEvent) => void faults.push('reason' in event ? event.reason : event.message);

  beforeEach(() => {
    faults.length = 0;
    delete (globalThis as { alarm?: boolean }).alarm;
    addEventListener('error', fault);
    addEventListener('unhandledrejection', fault);
  });
  afterEach(() => {
    removeEventListener('error', fault);
    removeEventListener('unhandledrejection', fault);
  });

  async function examine(widget: LitElement): Promise<void> {
    const shown = () => widget.shadowRoot!.textContent;
    expect(shown().includes(GOOD)).to.equal(true);
    dispatchEvent(new Event('beforeprint'));
    await widget.updateComplete;
    await pause(30);
    await widget.updateComplete;
    dispatchEvent(new Event('afterprint'));
    expect(shown().includes(GOOD)).to.equal(true);
    expect(all(widget, 'img, script, iframe, object, embed, style, svg, base, link, meta')).to.have.length(0);
    for (const link of all<HTMLAnchorElement>(widget, 'a[href]')) expect(link.protocol).to.match(/^(https?|mailto|tel|webcal):$/);
    for (const element of all(widget, '*')) {
      for (const { name } of element.attributes) if (name.startsWith('on') || name === 'style') expect.fail(`attribute ${name}`);
    }
    for (const trace of ['[object Object]', 'undefined', 'NaN', '[object Promise]', 'Invalid Date', 'function ']) {
      const at = shown().indexOf(trace);
      if (at >= 0) expect.fail(`“${trace}” in “${shown().slice(Math.max(0, at - 40), at + 40)}”`);
    }
    expect(faults).to.deep.equal([]);
    expect('alarm' in globalThis).to.equal(false);
    expect('polluted' in {}).to.equal(false);
  }

  // The object literal above would set a prototype where JSON sets a field.
  const asJson = (value: unknown) => (value && typeof value === 'object' && Object.hasOwn(value, 'hasOwnProperty') ? (JSON.parse(JSON.stringify(value).replace('{', '{"__proto__":"b",')) as unknown) : value);

  for (const [what, value] of STRINGS) {
    for (const language of ['de', 'ar']) {
      it(`harms no list of organisations with ${what} in every field, in ${language}`, async () => {
        const widget = await place.loaded('network-members', { lang: language }, members(asJson(value)));
        await until(() => all(widget, '[role="listitem"] button').length, 'the list');
        await examine(widget);
      });

      it(`harms no list of meetings with ${what} in every field, in ${language}`, async () => {
        await examine(await place.loaded('network-meetings', { lang: language, 'preview-date': '2018-05-02' }, meetings(asJson(value))));
      });
    }

    for (const [view, language] of [['list', 'de'], ['list', 'ar'], ['guide', 'de']] as const) {
      it(`harms no ${view} of a directory with ${what} in every field, in ${language}`, async () => {
        const widget = await place.loaded<IntegrationDirectory>('integration-directory', { lang: language, view, id: 'x', 'structured-data': '', 'report-url': '/melden', 'preview-date': '2026-11-25T10:00+01:00' }, directory(asJson(value)));
        if (view === 'guide') for (const button of all(widget, '.chapter > .name button')) button.click();
        await until(() => one(widget, '.pick'), `the entries ${String(faults[0])} ${widget.shadowRoot!.textContent.slice(0, 300)}`);
        await pause(30);
        await examine(widget);
        for (const button of all(widget, '.pick')) button.click();
        const input = one<HTMLInputElement>(widget, 'input[type="search"]')!;
        input.value = GOOD;
        input.dispatchEvent(new Event('input'));
        await widget.updateComplete;
        await pause(30);
        await examine(widget);
        const told = document.head.querySelector('script[type="application/ld+json"]');
        if (told) expect(() => void JSON.parse(told.textContent)).not.to.throw();
      });
    }

    it(`harms no contact card with ${what} in every field`, async () => {
      for (const record of [{ ...each(ENTRY, asJson(value)), name: GOOD }, { name: GOOD, hours: 'Mi 9-12', ...each(ENTRY.slice(15), asJson(value)) }]) {
        await examine(await place.loaded('integration-contact', { 'report-url': 'mailto:a@example.org', 'preview-date': '2026-11-25' }, { contact: record }));
      }
    });

    it(`is shown with its problems where an editor checks it, with ${what} in every field`, async () => {
      const widget = await place.loaded('network-members', { check: '' }, members(asJson(value)));
      const panel = () => checkPanel(widget);
      await until(() => panel(), 'the panel');
      expect(panel()!.querySelectorAll('img, script, a')).to.have.length(0);
      expect(panel()!.textContent.includes('[object Object]')).to.equal(false);
    });
  }

  it('shows hostile text as text', async () => {
    const name = `<b onclick="${alarm}">Verein</b> & "Söhne" \u202eabc`;
    const widget = await place.loaded('network-members', {}, { organisations: [{ id: 'a', name }, { id: 'good', name: GOOD }] });
    expect(all(widget, '[role="listitem"] [role="heading"]').map(({ textContent }) => textContent.trim())).to.include(name);
  });

  it('does not widen the page with ten thousand letters', async () => {
    place.element.style.inlineSize = '300px';
    const widget = await place.loaded('network-members', {}, members('W'.repeat(10_000)));
    expect(widget.shadowRoot!.querySelector('[part="base"]')!.scrollWidth).to.be.at.most(301);
    expect(widget.getBoundingClientRect().width).to.be.at.most(301);
    place.element.removeAttribute('style');
  });

  it('may be deep, and the rest stays', async () => {
    const script = Object.assign(document.createElement('script'), { type: 'application/json' });
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    script.textContent = `{"organisations": [{"id": "a", "name": "Verein", "topics": ${deep}}, {"id": "good", "name": "${GOOD}"}]}`;
    const widget = document.createElement('network-members');
    widget.append(script);
    place.element.append(widget);
    await until(() => widget.shadowRoot!.textContent.includes(GOOD), 'the good record');
  });
});
