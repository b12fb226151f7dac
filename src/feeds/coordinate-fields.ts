import { field } from './fields.js';

function degrees(most: number) {
  return field('coordinate', (value) => {
    const number = typeof value === 'string' ? Number(value.trim().replace(',', '.') || NaN) : value;
    return typeof number === 'number' && Math.abs(number) <= most ? number : undefined;
  });
}

/** Degrees north (WGS 84), as a number or as German text: `51,5328`. */
export const latitude = degrees(90);

/** Degrees east (WGS 84). */
export const longitude = degrees(180);
