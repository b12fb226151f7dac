import { expect } from '@open-wc/testing';
import { schemaOrg } from '../../../src/feeds/adapters/schema-org.js';
import { formats } from '../../../src/feeds/adapters/formats.js';
import { directoryFeed } from '../../../src/feeds/directory-feed.js';
import { Feed, type Page } from '../../../src/feeds/feed.js';
import type { RawRecord } from '../../../src/feeds/record.js';

const ADDRESS = 'https://stadt.example.org/amt/daten.json';
const CONTEXT = { '@context': 'https://schema.org' };

const read = (json: unknown): Page => schemaOrg(JSON.stringify(json), ADDRESS);
const entriesOf = (json: unknown): RawRecord[] => (read(json).data as { entries: RawRecord[] }).entries;
const office = (more: RawRecord): RawRecord => ({ ...CONTEXT, '@type': 'GovernmentOffice', '@id': '#amt', name: 'Beispielamt', ...more });
const entryOf = (more: RawRecord): RawRecord => entriesOf(office(more))[0]!;

function whole(json: unknown) {
  const { data, problems } = read(json);
  const feed = new Feed(directoryFeed, [JSON.parse(JSON.stringify(data))], ADDRESS, problems);
  feed.read(() => false);
  return feed;
}

describe('schemaOrg', () => {
  it('makes an entry of an organisation', () => {
    const result = read({
      ...CONTEXT,
      '@type': 'NGO',
      '@id': 'https://verein.example.org/#wir',
      name: 'Beispielverein &amp; Freunde',
      description: 'Wir beraten.',
      url: 'https://verein.example.org',
      sameAs: ['https://social.example.org/verein'],
      email: 'mailto:info@example.org',
      telephone: 'tel:+490000',
      address: { '@type': 'PostalAddress', streetAddress: 'Beispielweg 1', postalCode: '00000', addressLocality: 'Beispielstadt', addressCountry: 'DE' },
      geo: { '@type': 'GeoCoordinates', latitude: '51,5', longitude: 9.9 },
      openingHours: 'Mo-Fr 09:00-12:00',
      knowsLanguage: ['de', 'Arabisch'],
      areaServed: { '@type': 'City', name: 'Beispielstadt' },
      audience: { '@type': 'Audience', audienceType: 'Familien' },
      isAccessibleForFree: true,
      dateModified: '2025-03-02T10:00:00Z',
    });
    expect(result.problems).to.deep.equal([]);
    expect(result.data).to.deep.equal({
      feed: 'directory',
      entries: [
        {
          id: 'https://verein.example.org/#wir',
          name: 'Beispielverein & Freunde',
          summary: 'Wir beraten.',
          addresses: [{ street: 'Beispielweg 1', postcode: '00000', town: 'Beispielstadt', latitude: '51,5', longitude: 9.9 }],
          phones: [{ number: '+490000' }],
          email: 'info@example.org',
          website: 'https://verein.example.org',
          hours: [{ days: 'Mo-Fr', from: '09:00', to: '12:00' }],
          languages: ['de', 'ar'],
          targetGroups: ['Familien'],
          area: 'Beispielstadt',
          free: true,
          updated: '2025-03-02T10:00:00Z',
        },
      ],
    });
  });

  it('makes an entry of a service, with the way to its provider', () => {
    const [entry, ...others] = entriesOf({
      ...CONTEXT,
      '@type': 'GovernmentService',
      identifier: 'beratung',
      name: 'Beispielberatung',
      serviceType: ['Wohnen', { '@type': 'DefinedTerm', name: 'Arbeit' }],
      provider: { '@type': 'GovernmentOrganization', name: 'Beispielstadt', telephone: '0000 1', url: 'https://stadt.example.org', email: 'amt@example.org', openingHours: 'Mo 09:00-10:00' },
      availableChannel: {
        '@type': 'ServiceChannel',
        serviceUrl: { '@type': 'WebSite', url: 'https://termin.example.org' },
        servicePhone: { '@type': 'ContactPoint', telephone: '0000 2', contactType: 'Hotline' },
        serviceLocation: { '@type': 'Place', name: 'Rathaus', address: { streetAddress: 'Markt 1' }, openingHours: 'Tu 09:00-10:00' },
        availableLanguage: { '@type': 'Language', name: 'English', alternateName: 'en' },
      },
    });
    expect(others).to.deep.equal([]);
    expect(entry).to.deep.equal({
      id: 'beratung',
      name: 'Beispielberatung',
      provider: 'Beispielstadt',
      topics: ['Wohnen', 'Arbeit'],
      registrationUrl: 'https://termin.example.org',
      phones: [{ number: '0000 2', label: 'Hotline' }],
      email: 'amt@example.org',
      website: 'https://stadt.example.org',
      addresses: [{ name: 'Rathaus', street: 'Markt 1' }],
      hours: [{ days: 'Di', from: '09:00', to: '10:00' }],
      languages: ['en'],
    });
  });

  it('is told by how its files begin', () => {
    const kind = formats.find(({ format }) => format === 'schema-org')!;
    for (const own of [
      '{"@context": "https://schema.org", "@type": "NGO"}',
      '\n[ {"@context":["http://schema.org/",{"@language":"de"}]}]',
      '{"@graph": [], "@context": {"@vocab": "https://schema.org/"}}',
      '[{"@type": ["http://schema.org/NGO"]}]',
    ]) expect(kind.detects(own), own).to.equal(true);
    for (const other of ['{"entries": []}', '{"@context": "https://www.w3.org/ns/activitystreams"}', '<script>"@context": "https://schema.org"', '', '[]']) {
      expect(kind.detects(other), other).to.equal(false);
    }
  });

  it('is loaded on use', async () => expect(await formats.find(({ format }) => format === 'schema-org')!.load()).to.equal(schemaOrg));

  describe('finds things', () => {
    const a = { '@type': 'NGO', '@id': '#a', name: 'A' };
    const b = { '@type': 'Library', '@id': '#b', name: 'B' };
    const cases: [what: string, json: unknown, names: unknown[]][] = [
      ['in an array', [a, b], ['A', 'B']],
      ['in a graph', { ...CONTEXT, '@graph': [a, { '@type': 'WebSite', name: 'W' }, b] }, ['A', 'B']],
      ['in an item list', { ...CONTEXT, '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: a }, b] }, ['A', 'B']],
      ['that a page is about', { ...CONTEXT, '@type': 'WebPage', name: 'P', mainEntity: a }, ['A']],
      ['in departments', { ...a, department: [b] }, ['A', 'B']],
      ['by their ids', { '@graph': [{ ...a, department: { '@id': '#b' } }, b] }, ['A', 'B']],
      ['once', { '@graph': [a, { '@id': '#a' }, a] }, ['A', 'A']],
      ['with full names of types', { '@type': 'https://schema.org/NGO', name: 'A' }, ['A']],
      ['with several types', { '@type': ['Thing', 'schema:LocalBusiness'], name: 'A' }, ['A']],
      ['with full names of fields', [{ '@type': ['http://schema.org/NGO'], 'http://schema.org/name': [{ '@value': 'A' }] }], ['A']],
      ['of rare kinds by their address', { '@type': 'TouristAttraction', name: 'A', address: 'Beispielweg 1' }, ['A']],
      ['but no persons and events', { '@graph': [{ '@type': 'Person', name: 'P', telephone: '1' }, { '@type': 'Event', name: 'E', address: 'x' }, a] }, ['A']],
      ['but no way to a page', { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', item: a }] }, []],
      ['that name themselves', { ...a, department: { '@id': '#a' } }, ['A']],
    ];
    for (const [what, json, names] of cases) it(what, () => expect(entriesOf(json).map(({ name }) => name)).to.deep.equal(names));

    it('of every kind that helps', () => {
      const kinds = 'Organization NGO GovernmentOrganization EducationalOrganization LocalBusiness ChildCare LegalService MedicalClinic Pharmacy Physician Dentist GovernmentOffice EmploymentAgency Library Place CivicStructure CityHall PlaceOfWorship Mosque School CollegeOrUniversity Preschool Service GovernmentService CommunityCenter SportsClub Store Hostel'.split(' ');
      expect(entriesOf(kinds.map((kind) => ({ '@type': kind, name: kind }))).map(({ name }) => name)).to.deep.equal(kinds);
    });

    it('and says whose department they are, wherever they stand', () => {
      const [first, second] = entriesOf({ '@graph': [b, { ...a, department: { '@id': '#b' } }] });
      expect([first!.provider, second!.provider]).to.deep.equal(['A', undefined]);
    });

    it('and tells what is left out', () => {
      const { problems } = read({ '@graph': [{ '@type': 'Event', name: 'E' }, { '@type': 'Event', name: 'F' }, { '@type': 'NGO', '@id': '#x' }, { '@type': 'NGO', telephone: '1' }, { name: 'No type' }] });
      expect(problems).to.deep.equal([
        { code: 'lost', record: '', path: '@type', value: 'Event' },
        { code: 'missing', record: 'No type', path: '@type', dropped: true },
        { code: 'missing', record: '#x', path: 'name', dropped: true },
        { code: 'missing', record: '[1]', path: 'name', dropped: true },
      ]);
    });
  });

  describe('reads of a thing', () => {
    const en = (value: string) => ({ '@value': value, '@language': 'en' });
    const cases: [what: string, more: RawRecord, entry: RawRecord][] = [
      ['texts per language', { name: [{ '@value': 'Amt', '@language': 'de' }, en('Office')] }, { name: { de: 'Amt', en: 'Office' } }],
      ['one text with a language', { name: en('Office') }, { name: { en: 'Office' } }],
      ['a plain text beside one with a language', { name: ['Amt', en('Office')] }, { name: { de: 'Amt', en: 'Office' } }],
      ['a map of languages', { name: { de: 'Amt', en: 'Office' } }, { name: { de: 'Amt', en: 'Office' } }],
      ['a legal name where there is no other', { name: '', legalName: 'Amt e. V.' }, { name: 'Amt e. V.' }],
      ['the first of several names', { name: ['A', 'B'] }, { name: 'A' }],
      ['a long description', { description: 'x'.repeat(300) }, { description: 'x'.repeat(300), summary: undefined }],
      ['a description in HTML', { description: '<p>A <a href="b.pdf">B</a></p><script>x</script>' }, { description: [['A ', { text: 'B', href: 'https://stadt.example.org/amt/b.pdf' }]], summary: undefined }],
      ['a description in HTML per language', { description: [en('<p>A</p>'), 'B'] }, { description: { en: ['A'], de: 'B' } }],
      ['a short description beside it', { description: 'Lang', disambiguatingDescription: 'Kurz' }, { description: 'Lang', summary: 'Kurz' }],
      ['an address in one line', { address: 'Beispielweg 1, 00000 Beispielstadt' }, { addresses: [{ street: 'Beispielweg 1', postcode: '00000', town: 'Beispielstadt' }] }],
      ['an address that is none', { address: 'Am Markt' }, { addresses: [{ street: 'Am Markt' }] }],
      ['a post office box', { address: { postOfficeBoxNumber: '12', postalCode: '00000' } }, { addresses: [{ street: 'Postfach 12', postcode: '00000' }] }],
      ['several addresses', { address: [{ streetAddress: 'A' }, { streetAddress: 'B' }, { streetAddress: 'A' }] }, { addresses: [{ street: 'A' }, { street: 'B' }] }],
      ['places', { location: [{ '@type': 'Place', name: 'Haus', address: { streetAddress: 'A' }, geo: { latitude: 1, longitude: 2 } }, { '@type': 'PostalAddress', streetAddress: 'B' }, 'C'] }, {
        addresses: [{ name: 'Haus', street: 'A', latitude: 1, longitude: 2 }, { street: 'B' }, { street: 'C' }],
      }],
      ['coordinates alone', { geo: { latitude: 51.5, longitude: 9.9 } }, { addresses: [{ latitude: 51.5, longitude: 9.9 }] }],
      ['contact points', { telephone: '1', contactPoint: [{ telephone: '2', contactType: 'Beratung', email: 'b@example.org', hoursAvailable: { dayOfWeek: 'Monday', opens: '09:00', closes: '10:00' } }, { telephone: '1' }] }, {
        phones: [{ number: '1' }, { number: '2', label: 'Beratung', hours: [{ days: 'Mo', from: '09:00', to: '10:00' }] }],
        email: 'b@example.org',
      }],
      ['languages on the phone', { knowsLanguage: 'Englisch', contactPoint: { telephone: '1', availableLanguage: ['English', { '@type': 'Language', name: 'Türkisch' }] } }, { languages: ['en', { code: 'tr', mode: 'phone' }] }],
      ['languages by name and code', { knowsLanguage: ['Arabisch, Dari und Farsi', 'ukrainian', 'Türkçe', 'de-DE', 'Kurmandschi', 'Klingonisch'] }, { languages: ['ar', 'prs', 'fa', 'uk', 'tr', 'de-DE', 'kmr', 'Klingonisch'] }],
      ['that it costs something', { isAccessibleForFree: false }, { free: false }],
      ['that it is free, as a word', { isAccessibleForFree: 'https://schema.org/True' }, { free: true }],
      ['groups and areas as words', { audience: ['Frauen', { audienceType: 'Kinder' }], areaServed: ['A', { '@type': 'City', name: 'B' }] }, { targetGroups: ['Frauen', 'Kinder'], area: 'A, B' }],
      ['a web site as a thing', { url: { '@id': 'https://amt.example.org' } }, { website: 'https://amt.example.org' }],
    ];
    for (const [what, more, expected] of cases) {
      it(what, () => {
        const entry = entryOf(more);
        for (const [field, value] of Object.entries(expected)) expect(entry[field], field).to.deep.equal(value);
      });
    }

    it('plain texts in the language of the document', () => {
      const { data } = read({ '@context': ['https://schema.org', { '@language': 'en' }], '@type': 'NGO', name: ['Office', { '@value': 'Amt', '@language': 'de' }] });
      expect(data).to.deep.equal({ feed: 'directory', language: 'en', entries: [{ name: { de: 'Amt', en: 'Office' } }] });
    });
  });

  describe('reads hours', () => {
    const line = (days: string, from: string, to: string) => ({ days, from, to });
    const spec = (dayOfWeek: unknown, opens?: string, closes?: string, validFrom?: string, validThrough?: string) => ({ openingHoursSpecification: [{ dayOfWeek, opens, closes, validFrom, validThrough }] });
    const cases: [what: string, more: RawRecord, expected: RawRecord][] = [
      ['as written for machines', { openingHours: ['Mo,We-Th 09:00-12:00', 'Fr 9:00-12:00 14:00-16:00'] }, {
        hours: [line('Mo', '09:00', '12:00'), line('Mi-Fr', '09:00', '12:00'), line('Fr', '14:00', '16:00')],
      }],
      ['in one text', { openingHours: 'Mo-Tu 09:00-12:00, 14:00-16:00; Sa 10:00-12:00' }, { hours: [line('Mo-Di', '09:00', '12:00'), line('Mo-Di', '14:00', '16:00'), line('Sa', '10:00', '12:00')] }],
      ['over the weekend', { openingHours: 'Sa-Mo 09:00-12:00' }, { hours: [line('Mo', '09:00', '12:00'), line('Sa-So', '09:00', '12:00')] }],
      ['day and night', { openingHours: 'Mo-Su' }, { hours: '24/7' }],
      ['as written for people, as they stand', { openingHours: ['Mo-Fr 9-12 Uhr', 'Sa nach Vereinbarung'] }, { hours: 'Mo-Fr 9-12 Uhr, Sa nach Vereinbarung' }],
      ['with names of days', spec(['Monday', 'https://schema.org/Tuesday', 'http://schema.org/Thursday', { '@id': 'schema:Friday' }], '09:00', '12:00:00'), { hours: [line('Mo-Di', '09:00', '12:00'), line('Do-Fr', '09:00', '12:00')] }],
      ['every day where no day is named', spec(undefined, '09:00', '12:00'), { hours: [line('Mo-So', '09:00', '12:00')] }],
      ['past midnight', spec('Friday', '20:00', '02:00'), { hours: [line('Fr', '20:00', '02:00')] }],
      ['the whole day', spec('Friday', '00:00', '23:59'), { hours: [line('Fr', '00:00', '24:00')] }],
      ['closed days as nothing', spec('Friday', '00:00', '00:00'), { hours: undefined }],
      ['on public holidays', spec('PublicHolidays', '00:00', '00:00'), { holidays: 'closed', hours: undefined }],
      ['open on public holidays', spec(['PublicHolidays'], '09:00', '12:00'), { holidays: 'open', hours: undefined }],
      ['closed from day to day', spec(undefined, '00:00', '00:00', '2025-12-24', '2025-12-31'), { closures: [{ from: '2025-12-24', to: '2025-12-31' }] }],
      ['closed without hours', spec(undefined, undefined, undefined, '2025-12-24T00:00:00+01:00', '2025-12-31'), { closures: [{ from: '2025-12-24', to: '2025-12-31' }] }],
      ['closed until further notice', spec(undefined, undefined, undefined, '2025-12-24'), { closures: [{ from: '2025-12-24' }] }],
      ['other ones for some time, twice a day', {
        specialOpeningHoursSpecification: [
          { opens: '10:00', closes: '11:00', validFrom: '2025-12-24', validThrough: '2025-12-24' },
          { opens: '13:00', closes: '14:00', validFrom: '2025-12-24', validThrough: '2025-12-24' },
        ],
      }, { closures: [{ from: '2025-12-24', to: '2025-12-24', hours: '10:00-11:00, 13:00-14:00' }] }],
      ['other ones on some days of a time', spec(['Monday', 'Sunday'], '10:00', '11:00', '2025-12-22', '2025-12-30'), {
        closures: ['2025-12-22', '2025-12-28', '2025-12-29'].map((day) => ({ from: day, to: day, hours: '10:00-11:00' })),
      }],
      ['other ones from the morning past midnight', spec(undefined, '10:00', '02:00', '2025-12-31', '2025-12-31'), { closures: [{ from: '2025-12-31', to: '2025-12-31', hours: '10:00-24:00' }] }],
      ['from a day on', spec('Monday', '10:00', '11:00', '2025-01-01'), { hours: [line('Mo', '10:00', '11:00')], closures: undefined }],
      ['of the only place', { location: { '@type': 'Place', name: 'P', openingHours: 'Mo 09:00-10:00' } }, { hours: [line('Mo', '09:00', '10:00')] }],
      ['of services', { hoursAvailable: { dayOfWeek: 'Monday', opens: '09:00', closes: '10:00' } }, { hours: [line('Mo', '09:00', '10:00')] }],
    ];
    for (const [what, more, expected] of cases) {
      it(what, () => {
        const entry = entryOf(more);
        for (const [field, value] of Object.entries(expected)) expect(entry[field], field).to.deep.equal(value);
      });
    }

    for (const [opens, closes] of [['9', '12'], ['09:00', '09:00'], ['25:00', '26:00'], ['09:00', undefined], [{}, []]]) {
      it(`and tells that ${JSON.stringify([opens, closes])} are none`, () => {
        const { problems } = read(office(spec('Monday', opens as string, closes as string)));
        expect(problems.map(({ code, record, path }) => [code, record, path])).to.deep.equal([['hours', '#amt', 'openingHoursSpecification']]);
      });
    }

    it('and tells that those of a season have no place', () => {
      const { problems } = read(office(spec('Monday', '10:00', '11:00', '2025-05-01', '2025-09-30')));
      expect(problems).to.deep.equal([{ code: 'lost', record: '', path: 'openingHoursSpecification.validThrough' }]);
    });
  });

  it('tells once what is lost', () => {
    const more = { logo: 'a.png', faxNumber: '1', priceRange: '€', 'schema:founder': 'X', slogan: '', sameAs: ['x'], contactPoint: [{ name: 'Frau Beispiel', email: 'a@example.org', telephone: '1' }, { email: 'b@example.org' }] };
    const { problems } = read({ '@graph': [office(more), office({ ...more, '@id': '#2' })] });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['lost logo', 'lost faxNumber', 'lost priceRange', 'lost founder', 'lost contactPoint.email', 'lost contactPoint.name']);
    expect(JSON.stringify(entryOf(more))).not.to.contain('Frau');
  });

  describe('survives', () => {
    const hostile: unknown[] = [null, true, 1e9, 'javascript:alert(1)', '<img src=x onerror=alert(1)>', [], [[[]]], {}, { length: 1e9 }, { '@value': {} }, { '@list': { '@list': 1 } }, { '@id': '#amt' }, { '@id': 1, then: 1, toString: null }, JSON.parse('{"__proto__": {"x": 1}, "constructor": 1}')];
    const fields =
      '@type @id @context @graph name legalName description disambiguatingDescription url email telephone address geo location openingHours openingHoursSpecification specialOpeningHoursSpecification hoursAvailable contactPoint knowsLanguage availableLanguage areaServed audience isAccessibleForFree provider serviceType availableChannel department dateModified identifier parentOrganization'.split(' ');

    it('any value in the place of the file', () => {
      for (const value of hostile) {
        expect(() => read(value)).not.to.throw();
        expect(entriesOf([value, { '@type': 'NGO', name: 'A' }]).at(-1)!.name).to.equal('A');
      }
    });

    it('any value in any field, and shows the other records', () => {
      for (const field of fields) {
        for (const value of hostile) {
          const nested = { '@type': 'Place', [field]: value, opens: value, closes: value, dayOfWeek: value, validFrom: value, validThrough: value, serviceUrl: value, servicePhone: value, serviceLocation: value, latitude: value, longitude: value, streetAddress: value };
          for (const more of [{ [field]: value }, { [field]: nested }, { location: nested, availableChannel: nested, contactPoint: nested, openingHoursSpecification: nested, provider: nested }]) {
            const feed = whole([office(more), { '@type': 'GovernmentService', name: 'B', '@id': '#b', ...more, ...(field === 'name' && { name: 'B' }), ...(field === '@type' && { '@type': 'NGO' }) }, { '@type': 'NGO', '@id': '#c', name: 'C' }]);
            expect(feed.items.map(({ name }) => name), `${field}: ${JSON.stringify(value)}`).to.include('C');
            expect(JSON.stringify(feed.items)).not.to.match(/"(href|website|registrationUrl)":"javascript:/);
          }
        }
      }
      expect(({} as RawRecord).x).to.equal(undefined);
    });

    it('nesting without end', () => {
      expect(() => schemaOrg('['.repeat(50_000) + ']'.repeat(50_000), ADDRESS)).not.to.throw();
      expect(() => schemaOrg('{"@type": "NGO", "name": "A", "department": '.repeat(5000) + '1' + '}'.repeat(5000), ADDRESS)).not.to.throw();
    });

    it('no text that is no JSON', () => {
      for (const text of ['', '{', '<html>', '<script type="application/ld+json">{}</script>']) expect(() => schemaOrg(text, ADDRESS)).to.throw(SyntaxError);
    });
  });

  it('passes the reader of our own feeds without a problem', () => {
    const feed = whole(office({ telephone: '0000 1', email: 'a@example.org', url: 'amt.example.org', address: 'Beispielweg 1, 00000 Beispielstadt', knowsLanguage: ['de', 'Arabisch'], description: '<p>Lang</p>', isAccessibleForFree: true }));
    expect(feed.problems).to.deep.equal([]);
    expect(feed.items[0]!.languages).to.deep.equal([{ code: 'de', mode: undefined }, { code: 'ar', mode: undefined }]);
  });

  it('takes ten times as long for ten times the records', () => {
    const took = (count: number) => {
      const text = JSON.stringify({ ...CONTEXT, '@graph': Array.from({ length: count }, (_, index) => office({ '@id': `#${index}`, provider: { '@id': `#${index + 1}` }, openingHours: 'Mo-Fr 09:00-12:00', address: 'Beispielweg 1, 00000 B' })) });
      return Math.min(
        ...[1, 2].map(() => {
          const start = performance.now();
          expect((schemaOrg(text, ADDRESS).data as { entries: unknown[] }).entries).to.have.length(count);
          return performance.now() - start;
        }),
      );
    };
    took(500);
    expect(took(5000) / Math.max(took(500), 4)).to.be.below(50);
  }).timeout(20_000);
});
