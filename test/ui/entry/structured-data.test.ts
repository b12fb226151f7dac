import { expect } from '@open-wc/testing';
import { entryData } from '../../../src/ui/entry/structured-data.js';
import { feedOf } from './entries.js';

const data = async (entry: object) => {
  const { items: [first] } = await feedOf([{ name: { de: 'Amt', en: 'Office' }, ...entry }]);
  return JSON.parse(JSON.stringify(entryData(first!, 'de'))) as Record<string, unknown>;
};
const address = { street: 'Wall 1', postcode: '37083', town: 'Göttingen', latitude: 51.5, longitude: 9.9 };
const postal = { '@type': 'PostalAddress', streetAddress: 'Wall 1', postalCode: '37083', addressLocality: 'Göttingen', addressCountry: 'DE' };
const geo = { '@type': 'GeoCoordinates', latitude: 51.5, longitude: 9.9 };
const opens = (dayOfWeek: string[], from: string, to: string) => ({ '@type': 'OpeningHoursSpecification', dayOfWeek: dayOfWeek.map((day) => `https://schema.org/${day}`), opens: from, closes: to });

describe('entryData', () => {
  const cases: [what: string, entry: object, data: object][] = [
    ['a name alone, in German', {}, { '@type': 'Organization', name: 'Amt' }],
    ['an authority', { kind: 'Behörde' }, { '@type': 'GovernmentOffice', name: 'Amt' }],
    ['an authority’s service, by whom', { kind: 'Behörde', provider: 'Stadt' }, { '@type': 'GovernmentService', name: 'Amt', provider: { '@type': 'GovernmentOrganization', name: 'Stadt' } }],
    ['a course', { kind: 'Sprachkurs' }, { '@type': 'Service', name: 'Amt' }],
    ['a house and how to reach it', { addresses: [address], phones: ['0551 1', '0551 2'], email: 'a@example.org', website: 'example.org', languages: ['ar'] }, {
      '@type': 'Organization', name: 'Amt', url: 'https://example.org/', address: postal, geo,
      contactPoint: { '@type': 'ContactPoint', telephone: '0551 1', email: 'a@example.org', availableLanguage: ['ar'] },
    }],
    ['two houses', { addresses: [address, { town: 'Goslar' }] }, { '@type': 'Organization', name: 'Amt', address: [postal, { '@type': 'PostalAddress', addressLocality: 'Goslar', addressCountry: 'DE' }], geo }],
    ['a service with its place', { provider: 'Verein', addresses: [address], phones: ['0551 1'], languages: ['ar'], hours: 'Mo 9-12' }, {
      '@type': 'Service', name: 'Amt', provider: { '@type': 'Organization', name: 'Verein' },
      availableChannel: {
        '@type': 'ServiceChannel', availableLanguage: ['ar'], servicePhone: { '@type': 'ContactPoint', telephone: '0551 1', availableLanguage: ['ar'] },
        serviceLocation: { '@type': 'Place', address: postal, geo, openingHoursSpecification: [opens(['Monday'], '09:00', '12:00')] },
      },
    }],
    ['what is known of cost and area', { free: false, area: 'Landkreis', summary: { en: 'x', de: 'y' } }, { '@type': 'Organization', name: 'Amt', isAccessibleForFree: false, areaServed: 'Landkreis', description: 'y' }],
    ['hours past midnight', { hours: 'Fr 20-2' }, { '@type': 'Organization', name: 'Amt', openingHoursSpecification: [opens(['Friday'], '20:00', '02:00')] }],
    ['hours till midnight', { hours: 'Fr 20-24' }, { '@type': 'Organization', name: 'Amt', openingHoursSpecification: [opens(['Friday'], '20:00', '00:00')] }],
    ['day and night', { hours: 'rund um die Uhr' }, { '@type': 'Organization', name: 'Amt', openingHoursSpecification: [opens(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], '00:00', '23:59')] }],
    ['no hours on the phone or by appointment as opening hours', { hours: [{ days: 'Mo', from: '9', to: '12', mode: 'phone' }], appointment: true }, { '@type': 'Organization', name: 'Amt' }],
  ];
  for (const [what, entry, expected] of cases) {
    it(`tells ${what}`, async () => {
      const found = await data(entry);
      if (!(expected as { openingHoursSpecification?: unknown }).openingHoursSpecification) {
        expect((found.openingHoursSpecification as unknown[] | undefined) ?? []).to.deep.equal([]);
        delete found.openingHoursSpecification;
      }
      expect(found).to.deep.equal(expected);
    });
  }
});
