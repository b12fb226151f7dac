// What a page loads once the first list is drawn: what an opened organisation shows, and the search.
export { colophon, details } from './network-members.details.js';
export { detailsStyles } from './network-members.details.styles.js';
export { MembersSearch } from './network-members.search.js';
