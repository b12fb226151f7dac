import { field } from './fields.js';

/** Yes or no. */
export const flag = field('type', (value) => (typeof value === 'boolean' ? value : undefined));

/** A whole number from 0. */
export const wholeNumber = field('number', (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined));
