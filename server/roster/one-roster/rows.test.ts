import { expect, it } from 'vitest';
import { enrolmentRows } from './enrolment-rows.ts';
import { readHeader } from './header.ts';
import { roleRows } from './role-rows.ts';
import type { RowReader } from './row-reader.ts';
import { sessionRows } from './session-rows.ts';
import { userRows } from './user-rows.ts';

/** Reads one row, given as column and cell; columns that are left out are not in the header. */
function read(reader: RowReader, row: Readonly<Record<string, string>>) {
  const found = reader.prepare(readHeader('file.csv', Object.keys(row), reader.required))(Object.values(row));
  if (found === null) return null;
  const values = Object.fromEntries(reader.staged.map((name, index) => [name, found.values[index]]));
  return { ...found, values };
}

const ada = { sourcedId: 'u1', givenName: 'Ada', familyName: 'Byron' };
const user = (cells: Readonly<Record<string, string>>) => read(userRows, { ...ada, ...cells });

it.each(["O'Neil-Ødegård", 'Nguyễn', 'مريم', 'Zoë 🙂', '<b>Bold</b>', '=1+1', 'null', 'Kr\u0131l'])(
  'keeps the name %s as it is',
  (familyName) => {
    expect(user({ familyName })).toMatchObject({ rejection: null, values: { family_name: familyName } });
  },
);

it('keeps one spelling of an accented letter, and no space around', () => {
  expect(user({ familyName: '  Ze\u0301lie ' })?.values['family_name']).toBe('Zélie');
});

it.each([
  ['a null character', 'A\u0000da', 'givenName holds a character that cannot be shown'],
  ['a tab', 'A\tda', 'givenName holds a character that cannot be shown'],
  ['writing turned round', 'Ada\u202e', 'givenName holds a character that cannot be shown'],
  ['half a letter', 'Ada\ud800', 'givenName holds a character that cannot be shown'],
  ['another encoding', 'Zo\ufffd', 'givenName is not UTF-8 text'],
  ['no end', 'x'.repeat(256), 'givenName is longer than 255 characters'],
])('rejects a name with %s', (_, givenName, rejection) => {
  expect(user({ givenName })).toMatchObject({ externalId: 'u1', rejection });
});

it.each([
  [{ sourcedId: '' }, 'sourcedId is empty', null],
  [{ givenName: '', familyName: ' ' }, 'givenName and familyName are empty', 'u1'],
  [{ status: 'gone' }, 'status is neither active nor tobedeleted', 'u1'],
  [{ role: 'Headmaster' }, 'role "Headmaster" is not known', 'u1'],
  [{ role: '' }, 'role is empty', 'u1'],
])('rejects the row with %j', (cells, rejection, externalId) => {
  expect(user(cells)).toMatchObject({ externalId, rejection });
});

it('rejects a row with too few or too many cells', () => {
  const row = userRows.prepare(readHeader('users.csv', Object.keys(ada), userRows.required));

  expect(row(['u1', 'Ada'])).toMatchObject({
    externalId: 'u1',
    rejection: 'the row has 2 cells, the header 3',
  });
  expect(row(['u1', 'Ada', 'Byron', ''])).toMatchObject({ rejection: 'the row has 4 cells, the header 3' });
});

it('keeps somebody whose address is wrong, without it', () => {
  expect(user({ email: 'ada@x' })).toMatchObject({
    rejection: null,
    warning: 'email has no valid domain after the @: it was left out',
    values: { email: null },
  });
});

it('reads agents and organisations as lists, each once', () => {
  expect(
    user({ agentSourcedIds: ' a1, a2,,a1 ', orgSourcedIds: 'o1,o2', role: 'parent' })?.values,
  ).toMatchObject({
    agents: 'a1,a2',
    orgs: 'o1,o2',
    kind: 'contact',
  });
});

it.each([
  ['false', 'f'],
  ['true', 't'],
  ['', 't'],
])('reads enabledUser %j', (enabledUser, enabled) => {
  expect(user({ enabledUser })?.values['enabled']).toBe(enabled);
});

it.each([['2026-02-30'], ['2026-13-01'], ['1.9.2026'], ['0026-09-01'], ['2025-02-29']])(
  'rejects the day %s',
  (beginDate) => {
    const role = { sourcedId: 'r1', userSourcedId: 'u1', role: 'teacher', orgSourcedId: 'o1' };

    expect(read(roleRows, { ...role, beginDate: '2024-02-29' })?.values['begins_on']).toBe('2024-02-29');
    expect(read(roleRows, { ...role, beginDate })?.rejection).toBe(
      'beginDate is not a day in the form 2026-09-01',
    );
  },
);

it('reads enrolments of students alone', () => {
  const row = { sourcedId: 'e1', classSourcedId: 'c1', schoolSourcedId: 'o1', userSourcedId: 'u1' };

  expect(read(enrolmentRows, { ...row, role: 'teacher' })).toBeNull();
  expect(read(enrolmentRows, { ...row, role: 'student' })?.values).toMatchObject({ class_external_id: 'c1' });
});

it('rejects a term that ends before it begins', () => {
  const row = {
    sourcedId: 's1',
    title: 'Autumn',
    type: 'term',
    startDate: '2026-09-01',
    endDate: '2026-08-31',
  };

  expect(read(sessionRows, row)?.rejection).toBe('endDate lies before startDate');
});

it.each([
  [
    ['sourcedId', 'givenName', 'sourcedId', 'familyName'],
    'users.csv line 1: the column sourcedId is there twice',
  ],
  [['sourcedId', 'givenname', 'familyName'], 'users.csv line 1: there is no column givenName'],
  [Array.from({ length: 251 }, (_, index) => `c${index}`), 'users.csv: the header has 251 columns'],
])('refuses a file by its header: %#', (names, problem) => {
  expect(() => readHeader('users.csv', names, userRows.required)).toThrow(problem);
});
