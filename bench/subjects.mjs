// What is measured against what: each subject is shown by the library and by a page written by hand.
import { generatedDirectory } from './generated-directory.mjs';
import { generatedMembers } from './generated-members.mjs';

const library = {
  row: '[part~="item"]',
  loaded: 'feed-load',
  corrects: true,
  head: `<link rel="stylesheet" href="/dist/integration-widgets.css">
<script type="module" src="/dist/autoload.js"></script>`,
};

const byHand = (name) => ({
  loaded: null,
  corrects: false,
  head: `<link rel="stylesheet" href="/bench/baseline/${name}.css">
<script defer src="/bench/baseline/${name}.js"></script>`,
});

/**
 * By their names.
 * - `title`, `paragraph`: what the page around the list says
 * - `feed`: makes a feed with that many records
 * - `words`: typed; found by both sides in what they search, 34 letters; `wrongWords`: held by no feed as they stand, from the
 *   fifth letter on the library looks for what is similar
 * - `choices`: options of the first select box, held by a feed of 50 records
 * - `sides`: `row` and `host` are selectors of a row and of the widget, `loaded` the event that tells that the whole
 *   feed is read (null: it is when the first row stands), `corrects` whether the search forgives typing mistakes
 */
export const subjects = {
  members: {
    title: 'Netzwerk Migration',
    paragraph: `<p>Im Netzwerk arbeiten Vereine, Beratungsstellen, Schulen und Ämter zusammen. Sie treffen sich
mehrmals im Jahr, tauschen sich aus und planen gemeinsam, was denen hilft, die neu in die Region kommen.</p>`,
    feed: generatedMembers,
    words: ['kultur', 'göttingen', 'beratung', 'garten west'],
    wrongWords: ['kulltur', 'beratugn'],
    choices: ['Verein', 'Schule', 'Stiftung', 'Behörde', 'Medien'],
    sides: {
      ours: {
        ...library,
        host: 'network-members',
        body: (feed) => `<network-members src="${feed}"><a href="/netzwerk.pdf">Liste der Mitglieder (PDF)</a></network-members>`,
      },
      baseline: {
        ...byHand('member-list'),
        host: '.member-list',
        row: 'li.member',
        body: (feed) => `<div class="member-list" data-src="${feed}"><a href="/netzwerk.pdf">Liste der Mitglieder (PDF)</a></div>`,
      },
    },
  },
  directory: {
    title: 'Beratung und Angebote',
    paragraph: `<p>Wer neu in die Region kommt, findet hier Beratung, Sprachkurse und Menschen, die bei Anträgen helfen.
Die meisten Angebote kosten nichts. Fragen Sie nach, in welchen Sprachen Sie sprechen können.</p>`,
    feed: generatedDirectory,
    words: ['deutsch', 'göttingen', 'beratung', 'schule ost'],
    wrongWords: ['deutchkurs', 'beratugn'],
    choices: ['Familie', 'Gesundheit', 'Wohnen', 'Arbeit', 'Sprachkurse'],
    sides: {
      ours: {
        ...library,
        host: 'integration-directory',
        body: (feed) => `<integration-directory src="${feed}"><a href="/angebote.pdf">Liste der Angebote (PDF)</a></integration-directory>`,
      },
      baseline: {
        ...byHand('service-list'),
        host: '.service-list',
        row: 'li.service',
        body: (feed) => `<div class="service-list" data-src="${feed}"><a href="/angebote.pdf">Liste der Angebote (PDF)</a></div>`,
      },
    },
  },
};
