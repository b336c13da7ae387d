import { expect, it } from 'vitest';
import { readRows } from './read-rows.ts';

const rowsOf = (text: string) => readRows(new TextEncoder().encode(text));
const ada = { email: 'ada@x.example', staffId: '', product: 'Tracker', role: 'Full Edit', school: '' };

it.each([
  ['commas', 'E-mail,Product,Role\nada@x.example,Tracker,Full Edit\n'],
  [
    'semicolons, a mark and Windows line ends',
    '\uFEFFemail;product;role\r\nada@x.example;Tracker;Full Edit\r\n',
  ],
  [
    'tabs, other names and another order',
    'Role\tWork e-mail address\tAPPLICATION\nFull Edit\tada@x.example\tTracker',
  ],
  [
    'quotes and space around',
    '"Email" , "Product","Role"\n ada@x.example ,"Tracker"," Full  Edit"\n'.replace(' , ', ','),
  ],
  ['blank lines and rows', 'E-mail,Product,Role\n\n,,\nada@x.example,Tracker,Full Edit\n,,\n'],
  ['columns that nobody knows', 'E-mail,Problem,Product,Role\nada@x.example,none,Tracker,Full Edit'],
  ['rows that are short of a cell', 'E-mail,Product,Role,School\nada@x.example,Tracker,Full Edit'],
])('reads %s', (_, text) => {
  expect(rowsOf(text)).toMatchObject([ada]);
});

it('reads what Excel writes on a British machine, and its Unicode text', () => {
  const text = 'E-mail,Product,Role,Note\nada@x.example,Tracker,Full Edit,Siân’s cover – café';
  const windows = Uint8Array.from(
    text,
    (letter) => ({ '’': 0x92, '–': 0x96 })[letter] ?? letter.charCodeAt(0),
  );
  const utf16 = Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le');

  for (const bytes of [windows, utf16, new TextEncoder().encode(text)])
    expect(readRows(bytes)).toMatchObject([{ ...ada, note: 'Siân’s cover – café' }]);
});

it('keeps the line and the cells as they were, to be given back', () => {
  const [, second] = rowsOf('Id,Product,Role,Remark\n1,Tracker,Admin,\n2,Tracker,"Full\nEdit",\'=1+1\n');

  expect(second).toMatchObject({ line: 4, staffId: '2', role: 'Full Edit' });
  expect(second?.raw).toEqual([
    ['Id', '2'],
    ['Product', 'Tracker'],
    ['Role', 'Full\nEdit'],
    ['Remark', '=1+1'],
  ]);
});

it.each([
  ['', 'It is empty.'],
  ['E-mail,Product,Role\n', 'It has no rows below the first line.'],
  [
    'Name,Product\nAda,Tracker',
    'Its first line has to name the columns. Missing: “E-mail” or “Staff ID”, “Role”.',
  ],
  ['E-mail,Mail,Product,Role\n,,,', 'The column “E-mail” comes twice.'],
  ['E-mail,Product,Role\n"ada,Tracker,Admin\nbo,Tracker,Admin', 'a quotation mark may be missing'],
  ['PK\u0003\u0004workbook', 'This is a workbook. In Excel choose “Save As”, “CSV UTF-8”.'],
  ['E-mail,Product,Role\na\0b,Tracker,Admin', 'It is not a text file.'],
])('says what is wrong with the file %j', (text, detail) => {
  expect(() => rowsOf(text)).toThrow(
    expect.objectContaining({
      code: 'file_unreadable',
      detail: expect.stringContaining(detail),
    }),
  );
});

it('takes ten thousand rows and five megabytes, and no more', () => {
  const row = 'ada@x.example,Tracker,Full Edit\n';
  const head = 'E-mail,Product,Role\n';

  expect(rowsOf(head + row.repeat(10_000))).toHaveLength(10_000);
  for (const text of [head + row.repeat(10_001), head.padEnd(5 * 1024 * 1024 + 1, ' ')])
    expect(() => rowsOf(text)).toThrow(expect.objectContaining({ code: 'file_too_large' }));
});

it('refuses a small file with so many columns that its rows would fill the memory', () => {
  const head = `E-mail,Product,Role${',x'.repeat(9_000)}`;
  const bomb = `${head}\n${'a@x.example,Tracker,Full Edit\n'.repeat(10_000)}`;

  expect(() => rowsOf(bomb)).toThrow(expect.objectContaining({ code: 'file_unreadable' }));
});
