import { expect } from '@open-wc/testing';
import { grouped } from '../../src/ui/map-groups.js';

const spot = (id: string, x: number, y: number) => ({ id, x, y });
const ids = (groups: readonly (readonly { id: string }[])[]) => groups.map((group) => group.map(({ id }) => id).join(''));

describe('grouped', () => {
  for (const [what, spots, expected] of [
    ['nothing', [], []],
    ['spots far from each other', [spot('a', 0, 0), spot('b', 100, 0), spot('c', 0, 10)], ['a', 'b', 'c']],
    ['spots closer than the distance', [spot('a', 0, 0), spot('b', 100, 0), spot('c', 0, 9)], ['ac', 'b']],
    ['spots on two sides of a border of squares', [spot('a', -1, -1), spot('b', 1, 1)], ['ab']],
    ['a spot between two groups with the nearer one', [spot('a', 0, 0), spot('b', 12, 0), spot('c', 7, 0)], ['a', 'bc']],
    ['what is at the same place', [spot('a', 3, 3), spot('b', 3, 3), spot('c', 3, 3)], ['abc']],
    ['a chain by its first members only', [spot('a', 0, 0), spot('b', 9, 0), spot('c', 18, 0)], ['ab', 'c']],
  ] as const) {
    it(`groups ${what}`, () => expect(ids(grouped(spots, 10))).to.deep.equal(expected));
  }

  it('keeps every spot once and the first members apart', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const spots = Array.from({ length: 1000 }, (_, index) => spot(String(index), random() * 600 - 300, random() * 400));
    const groups = grouped(spots, 60);
    expect(groups.flat().map(({ id }) => Number(id)).sort((a, b) => a - b)).to.deep.equal(spots.map((_, index) => index));
    for (const [one] of groups) {
      for (const [other] of groups) {
        if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).to.be.at.least(60);
      }
    }
    for (const [first, ...others] of groups) {
      for (const each of others) expect(Math.hypot(first.x - each.x, first.y - each.y)).to.be.lessThan(60);
    }
  });
});
