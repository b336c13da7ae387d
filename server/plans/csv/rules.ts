/** What makes a spreadsheet take a cell for a formula. */
const formula = /^[=+\-@\t\r]/;
const shielded = /^'(?=[=+\-@\t\r])/;

/** A cell as it is written: an apostrophe in front of whatever a spreadsheet would carry out, quotes where needed. */
function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A cell as it was before {@link csvText} put an apostrophe in front of it. */
export const unshielded = (text: string): string => text.replace(shielded, '');

/** Rows as a CSV file that a spreadsheet opens as it stands: UTF-8 with its mark, commas, no cell a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
