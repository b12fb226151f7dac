/**
 * The line format that iCalendar (RFC 5545, 3.1) and vCard (RFC 2426, 2.6) share: `NAME;PARAM=value:value`, folded,
 * each line ended by CRLF.
 */

/** Longest line in octets, without its CRLF. */
const limit = 75;

/** Without what no reader may be sent: control characters (line ends and tabs aside) and halves of a character. */
const clean = (text: string): string => text.replace(/(?![\t\r\n])\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\ufffd');

/** A TEXT value (RFC 5545, 3.3.11): line ends of all kinds become `\n`; backslash, semicolon and comma are escaped. */
export const textValue = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

/** A value that is not TEXT, such as a URI: nothing is escaped, and nothing may begin a new line. */
export const plainValue = (text: string): string => clean(text).replace(/[\r\n]/g, '');

/** A parameter's value, in quotes where it must be, with RFC 6868's signs for what quotes cannot hold. */
export function parameterValue(text: string): string {
  const value = clean(text)
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n');
  return /[:;,]/.test(value) ? `"${value}"` : value;
}

/** How many octets a character (code point) takes in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Breaks a line after at most 75 octets, never inside a character; the blank that begins the next line counts. */
function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > limit) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

/**
 * One content line with its CRLF. `value` must be a `textValue`, a `plainValue` or composed of them; parameters that
 * are undefined or empty are left out.
 */
export function contentLine(name: string, value: string, parameters: Record<string, string | undefined> = {}): string {
  const list = Object.entries(parameters).map(([key, text]) => (text ? `;${key}=${parameterValue(text)}` : ''));
  return `${foldLine(`${name}${list.join('')}:${value}`)}\r\n`;
}
