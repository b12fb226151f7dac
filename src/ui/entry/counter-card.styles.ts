import { css } from 'lit';

/** The card to be shown at a counter: as large as the screen, readable across a table. */
export const counterStyles = css`
  dialog.counter {
    box-sizing: border-box;
    inline-size: 100vw;
    block-size: 100vh;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    border: 0;
    padding: clamp(1em, 4vmin, 3em);
    overflow: auto;
    background: Canvas;
    color: CanvasText;
  }
  .counter .row {
    justify-content: space-between;
  }
  .counter label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .counter select {
    font: inherit;
    inline-size: auto;
  }
  .counter .sides {
    display: grid;
    gap: clamp(1.5em, 5vmin, 3em);
    margin-block-start: clamp(1em, 4vmin, 2.5em);
  }
  .counter .side > * + * {
    margin-block-start: 0.6em;
  }
  .counter .large {
    font-size: clamp(1.5em, 4.5vmin, 2.75em);
    line-height: 1.3;
  }
  .counter .large b {
    font-size: 1.2em;
  }
  .counter .side + .side {
    border-block-start: 0.125em solid;
    padding-block-start: clamp(1em, 4vmin, 2em);
  }
  .counter .reader {
    font-size: clamp(1.125em, 3vmin, 1.75em);
  }
  @media (min-width: 900px) {
    .counter .sides {
      grid-template-columns: 3fr 2fr;
    }
    .counter .side + .side {
      border-block-start: 0;
      padding-block-start: 0;
      border-inline-start: 0.125em solid;
      padding-inline-start: clamp(1em, 3vmin, 2em);
    }
  }
`;
