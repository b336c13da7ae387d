import { expect, it } from 'vitest';
import { readReport } from './read-report.ts';

const read = (text: string, type?: string) => readReport(Buffer.from(text), type);
const said = (text: string, type?: string) =>
  read(text, type).rows?.map(({ line, knownAs, role, school }) => [line, knownAs, role, school]);
const faults = (text: string, type?: string) => read(text, type).faults;

it('reads what people call their columns, whatever stands between the cells', () => {
  expect(said('Role,Email Address,School Name\nEditor,Ada@School.Example,Riverside')).toEqual([
    [2, 'email:ada@school.example', 'Editor', 'Riverside'],
  ]);
  expect(said('\uFEFFsub;Access level;URN\r\nabc;;100123\r\n\r\nabd;"Full; Edit";\r\n')).toEqual([
    [2, 'subject:abc', null, '100123'],
    [4, 'subject:abd', 'Full; Edit', null],
  ]);
  expect(said('User ID\tSubject\tE-mail\n7\tabc\tada@school.example')).toEqual([
    [2, 'subject:abc', null, null],
  ]);
});

it('reads a file as Windows and Excel write it', () => {
  const windows = Buffer.from('E-mail,Name\nada@school.example,Zo\xeb', 'latin1');
  expect(readReport(windows).rows?.[0]?.name).toBe('Zoë');
  const utf16 = Buffer.from('\uFEFFE-mail,Name\nada@school.example,Zoë', 'utf16le');
  expect(readReport(utf16).rows?.[0]?.name).toBe('Zoë');
});

it('reads a list of people from a program', () => {
  const ada = { subject: 'abc', role: 'Editor', school: 100_123, since: 2020 };
  expect(said(JSON.stringify([ada]))).toEqual([[1, 'subject:abc', 'Editor', '100123']]);
  expect(said(JSON.stringify({ count: 1, people: [ada] }), 'application/json; charset=utf-8')).toHaveLength(
    1,
  );
});

it.each([
  ['nothing', '', undefined, 'It is empty.'],
  ['a first line alone', 'E-mail,Role\n', undefined, 'It has no rows below the first line.'],
  ['an empty list', '[]', undefined, 'It names nobody.'],
  [
    'a list that broke off',
    '[{"subject":"a"},{"subj',
    undefined,
    'It is not the list of people that was asked for, or it broke off.',
  ],
  [
    'fewer people than it says',
    '{"count":2,"people":[{"subject":"a"}]}',
    undefined,
    'It says that it names 2 people, and names 1.',
  ],
  [
    'a web page',
    '<html><body>Sign in</body></html>',
    'text/html',
    'It is a web page, not a report: the address may be the wrong one.',
  ],
  [
    'no column that says who',
    'Role,School\nEditor,Riverside',
    undefined,
    'Its first line has to name the columns. Missing: “Subject” or “E-mail”.',
  ],
  [
    'a row that broke off',
    'Subject,E-mail,Role\na,b@c.example,Editor\nd,e',
    undefined,
    'Line 3 has 2 cells, and the first line 3: it may have broken off.',
  ],
  [
    'a row of nobody',
    'Subject,Role\n,Editor',
    undefined,
    'Line 2 names nobody: it needs a subject or an e-mail address.',
  ],
  [
    'an open quotation mark',
    'Subject,Role\na,"Editor\nb,Reader',
    undefined,
    'Its cells cannot be told apart at line 3: a quotation mark may be missing.',
  ],
  [
    'an address that is none',
    'E-mail\nada at school',
    undefined,
    'Line 2: the e-mail address is not an e-mail address.',
  ],
  [
    'an entry that is none',
    '[{"subject":{"id":1}}]',
    undefined,
    'Entry 1 is not a person: its fields have to be texts.',
  ],
  ['turned writing', 'Subject,Name\na,\u202Ebcd', undefined, 'Line 2 has characters that cannot be shown.'],
  ['a workbook', 'PK\u0003\u0004', undefined, 'This is a workbook. In Excel choose “Save As”, “CSV UTF-8”.'],
])('uses none of a report with %s, and says why', (_, text, type, fault) => {
  expect(read(text, type)).toEqual({ rows: null, faults: [fault] });
});

it('tells ten faults at most, with their lines', () => {
  const lines = Array.from({ length: 30 }, () => ',Editor');
  expect(faults(['Subject,Role', ...lines].join('\n'))).toHaveLength(10);
});

it('reads no more of a file than could be a report, however many lines there is room for', () => {
  const began = process.memoryUsage().heapUsed;

  expect(faults(`E-mail\n${'a\n'.repeat(3_000_000)}`)).toEqual(['It has more than 100,000 rows.']);

  expect(process.memoryUsage().heapUsed - began).toBeLessThan(300_000_000);
});
