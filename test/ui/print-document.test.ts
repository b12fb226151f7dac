import { expect } from '@open-wc/testing';
import { css, html, render } from 'lit';
import { printDocument, type PrintedDocument } from '../../src/ui/print-document.js';
import { rejection, until } from '../until.js';

type View = Window & typeof globalThis;

describe('printDocument', () => {
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('body > iframe[aria-hidden]')];
  const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  const { title } = document;
  let area: HTMLElement;
  beforeEach(() => {
    area = document.createElement('div');
    document.body.append(area);
  });
  afterEach(() => {
    area.remove();
    press();
    expect(frames(), 'frames left behind').to.have.length(0);
    expect(document.title).to.equal(title);
  });

  /** A document whose browser prints as told, since no test may open a dialog. */
  const printed = (print: ((view: View) => void) | undefined, more: Partial<PrintedDocument> = {}): PrintedDocument => ({
    title: 'Merkliste',
    language: 'ar',
    styles: [css`p { color: rgb(1, 2, 3); }`],
    ...more,
    fill: (body) => {
      const view = body.ownerDocument.defaultView as View;
      Object.defineProperty(view, 'print', { value: print && (() => print(view)) });
      (more.fill ?? ((into) => render(html`<p>مرحبا</p>`, into)))(body);
    },
  });
  const send = (view: View, ...types: string[]) => types.forEach((type) => view.dispatchEvent(new Event(type)));

  it('prints a document of its own, in standards mode, with its title, language, direction and styles', async () => {
    let seen: unknown;
    await printDocument(printed((view) => {
      const page = view.document;
      const words = page.querySelector('p')!;
      seen = [page === document, page.compatMode, page.title, page.documentElement.lang, page.documentElement.dir, words.textContent, view.getComputedStyle(words).color];
      send(view, 'beforeprint', 'afterprint');
    }));
    expect(seen).to.deep.equal([false, 'CSS1Compat', 'Merkliste', 'ar', 'rtl', 'مرحبا', 'rgb(1, 2, 3)']);
  });

  it('is touched by no rule of the page, and shows nothing on it', async () => {
    const rules = new CSSStyleSheet();
    rules.replaceSync('body * { color: red !important; display: none !important } iframe { display: inline !important; position: static !important; left: 0 !important }');
    document.adoptedStyleSheets = [rules];
    try {
      let color = '';
      await printDocument(printed((view) => {
        ({ color } = view.getComputedStyle(view.document.querySelector('p')!));
        send(view, 'beforeprint');
      }));
      const [frame] = frames();
      expect(color).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(frame!).display).to.equal('block');
      expect(frame!.getBoundingClientRect().right).to.be.below(0);
      expect([frame!.getAttribute('aria-hidden'), frame!.tabIndex]).to.deep.equal(['true', -1]);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('gives the page its title and its focus back when the dialog is closed', async () => {
    const host = document.createElement('div');
    area.append(host, document.createElement('button'));
    const button = document.createElement('button');
    host.attachShadow({ mode: 'open' }).append(button);
    button.focus();
    let during = '';
    await printDocument(printed((view) => {
      during = document.title;
      send(view, 'beforeprint');
      area.querySelector('button')!.focus();
      send(view, 'afterprint');
    }));
    expect(during).to.equal('Merkliste');
    expect(document.title).to.equal(title);
    expect(host.shadowRoot!.activeElement).to.equal(button);
  });

  it('leaves a title alone that the page has changed meanwhile', async () => {
    await printDocument(printed((view) => {
      send(view, 'beforeprint');
      document.title = 'Neu';
      send(view, 'afterprint');
    }));
    expect(document.title).to.equal('Neu');
    document.title = title;
  });

  it('keeps the frame for browsers that read on after afterprint, until the page is used again', async () => {
    await printDocument(printed((view) => send(view, 'beforeprint', 'afterprint')));
    expect(frames()).to.have.length(1);
    press();
    expect(frames()).to.have.length(0);
  });

  for (const sign of ['pointerdown', 'keydown', 'click']) {
    it(`clears up at a ${sign} in the page where the browser sends no afterprint`, async () => {
      await printDocument(printed((view) => send(view, 'beforeprint')));
      expect([frames().length, document.title]).to.deep.equal([1, 'Merkliste']);
      document.body.dispatchEvent(new Event(sign, { bubbles: true }));
      expect([frames().length, document.title]).to.deep.equal([0, title]);
    });
  }

  it('answers also when the browser prints a little later', async () => {
    await printDocument(printed((view) => setTimeout(() => send(view, 'beforeprint', 'afterprint'), 50)));
    expect(frames()).to.have.length(1);
  });

  it('rejects where the browser cannot print', async () => {
    expect(String(await rejection(printDocument(printed(undefined))))).to.contain('cannot print');
    expect(frames()).to.have.length(0);
  });

  it('rejects where the browser does not print, and gives the title back', async () => {
    expect(String(await rejection(printDocument(printed(() => undefined))))).to.contain('did not print');
    expect(document.title).to.equal(title);
  });

  it('rejects with what went wrong in filling the document', async () => {
    const fault = new Error('Kein Papier');
    const fill = () => {
      throw fault;
    };
    expect(await rejection(printDocument(printed(() => undefined, { fill })))).to.equal(fault);
    expect(frames()).to.have.length(0);
  });

  /** A page of its own that has loaded the module. */
  async function pageWith(sandbox?: string): Promise<{ page: Document; print: (printed: PrintedDocument) => Promise<void> }> {
    const frame = document.createElement('iframe');
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.srcdoc = `<!doctype html><script type="module">
      import { printDocument } from '/src/ui/print-document.ts';
      window.printDocument = printDocument;
    </script>`;
    area.append(frame);
    const view = () => frame.contentWindow as unknown as { printDocument?: typeof printDocument };
    await until(() => view().printDocument, 'the module');
    return { page: frame.contentDocument!, print: view().printDocument! };
  }

  it('breaks no strict policy of the page', async () => {
    const { page, print } = await pageWith();
    const violations: string[] = [];
    const listen = (to: Document) => to.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(`${violatedDirective} ${blockedURI}`));
    listen(page);
    const policy = page.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
    page.head.append(policy);
    let color = '';
    await print(printed((view) => {
      ({ color } = view.getComputedStyle(view.document.querySelector('p')!));
      send(view, 'beforeprint', 'afterprint');
    }, {
      fill: (body) => {
        listen(body.ownerDocument);
        render(html`<p>Text</p>`, body);
      },
    }));
    expect(color).to.equal('rgb(1, 2, 3)');
    expect(violations).to.deep.equal([]);
    // The policy was in force: a style attribute is refused.
    page.body.setAttribute('style', 'color: red');
    await until(() => violations.length, 'a violation');
  });

  it('rejects in a sandbox that allows no dialogs', async () => {
    const { print } = await pageWith('allow-scripts allow-same-origin');
    const fault = await rejection(print({ title: 'Merkliste', language: 'de', styles: [], fill: (body) => render(html`<p>Text</p>`, body) }));
    expect(String(fault)).to.contain('did not print');
  });
});
