import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { encode } from 'uqr';
import { qrCode } from '../../src/ui/qr-code.js';

describe('qrCode', () => {
  const draw = (text: string, label = 'QR-Code') => {
    const area = document.createElement('div');
    const code = qrCode(text, label);
    if (code) render(code, area);
    return area.querySelector('svg');
  };

  /** The modules that a picture paints, without the quiet zone: told from its path alone. */
  const matrix = (svg: SVGSVGElement) => {
    const size = svg.viewBox.baseVal.width - 8;
    const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    const path = svg.querySelector('path')!.getAttribute('d')!;
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
    expect(runs.map(([run]) => run).join('')).to.equal(path);
    for (const [, x, y, width, back] of runs) {
      expect(width).to.equal(back);
      for (let at = Number(x); at < Number(x) + Number(width); at += 1) rows[Number(y) - 4]![at - 4] = true;
    }
    return rows;
  };

  const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  const corner = (rows: boolean[][], x: number, y: number) =>
    rows.slice(y, y + 7).map((row) => row.slice(x, x + 7).map(Number).join(''));

  /** Error correction as the format information says it (ISO/IEC 18004, 7.9): two bits beside the first corner, masked with 10. */
  const correction = ([, , , , , , , , row]: boolean[][]) => ['H', 'Q', 'M', 'L'][2 * Number(row![0]) + Number(row![1])];

  for (const [what, text, modules, level] of [
    ['a short word in version 1, with what room there is used to mend more', 'x'.repeat(11), 21, 'Q'],
    ['14 bytes in version 1 with level M', 'x'.repeat(14), 21, 'M'],
    ['15 bytes in version 2', 'x'.repeat(15), 25, 'Q'],
    ['150 characters in version 8 with level M', 'x'.repeat(150), 49, 'M'],
    ['151 characters in version 7 with level L', 'x'.repeat(151), 45, 'L'],
    ['2,953 bytes in version 40', 'x'.repeat(2953), 177, 'L'],
    ['letters of two bytes', 'ü'.repeat(1476), 177, 'L'],
  ] as const) {
    it(`draws ${what}`, () => {
      const rows = matrix(draw(text)!);
      expect(rows).to.have.length(modules);
      expect(correction(rows)).to.equal(level);
      expect(rows).to.deep.equal(encode(text, { ecc: text.length > 150 ? 'L' : 'M', boostEcc: true, border: 0 }).data);
      for (const [x, y] of [[0, 0], [modules - 7, 0], [0, modules - 7]] as const) expect(corner(rows, x, y)).to.deep.equal(finder);
    });
  }

  for (const [what, text] of [['2,954 bytes', 'x'.repeat(2954)], ['1,477 letters of two bytes', 'ü'.repeat(1477)], ['half a letter', '\ud800']] as const) {
    it(`is undefined for ${what}`, () => expect(qrCode(text, '')).to.equal(undefined));
  }

  it('is one path on a white ground that reaches four modules further', () => {
    const svg = draw('https://www.goettingen.de/')!;
    const ground = svg.querySelector('rect')!;
    expect([svg.getAttribute('viewBox'), ground.getAttribute('width'), ground.getAttribute('height')]).to.deep.equal(['0 0 33 33', '33', '33']);
    expect(svg.querySelectorAll('path')).to.have.length(1);
    expect(svg.getAttribute('shape-rendering')).to.equal('crispEdges');
  });

  it('is black on white in a dark page', () => {
    const page = document.createElement('div');
    page.style.cssText = 'color-scheme: dark; color: white; fill: yellow';
    page.append(draw('x')!);
    document.body.append(page);
    const fill = (name: string) => getComputedStyle(page.querySelector(name)!).fill;
    expect([fill('path'), fill('rect')]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    page.remove();
  });

  it('is a picture with a name, which stays text', () => {
    const svg = draw('x', '"><b>Liste</b>')!;
    expect([svg.getAttribute('role'), svg.getAttribute('aria-label')]).to.deep.equal(['img', '"><b>Liste</b>']);
    expect(svg.querySelector('b')).to.equal(null);
  });
});
