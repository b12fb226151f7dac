import { css } from 'lit';
import { base } from '../../ui/base.styles.js';

export const styles = [
  base,
  css`
    .intro {
      max-inline-size: 65ch;
    }
    .letters {
      gap: 0.125em;
    }
    .letters button {
      min-inline-size: 2.25em;
      min-block-size: 2.25em;
      padding: 0;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      color: var(--_link);
      cursor: pointer;
    }
    .letters button:hover {
      background: var(--_soft);
      text-decoration: underline;
    }
    .section {
      padding-block-start: 0.5em;
    }
    .section > .heading {
      padding-block-end: 0.375em;
      border-block-end: 0.125em solid var(--_accent);
    }
    .far {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 180em;
    }
    .item {
      border-block-end: 1px solid var(--_border);
      padding-block: 0.625em;
      scroll-margin-block: 5em;
    }
    .name {
      line-height: 1.35;
      font-weight: 600;
      hyphens: auto;
    }
    .name button {
      display: flex;
      gap: 0.75em;
      justify-content: space-between;
      align-items: baseline;
      inline-size: 100%;
      min-block-size: 1.75em;
      padding: 0;
      border: 0;
      background: none;
      font-weight: inherit;
      color: var(--_link);
      text-align: start;
      cursor: pointer;
    }
    .name button::after {
      content: '';
      flex: none;
      inline-size: 0.5em;
      block-size: 0.5em;
      margin-inline: 0.25em;
      border: solid currentColor;
      border-width: 0 0.125em 0.125em 0;
      transform: translateY(-0.2em) rotate(45deg);
    }
    .name button[aria-expanded='true']::after {
      transform: translateY(0.1em) rotate(225deg);
    }
    .name button:hover span {
      text-decoration: underline;
      text-underline-offset: 0.15em;
    }
    .details {
      padding-block: 0.5em 0.75em;
    }
    .details > * + * {
      margin-block-start: 0.75em;
    }
    @container (min-width: 44em) {
      .item {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        column-gap: 1.5em;
        align-items: baseline;
      }
      .name button {
        flex-direction: row-reverse;
        justify-content: flex-end;
      }
      .details {
        grid-column: 1 / -1;
        padding-inline-start: 1.75em;
      }
      .name.bare {
        padding-inline-start: 1.75em;
      }
    }
    @media print {
      .letters {
        display: none;
      }
      .item {
        break-inside: avoid;
      }
      .far {
        content-visibility: visible;
      }
      .name button::after {
        display: none;
      }
    }
  `,
];
