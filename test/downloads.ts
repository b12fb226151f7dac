/** A file that a widget handed to the visitor. */
export interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Catches what is saved while a test runs, so that no browser asks where to put it. Made inside a `describe`. */
export class Downloads {
  #files: { name: string; blob: Blob }[] = [];

  constructor() {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const blobs = new Map<string, Blob>();
    beforeEach(() => {
      this.#files = [];
      URL.createObjectURL = (blob: Blob) => {
        const address = createObjectURL(blob);
        blobs.set(address, blob);
        return address;
      };
      const files = this.#files;
      HTMLAnchorElement.prototype.click = function () {
        const blob = blobs.get(this.href);
        if (blob && this.download) files.push({ name: this.download, blob });
        else click.call(this);
      };
    });
    afterEach(() => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
      blobs.clear();
    });
  }

  get count(): number {
    return this.#files.length;
  }

  /** The last one, read to its end; a byte order mark stays. */
  async last(): Promise<Saved> {
    const { name, blob } = this.#files.at(-1)!;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
    return { name, type: blob.type, text };
  }
}
