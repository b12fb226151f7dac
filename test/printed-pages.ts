/**
 * Stands in for the browser's dialog, which no test may open: what is printed from a frame of the page is handed over.
 * Made inside a `describe`.
 */
export class PrintedPages {
  /** The document that was printed last. */
  last: Document | undefined;
  /** Whether frames can print. */
  possible = true;

  constructor() {
    // Before the listeners of whoever made the frame: by the time it has loaded, its window may be another one than at first.
    const seize = ({ target }: Event) => {
      if (!(target instanceof HTMLIFrameElement)) return;
      const view = target.contentWindow!;
      const print = () => {
        this.last = view.document;
        for (const type of ['beforeprint', 'afterprint']) view.dispatchEvent(new Event(type));
      };
      Object.defineProperty(view, 'print', { value: this.possible ? print : undefined, configurable: true });
    };
    beforeEach(() => {
      this.last = undefined;
      this.possible = true;
      document.addEventListener('load', seize, true);
    });
    afterEach(() => {
      document.removeEventListener('load', seize, true);
      for (const frame of document.querySelectorAll('body > iframe')) frame.remove();
    });
  }
}
