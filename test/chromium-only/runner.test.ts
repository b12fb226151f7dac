import { expect } from '@open-wc/testing';
import { ariaSnapshot, emulateMedia, setViewport } from '../runner/commands.js';

describe('the commands of the runner', () => {
  afterEach(async () => {
    await emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
    await setViewport({ width: 800, height: 600 });
  });

  for (const [media, query] of [
    [{ forcedColors: 'active' }, '(forced-colors: active)'],
    [{ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    [{ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)'],
    [{ contrast: 'more' }, '(prefers-contrast: more)'],
    [{ media: 'print' }, 'print'],
  ] as const) {
    it(`emulates ${query}`, async () => {
      expect(matchMedia(query).matches).to.equal(false);
      await emulateMedia(media);
      expect(matchMedia(query).matches).to.equal(true);
    });
  }

  it('narrows the viewport', async () => {
    await setViewport({ width: 320, height: 600 });
    expect(innerWidth).to.equal(320);
  });

  it('reads a shadow root as a screen reader does', async () => {
    const host = document.createElement('div');
    host.id = 'snapshot';
    const heading = Object.assign(document.createElement('h2'), { textContent: 'Mitglieder' });
    host.attachShadow({ mode: 'open' }).append(heading);
    document.body.append(host);
    expect(await ariaSnapshot('#snapshot')).to.equal('- heading "Mitglieder" [level=2]');
    host.remove();
  });
});
