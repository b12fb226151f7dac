import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/shared/safe-url.js';

describe('safeUrl', () => {
  const good: [text: string, href: string, base?: string][] = [
    ['https://www.example.org/a?b=c#d', 'https://www.example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
    ['  https://example.org \n', 'https://example.org/'],
    ['https://exa\nmple.org', 'https://example.org/'],
    ['\u200bhttps://example.org\u200e', 'https://example.org/'],
    ['www.example.org', 'https://www.example.org/'],
    ['WWW.example.org/seite', 'https://www.example.org/seite'],
    ['www.example.org:8080/x', 'https://www.example.org:8080/x'],
    ['example.org', 'https://example.org/'],
    ['example.org/a/b?c', 'https://example.org/a/b?c'],
    ['example.org:8080', 'https://example.org:8080/'],
    ['mein-verein.example.org', 'https://mein-verein.example.org/'],
    ['göttingen.example', 'https://xn--gttingen-n4a.example/'],
    ['mailto:info@example.org', 'mailto:info@example.org'],
    ['mailto:info@example.org?subject=Thema', 'mailto:info@example.org?subject=Thema'],
    ['tel:+495514002889', 'tel:+495514002889'],
    ['feed.json', 'https://example.org/netz/feed.json', 'https://example.org/netz/seite.html'],
    ['/dateien/a.pdf', 'https://example.org/dateien/a.pdf', 'https://example.org/netz/'],
    ['protokoll.pdf', 'https://example.org/netz/protokoll.pdf', 'https://example.org/netz/'],
    ['?seite=2', 'https://example.org/netz/?seite=2', 'https://example.org/netz/'],
    ['//cdn.example.org/a', 'https://cdn.example.org/a', 'https://example.org/'],
    ['www.example.net', 'https://www.example.net/', 'https://example.org/'],
    ['https://example.net/', 'https://example.net/', 'https://example.org/'],
  ];
  for (const [text, href, base] of good) {
    it(`reads ${JSON.stringify(text)}${base ? ` on ${base}` : ''}`, () => expect(safeUrl(text, base)).to.equal(href));
  }

  const bad: [text: string, base?: string][] = [
    ['javascript:alert(1)'],
    ['javascript:alert(1)', 'https://example.org/'],
    ['JaVa\nScRiPt:alert(1)'],
    ['\u0001javascript:alert(1)', 'https://example.org/'],
    ['java\u200bscript:alert(1)', 'https://example.org/'],
    ['\tjava\tscript:alert(1)', 'https://example.org/'],
    ['data:text/html,<script>alert(1)</script>'],
    ['vbscript:msgbox(1)'],
    ['blob:https://example.org/1'],
    ['file:///etc/passwd'],
    ['ftp://example.org/'],
    ['about:blank'],
    ['https://bank.example@evil.example/'],
    ['https://user:password@example.org/'],
    ['www.bank.example@evil.example'],
    ['//user@example.org/', 'https://example.org/'],
    ['siehe Homepage'],
    ['siehe www.example.org'],
    ['Homepage'],
    ['z. B.'],
    ['info@example.org'],
    ['-'],
    [''],
    ['https://'],
    ['https://exa mple.org'],
    ['mailto:'],
    ['tel:'],
    ['seite 1.html/x'],
    ['/dateien/a.pdf'],
    ['//example.org/'],
    ['a.pdf', 'kein Bezug'],
    ['a.pdf', 'file:///tmp/'],
  ];
  for (const [text, base] of bad) {
    it(`refuses ${JSON.stringify(text)}${base ? ` on ${base}` : ''}`, () => {
      expect(safeUrl(text, base)).to.equal(undefined);
    });
  }

  it('reads 100 kB of nonsense in no time', () => {
    const start = performance.now();
    for (const text of [`${' '.repeat(100_000)}x`, 'a.'.repeat(50_000), 'a-'.repeat(50_000), 'a'.repeat(100_000)]) {
      safeUrl(text);
    }
    expect(performance.now() - start).to.be.lessThan(1000);
  });
});
