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

/** What is wrong with a row of a file. */
export const rowFaults = [
  'person_unnamed',
  'email_unreadable',
  'email_unknown',
  'email_shared',
  'staff_id_unknown',
  'staff_id_shared',
  'names_disagree',
  'product_missing',
  'product_unknown',
  'role_missing',
  'role_unknown',
  'school_missing',
  'school_unknown',
  'school_elsewhere',
  'ends_on_unreadable',
  'ends_in_past',
  'ends_too_late',
  'note_too_long',
  'above_own_power',
  'not_permitted',
  'person_left',
  'switched_off',
  'self_change',
  'address_missing',
  'address_in_use',
  'twice_in_file',
] as const;
export type RowFault = (typeof rowFaults)[number];

/** There is nothing to do for a row: they have it already. */
export const alreadyThere = ['role_held', 'already_invited'] as const;

/** What a row of a file comes to. */
export type RowVerdict = 'invite' | 'at_once' | (typeof alreadyThere)[number] | RowFault;

/** The four things that rows can come to, in the order in which they are shown. */
export const verdictGroups = ['invite', 'at_once', 'already', 'cannot'] as const;
export type VerdictGroup = (typeof verdictGroups)[number];
