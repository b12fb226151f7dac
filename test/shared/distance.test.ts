import { expect } from '@open-wc/testing';
import { distance, type Point } from '../../src/shared/distance.js';

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude });
// Town halls, rounded to a hundred metres.
const goettingen = at(51.534, 9.935);
const goslar = at(51.906, 10.429);

describe('distance', () => {
  const cases: [what: string, from: Point, to: Point, kilometres: number, within: number][] = [
    ['nothing from a place to itself', goettingen, goettingen, 0, 0],
    ['53 km from Göttingen to Goslar', goettingen, goslar, 53.6, 0.5],
    ['a degree of latitude as 111 km', at(0, 0), at(1, 0), 111.2, 0.2],
    ['a degree of longitude as half of that in the far north', at(60, 0), at(60, 1), 55.6, 0.2],
    ['the short way across the date line', at(0, 179.5), at(0, -179.5), 111.2, 0.2],
    ['half the globe between two ends of it, and no NaN', at(0, 0), at(0, 180), 20_015, 1],
    ['half the globe between the poles', at(90, 0), at(-90, 77), 20_015, 1],
    ['no way around a pole', at(90, 0), at(90, 120), 0, 0.001],
  ];
  for (const [what, from, to, kilometres, within] of cases) {
    it(`is ${what}, there and back`, () => {
      expect(distance(from, to)).to.be.closeTo(kilometres, within);
      expect(distance(to, from)).to.equal(distance(from, to));
    });
  }
});
