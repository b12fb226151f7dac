import { css } from 'lit';

/**
 * The `--iw-*` properties that a page may set and several rules read, and what holds where it does not: mixtures of
 * the page's own text colour, so that a widget fits on any ground. Rules read the private `--_*` names. A property
 * that one rule alone reads stands there, with its default; the whole list is in `docs/einbetten.md`.
 */
export const tokens = css`
  :host {
    --_muted: var(--iw-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_soft: var(--iw-surface-soft, color-mix(in srgb, currentColor 5%, transparent));
    --_border: var(--iw-border, color-mix(in srgb, currentColor 22%, transparent));
    --_accent: var(--iw-accent, #0b5394);
    --_on-accent: var(--iw-on-accent, #fff);
    --_radius: var(--iw-radius, 0.25em);
    --_space: var(--iw-space, 1em);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--iw-accent, light-dark(#0b5394, #8fc1f5));
      --_on-accent: var(--iw-on-accent, light-dark(#fff, #0d1b2a));
    }
  }
`;
