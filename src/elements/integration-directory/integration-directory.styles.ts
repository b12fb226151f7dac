import { css } from 'lit';
import { base } from '../../ui/base.styles.js';
import { fieldsStyles } from '../../ui/fields.styles.js';
import { rowsStyles } from '../../ui/rows.styles.js';

export const styles = [
  base,
  fieldsStyles,
  rowsStyles,
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
      inline-size: 1.375em;
      block-size: 1.375em;
      margin: 0;
      flex: none;
      accent-color: var(--_accent);
    }
    .switch {
      gap: 0 1.25em;
      border-block-end: 1px solid var(--_border);
    }
    .switch button {
      min-block-size: 2.75em;
      padding-inline: 0.125em;
    }
    .chapter {
      border-block-end: 1px solid var(--_border);
      padding-block: 0.375em;
      scroll-margin-block: 5em;
    }
    .item {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.125em 1em;
    }
    .name {
      grid-column: 1 / -1;
    }
    .state::before {
      content: '';
      display: inline-block;
      inline-size: 0.625em;
      block-size: 0.625em;
      margin-inline-end: 0.375em;
      border: 0.125em solid;
      border-radius: 50%;
    }
    .now {
      font-weight: 600;
    }
    .now::before {
      background: currentColor;
    }
    .pick {
      align-self: end;
      min-block-size: 2.75em;
      padding-inline: 0.5em;
    }
    .details {
      grid-column: 1 / -1;
    }
    @media print {
      .switch,
      .pick {
        display: none;
      }
    }
  `,
];
