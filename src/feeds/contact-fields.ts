import { mailUrl } from '../shared/mail-address.js';
import { asLanguage, field } from './fields.js';
import { isRecord } from './record.js';

/** An e-mail address. */
export const email = field('email', (value) =>
  typeof value === 'string' && mailUrl(value) ? value.trim() : undefined,
);

/** A language that is spoken, and by whom. */
export interface SpokenLanguage {
  readonly code: string;
  readonly mode?: 'staff' | 'interpreter' | 'phone';
}

const MODES = ['staff', 'interpreter', 'phone'] as const;

/** A spoken language: `"ar"` or `{ "code": "ar", "mode": "staff" }`. */
export const spokenLanguage = field('language', (value): SpokenLanguage | undefined => {
  const { code, mode } = isRecord(value) ? value : { code: value, mode: undefined };
  const tag = asLanguage(code);
  return tag ? { code: tag, mode: MODES.find((known) => known === mode) } : undefined;
});
