import { Refusal } from '../../refusal.ts';

/** What a row of a file may say. */
export const columns = ['email', 'staffId', 'product', 'role', 'school', 'endsOn', 'note'] as const;
export type Column = (typeof columns)[number];

const names: Readonly<Record<Column, readonly string[]>> = {
  email: ['email', 'emailaddress', 'workemail', 'workemailaddress', 'mail', 'emailwork'],
  staffId: ['staffid', 'id', 'staffno', 'staffnumber', 'staffcode', 'employeeid', 'employeenumber', 'misid'],
  product: ['product', 'products', 'application', 'app', 'system'],
  role: ['role', 'roles', 'productrole', 'assignrole', 'accesslevel'],
  school: ['school', 'schoolname', 'site', 'academy', 'place'],
  endsOn: ['endson', 'ends', 'enddate', 'until', 'expires', 'lastday'],
  note: ['note', 'notes', 'comment', 'comments'],
};

const shown: Readonly<Record<Column, string>> = {
  email: 'E-mail',
  staffId: 'Staff ID',
  product: 'Product',
  role: 'Role',
  school: 'School',
  endsOn: 'Ends on',
  note: 'Note',
};

/** Which column of a file's first line says what; undefined for what we do not know. */
export function columnOf(heading: string): Column | undefined {
  const plain = heading.toLowerCase().replace(/[^a-z]/g, '');
  return columns.find((column) => names[column].includes(plain));
}

/** What the columns of a file say, in their order. Refuses `file_unreadable` when one is missing or comes twice. */
export function readColumns(headings: readonly string[]): (Column | undefined)[] {
  const found = headings.map(columnOf);
  const twice = columns.find((column) => found.indexOf(column) !== found.lastIndexOf(column));
  if (twice !== undefined) throw unreadable(`The column “${shown[twice]}” comes twice.`);
  const missing = [
    ...(found.includes('email') || found.includes('staffId') ? [] : ['“E-mail” or “Staff ID”']),
    ...(found.includes('product') ? [] : ['“Product”']),
    ...(found.includes('role') ? [] : ['“Role”']),
  ];
  if (missing.length === 0) return found;
  throw unreadable(`Its first line has to name the columns. Missing: ${missing.join(', ')}.`);
}

const unreadable = (detail: string) => new Refusal('file_unreadable', detail);
