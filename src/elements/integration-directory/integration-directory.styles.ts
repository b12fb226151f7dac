import { css } from 'lit';
import { base } from '../../ui/base.styles.js';
import { fieldsStyles } from '../../ui/fields.styles.js';
import { stateStyles } from '../../ui/entry/state.styles.js';
import { rowsStyles } from '../../ui/rows.styles.js';

export const styles = [
  base,
  fieldsStyles,
  rowsStyles,
  stateStyles,
  css`
    .intro,
    .lead {
      max-inline-size: 65ch;
    }
    .title {
      font-size: 1.5em;
    }
    .box {
      display: flex;
      gap: 0.5em;
      align-items: center;
      align-self: end;
      min-block-size: 2.75em;
    }
    .box input {
      font: inherit;
      inline-size: 1.375em;
      block-size: 1.375em;
      margin: 0;
      flex: none;
      accent-color: var(--_accent);
    }
    .section > .lead {
      padding-block: 0.5em 0.25em;
    }
    .switch {
      gap: 0 1.25em;
      border-block-end: 1px solid var(--_border);
    }
    .switch button {
      min-block-size: 2.75em;
    }
    .chapter {
      border-block-end: 1px solid var(--_border);
      padding-block: 0.5em;
      scroll-margin-block: 5em;
    }
    .item {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.125em 1em;
    }
    .name {
      grid-column: 1 / -1;
    }
    .map {
      min-block-size: 2.75em;
    }
    .pick {
      justify-self: start;
      min-block-size: 2.75em;
    }
    .name button,
    .pick {
      /* Not under the bar that leads to the shortlist. */
      scroll-margin-block: 5em;
    }
    .details {
      grid-column: 1 / -1;
    }
    @container (min-width: 30em) {
      .item {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .pick {
        align-self: end;
        justify-self: end;
        padding-inline: 0.75em 0.25em;
      }
    }
    @media print {
      .switch,
      .pick {
        display: none;
      }
    }
  `,
];
