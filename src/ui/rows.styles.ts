import { css } from 'lit';

/** Rows whose names open them, in groups under headings. */
export const rowsStyles = css`
  .section > .heading {
    padding-block: 0.5em 0.375em;
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
  }
  .name button {
    display: flex;
    gap: 0.75em;
    justify-content: space-between;
    align-items: baseline;
    inline-size: 100%;
    padding-block: 0.2em;
    font-weight: inherit;
    text-align: start;
  }
  .name span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name button::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.25em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    transform: translateY(-0.2em) rotate(45deg);
  }
  .name [aria-expanded='true']::after {
    transform: translateY(0.1em) rotate(225deg);
  }
  @media print {
    .name button::after {
      display: none;
    }
    .item {
      break-inside: avoid;
    }
    .far {
      content-visibility: visible;
    }
  }
`;
