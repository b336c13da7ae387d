import { expect, it } from 'vitest';
import { statusLine } from './status-line.ts';

const now = '2026-11-20T12:00:00.000Z';
const nobody = {
  status: 'not_registered',
  email: 'a@school.example',
  switchedOff: false,
  invitation: null,
  registeredAt: null,
  lastSignInAt: null,
} as const;
const invitation = {
  id: 'i',
  state: 'pending',
  issuedAt: '2026-11-17T09:00:00.000Z',
  expiresAt: '2026-12-01T09:00:00.000Z',
  invitedBy: 'Dana Whitfield',
  managedHere: true,
  mail: 'sent',
  mailError: null,
  offers: [],
} as const;
const invited = { ...nobody, status: 'invited', invitation } as const;

it('says who invited, when, and how long it works', () => {
  expect(statusLine(invited, now).text).toBe('Invited 3 days ago by Dana Whitfield, 11 days left');
});

it('says that the roster has switched somebody off, before anything else', () => {
  expect(statusLine({ ...nobody, switchedOff: true }, now).text).toBe('Switched off in the roster');
});

it.each([
  ['queued', 'Mail is on its way', undefined],
  ['bounced', 'Mail bounced: check the address', 'stop'],
  ['unknown', 'Delivery uncertain: ask them', 'late'],
  ['abandoned', 'Mail could not be sent', 'stop'],
] as const)('puts a mail that is %s first', (mail, text, tone) => {
  expect(statusLine({ ...invited, invitation: { ...invitation, mail } }, now)).toMatchObject({ text });
  expect(statusLine({ ...invited, invitation: { ...invitation, mail } }, now).tone).toBe(tone);
});

it('says when an invitation ran out', () => {
  const expired = { ...invitation, expiresAt: '2026-11-18T09:00:00.000Z' };
  expect(statusLine({ ...invited, status: 'invitation_expired', invitation: expired }, now).text).toBe(
    'Ran out 2 days ago',
  );
});

it('says why somebody cannot be invited', () => {
  expect(statusLine({ ...nobody, email: null }, now).text).toBe('No work e-mail, so no invitation');
});

it('says when somebody was last here', () => {
  const registered = { ...nobody, status: 'registered', registeredAt: invitation.issuedAt } as const;
  expect(statusLine(registered, now).text).toBe('Has not signed in yet');
  expect(statusLine({ ...registered, lastSignInAt: '2026-11-19T09:00:00.000Z' }, now).text).toBe(
    'Signed in yesterday',
  );
});
