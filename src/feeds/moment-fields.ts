import { parseMoment } from '../shared/moment.js';
import { field } from './fields.js';

/** A point in time, as precise as the town knows it: see `parseMoment`. */
export const moment = field('date', (value) => (typeof value === 'string' || typeof value === 'number' ? parseMoment(String(value)) : undefined));
