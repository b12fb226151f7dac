import type { Problem } from './problem.js';

/** A file that is no UTF-8: UTF-16 (Windows calls it "Unicode"; told by its first two bytes), else windows-1252. */
export function windowsText(bytes: Uint8Array): { text: string; problems: Problem[] } {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), problems: [{ code: 'encoding', record: '', path: '', value: encoding }] };
}
