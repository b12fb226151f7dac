import { css } from 'lit';
import { contactStyles } from '../../ui/contact.styles.js';
import { entryStyles } from '../../ui/entry/entry.styles.js';

/** Looks of what is loaded after the first list. */
export const laterStyles = [
  contactStyles,
  entryStyles,
  css`
    /* Where an opened entry inside a chapter ends. */
    .chapter .item > .details {
      border-inline-start: 0.1875em solid var(--_border);
      padding-inline-start: 0.75em;
    }
    .more > .fields {
      padding: 0.5em 0 0;
      background: none;
    }
    .chip {
      display: inline-flex;
      gap: 0.5em;
      align-items: center;
      min-block-size: 2.25em;
      padding-inline: 0.75em;
      border: 1px solid var(--_accent);
      border-radius: 2em;
      text-align: start;
    }
    /* At the lower edge of the screen while the list is long, above the shortlist at its end. */
    .to-picks {
      position: sticky;
      inset-block-end: 0.5em;
      z-index: 1;
      inline-size: fit-content;
      margin-inline-start: auto;
    }
    .to-picks .button {
      background: var(--_accent);
      color: var(--_on-accent);
      box-shadow: 0 0.125em 0.5em rgb(0 0 0 / 30%);
    }
    .shortlist {
      border: 1px solid var(--_border);
      border-inline-start: 0.375em solid var(--_accent);
      border-radius: var(--_radius);
      padding: var(--_space);
      background: var(--_soft);
    }
    .shortlist .tools {
      align-items: end;
    }
    .picks > li {
      padding-block: 0.25em;
    }
    .picks > li + li {
      margin: 0;
      border-block-start: 1px solid var(--_border);
    }
    .picks p {
      flex-basis: 8em;
    }
    .picks button {
      min-block-size: 2.75em;
      padding-inline-start: 0.75em;
    }
    @media print {
      .chips,
      .map {
        display: none;
      }
    }
  `,
];
