import { css } from 'lit';

/** A sheet on A4 or Letter, black on white. It is a document of its own: no token and no rule of the page comes in. */
export const sheetStyles = css`
  @page {
    margin: 16mm;
    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font: 9pt system-ui, sans-serif;
    }
  }
  :root {
    color-scheme: only light;
    background: #fff;
    color: #000;
    font: 11pt/1.3 system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  body,
  h1,
  h2,
  p,
  dl,
  dd {
    margin: 0;
  }
  span,
  dt {
    display: block;
    text-align: start;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  bdi {
    display: inline-block;
    max-inline-size: 100%;
  }
  .both .pair,
  .both dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .german {
    grid-column: 1;
  }
  .both .german {
    padding-inline-end: 8mm;
  }
  .reader {
    grid-column: 2;
  }
  .small {
    font-size: 9pt;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border-block-end: 1.5pt solid;
    padding-block-end: 3mm;
  }
  h1 {
    font-size: 20pt;
    line-height: 1.2;
  }
  header p {
    margin-block-start: 2.5mm;
  }
  header .small + .small {
    margin-block-start: 0.5mm;
  }
  .code {
    inline-size: 36mm;
    /* The quiet zone of the code is white: only the black in it stands in line with the rest. */
    margin: -2mm;
    margin-inline-start: 6mm;
  }
  svg {
    display: block;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
    forced-color-adjust: none;
  }
  header .address {
    margin-block-start: 1.5mm;
    grid-column: 1 / -1;
  }
  section {
    padding-block: 4mm;
  }
  /* One alone begins below the head, however long it is. */
  section:not(:only-of-type) {
    break-inside: avoid;
  }
  section + section {
    border-block-start: 1.5pt solid;
  }
  h2 {
    font-size: 14pt;
    line-height: 1.25;
    margin-block-end: 1.5mm;
    break-after: avoid;
  }
  dl > div {
    border-block-start: 0.75pt dotted;
    padding-block: 0.9mm 1.1mm;
  }
  dt {
    font-size: 9pt;
    font-weight: 600;
    break-after: avoid;
  }
  .both .shared,
  .both .once {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(26mm, 1fr) auto minmax(26mm, 1fr);
    column-gap: 4mm;
    align-items: baseline;
  }
  .both dt + dt {
    grid-area: 1 / 3;
    justify-self: end;
  }
  .both .shared dd {
    grid-area: 1 / 2;
  }
  .both .shared dd span {
    text-align: center;
  }
  .both .once dd {
    grid-column: 1 / -1;
  }
  .alone dl > div {
    display: grid;
    grid-template-columns: 38mm minmax(0, 1fr);
    column-gap: 4mm;
    align-items: baseline;
    padding-block: 0.6mm 0.7mm;
  }
`;
