import { languageWord } from '../shared/language-tags.js';
import { formatSize } from './dates.js';
import { comma } from './enumeration.js';

/** A file that can be opened or downloaded. */
export interface FileFacts {
  readonly url?: string | undefined;
  /** As text or as a number of bytes. */
  readonly size?: string | undefined;
  readonly type?: string | undefined;
  readonly language?: string | undefined;
}

/** `PDF, 3,4 MB, Arabisch`. */
export function fileFacts({ size, type, language }: FileFacts, current: string, first?: string): string {
  const bytes = size && /^\d+$/.test(size) ? formatSize(Number(size), current) : size;
  const spoken = language && language !== current ? (languageWord(language, current) ?? language) : undefined;
  return [first, type, bytes, spoken].filter(Boolean).join(comma(current));
}
