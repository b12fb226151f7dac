import { str } from '@lit/localize';
import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { templates as arabic } from '../../src/locales/ar.js';
import { templates as english } from '../../src/locales/en.js';
import { templates as russian } from '../../src/locales/ru.js';
import { LanguageChooseEvent, LanguageController, interfaceLanguages, msg, nearestLanguage, plural } from '../../src/ui/language.js';
import { pause, until } from '../until.js';

const RETRY = 'feed.retry';
const GERMAN = 'Noch einmal versuchen';

const forms = (count: number) =>
  plural(count, {
    zero: () => msg(str`${count} Organisationen`, { id: 'members.count.zero' }),
    one: () => msg(str`${count} Organisation`, { id: 'members.count.one' }),
    two: () => msg(str`${count} Organisationen`, { id: 'members.count.two' }),
    few: () => msg(str`${count} Organisationen`, { id: 'members.count.few' }),
    many: () => msg(str`${count} Organisationen`, { id: 'members.count.many' }),
    other: () => msg(str`${count} Organisationen`, { id: 'members.count.other' }),
  });

class Speaker extends LitElement {
  static override properties = { count: { type: Number } };
  count = 1;
  /** Every wording that was drawn, so that a flash of another language is seen. */
  readonly drawn: string[] = [];
  readonly language = new LanguageController(this);

  get retry(): string {
    return this.renderRoot.querySelector('b')?.textContent ?? '';
  }

  get number(): string {
    return this.renderRoot.querySelector('i')?.textContent ?? '';
  }

  protected override render() {
    const { ready, current, direction } = this.language;
    if (!ready) return html`<b></b><i></i>`;
    this.drawn.push(msg(GERMAN, { id: RETRY }));
    return html`<div lang=${current} dir=${direction}><b>${msg(GERMAN, { id: RETRY })}</b><i>${forms(this.count)}</i></div>`;
  }
}
customElements.define('sample-speaker', Speaker);

const area = document.createElement('div');
beforeEach(() => document.body.append(area));
afterEach(() => {
  area.replaceChildren();
  area.removeAttribute('lang');
  area.remove();
  document.documentElement.lang = 'de';
  // The page's choice lives as long as the page.
  document.dispatchEvent(new LanguageChooseEvent('', true));
});

function put(lang?: string, into: Node = area): Speaker {
  const speaker = document.createElement('sample-speaker') as Speaker;
  if (lang !== undefined) speaker.lang = lang;
  into.appendChild(speaker);
  return speaker;
}

const speaks = (speaker: Speaker, words: unknown) => until(() => speaker.retry === words, `“${String(words)}” instead of “${speaker.retry}”`);

describe('nearestLanguage', () => {
  const inside = (markup: string) => {
    area.append(document.createRange().createContextualFragment(markup));
    return area.querySelector('x-y')!;
  };
  const cases: [what: string, markup: string, language: string][] = [
    ['of the tag itself', '<div lang="en"><x-y lang="ru"></x-y></div>', 'ru'],
    ['of the nearest element above', '<div lang="en"><div lang="ar"><p><x-y></x-y></p></div></div>', 'ar'],
    ['of the page', '<x-y></x-y>', 'de'],
    ['as CMS write it: de_DE', '<x-y lang="de_DE"></x-y>', 'de-DE'],
    ['with blanks', '<x-y lang=" en "></x-y>', 'en'],
    ['in capitals', '<x-y lang="AR-eg"></x-y>', 'ar-EG'],
    ['with a private part', '<x-y lang="de-x-leicht"></x-y>', 'de-x-leicht'],
    ['empty, which means unknown', '<x-y lang=""></x-y>', ''],
    ['that is none', '<x-y lang="d e!"></x-y>', ''],
    ['with a letter that Intl refuses', '<x-y lang="e"></x-y>', ''],
  ];
  for (const [what, markup, language] of cases) {
    it(`reads the language ${what}`, () => expect(nearestLanguage(inside(markup))).to.equal(language));
  }

  it('looks through shadow roots', () => {
    const [outer, middle, inner] = [document.createElement('div'), document.createElement('div'), document.createElement('div')];
    outer.lang = 'ru';
    outer.attachShadow({ mode: 'open' }).append(middle);
    middle.attachShadow({ mode: 'open' }).append(inner);
    area.append(outer);
    expect(nearestLanguage(inner)).to.equal('ru');
  });
});

