/** The one list of the library's elements: tag → how to load it. */
export const registry: Readonly<Record<string, () => Promise<unknown>>> = {
  'integration-contact': () => import('./elements/integration-contact/integration-contact.js'),
  'integration-directory': () => import('./elements/integration-directory/integration-directory.js'),
  'network-members': () => import('./elements/network-members/network-members.js'),
  'network-meetings': () => import('./elements/network-meetings/network-meetings.js'),
};
