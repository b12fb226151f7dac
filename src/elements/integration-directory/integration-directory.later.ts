// What a page loads once the first list is drawn: what an opened entry shows, and what few visitors need at once.
export { bringIntoSight } from '../../ui/bring-into-sight.js';
export { aside } from './integration-directory.aside.js';
export { chapter, partDocuments } from './integration-directory.chapter.js';
export { chips, moreFilters } from './integration-directory.chips.js';
export { details } from './integration-directory.details.js';
export { laterStyles } from './integration-directory.later.styles.js';
export { map } from './integration-directory.map.js';
export { distancesFrom } from './integration-directory.near.view.js';
export { shortlist } from './integration-directory.shortlist.js';
