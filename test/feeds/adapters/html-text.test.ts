import { expect } from '@open-wc/testing';
import { htmlBlocks, htmlText, type RawBlock } from '../../../src/feeds/adapters/html-text.js';

const BASE = 'https://stadt.example.org/de/seite/';

type Case = [what: string, html: string, blocks: RawBlock[]];

function table(cases: readonly Case[]): void {
  for (const [what, html, blocks] of cases) it(what, () => expect(htmlBlocks(html, BASE)).to.deep.equal(blocks));
}

const link = (text: string, href: string) => ({ text, href });
const strong = (text: string) => ({ text, strong: true as const });
const em = (text: string) => ({ text, emphasis: true as const });

describe('htmlBlocks', () => {
  describe('makes blocks of', () => {
    table([
      ['text without tags', 'Guten Tag', ['Guten Tag']],
      ['nothing', '', []],
      ['paragraphs', '<p>Eins</p>\n<p class="x">Zwei</p>', ['Eins', 'Zwei']],
      ['text between paragraphs', 'a<p>b</p>c', ['a', 'b', 'c']],
      ['headings', '<h2>Titel</h2><h6>Kleiner</h6>Text', [{ heading: 'Titel' }, { heading: 'Kleiner' }, 'Text']],
      ['lists', '<ul><li>a</li><li>b</li></ul>', [{ list: ['a', 'b'] }]],
      ['steps', '<ol><li>a<li>b</ol>', [{ steps: ['a', 'b'] }]],
      ['nested lists, in order', '<ul><li>a<ol><li>b</li><li>c<ul><li>d</li></ul></li></ol></li><li>e</li></ul>', [{ list: ['a', 'b', 'c', 'd', 'e'] }]],
      ['paragraphs in a point, as lines', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', [{ list: ['a\nb', 'c'] }]],
      ['a heading in a point, as strong words', '<ul><li><h3>a</h3>b</li></ul>', [{ list: [[strong('a\n'), 'b']] }]],
      ['strong and emphasised words', '<p>a <b>b</b> <em>c</em> <strong><i>d</i></strong></p>', [['a ', strong('b '), em('c '), { text: 'd', strong: true, emphasis: true }]]],
      ['line breaks', '<p>Beispielweg 1<br>00000 Beispielstadt<br/></p>', ['Beispielweg 1\n00000 Beispielstadt']],
      ['two line breaks, as a new paragraph', 'a<br> <br />b', ['a', 'b']],
      ['rows of a table, cells in one line', '<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td></td><td>9–12</td></tr></table>', ['Tag · Zeit', 'Mo · 9–12']],
      ['rows that are never closed', '<table><tr><td>a<td>b<tr><td>c</table><p>d</p>', ['a · b', 'c', 'd']],
      ['a list in a cell', '<table><tr><td>a<ul><li>b</li></ul></td></tr></table>', ['a', { list: ['b'] }]],
      ['terms and definitions', '<dl><dt>Miete<dd>Geld<dt>Kaution<dd>Pfand</dl>', [[strong('Miete')], 'Geld', [strong('Kaution')], 'Pfand']],
      ['images, as their alternative text', '<p>Ruf<img src="a.png" alt="Telefon">an <img src="b.png" alt=""></p>', ['Ruf Telefon an']],
      ['prepared text, with its lines', '<pre>a\n  b</pre>', ['a\n b']],
      ['white space', '<p>\n  a\t b \r\n</p>  <p>&nbsp;</p><p>\u200b</p><p> c </p>', ['a b', 'c']],
      ['a whole document', '<!DOCTYPE html><html><head><title>T</title><meta charset=utf-8></head><body><main>x</main></body></html>', ['x']],
      ['a details element', '<details><summary>Frage</summary>Antwort</details>', [{ heading: 'Frage' }, 'Antwort']],
    ]);
  });

  describe('reads links', () => {
    table([
      ['as they are written', '<a href="https://x.example.org/?a=1&amp;b=2">x</a>', [[link('x', 'https://x.example.org/?a=1&b=2')]]],
      ['whose text is their address', '<a href="https://x.example.org">https://x.example.org</a>', [[link('https://x.example.org', 'https://x.example.org')]]],
      ['from the base when they are relative', '<a href="../a.pdf">x</a> <a href="/b">y</a> <a href="#z">z</a>', [
        [link('x', 'https://stadt.example.org/de/a.pdf'), ' ', link('y', 'https://stadt.example.org/b'), ' ', link('z', `${BASE}#z`)],
      ]],
      ['of other schemes and without any, for the reader of the feed to judge', '<a href="tel:+490000">a</a><a href="javascript:x()">b</a><a href="www.example.org">c</a>', [
        [link('a', 'tel:+490000'), link('b', 'javascript:x()'), link('c', 'www.example.org')],
      ]],
      ['with white space outside of them', 'a<a href="x:1"> b </a>c', [['a ', link('b', 'x:1'), ' c']]],
      ['side by side', '<a href=x:1>a </a><a href=x:2> b</a>', [[link('a', 'x:1'), ' ', link('b', 'x:2')]]],
      ['around blocks', '<ul><li><a href="x:1"><p>a</p></a></li></ul>', [{ list: [[link('a', 'x:1')]] }]],
      ['in links, as HTML does', '<a href=x:1>a<a href=x:2>b</a>c</a>', [[link('a', 'x:1'), link('b', 'x:2'), 'c']]],
      ['without text', '<p>a<a href="x:1"><img src=y></a></p>', ['a']],
      ['with no address', '<a name="top">a</a><a href="">b</a>', ['ab']],
      ['with names that look like references', '<a href="x:?a=1&copy=2&lt=3&auml;">x</a>', [[link('x', 'x:?a=1&copy=2&lt=3ä')]]],
    ]);

    it('without a base as they are', () => expect(htmlBlocks('<a href="../a">x</a>')).to.deep.equal([[link('x', '../a')]]));
    it('whose base is none as they are', () => expect(htmlBlocks('<a href="../a">x</a>', 'unsinn')).to.deep.equal([[link('x', '../a')]]));
  });

  describe('decodes', () => {
    const references: [written: string, text: string][] = [
      ['&Auml;&ouml;&szlig;&eacute;&ntilde;', 'Äößéñ'],
      ['&bdquo;a&ldquo; &sbquo;b&lsquo; &laquo;c&raquo;', '„a“ ‚b‘ «c»'],
      ['a&nbsp;b&shy;c', 'a\u00a0b\u00adc'],
      ['&euro;&bull;&hellip;&ndash;&mdash;&middot;&times;', '€•…–—·×'],
      ['&lstrok;&scaron;&gbreve;&inodot;&alpha;&Omega;', 'łšğıαΩ'],
      ['&#228;&#x20AC;&#X1F600;', 'ä€😀'],
      ['&#128;&#150;&#x99;', '€–™'],
      ['&#0;&#xD800;&#xDFFF;&#1114112;&#99999999999999999999;', '\ufffd'.repeat(5)],
      ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
      ['&auml &uumlber &amp', 'ä über &'],
      ['&bogus; & &; &#; &#x; R&D', '&bogus; & &; &#; &#x; R&D'],
      ['&constructor;&__proto__;&toString;', '&constructor;&__proto__;&toString;'],
    ];
    for (const [written, text] of references) it(written, () => expect(htmlBlocks(written)).to.deep.equal([text]));
  });

  describe('leaves out', () => {
    table([
      ['scripts', 'a<script>if (a < b) document.write("</p><b>x</b>")</script>b', ['ab']],
      ['scripts that never end', 'a<script>x</scriptx>y', ['a']],
      ['styles', '<STYLE>p > a { color: red }</STYLE>a', ['a']],
      ['drawings, templates, frames, objects', '<svg><title>t</title><path/></svg><template><p>t</p></template><iframe>f</iframe><object>o</object>a', ['a']],
      ['but not what follows an element that is never closed', '<object data=x>a<p>b', ['a', 'b']],
      ['comments', 'a<!-- <b> -- > x -->b<!-->c<!--->d<!-- x --!>e', ['abcde']],
      ['comments that never end', 'a<!-- b', ['a']],
      ['CDATA and declarations', 'a<![CDATA[ <b>x > </b> ]]>b<!ELEMENT x><?php echo 1 ?>c', ['abc']],
      ['handlers', '<img src=x onerror=alert(1)><p onclick="alert(1)">a</p>', ['a']],
    ]);
  });

  describe('makes the best of', () => {
    table([
      ['written markup, which is text', '&lt;script&gt;alert(1)&lt;/script&gt;', ['<script>alert(1)</script>']],
      ['a sign that begins no tag', 'a < b <3 <', ['a < b <3 <']],
      ['a tag in a tag', '<p <b>a</p>b', ['a', 'b']],
      ['a tag that never ends', 'a<p <b', ['a']],
      ['signs in quotation marks', '<a title="a > b" href=\'x:"1"\'>c</a>', [[link('c', 'x:"1"')]]],
      ['quotation marks that never end', '<a href="x:1>a</a><p>b', [[link('a', 'x:1')], 'b']],
      ['the first of two attributes', '<a href="x:1" HREF="x:2">a</a>', [[link('a', 'x:1')]]],
      ['attributes without blanks between them', '<a hidden href="x:1"class=b>a</a>', [[link('a', 'x:1')]]],
      ['tags that cross', '<b>a<i>b</b>c</i>d', [[strong('a'), { text: 'b', strong: true, emphasis: true }, em('c'), 'd']]],
      ['a paragraph that never closes what it opened', '<p><b>a<p>b</p>c', [[strong('a')], 'b', 'c']],
      ['strong words around paragraphs', '<b><p>a</p><p>b</p></b>c', [[strong('a')], [strong('b')], 'c']],
      ['ends without a begin', '</ul></li></b></a></p></table>a</div>', ['a']],
      ['a list that never ends', '<ul><li>a', [{ list: ['a'] }]],
      ['a point outside of a list', '<li>a<li>b', ['a', 'b']],
      ['old and unknown elements', '<center><font color=red>a</font><x-y>b</x-y></center>', ['ab']],
      ['upper case', '<UL><LI>a</LI></UL>', [{ list: ['a'] }]],
    ]);
  });

  describe('takes no longer than the text is long with', () => {
    const hostile: [what: string, part: string, rest?: string][] = [
      ['opening signs', '<'],
      ['opened sections', '<![CDATA['],
      ['opened comments', '<!--'],
      ['opened tags', '<b>', '</i>'],
      ['opened quotation marks', '<a href="'],
      ['crossed quotation marks', '<a href=\'x" '],
      ['ampersands', '&amp'],
      ['lists in lists', '<ul><li>'],
      ['drawings', '<svg>'],
      ['ended drawings', '<svg></svgx>'],
      ['runs of a line', 'a <b>b</b> <a href=x:1>c</a>'],
      ['blanks in a tag', '<a  /  '],
      ['line breaks', '<br>'],
      ['tables', '<table><tr><td>'],
    ];
    for (const [what, part, rest = ''] of hostile) {
      it(what, () => {
        const took = (length: number) => {
          const html = part.repeat(length / part.length) + rest.repeat(length / part.length);
          return Math.min(...[1, 2].map(() => time(() => htmlBlocks(html))));
        };
        took(100_000);
        // Sixteen times the text; reading it again and again would take 256 times as long.
        const [short, long] = [took(125_000), took(2_000_000)];
        expect(long / Math.max(short, 4)).to.be.below(80);
      }).timeout(20_000);
    }
  });
});

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe('htmlText', () => {
  const titles: [html: string, text: string][] = [
    ['T&uuml;r &amp; Tor', 'Tür & Tor'],
    ['  A\n B  ', 'A B'],
    ['<b>A</b><br>B<p>C</p>', 'A B C'],
    ['A < B & C > D', 'A < B & C > D'],
    ['<ul><li>a<li>b</ul>', 'a b'],
    ['', ''],
  ];
  for (const [html, text] of titles) it(`makes "${text}" of ${JSON.stringify(html)}`, () => expect(htmlText(html)).to.equal(text));
});
