import { css } from 'lit';

/** How the fields of search and filters look. */
export const fieldsStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.75em;
    background: var(--_soft);
    padding: var(--_space);
    border-radius: var(--_radius);
  }
  .field {
    align-self: end;
  }
  .field span {
    display: block;
    font-size: 0.875em;
    font-weight: 600;
    margin-block-end: 0.25em;
  }
  .control {
    font: inherit;
    margin: 0;
    inline-size: 100%;
  }
  .wide {
    grid-column: 1 / -1;
  }
  option {
    /* Lists open outside of the page's colours. */
    background: Canvas;
    color: CanvasText;
  }
  @media print {
    .fields {
      display: none;
    }
  }
`;
