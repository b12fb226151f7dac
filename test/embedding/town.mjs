// A town's web server for one test file: pages as a CMS delivers them, feeds, and everything that can go wrong with
// them. The library itself comes from dist/, as `npm run build` left it.
import { readFile } from 'node:fs/promises';
import { serve } from '../../scripts/serve.mjs';

const kinds = ['Verein', 'Beratungsstelle', 'Behörde', 'Schule'];
const topics = ['Sprache', 'Arbeit', 'Wohnen', 'Kultur', 'Sport'];

/** A feed of so many organisations, each with everything that can be opened. */
export function membersFeed(count, more = {}) {
  return {
    feed: 'network-members',
    version: 1,
    network: { name: { de: 'Beispielnetzwerk', en: 'Example network' }, summary: 'Ein Netzwerk zum Ausprobieren.', aims: ['Ankommen', 'Mitreden'] },
    organisations: Array.from({ length: count }, (_, place) => ({
      id: `m${place}`,
      name: `${String.fromCharCode(65 + (place % 26))}-Verein Nummer ${place}`,
      kind: kinds[place % kinds.length],
      topics: [topics[place % topics.length]],
      // The last word is found once only.
      summary: `Hilft beim Ankommen, Auskunft ${place}. Zeichen z${place}z.`,
      address: { street: `Beispielweg ${place + 1}`, postcode: '37083', town: 'Göttingen' },
      phone: '0551 400-2750',
      email: `verein${place}@example.org`,
      ...(place === 0 && { role: 'steering' }),
    })),
    ...more,
  };
}

/** Three meetings to come, as seen on 2 May 2018, and two past. */
export const meetingsFeed = {
  feed: 'network-meetings',
  version: 1,
  network: { name: 'Beispielnetzwerk' },
  calendar: 'https://www.example.org/netzwerk.ics',
  suggest: 'mailto:netzwerk@example.org',
  meetings: [
    { id: 'juni', title: 'Plenum im Juni', start: '2018-06-11T14:00', end: '2018-06-11T16:30', agenda: ['Begrüßung', 'Berichte'] },
    { id: 'juli', title: 'Plenum im Juli', start: '2018-07-09T14:00', status: 'cancelled', reason: 'Ferien.' },
    { id: 'herbst', title: 'Plenum im Herbst', start: '2018-09-10T14:00', end: '2018-09-10T16:30' },
    { id: 'alt', title: 'Plenum im Winter', start: '2018-01-08T14:00', files: [{ kind: 'minutes', title: 'Protokoll', url: 'protokoll.pdf', size: 84000 }] },
    { id: 'uralt', title: 'Gründung', start: '2016-02-15', files: [{ kind: 'minutes', title: 'Gründungsprotokoll' }] },
  ],
};

/** A directory of so many offices, with all that can be opened, filtered and shown on a map. */
export const directoryFeed = (count) => ({
  feed: 'directory',
  version: 1,
  title: 'Wo es Hilfe gibt',
  places: [{ name: 'Göttingen', latitude: 51.53, longitude: 9.93 }, { name: 'Goslar', latitude: 51.9, longitude: 10.43 }],
  guide: [{ id: 'teil', title: 'Erste Schritte', chapters: [{ id: 'kapitel', title: 'Anmelden', text: ['Gehen Sie ins Amt.', { list: ['Pass', 'Geld'] }], entries: ['d0'] }] }],
  entries: Array.from({ length: count }, (_, place) => ({
    id: `d${place}`,
    name: { de: `Stelle ${place}`, ar: `جهة ${place}` },
    provider: 'Beispielstadt',
    topics: [topics[place % topics.length]],
    // The last word is found once only.
    summary: `Rat und Hilfe. Zeichen q${place}q.`,
    description: [['Mehr steht ', { text: 'dort', href: 'https://example.org/' }, '.'], { steps: ['Kommen', 'Fragen'] }],
    addresses: [{ street: `Beispielweg ${place + 1}`, postcode: '37083', town: place % 2 ? 'Goslar' : 'Göttingen', latitude: 51.5 + place / 1000, longitude: 9.9 }],
    phones: [{ number: '0551 400-2750', hours: 'Mo-Fr 9-12' }],
    hours: 'Mo-Do 9-16, Fr 9-12',
    languages: ['de', ['ar', 'ru'][place % 2]],
    free: place % 3 > 0,
    stepFree: place % 2 ? 'yes' : 'no',
    documents: [{ title: 'Merkblatt', files: [{ url: 'merkblatt.pdf', type: 'PDF', size: 84000 }] }],
    checked: '2026-10-01',
  })),
});

/** Opens the town's server, with pages and answers to be added. */
export async function openTown() {
  const routes = {};
  const asked = [];
  const server = await serve({ port: 0, routes });
  let number = 0;

  /** Answers a path with a function of `node:http`, and remembers who asked. */
  const answer = (path, respond) => {
    routes[path] = (request, response) => {
      asked.push(path);
      return respond(request, response);
    };
    return server.url + path;
  };
  const file = (path, text, type, headers = {}) => answer(path, (_, response) => {
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers }).end(text);
  });
  file('/feeds/members.json', JSON.stringify(membersFeed(12)), 'application/json');
  file('/feeds/meetings.json', JSON.stringify(meetingsFeed), 'application/json');
  file('/feeds/directory.json', JSON.stringify(directoryFeed(12)), 'application/json');

  return {
    url: server.url,
    answer,
    /** A file with this text at a path. */
    file,
    /** A feed at a path. */
    feed: (path, feed, headers) => file(path, JSON.stringify(feed), 'application/json; charset=utf-8', headers),
    /**
     * A page of the town.
     * @returns {string} its address
     */
    page(body, {
      head = '', html = 'lang="de"', doctype = '<!doctype html>', headers, type = 'text/html; charset=utf-8',
      path = `/seite-${number += 1}.html`,
    } = {}) {
      return file(path, `${doctype}<html ${html}><head><meta charset="utf-8"/><title>Seite</title>`
        + `<link rel="icon" href="/demo/icon.svg"/>${head}</head><body>${body}</body></html>`, type, headers);
    },
    /** How often a path was asked for. */
    asked: (path) => asked.filter((each) => each === path).length,
    close: server.close,
  };
}

/** The text of a built file. */
export const built = (name) => readFile(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

/** What a webmaster pastes into the head, one way or another. */
export const scripts = {
  autoload: '<script type="module" src="/dist/autoload.js"></script>',
  single: '<script type="module" src="/dist/integration-widgets.js"></script>',
  classic: '<script src="/dist/integration-widgets.iife.js" defer="defer"></script>',
};

/** … and what into the body. The tag's own content is the link. */
export const members = (attributes = '') => `<network-members src="/feeds/members.json" ${attributes}><p><a href="/kontakt">Mitglieder erfragen</a></p></network-members>`;
export const meetings = (attributes = '') => `<network-meetings src="/feeds/meetings.json" preview-date="2018-05-02" ${attributes}><p><a href="/kontakt">Termine erfragen</a></p></network-meetings>`;
export const directory = (attributes = '') => `<integration-directory src="/feeds/directory.json" preview-date="2026-11-25T10:00+01:00" ${attributes}><p><a href="/kontakt">Hilfe erfragen</a></p></integration-directory>`;
export const contact = (attributes = '') => `<integration-contact src="/feeds/directory.json" entry="d3" preview-date="2026-11-25T10:00+01:00" ${attributes}><p><a href="/kontakt">Kontakt erfragen</a></p></integration-contact>`;
export const both = members() + meetings();
