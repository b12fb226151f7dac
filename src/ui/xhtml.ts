// Pages served as application/xhtml+xml. This must run before Lit does; no module of Lit is imported.
//
// Lit parses its templates by innerHTML, which is an XML parser there and refuses them: they come from an HTML document
// instead. And Chromium's XML parser does not tell custom elements of the attributes they were written with.

interface TemplateClass {
  createElement(html: string | TrustedHTML): HTMLTemplateElement;
}

declare global {
  // Lit's own hook for pages that need another way to make templates.
  var litHtmlPolyfillSupport: ((template: TemplateClass) => void) | undefined;
  // Not in the DOM library of TypeScript: a string that a Trusted Types policy has let through.
  interface TrustedHTML {
    toString(): string;
  }
}

if (document.contentType === 'application/xhtml+xml') {
  const before = globalThis.litHtmlPolyfillSupport;
  globalThis.litHtmlPolyfillSupport = (template) => {
    before?.(template);
    const page = document.implementation.createHTMLDocument('');
    template.createElement = (html) => {
      const element = page.createElement('template');
      // eslint-disable-next-line no-restricted-syntax -- Lit's own static markup, by Lit's own hook
      element.innerHTML = html as string;
      return element;
    };
  };

  const told = new WeakSet<Element>();
  const tell = () => {
    for (const element of document.querySelectorAll('*')) {
      const ours = customElements.get(element.localName) as { version?: string } | undefined;
      if (!ours?.version || told.has(element)) continue;
      told.add(element);
      for (const { name, value } of [...element.attributes]) element.setAttribute(name, value);
    }
  };
  new MutationObserver(tell).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', tell);
}

export {};
