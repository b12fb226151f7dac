import { css } from 'lit';

/**
 * The one list of the `--iw-*` properties that a page may set, and what holds where it does not: the page's own font
 * and colour, and mixtures of that colour, so that a widget fits on any ground. Elements read the private `--_*` names.
 */
export const tokens = css`
  :host {
    --_muted: var(--iw-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_surface: var(--iw-surface, transparent);
    --_soft: var(--iw-surface-soft, color-mix(in srgb, currentColor 5%, transparent));
    --_border: var(--iw-border, color-mix(in srgb, currentColor 22%, transparent));
    --_control: var(--iw-control-border, color-mix(in srgb, currentColor 66%, transparent));
    --_accent: var(--iw-accent, #0b5394);
    --_on-accent: var(--iw-on-accent, #fff);
    --_link: var(--iw-link, var(--_accent));
    --_focus: var(--iw-focus, var(--_accent));
    --_radius: var(--iw-radius, 0.25em);
    --_space: var(--iw-space, 1em);
    --_heading-font: var(--iw-heading-font, inherit);
    --_heading-weight: var(--iw-heading-weight, 700);
    --_heading-color: var(--iw-heading-color, inherit);
    --_warning: var(--iw-warning, #8a5300);
    --_danger: var(--iw-danger, #b3261e);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--iw-accent, light-dark(#0b5394, #8fc1f5));
      --_on-accent: var(--iw-on-accent, light-dark(#fff, #0d1b2a));
      --_warning: var(--iw-warning, light-dark(#8a5300, #f0b95a));
      --_danger: var(--iw-danger, light-dark(#b3261e, #ffa59e));
    }
  }
`;
