import type { Problem } from './problem.js';

/** A file that is no UTF-8: UTF-16, which Windows calls "Unicode" and marks with FF FE, else windows-1252. */
export function windowsText(bytes: Uint8Array): { text: string; problems: Problem[] } {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), problems: [{ code: 'encoding', record: '', path: '', value: encoding }] };
}
