import { css } from 'lit';
import { base } from '../../ui/base.styles.js';
import { contactStyles } from '../../ui/contact.styles.js';
import { entryStyles } from '../../ui/entry/entry.styles.js';
import { stateStyles } from '../../ui/entry/state.styles.js';

export const styles = [
  base,
  stateStyles,
  contactStyles,
  entryStyles,
  css`
    .card {
      border: 1px solid var(--_border);
      border-inline-start: 0.375em solid var(--_accent);
      border-radius: var(--_radius);
      padding: var(--_space);
      background: var(--iw-surface, transparent);
    }
  `,
];
