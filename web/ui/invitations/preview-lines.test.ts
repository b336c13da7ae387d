import { expect, it } from 'vitest';
import { confirmLabel, previewLines } from './preview-lines.ts';

const none = {
  total: 0,
  toInvite: 0,
  atOnce: 0,
  allHeld: 0,
  allOffered: 0,
  oneself: 0,
  alreadyInvited: 0,
  withoutEmail: 0,
  switchedOff: 0,
  sharedEmail: 0,
  names: [],
};
const kinds = (part: Partial<typeof none>) => previewLines({ ...none, ...part }).map(({ kind }) => kind);

it('says only what applies', () => {
  expect(kinds({ total: 2, toInvite: 2 })).toEqual(['mail']);
  expect(
    kinds({ total: 5, toInvite: 3, atOnce: 1, withoutEmail: 1, sharedEmail: 2, alreadyInvited: 1 }),
  ).toEqual(['mail', 'at_once', 'again', 'shared', 'cannot']);
});

it('speaks to one person as one does', () => {
  expect(previewLines({ ...none, total: 1, toInvite: 1 })[0]?.text).toBe(
    'They get a mail with a link that works for 14 days.',
  );
  expect(
    previewLines({ ...none, total: 2, toInvite: 1, withoutEmail: 1 }).map(({ text }) => text.slice(0, 17)),
  ).toEqual(['1 person gets a m', '1 person cannot b']);
});

it('tells before, not after, whom the roster has switched off', () => {
  expect(previewLines({ ...none, total: 3, toInvite: 2, switchedOff: 1 }).at(-1)).toEqual({
    kind: 'off',
    text: '1 person is switched off in the roster, and not invited. If that is wrong, correct it in the MIS.',
  });
});

it.each([
  [{ total: 43, toInvite: 42 }, 'Send 42 Invitations'],
  [{ total: 1, toInvite: 1 }, 'Send Invitation'],
  [{ total: 1, atOnce: 1 }, 'Give access'],
  [{ total: 3, atOnce: 3 }, 'Give access to 3 people'],
  [{ total: 5, toInvite: 3, atOnce: 2 }, 'Invite 5 people'],
])('names the button for %j', (part, label) => {
  expect(confirmLabel({ ...none, ...part })).toBe(label);
});
