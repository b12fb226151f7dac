import { expect } from '@open-wc/testing';
import { mapLink } from '../../../src/ui/entry/map-link.js';

describe('mapLink', () => {
  const street = { street: 'Wall 1 & 2', postcode: '37083', town: 'Göttingen' };
  const cases: [what: string, site: Parameters<typeof mapLink>[0], url: string | undefined][] = [
    ['leads to the house where it is known', { ...street, latitude: 51.5, longitude: 9.9 }, 'https://www.openstreetmap.org/?mlat=51.5&mlon=9.9#map=17/51.5/9.9'],
    ['leads to a place on the equator', { latitude: 0, longitude: 0 }, 'https://www.openstreetmap.org/?mlat=0&mlon=0#map=17/0/0'],
    ['looks for the address else', street, `https://www.openstreetmap.org/search?query=${encodeURIComponent('Wall 1 & 2, 37083 Göttingen')}`],
    ['does so with half of the coordinates', { ...street, latitude: 51.5 }, `https://www.openstreetmap.org/search?query=${encodeURIComponent('Wall 1 & 2, 37083 Göttingen')}`],
    ['is not offered for a town alone', { town: 'Göttingen' }, undefined],
    ['is not offered for a street without a town', { street: 'Wall 1' }, undefined],
    ['is not offered for nothing', {}, undefined],
  ];
  for (const [what, site, url] of cases) it(what, () => expect(mapLink(site)?.url).to.equal(url));

  it('names the host it leads to', () => expect(mapLink(street)!.host).to.equal('openstreetmap.org'));
});
