export { IntegrationContact } from './elements/integration-contact/integration-contact.js';
export { IntegrationDirectory } from './elements/integration-directory/integration-directory.js';
export { NetworkMeetings } from './elements/network-meetings/network-meetings.js';
export { NetworkMembers } from './elements/network-members/network-members.js';
export { FeedErrorEvent, FeedLoadEvent } from './ui/feed-events.js';
export { version } from './ui/first-wins.js';
export { LanguageChooseEvent } from './ui/language.js';