describe('LanguageController', () => {
  it('speaks the language of the page', async () => {
    const speaker = put();
    await speaks(speaker, GERMAN);
    expect(speaker.language.direction).to.equal('ltr');
  });

  for (const [language, templates] of [['en', english], ['ru', russian], ['ar', arabic]] as const) {
    it(`speaks ${language} where the tag says so, and draws nothing before it can`, async () => {
      const speaker = put(language);
      await speaks(speaker, templates[RETRY]);
      expect(new Set(speaker.drawn)).to.deep.equal(new Set([templates[RETRY]]));
      expect(templates[RETRY]).not.to.equal(GERMAN);
    });
  }

  it('speaks from right to left in Arabic', async () => {
    const speaker = put('ar-EG');
    await speaks(speaker, arabic[RETRY]);
    expect(speaker.language.direction).to.equal('rtl');
    expect(speaker.renderRoot.querySelector('div')!.dir).to.equal('rtl');
  });

  it('speaks several languages on one page', async () => {
    const speakers = ['ar', 'de', 'en', 'ru', 'ar'].map((language) => put(language));
    await Promise.all(speakers.map((speaker, place) => speaks(speaker, [arabic, undefined, english, russian, arabic][place]?.[RETRY] ?? GERMAN)));
  });

  it('speaks German where it has no words, and still looks for the feed’s texts in that language', async () => {
    const speaker = put('tr');
    await speaks(speaker, GERMAN);
    expect([speaker.language.wanted, speaker.language.current]).to.deep.equal(['tr', 'de']);
  });

  for (const lang of ['', 'e', 'de_DE', 'de-x-leicht', 'constructor', '__proto__', '🦆']) {
    it(`speaks German for lang="${lang}"`, async () => speaks(put(lang), GERMAN));
  }

  it('follows the lang of its ancestors', async () => {
    const speaker = put();
    await speaks(speaker, GERMAN);
    area.lang = 'en';
    await speaks(speaker, english[RETRY]);
    document.documentElement.lang = 'ru';
    area.removeAttribute('lang');
    await speaks(speaker, russian[RETRY]);
    speaker.lang = 'ar';
    await speaks(speaker, arabic[RETRY]);
  });

  it('follows the lang of the host that it stands in', async () => {
    const host = document.createElement('div');
    area.append(host);
    const speaker = put(undefined, host.attachShadow({ mode: 'open' }));
    await speaks(speaker, GERMAN);
    host.lang = 'en';
    await speaks(speaker, english[RETRY]);
  });

  it('follows the lang of the place that it is moved to', async () => {
    const elsewhere = document.createElement('div');
    elsewhere.lang = 'en';
    area.append(elsewhere);
    const speaker = put();
    await speaks(speaker, GERMAN);
    elsewhere.append(speaker);
    await until(() => speaker.language.wanted === 'en' || (speaker.requestUpdate(), false), 'English');
    await speaks(speaker, english[RETRY]);
  });

  it('is asked only while its element draws', async () => {
    await speaks(put('ar'), arabic[RETRY]);
    expect(msg(GERMAN, { id: RETRY })).to.equal(GERMAN);
  });

  it('gives messages without a translation in German', () => expect(msg('Neu', { id: 'no.such.message' })).to.equal('Neu'));
});

