import { css } from 'lit';

/** What an opened entry looks like; it joins an element's styles when it is loaded. */
export const entryStyles = css`
  /* To call or to write is what most come for: large enough for a thumb. */
  .contact dd > a,
  .contact dd > p > a {
    display: inline-block;
    max-inline-size: 100%;
    /* Without moving the line off that of its neighbours. */
    padding-block: 0.25em;
    margin-block: -0.1875em;
  }
  dd > * + * {
    margin-block-start: 0.375em;
  }
  .prose {
    max-inline-size: 65ch;
  }
  .lines {
    white-space: pre-line;
  }
  .subheading {
    font-weight: 600;
  }
  .plain {
    list-style: none;
  }
  .plain > li + li {
    margin-block-start: 0.5em;
  }
  .hours {
    border-collapse: collapse;
    inline-size: 100%;
    max-inline-size: 28em;
  }
  .hours th,
  .hours td {
    padding: 0.25em 0.5em;
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    overflow-wrap: anywhere;
    border-block-end: 1px solid var(--_border);
  }
  .hours th {
    padding-inline-start: 0.625em;
  }
  .hours .today {
    font-weight: 600;
  }
  .hours .today th {
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: 0.5em;
  }
  /* Day and hours need more than a sidebar has: one above the other. */
  @container (max-width: 16em) {
    .hours,
    .hours tbody,
    .hours tr,
    .hours th,
    .hours td {
      display: block;
    }
    .hours tr {
      padding-block: 0.25em;
      border-block-end: 1px solid var(--_border);
    }
    .hours th,
    .hours .today th,
    .hours td {
      border: 0;
      padding: 0;
    }
    .hours .today {
      border-inline-start: 0.25em solid var(--_accent);
      padding-inline-start: 0.5em;
    }
  }
  .german {
    font-size: 1.125em;
    font-weight: 600;
  }
  .details > a {
    display: block;
    inline-size: fit-content;
    padding-block: 0.5em;
  }
  .actions {
    gap: 0.5em 1em;
  }
  dd .actions {
    gap: 0 1em;
  }
  .actions > * {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .actions > a,
  .actions > button:not(.button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
  }
  textarea.control {
    box-sizing: border-box;
    font: inherit;
    inline-size: 100%;
    max-inline-size: 40em;
  }
`;
