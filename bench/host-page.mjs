// The municipal page around the list: the same for both sides but for the two lines that bring the list.

/**
 * What is measured against what.
 * `row` and `host` are selectors of a row and of the widget, `loaded` the event that tells that the whole feed is
 * read (null: it is when the first row stands), `corrects` whether the search forgives typing mistakes.
 */
export const sides = {
  ours: {
    host: 'network-members',
    row: '[part~="item"]',
    loaded: 'feed-load',
    corrects: true,
    head: `<link rel="stylesheet" href="/dist/integration-widgets.css">
<script type="module" src="/dist/autoload.js"></script>`,
    body: (feed) => `<network-members src="${feed}"><a href="/netzwerk.pdf">Liste der Mitglieder (PDF)</a></network-members>`,
  },
  baseline: {
    host: '.member-list',
    row: 'li.member',
    loaded: null,
    corrects: false,
    head: `<link rel="stylesheet" href="/bench/baseline/member-list.css">
<script defer src="/bench/baseline/member-list.js"></script>`,
    body: (feed) => `<div class="member-list" data-src="${feed}"><a href="/netzwerk.pdf">Liste der Mitglieder (PDF)</a></div>`,
  },
};

const paragraph = `<p>Im Netzwerk arbeiten Vereine, Beratungsstellen, Schulen und Ämter zusammen. Sie treffen sich
mehrmals im Jahr, tauschen sich aus und planen gemeinsam, was denen hilft, die neu in die Region kommen.</p>`;

/** @returns {string} HTML of a page that shows the feed at this address */
export function hostPage({ head, body }, feed) {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Netzwerk Migration</title>
<link rel="icon" href="data:,">
<style>
body { max-width: 60em; margin: 0 auto; padding: 1em; font: 100%/1.5 sans-serif; color: #222; }
</style>
${head}
</head>
<body>
<header><p>Stadt Beispiel</p></header>
<main>
<h1>Netzwerk Migration</h1>
${paragraph}
${paragraph}
${body(feed)}
<h2>Kontakt</h2>
${paragraph.repeat(3)}
</main>
<footer><p>Impressum</p></footer>
</body>
</html>
`;
}
