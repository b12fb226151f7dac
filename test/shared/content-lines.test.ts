import { expect } from '@open-wc/testing';
import { contentLine, parameterValue, plainValue, textValue } from '../../src/shared/content-lines.js';

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('textValue', () => {
  const cases: [what: string, text: string, value: string][] = [
    ['escapes backslash, semicolon and comma', 'a\\b;c,d', 'a\\\\b\\;c\\,d'],
    ['leaves colons and quotes alone', 'a:"b"', 'a:"b"'],
    ['writes line ends of all kinds as one', 'a\nb\r\nc\rd', 'a\\nb\\nc\\nd'],
    ['tells a backslash with an n from a line end', 'a\\nb', 'a\\\\nb'],
    ['removes control characters but tabs', 'a\0b\u0007c\u001bd\u007fe\u0085f\tg', 'abcdef\tg'],
    ['mends halves of characters', 'a\ud83db', 'a\ufffdb'],
    ['leaves whole characters alone', '🙂', '🙂'],
  ];
  for (const [what, text, value] of cases) it(what, () => expect(textValue(text)).to.equal(value));
});

describe('plainValue', () => {
  it('lets nothing begin a new line', () => {
    expect(plainValue('https://example.org/\r\nATTENDEE:x')).to.equal('https://example.org/ATTENDEE:x');
  });
  it('escapes nothing', () => expect(plainValue('https://example.org/a;b,c')).to.equal('https://example.org/a;b,c'));
});

describe('parameterValue', () => {
  const cases: [what: string, text: string, value: string][] = [
    ['leaves plain words alone', 'Europe/Berlin', 'Europe/Berlin'],
    ['quotes what would end the parameter', 'a:b;c,d', '"a:b;c,d"'],
    ['writes quotes, carets and line ends as RFC 6868 says', 'a"b^c\nd\r\ne', "a^'b^^c^nd^ne"],
  ];
  for (const [what, text, value] of cases) it(what, () => expect(parameterValue(text)).to.equal(value));
});

describe('contentLine', () => {
  it('ends with CRLF', () => expect(contentLine('A', 'b')).to.equal('A:b\r\n'));
  it('writes parameters, and leaves out what is missing', () => {
    expect(contentLine('A', 'b', { C: 'd', E: undefined, F: '', G: 'x:y' })).to.equal('A;C=d;G="x:y":b\r\n');
  });
  it('leaves a line of 75 octets whole', () => {
    expect(contentLine('A', 'b'.repeat(73))).to.equal(`A:${'b'.repeat(73)}\r\n`);
    expect(contentLine('A', 'b'.repeat(74))).to.equal(`A:${'b'.repeat(73)}\r\n b\r\n`);
  });

  for (const text of ['a', 'ä', 'ع', '中', '🙂', 'a🙂', '👩‍👩‍👧', 'שלום ', 'e\u0301']) {
    it(`breaks lines of ${text} after at most 75 octets and never inside a character`, () => {
      for (let shift = 0; shift < 5; shift++) {
        const value = 'x'.repeat(shift) + text.repeat(100);
        const line = contentLine('SUMMARY', value);
        for (const part of line.split('\r\n')) {
          expect(octets(part)).to.be.at.most(75);
          expect(part).to.not.match(/\p{Cs}/u);
        }
        expect(line.replaceAll('\r\n ', '')).to.equal(`SUMMARY:${value}\r\n`);
      }
    });
  }
});