describe('the visitor’s choice', () => {
  const chosen: LanguageChooseEvent[] = [];
  const note = (event: LanguageChooseEvent) => void chosen.push(event);
  beforeEach(() => {
    chosen.length = 0;
    area.addEventListener('language-choose', note);
  });

  it('holds for every widget of the page whose tag has no lang of its own', async () => {
    const [first, second, own] = [put(), put(), put('en')];
    await Promise.all([speaks(first, GERMAN), speaks(own, english[RETRY])]);
    first.language.choose('ar');
    await Promise.all([speaks(first, arabic[RETRY]), speaks(second, arabic[RETRY])]);
    expect(own.retry).to.equal(english[RETRY]);
    expect(chosen.map(({ language, pageWide, bubbles, composed }) => [language, pageWide, bubbles, composed])).to.deep.equal([['ar', true, true, true]]);
  });

  it('holds for widgets that come later, whatever lang stands above them', async () => {
    const first = put();
    await speaks(first, GERMAN);
    first.language.choose('ru');
    area.lang = 'en';
    await speaks(put(), russian[RETRY]);
    await speaks(put('en'), english[RETRY]);
  });

  it('holds for one widget only when its tag has a lang', async () => {
    const [own, other] = [put('de'), put()];
    await Promise.all([speaks(own, GERMAN), speaks(other, GERMAN)]);
    own.language.choose('ar');
    await speaks(own, arabic[RETRY]);
    await pause(30);
    expect(other.retry).to.equal(GERMAN);
    expect(chosen.map(({ language, pageWide }) => [language, pageWide])).to.deep.equal([['ar', false]]);
  });

  it('is announced where it was made, and nowhere else', async () => {
    const [first, second] = [put(), put()];
    await speaks(first, GERMAN);
    first.language.choose('en');
    await speaks(second, english[RETRY]);
    expect([first.language.announced, second.language.announced]).to.deep.equal([true, false]);
  });

  it('may be undone', async () => {
    const speaker = put();
    await speaks(speaker, GERMAN);
    speaker.language.choose('ar');
    await speaks(speaker, arabic[RETRY]);
    speaker.language.choose('de');
    await speaks(speaker, GERMAN);
  });

  it('is heard from another copy of the library', async () => {
    const speaker = put();
    await speaks(speaker, GERMAN);
    document.body.dispatchEvent(Object.assign(new Event('language-choose', { bubbles: true }), { language: 'en', pageWide: true }));
    await speaks(speaker, english[RETRY]);
  });

  it('by a strange script of what is no language does no harm', async () => {
    const speaker = put();
    await speaks(speaker, GERMAN);
    for (const language of [undefined, null, '', 'd e!', '__proto__', 'constructor']) {
      document.body.dispatchEvent(Object.assign(new Event('language-choose', { bubbles: true }), { language, pageWide: true }));
      await pause(5);
      expect(speaker.retry, String(language)).to.equal(GERMAN);
    }
    document.body.dispatchEvent(new Event('language-choose', { bubbles: true }));
    speaker.language.choose('en');
    await speaks(speaker, english[RETRY]);
  });

  it('is stored nowhere', async () => {
    const speaker = put();
    await speaks(speaker, GERMAN);
    const before = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    speaker.language.choose('ar');
    await speaks(speaker, arabic[RETRY]);
    expect([document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]).to.deep.equal(before);
  });
});

describe('plural', () => {
  const cases: Record<string, readonly [count: number, form: string][]> = {
    de: [[0, 'other'], [1, 'one'], [2, 'other'], [49, 'other']],
    en: [[0, 'other'], [1, 'one'], [2, 'other']],
    ru: [[0, 'many'], [1, 'one'], [2, 'few'], [4, 'few'], [5, 'many'], [11, 'many'], [21, 'one'], [22, 'few'], [49, 'many']],
    ar: [[0, 'zero'], [1, 'one'], [2, 'two'], [3, 'few'], [10, 'few'], [11, 'many'], [49, 'many'], [100, 'other'], [102, 'other']],
  };
  for (const [language, table] of Object.entries(cases)) {
    it(`takes the form that ${language} has for the number`, async () => {
      const speaker = put(language);
      await until(() => speaker.number, 'the number');
      const templates = { ar: arabic, ru: russian, en: english }[language] as Record<string, { strings: string[]; values: number[] }> | undefined;
      for (const [count, form] of table) {
        speaker.count = count;
        await speaker.updateComplete;
        const template = templates?.[`members.count.${form}`];
        const wanted = template
          ? template.strings.map((part, place) => part + (place in template.values ? String(count) : '')).join('')
          : `${count} Organisation${count === 1 ? '' : 'en'}`;
        expect(speaker.number, `${count}`).to.equal(wanted);
      }
    });
  }

  it('takes the last form where the one for the number is missing', () => expect(plural(1, { other: () => 'a' })).to.equal('a'));
});

describe('a catalogue that cannot be loaded', () => {
  it('leaves the widget speaking German, and says where that stands', async () => {
    const frame = document.createElement('iframe');
    const script = 'script';
    // The page of the frame looks for the Russian words where nothing is.
    frame.srcdoc = `<!doctype html><html lang="de">
      <${script} type="importmap">{"imports": {"/src/locales/ru.ts": "/nothing/ru.js", "/src/locales/ru.js": "/nothing/ru.js"}}</${script}>
      <${script} type="module" src="/src/elements/network-members/network-members.ts"></${script}>
      <network-members lang="ru"><${script} type="application/json">{"organisations": [{"id": "a", "name": "Verein"}]}</${script}></network-members>`;
    area.append(frame);
    try {
      const root = () => frame.contentDocument?.querySelector('network-members')?.shadowRoot;
      await until(() => root()?.textContent.includes('Verein'), 'the list');
      expect(root()!.textContent).to.contain('1 Organisation');
      expect(root()!.querySelector('[part="base"]')!.getAttribute('lang')).to.equal('de');
    } finally {
      frame.remove();
    }
  });
});

describe('interfaceLanguages', () => {
  it('are German, English, Russian and Arabic, in their own script', () =>
    expect(interfaceLanguages).to.deep.equal({ de: 'Deutsch', en: 'English', ru: 'Русский', ar: 'العربية' }));
});
