import { addressLines } from '../../feeds/address.js';
import type { Site } from '../../feeds/directory-feed.js';

const HOST = 'www.openstreetmap.org';

/** A link to a map of a place, and the host it leads to; undefined where a map could not find it. */
export function mapLink(site: Site): { url: string; host: string } | undefined {
  const { latitude, longitude, street, town } = site;
  const host = HOST.replace('www.', '');
  if (latitude !== undefined && longitude !== undefined) {
    return { url: `https://${HOST}/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`, host };
  }
  return street && town ? { url: `https://${HOST}/search?query=${encodeURIComponent(addressLines({ ...site, room: undefined }).join(', '))}`, host } : undefined;
}
