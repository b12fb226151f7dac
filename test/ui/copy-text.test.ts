import { expect } from '@open-wc/testing';
import { canCopy, copyText } from '../../src/ui/copy-text.js';

describe('copyText', () => {
  let clipboard: unknown;
  beforeEach(() => Object.defineProperty(navigator, 'clipboard', { get: () => clipboard, configurable: true }));
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
  });

  it('puts the text on the clipboard', async () => {
    let text = '';
    clipboard = { writeText: (written: string) => Promise.resolve((text = written)) };
    expect([canCopy(), await copyText('Amt, Göttingen'), text]).to.deep.equal([true, true, 'Amt, Göttingen']);
  });

  it('says when it was not allowed', async () => {
    clipboard = { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
    expect(await copyText('a')).to.equal(false);
  });

  for (const [what, value] of [['no clipboard, as on http pages', undefined], ['one that cannot be written', {}]] as const) {
    it(`is not offered where there is ${what}, and does nothing`, async () => {
      clipboard = value;
      expect([canCopy(), await copyText('a')]).to.deep.equal([false, false]);
    });
  }
});
