import { expect } from '@open-wc/testing';
import { mailUrl } from '../../src/shared/mail-address.js';

describe('mailUrl', () => {
  const cases: [address: string, url: string | undefined][] = [
    ['info@example.org', 'mailto:info@example.org'],
    [' info@example.org ', 'mailto:info@example.org'],
    ['vor.nach-name_1@sub.example.org', 'mailto:vor.nach-name_1@sub.example.org'],
    ['a+b@example.org', 'mailto:a%2Bb@example.org'],
    ['büro@göttingen.example', 'mailto:b%C3%BCro@g%C3%B6ttingen.example'],
    ['a?bcc=x@example.org', 'mailto:a%3Fbcc%3Dx@example.org'],
    ['a%0d%0abcc@example.org', 'mailto:a%250d%250abcc@example.org'],
    ['a&b@example.org', 'mailto:a%26b@example.org'],
    ['info@example.org?bcc=x@example.org', undefined],
    ['info@example.org\r\nBcc: x@example.org', undefined],
    ['a@b@example.org', undefined],
    ['a, b@example.org', undefined],
    ['a;b@example.org', undefined],
    ['info@example', undefined],
    ['info (at) example.org', undefined],
    ['@example.org', undefined],
    ['info@', undefined],
    ['in fo@example.org', undefined],
    ['<info@example.org>', undefined],
    ['\ud800@example.org', undefined],
    [`${'a'.repeat(65)}@example.org`, undefined],
    ['', undefined],
  ];
  for (const [address, url] of cases) {
    it(`reads ${JSON.stringify(address)}`, () => expect(mailUrl(address)).to.equal(url));
  }
});
