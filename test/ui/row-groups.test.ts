import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { RowGroups } from '../../src/ui/row-groups.js';

describe('RowGroups', () => {
  const area = document.createElement('div');
  const numbers = (length: number) => Array.from({ length }, (_, number) => number);
  let groups: RowGroups;
  let drawn = 0;
  beforeEach(() => {
    groups = new RowGroups();
    drawn = 0;
  });
  afterEach(() => render('', area));

  const draw = (count: number, look: readonly unknown[] = ['a'], more = 0) => {
    drawn = 0;
    groups.begin(look);
    const row = (number: number) => {
      drawn++;
      return html`<p role="listitem">${number} ${String(look[0])}</p>`;
    };
    render(html`${groups.of('first', numbers(count), row)}${more ? groups.of('second', numbers(more), row) : ''}`, area);
    return [...area.querySelectorAll('[role="list"]')].map((list) => [...list.children].map(({ className, childElementCount }) => `${className}${childElementCount}`).join());
  };

  for (const [count, shape] of [[0, ''], [1, '1'], [50, '50'], [51, '50,1'], [120, '50,far50,20']] as const) {
    it(`draws ${count} rows in groups of fifty; full ones below the first may be skipped by the browser`, () => expect(draw(count)).to.deep.equal([shape]));
  }

  it('leaves out what looks as it did, and it stays', () => {
    draw(120);
    expect(draw(120)).to.deep.equal(['50,far50,20']);
    expect(drawn).to.equal(0);
  });

  it('draws only what is new of a list that grows, and the group that was not full', () => {
    draw(70);
    expect(draw(170)).to.deep.equal(['50,far50,far50,20']);
    expect(drawn).to.equal(120);
  });

  it('draws all again when they look different', () => {
    draw(70);
    draw(70, ['b']);
    expect(drawn).to.equal(70);
    expect(area.textContent).to.contain('69 b').and.not.contain('69 a');
  });

  it('draws the group again that lost rows', () => {
    draw(70);
    expect(draw(60)).to.deep.equal(['50,10']);
    expect(drawn).to.equal(10);
  });

  it('tells lists of one drawing apart', () => {
    draw(3, ['a'], 3);
    expect(draw(3, ['a'], 4)).to.deep.equal(['3', '4']);
    expect(drawn).to.equal(4);
  });
});
