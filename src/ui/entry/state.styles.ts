import { css } from 'lit';

/** Whether a place is open: a ring, filled while it is. */
export const stateStyles = css`
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
  @media (forced-colors: active) {
    .now::before {
      background: CanvasText;
    }
  }
`;
