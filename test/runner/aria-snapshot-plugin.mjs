/**
 * Answers the command `aria-snapshot` with what a screen reader would meet, in its order, through shadow roots
 * (Playwright's own notation). Only engines that Playwright drives can tell.
 */
export const ariaSnapshotPlugin = () => ({
  name: 'aria-snapshot-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'aria-snapshot') return undefined;
    if (session.browser.type !== 'playwright') {
      throw new Error(`${session.browser.name} tells no snapshots: put this test into test/chromium-only/.`);
    }
    return session.browser.getPage(session.id).locator(payload.selector).ariaSnapshot();
  },
});
