import { css } from 'lit';
import { base } from '../../ui/base.styles.js';
import { fieldsStyles } from '../../ui/fields.styles.js';
import { rowsStyles } from '../../ui/rows.styles.js';

export const styles = [
  base,
  fieldsStyles,
  rowsStyles,
  css`
    .intro {
      max-inline-size: 65ch;
    }
    .title {
      font-size: 1.5em;
    }
    .letters {
      gap: 0;
    }
    .letters button {
      min-inline-size: 2.25em;
      min-block-size: 2.25em;
    }
    @container (min-width: 44em) {
      .item {
        display: grid;
        grid-template-columns: 3fr 2fr;
        column-gap: 1.5em;
        align-items: baseline;
      }
      .name button {
        flex-direction: row-reverse;
        justify-content: flex-end;
      }
      .bare {
        padding-inline-start: 1.75em;
      }
    }
    @media print {
      .letters {
        display: none;
      }
    }
  `,
];
