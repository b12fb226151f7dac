/**
 * Keeps what widgets tell the webmaster on the console out of the report, and holds it for the test. Made inside a
 * `describe`.
 */
export class QuietConsole {
  warnings: unknown[][] = [];

  constructor() {
    const { warn } = console;
    beforeEach(() => {
      this.warnings = [];
      console.warn = (...words: unknown[]) => {
        this.warnings.push(words);
      };
    });
    afterEach(() => {
      console.warn = warn;
    });
  }
}
