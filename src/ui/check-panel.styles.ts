import { css } from 'lit';

/** How the panel for editors looks; it joins an element's styles only when the panel is drawn. */
export const checkPanelStyles = css`
  .check {
    margin-block-start: 1.5em;
    padding: 1em;
    border: 0.125em dashed var(--iw-warning, currentColor);
    border-radius: var(--_radius);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .check > * + * {
    margin-block-start: 0.75em;
  }
  .check ol,
  .check ul {
    padding-inline-start: 1.75em;
  }
  .check li + li {
    margin-block-start: 0.375em;
  }
  .check code {
    background: var(--_soft);
    padding-inline: 0.25em;
  }
  @media print {
    .check {
      display: none;
    }
  }
`;
