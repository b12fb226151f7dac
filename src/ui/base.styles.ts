import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/** What all widgets have in common: the ground, headings, links, buttons, fields, badges. */
export const base = [
  tokens,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      text-align: start;
      /* Rules of the page such as "* { … !important }" reach this element; what makes text unreadable stops here. */
      font-family: var(--iw-font-family, inherit) !important;
      font-size: max(var(--iw-font-size, 1em), 13px) !important;
      line-height: var(--iw-line-height, 1.5) !important;
      letter-spacing: normal !important;
      word-spacing: normal !important;
      text-indent: 0 !important;
      opacity: 1 !important;
      white-space: normal !important;
      visibility: inherit !important;
      -webkit-text-fill-color: currentColor !important;
    }
    /*
     * The container below gives no width of its own to floats, table cells and flex rows: this does. A track, not a
     * width: it asks for 20em, but lets a column of a grid or a flex row (1fr, flex: 1) become narrower.
     */
    :host::before {
      content: '';
      display: grid;
      grid-template-columns: minmax(10em, 20em);
    }
    :host([hidden]) {
      display: none !important;
    }
    .root {
      color: var(--iw-text, inherit);
      inline-size: 100%;
      container-type: inline-size;
      overflow-wrap: break-word;
      hyphens: auto;
    }
    @supports (color: rgb(from red r g b / 1)) {
      .root {
        color: var(--iw-text, rgb(from currentColor r g b / 1));
      }
    }
    .waiting {
      min-block-size: var(--iw-reserve, 0);
    }
    .vh {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    p,
    ul,
    ol,
    dl,
    dd {
      margin: 0;
      padding: 0;
    }
    .stack > * + * {
      margin-block-start: var(--_space);
    }
    .heading {
      font-family: var(--iw-heading-font, inherit);
      font-size: 1.25em;
      font-weight: var(--iw-heading-weight, 700);
      color: var(--iw-heading-color, inherit);
      line-height: 1.25;
    }
    .muted {
      color: var(--_muted);
    }
    .small {
      font-size: max(0.875em, 12px);
    }
    a,
    button,
    summary {
      color: var(--iw-link, var(--_accent));
    }
    :focus-visible {
      outline: 0.1875em solid var(--iw-focus, var(--_accent));
      outline-offset: 0.125em;
      border-radius: 0.125em;
    }
    button {
      font: inherit;
      margin: 0;
      background: none;
      border: 0;
      padding: 0;
      cursor: pointer;
    }
    button:hover,
    summary:hover {
      text-decoration: underline;
    }
    .button,
    .control {
      box-sizing: border-box;
      min-block-size: 2.75em;
      border: 1px solid var(--iw-control-border, color-mix(in srgb, currentColor 66%, transparent));
      border-radius: var(--_radius);
      background: var(--iw-surface, transparent);
      color: inherit;
      padding: 0.375em 0.75em;
    }
    .button {
      display: inline-flex;
      align-items: center;
      max-inline-size: 100%;
      border-color: var(--_accent);
      color: var(--_accent);
      text-decoration: none;
    }
    .button:hover {
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 0.75em;
      align-items: center;
    }
    .between > p {
      /* A width that does not depend on the words, or the row would break anew when they change. */
      flex: 1 1 14em;
      min-inline-size: 0;
    }
    .points {
      padding-inline-start: 1.5em;
    }
    .badge {
      display: inline-block;
      font-size: max(0.8125em, 12px);
      line-height: 1.4;
      border: 1px solid;
      border-radius: 1em;
      padding-inline: 0.625em;
      color: var(--_muted);
    }
    .note {
      border-inline-start: 0.25em solid var(--_accent);
      padding-inline-start: 0.75em;
    }
    .languages {
      justify-content: flex-end;
      gap: 0 0.25em;
    }
    .languages button {
      padding: 0.25em 0.5em;
      min-block-size: 2.75em;
      min-inline-size: 2.75em;
    }
    [aria-pressed='true'] {
      font-weight: 600;
      text-decoration: underline 0.1875em;
      text-underline-offset: 0.5em;
    }
    summary {
      cursor: pointer;
      padding-block: 0.5em;
      font-weight: 600;
    }
    @media (forced-colors: active) {
      /* Else only their colour tells them from text. */
      button:not(.button) {
        text-decoration: underline;
      }
    }
    @media print {
      .languages,
      .tools {
        display: none;
      }
    }
  `,
];
