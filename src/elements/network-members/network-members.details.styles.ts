import { css } from 'lit';

/** What the details and the colophon look like; it joins the element's styles when they are loaded. */
export const detailsStyles = css`
  .details {
    padding-block: 0.75em;
  }
  .contact {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.75em var(--_space);
  }
  dt {
    font-size: 0.875em;
    color: var(--_muted);
  }
  @container (min-width: 44em) {
    .details {
      grid-column: 1 / -1;
      padding-inline-start: 1.75em;
    }
  }
`;
