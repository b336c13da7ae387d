import { expect, it } from 'vitest';
import { deedLabel, reasonLines, restoredText, revokedText, warningLines, whoLines } from './deed-text.ts';

const preview = {
  total: 8,
  rows: 5,
  people: 5,
  names: ['Amina Ali', 'Ben Cox', 'Cara Day'],
  reasons: [
    { reason: 'no_student', count: 4 },
    { reason: 'replaced', count: 1 },
  ],
  left: [{ status: 'blocked', count: 1 }],
  staff: 1,
  elsewhere: 2,
  lately: 1,
  tooLate: 0,
  withoutAccount: 0,
  restoreDays: 30,
  scale: {
    of: 100,
    approvers: 1,
    inRollover: false,
    limits: {
      typeNumberPeople: 50,
      typeNumberPercent: 5,
      secondPersonPeople: 1000,
      secondPersonPercent: 20,
      refusedPercent: 50,
    },
  },
} as const;

it('says before anything happens how many, what happens to whom, and why', () => {
  expect(whoLines('revoke', preview, null, null)[0]).toBe(
    'Amina Ali, Ben Cox, Cara Day and 2 more: access ends straight away, with every session. Links and letters on their way stop working.',
  );
  expect(reasonLines(preview, false)).toEqual([
    '4 have no student at the school any more',
    '1 has a newer record, which may take the account over',
  ]);
  expect(deedLabel('revoke', preview)).toBe('Revoke Access of 5 contacts');
});

it('warns of staff, of other schools, of who was here yesterday, and of who is passed by', () => {
  expect(warningLines('revoke', preview, null)).toEqual([
    '1 contact is also a member of staff: that sign-in stays.',
    '2 contacts have a child at another school: access there stays.',
    '1 contact signed in since yesterday. Look at them again.',
    '1 contact left out: Blocked.',
  ]);
});

it('says that somebody who was restored would be revoked again', () => {
  const restored = {
    name: 'Amina Ali',
    status: 'ready_to_revoke',
    why: ['children_ended'],
    told: true,
  } as const;
  expect(restoredText(restored).text).toBe(
    'With the same account and password. They are Ready to Revoke Access. Has no child left here: the office ended access to each.',
  );
  const done = { name: 'Amina Ali', school: 'Riverside', signsIn: false, told: true };
  expect(revokedText(done).text).toBe('They are signed out and cannot sign in. A mail tells them.');
});

it('says of a welcome that nobody answered that it is taken back', () => {
  const never = { ...preview, rows: 1, people: 1, names: ['Amina Ali'], withoutAccount: 1 };
  expect(whoLines('revoke', never, 'Amina Ali', 'Riverside')).toEqual([
    'Amina Ali: the welcome at Riverside is taken back. Its link, or the code of its letter, stops working.',
  ]);
  expect(whoLines('revoke', { ...preview, withoutAccount: 2 }, null, null).at(-1)).toBe(
    '2 contacts never made an account: the welcome is taken back from them.',
  );
});

it('promises nobody an account that is destroyed, or that was never made', () => {
  const late = { ...preview, rows: 0, people: 0, names: [], reasons: [], left: [], tooLate: 1 };
  expect(whoLines('restore', late, 'Amina Ali', 'Riverside')).toEqual([]);
  expect(warningLines('restore', late, 'Amina Ali')).toEqual([
    'Amina Ali cannot be restored any more: the time for it is over, and the password is destroyed. Send the welcome again instead.',
  ]);
  const two = { ...preview, rows: 2, people: 2, names: ['Amina Ali', 'Ben Cox'] };
  expect(whoLines('restore', { ...two, withoutAccount: 1 }, null, null)).toEqual([
    'Amina Ali and Ben Cox get the same account and the same password back. A mail tells them.',
    '1 contact never made an account: there is none to give back, and the welcome can be sent again afterwards.',
  ]);
  const never = { name: 'Ben Cox', status: 'ready_to_provision', why: [], told: false } as const;
  expect(restoredText(never)).toEqual({
    title: 'Ben Cox is not revoked any more',
    text: 'They are Ready to Provision.',
  });
});
