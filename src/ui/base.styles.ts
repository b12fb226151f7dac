import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/** What all widgets have in common: the ground, headings, links, buttons, fields, badges. */
export const base = [
  tokens,
  css`
    :host {
      display: block;
      text-align: start;
      /* Rules of the page such as "* { … !important }" reach this element; what makes text unreadable stops here. */
      font-family: var(--iw-font-family, inherit) !important;
      font-size: max(var(--iw-font-size, 1em), 13px) !important;
      line-height: var(--iw-line-height, 1.5) !important;
      letter-spacing: normal !important;
      word-spacing: normal !important;
      text-indent: 0 !important;
      text-transform: none !important;
      text-shadow: none !important;
      opacity: 1 !important;
      white-space: normal !important;
      visibility: inherit !important;
      -webkit-text-fill-color: currentColor !important;
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
    .waiting {
      min-block-size: var(--iw-reserve, 0);
    }
    .vh {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    p,
    ul,
    ol,
    dl,
    dd,
    h2 {
      margin: 0;
      padding: 0;
    }
    .stack > * + * {
      margin-block-start: var(--_space);
    }
    .heading {
      font-family: var(--_heading-font);
      font-weight: var(--_heading-weight);
      color: var(--_heading-color);
      line-height: 1.25;
      text-wrap: balance;
      hyphens: manual;
    }
    .h1 {
      font-size: 1.5em;
    }
    .h2 {
      font-size: 1.25em;
    }
    .muted {
      color: var(--_muted);
    }
    .small {
      font-size: 0.875em;
    }
    a {
      color: var(--_link);
      text-underline-offset: 0.15em;
    }
    a:hover {
      text-decoration-thickness: 0.125em;
    }
    :focus-visible {
      outline: 0.1875em solid var(--_focus);
      outline-offset: 0.125em;
      border-radius: 0.125em;
    }
    button,
    input,
    select {
      font: inherit;
      color: inherit;
      letter-spacing: inherit;
      margin: 0;
      box-sizing: border-box;
    }
    .button,
    .field input,
    .field select {
      min-block-size: 2.75em;
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: var(--_surface);
      padding: 0.375em 0.75em;
    }
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      border-color: var(--_accent);
      color: var(--_accent);
      cursor: pointer;
      text-align: center;
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
    .between {
      justify-content: space-between;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
      gap: 0.75em;
      background: var(--_soft);
      padding: var(--_space);
      border-radius: var(--_radius);
    }
    .field {
      display: block;
    }
    .field span {
      display: block;
      font-size: 0.875em;
      font-weight: 600;
      margin-block-end: 0.25em;
    }
    .field input,
    .field select {
      inline-size: 100%;
      text-overflow: ellipsis;
    }
    .field.wide {
      grid-column: 1 / -1;
    }
    option {
      /* Lists open outside of the page's colours. */
      background: Canvas;
      color: CanvasText;
    }
    .plain {
      list-style: none;
    }
    .bullets {
      padding-inline-start: 1.25em;
    }
    .bullets li + li {
      margin-block-start: 0.375em;
    }
    .badge {
      display: inline-block;
      font-size: 0.8125em;
      line-height: 1.4;
      border: 1px solid var(--_border);
      border-radius: 1em;
      padding: 0.0625em 0.625em;
      color: var(--_muted);
      hyphens: manual;
    }
    .badge.warning,
    .note {
      border-color: var(--_warning);
      color: var(--_warning);
    }
    .badge.danger {
      border-color: var(--_danger);
      color: var(--_danger);
    }
    .note {
      border-inline-start: 0.25em solid;
      padding-inline-start: 0.75em;
    }
    .languages {
      justify-content: flex-end;
      gap: 0 0.25em;
    }
    .languages button {
      background: none;
      border: 0;
      border-block-end: 0.1875em solid transparent;
      padding: 0.25em 0.5em;
      min-block-size: 2.5em;
      min-inline-size: 2.5em;
      cursor: pointer;
      color: var(--_link);
    }
    .languages button:hover {
      text-decoration: underline;
    }
    .languages [aria-pressed='true'] {
      border-block-end-color: var(--_accent);
      color: inherit;
      font-weight: 600;
    }
    summary {
      cursor: pointer;
      padding-block: 0.5em;
      color: var(--_link);
      font-weight: 600;
    }
    .contact {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
      gap: 0.75em var(--_space);
    }
    .contact dt {
      font-size: 0.875em;
      color: var(--_muted);
    }
    .contact a {
      display: inline-block;
      padding-block: 0.125em;
    }
    @media (forced-colors: active) {
      .languages [aria-pressed='true'] {
        border-block-end-color: Highlight;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .waiting .late {
        animation: late 0.3s 0.5s backwards;
      }
      @keyframes late {
        from {
          opacity: 0;
        }
      }
    }
    @media print {
      .languages,
      .fields,
      .tools,
      .button {
        display: none !important;
      }
      a {
        color: inherit;
      }
    }
  `,
];
