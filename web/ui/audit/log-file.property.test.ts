import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '#server/testing/drawn.ts';
import { parse } from 'csv-parse/sync';
import type { LogRow } from '../../answers.ts';
import { logAsCsv, logAsJson } from './log-file.ts';

const row: LogRow = {
  id: '7',
  at: '2026-11-20T09:00:00.000Z',
  sentence: 'Dana Whitfield signed in',
  action: 'account.signed_in',
  deeds: 'sign_in',
  outcome: 'done',
  code: null,
  actor: 'Dana Whitfield',
  actingAs: 'account_owner',
  subject: null,
  actorPage: null,
  subjectPage: null,
  school: null,
  why: null,
  changes: [{ what: 'Role', before: 'Full Edit', after: null }],
  requestId: null,
  sealed: false,
};
async function* inParts(rows: readonly LogRow[]) {
  for (let from = 0; from <= rows.length; from += 2) yield rows.slice(from, from + 2);
}
const whole = async (text: AsyncIterable<string>) => (await Array.fromAsync(text)).join('');
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '+44', '-2', '@SUM(A1)', '\tx', '\rx', '"=1"', 'a,b', 'a\r\n=2', "'=1"),
);
const rows = fc.array(
  fc
    .record({ sentence: nasty, actor: nasty, subject: nasty, school: nasty })
    .map((words) => ({ ...row, ...words })),
  { maxLength: 7 },
);

it('comes back from a spreadsheet as it was, and no cell begins as a formula', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (entries) => {
      const text = await whole(logAsCsv(inParts(entries)));
      const cells: string[][] = parse(text, { bom: true, relax_column_count: false });
      for (const line of cells) for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      const back = cells
        .slice(1)
        .map((line) => [2, 4, 7, 8].map((at) => (line[at] ?? '').replace(/^'(?=[=+\-@\t\r])/, '')));
      const bare = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');
      expect(back).toEqual(
        entries.map(({ actor, sentence, subject, school }) =>
          [actor, sentence, subject, school].map((cell) => bare(cell)),
        ),
      );
    }),
    drawn(),
  );
});

it('is one JSON array, also of nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (entries) => {
      expect(JSON.parse(await whole(logAsJson(inParts(entries))))).toEqual(entries);
    }),
    drawn(),
  );
});

it('says in each line what a person asks of it', async () => {
  const [head, line] = (
    await whole(logAsCsv(inParts([{ ...row, outcome: 'refused', code: 'self_change' }])))
  ).split('\r\n');

  expect(head).toContain('Entry,When (UTC),Who,Acting as,What happened');
  expect(line).toBe(
    '7,2026-11-20T09:00:00.000Z,Dana Whitfield,Account Owner,Dana Whitfield signed in,Refused,self_change,,,Role: Full Edit → nothing,,account.signed_in,Not yet,',
  );
});
