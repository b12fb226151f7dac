import { css } from 'lit';
import { base } from '../../ui/base.styles.js';

export const styles = [
  base,
  css`
    .meeting {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75em 1.25em;
      padding: var(--_space);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--iw-surface, transparent);
    }
    .meeting + .meeting {
      margin-block-start: 0.75em;
    }
    .meeting.next {
      border-inline-start: 0.375em solid var(--_accent);
      padding-inline-start: calc(var(--_space) - 0.3125em);
    }
    .leaf {
      display: flex;
      gap: 0.375em;
      align-items: baseline;
      color: var(--_accent);
      font-weight: 700;
      line-height: 1.1;
    }
    .leaf b {
      font-size: 1.75em;
    }
    .off .leaf {
      color: var(--_muted);
    }
    .off .leaf b,
    .off .title,
    .off .when {
      text-decoration: line-through;
    }
    .body > * + * {
      margin-block-start: 0.5em;
    }
    .warning {
      color: var(--iw-warning, #8a5300);
    }
    .danger {
      color: var(--iw-danger, #b3261e);
    }
    @supports (color: light-dark(red, red)) {
      .warning {
        color: var(--iw-warning, light-dark(#8a5300, #f0b95a));
      }
      .danger {
        color: var(--iw-danger, light-dark(#b3261e, #ffa59e));
      }
    }
    .plain {
      list-style: none;
    }
    .label {
      font-weight: 600;
    }
    .years > * + * {
      border-block-start: 1px solid var(--_border);
    }
    .past {
      padding-block: 0.5em;
    }
    .past + .past {
      border-block-start: 1px solid var(--_border);
    }
    .address {
      overflow-wrap: anywhere;
    }
    @container (min-width: 30em) {
      .meeting {
        grid-template-columns: 4em minmax(0, 1fr);
      }
      .leaf {
        flex-direction: column;
        align-items: center;
        gap: 0.125em;
      }
    }
    @media print {
      .meeting,
      .past {
        break-inside: avoid;
      }
    }
  `,
];
