/**
 * Whether a spreadsheet would read the cell as a formula, also behind blanks or in full-width signs (OWASP, "CSV
 * Injection"). A phone number in international form is none.
 */
function isFormula(cell: string): boolean {
  const text = cell.replace(/^[\s\p{C}]+/u, '');
  return /^[=+\-@＝＋－＠]/.test(text) ? !/^\+\d{1,3}( [\d ()/-]*|\d*)$/.test(text) : /^[\t\r]/.test(cell);
}

function writeCell(cell: string): string {
  const guarded = isFormula(cell) ? `'${cell}` : cell;
  const text = guarded.replaceAll('\0', '').replace(/\r\n?/g, '\n');
  return /[";\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as a German Excel opens it by a double click: UTF-8 with a byte order mark, semicolons, CRLF between rows
 * (RFC 4180 but for the semicolon), line feeds inside of cells. Cells that would be read as formulas get a leading
 * apostrophe.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(writeCell).join(';')}\r\n`).join('')}`;
