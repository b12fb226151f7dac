// The municipal page around the list: the same for both sides but for the lines that bring the list.

/** @returns {string} HTML of a page that shows the feed at this address */
export function hostPage({ title, paragraph }, { head, body }, feed) {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
body { max-width: 60em; margin: 0 auto; padding: 1em; font: 100%/1.5 sans-serif; color: #222; }
</style>
${head}
</head>
<body>
<header><p>Stadt Beispiel</p></header>
<main>
<h1>${title}</h1>
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
