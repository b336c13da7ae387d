import { expect, it } from 'vitest';
import { resultFile } from './result-file.ts';

const ada = {
  name: 'Ada Byron',
  staffId: 'S-1',
  email: 'ada@northgate.example',
  product: 'Tracker',
  role: 'Full Edit',
  place: "St Anne's, Upper Site",
  state: 'done',
  reason: 'invited',
  mail: 'sent',
  cause: 'chosen',
  warnings: [],
} as const;

it('says of each what became of it, and why not', () => {
  const lines = resultFile([
    ada,
    { ...ada, mail: 'bounced' },
    { ...ada, state: 'skipped', reason: 'person_left', mail: null },
    { ...ada, state: 'to_do', reason: null, mail: null },
  ]).split('\r\n');

  expect(lines[0]).toBe('\uFEFFName,Staff ID,E-mail,Product,Role,Place,Cause,Look twice,Outcome,Reason');
  expect(lines[1]).toBe(
    `Ada Byron,S-1,ada@northgate.example,Tracker,Full Edit,"St Anne's, Upper Site",Selected,,Invited,`,
  );
  expect(lines[2]).toMatch(/,"Invited, mail came back",The mail server refused the mail$/);
  expect(lines[3]).toMatch(/,Left out,"Has left, or is switched off, according to the roster"$/);
  expect(lines[4]).toMatch(/,Not done yet,$/);
});

it('says why each is there, and what was to be looked at twice', () => {
  const row = { ...ada, cause: 'no_student', warnings: ['also_staff', 'signed_in_lately'] } as const;
  expect(resultFile([row]).split('\r\n')[1]).toMatch(
    /,No student at the school,"Also a member of staff; Signed in since yesterday",Invited,$/,
  );
});

it('lets no name be a formula', () => {
  const names = ['=1+1', '+44', '-2', '@SUM(A1)', '\tx', '\rx'];
  const text = resultFile(names.map((name) => ({ ...ada, name })));

  expect(text.split('\r\n').slice(1, -1).join('\n')).not.toMatch(/^"?[=+\-@\t]/m);
  expect(text).toContain(`'=1+1,S-1`);
});
