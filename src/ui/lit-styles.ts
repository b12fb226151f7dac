/*
 * Lit's module for styles (@lit/reactive-element/css-tag.js) without what serves browsers that cannot adopt style
 * sheets: we define no element there (first-wins.ts), and their share of the first load is half a kilobyte. The build
 * for browsers puts this in its place (vite.config.ts).
 */

/** A sheet that all instances of an element share. */
export class CSSResult {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly cssText: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

/** Our styles hold no expressions (scripts/compact-templates.mjs). */
export const css = (strings: TemplateStringsArray): CSSResult => new CSSResult(strings[0]!);

export const supportsAdoptingStyleSheets = true;

export const getCompatibleStyle = <T>(style: T): T => style;

export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}

export const unsafeCSS = (text: string): CSSResult => new CSSResult(text);
