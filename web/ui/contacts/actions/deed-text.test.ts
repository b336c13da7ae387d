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
  expect(reasonLines(preview)).toEqual([
    '4 have no student at the school any more',
    '1 has a newer record, which may take the account over',
  ]);
  expect(deedLabel('revoke', preview)).toBe('Revoke Access of 5 contacts');
});

it('warns of staff, of other schools, of who was here yesterday, and of who is passed by', () => {
  expect(warningLines('revoke', preview)).toEqual([
    '1 contact is also a member of staff: that sign-in stays.',
    '2 contacts have a child at another school: access there stays.',
    '1 contact signed in since yesterday. Look at them again.',
    '1 contact left out: Blocked.',
  ]);
});

it('says that somebody who was restored would be revoked again', () => {
  expect(restoredText({ name: 'Amina Ali', reasons: ['no_student'] }).text).toBe(
    'With the same account and password. They are Ready to Revoke Access: no student at the school.',
  );
  const done = { name: 'Amina Ali', school: 'Riverside', signsIn: false, told: true };
  expect(revokedText(done).text).toBe('They are signed out and cannot sign in. A mail tells them.');
});
