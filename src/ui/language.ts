import type { msg as LitMsg } from '@lit/localize';
import { joinStringsAndValues } from '@lit/localize/internal/str-tag.js';
import type { TemplateMap } from '@lit/localize/internal/types.js';
import type { LitElement, ReactiveController } from 'lit';
import { baseLanguage } from '../feeds/text.js';
import { languageTag, textDirection } from '../shared/language-tags.js';

/** A visitor chose a language in a widget's menu. */
export class LanguageChooseEvent extends Event {
  static readonly type = 'language-choose';

  constructor(
    readonly language: string,
    /** Whether the choice is for every widget of the page, or only for the one whose tag has its own `lang`. */
    readonly pageWide: boolean,
  ) {
    super(LanguageChooseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'language-choose': LanguageChooseEvent;
  }
}

const SOURCE = 'de';

/** Messages by language, each loaded on need. Ids are unique in the whole library. */
export type Catalogue = Readonly<Record<string, () => Promise<{ templates: TemplateMap }>>>;

// What every widget says. A language that fails to load is taken out: German words are better than none, and the next
// page view tries again.
const common: Record<string, Catalogue[string]> = {
  en: () => import('../locales/en.js'),
  ru: () => import('../locales/ru.js'),
  ar: () => import('../locales/ar.js'),
};

const loaded = new Set<Catalogue[string]>();
const messages: Record<string, TemplateMap> = {};

/** The languages that the widgets' own words exist in, by their own names. */
export const interfaceLanguages: Readonly<Record<string, string>> = {
  de: 'Deutsch',
  en: 'English',
  ru: 'Русский',
  ar: 'العربية',
};

// Set only while an element renders: several languages stand on one page, and @lit/localize knows only one at a time.
let active: TemplateMap | undefined;
let activeLanguage = SOURCE;

/** Turns `msg` and `plural` to a language whose words are loaded; to German without one. */
export function speak(language = SOURCE): void {
  active = messages[language];
  activeLanguage = language;
}

interface Tagged {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/**
 * `msg` of @lit/localize in the language of the element that is being rendered: German source, explicit ids, plain
 * strings and `str` templates. In a catalogue the values of a template are the places of the source's values.
 */
export const msg = ((source: string | Tagged, { id }: { id: string }) => {
  const found = active?.[id] as string | Tagged | undefined;
  if (typeof source === 'string') return found ?? source;
  const { strings, values } = (found as Tagged | undefined) ?? source;
  return joinStringsAndValues(strings, source.values as unknown[], found ? (values as number[]) : undefined);
}) as unknown as typeof LitMsg;

const pluralRules: Record<string, Intl.PluralRules> = {};

type Forms = Partial<Record<Intl.LDMLPluralRule, () => string>> & { readonly other: () => string };

/** The wording for a number: one message for each plural category (CLDR) that any of our languages has. */
export function plural(count: number, forms: Forms): string {
  const rules = (pluralRules[activeLanguage] ??= new Intl.PluralRules(activeLanguage));
  return (forms[rules.select(count)] ?? forms.other)();
}

// The page's choice. It lives as long as the page; nothing is stored. Another copy of this module on the page (an
// element of another version) hears the same event.
let chosen: string | undefined;
globalThis.document?.addEventListener(LanguageChooseEvent.type, (event) => {
  const { language, pageWide } = event as LanguageChooseEvent;
  if (pageWide) chosen = languageTag(String(language));
});

/** The roots an element stands in, from its own (a shadow root, perhaps) to the page. */
function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}

/** The language tag that stands nearest above (or on) an element, through shadow roots; empty if there is none. */
export function nearestLanguage(element: Element): string {
  for (const start of [element, ...rootsOf(element).map((root) => (root as ShadowRoot).host)]) {
    const marked = start?.closest<HTMLElement>('[lang]');
    if (marked) return languageTag(marked.lang) ?? '';
  }
  return '';
}

/** Gives an element its language: its nearest `lang`, until the visitor chooses another. */
export class LanguageController implements ReactiveController {
  /** Language that texts of the feed are looked for in. */
  wanted = SOURCE;
  /** Language of the widget's own words; a key of {@link interfaceLanguages}. */
  current = SOURCE;
  /** False until the first catalogue is there, so that no reader of Arabic sees German flash up. */
  ready = false;
  /** Whether the visitor changed the language here, so that the new one is announced. */
  announced = false;
  readonly #host: LitElement;
  readonly #catalogues: Catalogue[];
  readonly #watcher = new MutationObserver(() => this.redraw());
  /** How often something came that no property tells of: words, a part that is loaded on use. */
  changes = 0;
  /** Draws the element again, all of it. */
  readonly redraw = () => {
    this.changes++;
    this.#host.requestUpdate();
  };
  #own: string | undefined;

  /** @param catalogues of the element, besides what all widgets say */
  constructor(host: LitElement, ...catalogues: Catalogue[]) {
    this.#host = host;
    this.#catalogues = [common, ...catalogues];
    host.addController(this);
  }

  get direction(): 'ltr' | 'rtl' {
    return textDirection(this.current);
  }

  hostConnected(): void {
    document.addEventListener(LanguageChooseEvent.type, this.redraw);
    for (const root of rootsOf(this.#host)) this.#watcher.observe(root, { attributeFilter: ['lang'], subtree: true });
  }

  hostDisconnected(): void {
    document.removeEventListener(LanguageChooseEvent.type, this.redraw);
    this.#watcher.disconnect();
  }

  /** From here to {@link hostUpdated} `msg` speaks this element's language. */
  hostUpdate(): void {
    this.wanted = this.#own ?? ((!this.#host.hasAttribute('lang') && chosen) || nearestLanguage(this.#host) || SOURCE);
    const base = baseLanguage(this.wanted);
    const language = Object.hasOwn(common, base) ? base : SOURCE;
    if (this.#missing(language).length) {
      void this.load(language);
    } else {
      this.current = language;
      this.ready = true;
    }
    speak(this.current);
  }

  hostUpdated(): void {
    speak();
  }

  /** What the visitor chose in this widget's menu. */
  choose(language: string): void {
    const pageWide = !this.#host.hasAttribute('lang');
    this.announced = true;
    if (pageWide) {
      chosen = language;
    } else {
      this.#own = language;
    }
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new LanguageChooseEvent(language, pageWide));
  }

  #missing(language: string): Catalogue[string][] {
    return this.#catalogues.flatMap((catalogue) => catalogue[language] ?? []).filter((load) => !loaded.has(load));
  }

  /** Adds the words of a part that the element loads on use. */
  add(catalogue: Catalogue): Promise<void> {
    if (!this.#catalogues.includes(catalogue)) this.#catalogues.push(catalogue);
    return this.load(this.current);
  }

  /** Brings a language's words, or none. */
  async load(language: string): Promise<void> {
    try {
      await Promise.all([
        // Readers of other languages need it most, and nothing is to move when it comes.
        import('./text-badge.js'),
        ...this.#missing(language).map(async (load) => {
          const { templates } = await load();
          messages[language] = { ...messages[language], ...templates };
          loaded.add(load);
        }),
      ]);
    } catch {
      delete common[language];
    }
    this.redraw();
  }
}
