import type { LitElement, ReactiveController } from 'lit';
import type { DirectoryEntry } from '../../feeds/directory-feed.js';
import { openingHoursOf } from '../../feeds/opening-hours-fields.js';
import { pickText, type Text } from '../../feeds/text.js';
import type { OpeningHours } from '../../shared/opening-hours.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

// 24:00 and past midnight: schema.org reads a closing time before the opening one as that of the next day.
const clock = (minutes: number): string => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function openingHours({ weekly, always }: OpeningHours): object[] {
  const all = [{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1439, mode: undefined }];
  return (always ? all : weekly)
    .filter(({ mode }) => !mode)
    .map(({ days, from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map((day) => `https://schema.org/${DAYS[day]}`),
      opens: clock(from),
      closes: clock(to),
    }));
}

/** One entry as schema.org writes it: an authority's service, or an organisation. Only what is known is told. */
export function entryData(entry: DirectoryEntry, source: string): object {
  const { name, provider, kind, summary, addresses = [], phones = [], email, website, languages = [], area, free } = entry;
  const german = (text: Text | undefined) => pickText(text, 'de', source)?.value;
  const hours = openingHoursOf(entry);
  const specified = hours && openingHours(hours);
  const postal = addresses.map(({ street, postcode, town }) => ({
    '@type': 'PostalAddress',
    ...(street && { streetAddress: street }),
    ...(postcode && { postalCode: postcode }),
    ...(town && { addressLocality: town }),
    addressCountry: 'DE',
  }));
  const contact = (phones.length || email) && {
    '@type': 'ContactPoint',
    ...(phones[0] && { telephone: phones[0].number }),
    ...(email && { email }),
    ...(languages.length && { availableLanguage: languages.map(({ code }) => code) }),
  };
  const isService = !!provider || kind === 'Sprachkurs';
  const place = addresses.find(({ latitude, longitude }) => latitude !== undefined && longitude !== undefined);
  return {
    '@type': kind === 'Behörde' ? (isService ? 'GovernmentService' : 'GovernmentOffice') : isService ? 'Service' : 'Organization',
    name: german(name),
    ...(summary && { description: german(summary) }),
    ...(website && { url: website }),
    ...(area && { areaServed: area }),
    ...(free !== undefined && { isAccessibleForFree: free }),
    ...(isService
      ? {
          ...(provider && { provider: { '@type': kind === 'Behörde' ? 'GovernmentOrganization' : 'Organization', name: german(provider) } }),
          ...((postal.length || contact || specified?.length) && {
            availableChannel: {
              '@type': 'ServiceChannel',
              ...(languages.length && { availableLanguage: languages.map(({ code }) => code) }),
              ...(phones[0] && { servicePhone: contact }),
              ...(postal.length && {
                serviceLocation: { '@type': 'Place', address: postal[0], ...geo(place), ...(specified?.length && { openingHoursSpecification: specified }) },
              }),
            },
          }),
        }
      : {
          ...(postal.length && { address: postal.length > 1 ? postal : postal[0] }),
          ...(contact && { contactPoint: contact }),
          ...(specified?.length && { openingHoursSpecification: specified }),
          ...geo(place),
        }),
  };
}

function geo(site: { latitude?: number | undefined; longitude?: number | undefined } | undefined) {
  return site && { geo: { '@type': 'GeoCoordinates', latitude: site.latitude, longitude: site.longitude } };
}

// Trusted Types watch the text of every script, be it data. A page that lists its policies names this one, or goes
// without: then this module does not load.
const policy = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): { createScript(text: string): string } } }).trustedTypes?.createPolicy(
  'integration-widgets',
  { createScript: (text: string) => text },
);

const told = new WeakMap<LitElement, StructuredData>();

/** What there is to tell, and the language of the feed's plain strings. */
type Telling = () => { readonly entries: readonly DirectoryEntry[]; readonly source: string } | undefined;

/**
 * Tells search engines of an element's entries, in the page's head; what was told goes with the element.
 * @param telling is asked after every drawing; undefined where there is nothing to tell (any more)
 */
export function tellOf(host: LitElement, telling: Telling): void {
  if (!told.has(host)) told.set(host, new StructuredData(host, telling));
}

class StructuredData implements ReactiveController {
  readonly #host: LitElement;
  #script?: HTMLScriptElement | undefined;
  #entries: readonly DirectoryEntry[] = [];
  readonly #telling: Telling;

  constructor(host: LitElement, telling: Telling) {
    this.#host = host;
    this.#telling = telling;
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { entries, source } = (this.#host.isConnected && this.#telling()) || { entries: [], source: '' };
    const isSame = entries.length === this.#entries.length && entries.every((entry, place) => entry === this.#entries[place]);
    if (isSame && (this.#script || !entries.length)) return;
    this.#entries = entries;
    this.#script?.remove();
    this.#script = undefined;
    if (!entries.length) return;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    const graph = entries.map((entry) => entryData(entry, source));
    const data = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
    script.text = policy?.createScript(data) ?? data;
    document.head.append(script);
    this.#script = script;
  }

  hostDisconnected(): void {
    this.#script?.remove();
    this.#script = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }
}
