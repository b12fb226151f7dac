import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Light modules that readers need on every side (ISO/IEC 18004). */
const QUIET_ZONE = 4;
/** Up to so many characters a code stays readable in small print when it mends 15 % of damage instead of 7. */
const SHORT = 150;

/**
 * The QR code of a text as a picture with a name; undefined where it holds more than a code can (2,953 bytes). Its size
 * is the caller's to give. Dark on white in every colour scheme: inverted codes are unreadable for many telephones.
 */
export function qrCode(text: string, label: string): TemplateResult | undefined {
  const matrix = modules(text);
  if (!matrix) return undefined;
  const size = matrix.length + 2 * QUIET_ZONE;
  return html`<svg role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff"></rect>
    <path d=${outline(matrix)} fill="#000"></path>
  </svg>`;
}

function modules(text: string): readonly (readonly boolean[])[] | undefined {
  try {
    // What room a version leaves goes into more error correction.
    return encode(text, { ecc: text.length <= SHORT ? 'M' : 'L', boostEcc: true, border: 0 }).data;
  } catch {
    // Too long; or half a surrogate pair, which has no bytes.
    return undefined;
  }
}

/** Each run of dark modules in a row as one rectangle. */
function outline(matrix: readonly (readonly boolean[])[]): string {
  let path = '';
  matrix.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x]) x += 1;
      path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h${start - x}z`;
    }
  });
  return path;
}
