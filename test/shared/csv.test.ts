import { expect } from '@open-wc/testing';
import { writeCsv } from '../../src/shared/csv.js';

describe('writeCsv', () => {
  it('begins with a byte order mark, parts cells by semicolons and ends rows with CRLF', () => {
    expect(writeCsv([['Name', 'Ort'], ['Verein', 'Göttingen']])).to.equal('\ufeffName;Ort\r\nVerein;Göttingen\r\n');
  });
  it('writes no rows for none', () => expect(writeCsv([])).to.equal('\ufeff'));

  const cells: [what: string, cell: string, written: string][] = [
    ['leaves a plain cell alone', 'Rat, Tat: ja', 'Rat, Tat: ja'],
    ['leaves an empty cell empty', '', ''],
    ['quotes semicolons', 'a;b', '"a;b"'],
    ['doubles quotes', 'der "Rat"', '"der ""Rat"""'],
    ['quotes line feeds', 'a\nb', '"a\nb"'],
    ['writes CRLF as a line feed', 'a\r\nb', '"a\nb"'],
    ['writes a lone CR as a line feed', 'a\rb', '"a\nb"'],
    ['quotes blanks at the ends', ' a ', '" a "'],
    ['quotes tabs', 'a\tb', '"a\tb"'],
    ['removes NUL', 'a\0b', 'ab'],
    ['guards a formula', '=1+1', "'=1+1"],
    ['guards a call', '=HYPERLINK("https://example.org";"a")', '"\'=HYPERLINK(""https://example.org"";""a"")"'],
    ['guards a plus', '+1+1', "'+1+1"],
    ['guards a minus', '-1+1', "'-1+1"],
    ['guards an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['guards a formula behind blanks', '  =1', "'  =1"],
    ['guards a formula behind a line feed', '\n=1', '"\'\n=1"'],
    ['guards a formula behind NUL', '\0=1', "'=1"],
    ['guards a formula behind a soft hyphen', '\u00ad=1', "'\u00ad=1"],
    ['guards a formula behind a no-break space', '\u00a0=1', "'\u00a0=1"],
    ['guards a full-width formula', '＝1', "'＝1"],
    ['guards a tab at the begin', '\ta', '"\'\ta"'],
    ['guards a CR at the begin', '\ra', '"\'\na"'],
    ['guards a command behind a plus', "+49|cmd'!A0", "'+49|cmd'!A0"],
    ['guards a sum that looks like a phone number', '+49-551-400', "'+49-551-400"],
    ['leaves a phone number alone', '+49 551 400', '+49 551 400'],
    ['leaves a phone number with signs alone', '+49 (0)551 400-2889', '+49 (0)551 400-2889'],
    ['leaves a phone number without blanks alone', '+495514002889', '+495514002889'],
    ['leaves a national phone number alone', '0551 400-2889', '0551 400-2889'],
    ['leaves signs inside a cell alone', 'a=b @c -d', 'a=b @c -d'],
    ['leaves Arabic alone', 'جمعية', 'جمعية'],
  ];
  for (const [what, cell, written] of cells) it(what, () => expect(writeCsv([[cell]])).to.equal(`\ufeff${written}\r\n`));
});
