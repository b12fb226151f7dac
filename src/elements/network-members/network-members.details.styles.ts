import { css } from 'lit';
import { contactStyles } from '../../ui/contact.styles.js';

/** What the details and the colophon look like; it joins the element's styles when they are loaded. */
export const detailsStyles = [
  contactStyles,
  css`
    @container (min-width: 44em) {
      .details {
        grid-column: 1 / -1;
        padding-inline-start: 1.75em;
      }
    }
  `,
];
