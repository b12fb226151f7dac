import type { LitElement } from 'lit';
import { LanguageChooseEvent } from '../src/ui/language.js';
import { until } from './until.js';

/** A place in the test page for widgets; empty again after each test. Made inside a `describe`. */
export class WidgetPlace {
  readonly element = document.createElement('div');

  constructor() {
    beforeEach(() => document.body.append(this.element));
    afterEach(() => {
      this.element.replaceChildren();
      this.element.remove();
      this.element.removeAttribute('lang');
      // The visitor's choice of a language lives as long as the page.
      document.dispatchEvent(new LanguageChooseEvent('', true));
    });
  }

  /** Puts a widget into the page, with or without its feed inside. */
  put<E extends LitElement>(tag: string, attributes: Readonly<Record<string, string>> = {}, inline?: unknown): E {
    const widget = document.createElement(tag) as E;
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    if (inline !== undefined) {
      const script = Object.assign(document.createElement('script'), { type: 'application/json' });
      script.textContent = JSON.stringify(inline);
      widget.append(script);
    }
    this.element.append(widget);
    return widget;
  }

  /** Puts a widget into the page and waits until it has read its feed and drawn it, in its language. */
  async loaded<E extends LitElement>(tag: string, attributes: Readonly<Record<string, string>> = {}, inline?: unknown): Promise<E> {
    const widget = this.put<E>(tag, attributes, inline);
    let done = false;
    for (const outcome of ['feed-load', 'feed-error']) widget.addEventListener(outcome, () => (done = true), { once: true });
    await until(() => done, `an outcome of <${tag}>`);
    await until(() => widget.shadowRoot!.querySelector('slot') === null || one(widget, '[role="alert"]'), `<${tag}> to draw`);
    await widget.updateComplete;
    return widget;
  }
}

/** Text as a reader takes it in: blanks are one blank. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

export const words = (widget: Element): string => plain(widget.shadowRoot!.textContent);

export const all = <E extends HTMLElement>(widget: Element, selector: string): E[] => [...widget.shadowRoot!.querySelectorAll<E>(selector)];

export const one = <E extends HTMLElement>(widget: Element, selector: string): E | undefined => all<E>(widget, selector)[0];

export const texts = (widget: Element, selector: string): string[] => all(widget, selector).map(({ textContent }) => plain(textContent));

/** The panel for editors, which the attribute `check` shows. */
export const checkPanel = (widget: Element): HTMLElement | undefined =>
  all(widget, 'strong').find(({ textContent }) => textContent === 'Prüfung der Daten')?.closest<HTMLElement>('[lang="de"]') ?? undefined;

/** The button or link of this name. @throws when there is none */
export function control<E extends HTMLElement = HTMLButtonElement>(widget: Element, name: string | RegExp): E {
  const found = all<E>(widget, 'button, a, summary').find(({ textContent }) =>
    typeof name === 'string' ? plain(textContent) === name : name.test(plain(textContent)),
  );
  if (!found) throw new Error(`No “${String(name)}” among ${texts(widget, 'button, a, summary').join(', ')}`);
  return found;
}

/** The field of this label. @throws when there is none */
export function field<E extends HTMLInputElement | HTMLSelectElement>(widget: Element, label: string): E {
  const found = all<HTMLLabelElement>(widget, 'label').find((each) => plain(each.querySelector('span')?.textContent) === label);
  if (!found?.control) throw new Error(`No “${label}” among ${texts(widget, 'label span').join(', ')}`);
  return found.control as E;
}

/** Types a text into the search, or chooses an entry of a list, as a visitor does. */
export async function fill(widget: LitElement, label: string, value: string): Promise<void> {
  const input = field(widget, label);
  input.value = value;
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}
