import { expect } from '@open-wc/testing';

describe('the test page', () => {
  it('is German', () => {
    expect(document.documentElement.lang).to.equal('de');
    expect(document.compatMode).to.equal('CSS1Compat');
  });

  it('lives in a foreign time zone', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('Pacific/Kiritimati');
    expect(new Date('2026-06-01T12:00:00Z').getDate()).to.equal(2);
  });

  it('is a page of its own, not a frame', () => {
    expect(window.top).to.equal(window);
  });

  it('knows light-dark(), except in the oldest promised Chromium', () => {
    const isOldest = navigator.userAgent.includes('Chrome/111.');
    expect(CSS.supports('color', 'light-dark(red, blue)')).to.equal(!isOldest);
  });
});
