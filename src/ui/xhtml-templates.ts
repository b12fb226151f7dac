// Lit parses its templates by innerHTML, which in a page served as application/xhtml+xml is an XML parser and refuses
// them. There the templates come from an HTML document. This must run before Lit does; no module of Lit is imported.

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
}

export {};
