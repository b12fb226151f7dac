import { css } from 'lit';

/** What an unfolded record and its facts look like. */
export const contactStyles = css`
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
`;
