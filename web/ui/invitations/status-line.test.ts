import { expect, it } from 'vitest';
import { statusLine, statusNotes } from './status-line.ts';

const now = '2026-11-20T12:00:00.000Z';
const nobody = {
  status: 'not_registered',
  email: 'a@school.example',
  switchedOff: false,
  invitation: null,
  declined: null,
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
  mailCode: null,
  mailError: null,
  email: 'a@school.example',
  corrected: null,
  askedAgainAt: null,
  offers: [],
} as const;
const invited = { ...nobody, status: 'invited', invitation } as const;

it('says who invited, when, and how long it works', () => {
  expect(statusLine(invited, now).text).toBe(
    'Invited 3 days ago by Dana Whitfield, expires 1 December 09:00',
  );
});

it('says that the roster has switched somebody off, before anything else', () => {
  expect(statusLine({ ...nobody, switchedOff: true }, now).text).toBe('Switched off in the roster');
});

it.each([
  ['queued', 'The mail waits in the queue', undefined],
  [
    'bounced',
    'The mail server did not take it for two days: re-invite, or ask whoever looks after your mail',
    'stop',
  ],
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

it('says why a mail bounced, and that another address is needed', () => {
  const bounced = {
    ...invitation,
    mail: 'bounced',
    mailCode: 550,
    mailError: '550 5.1.1 User unknown',
  } as const;
  expect(statusLine({ ...invited, invitation: bounced }, now)).toMatchObject({
    text: 'Mailbox does not exist: correct the address and re-invite',
    tone: 'stop',
  });
});

it('says that the mail server put a mail off', () => {
  const putOff = { ...invitation, mail: 'queued', mailCode: 451 } as const;
  expect(statusLine({ ...invited, invitation: putOff }, now).text).toBe(
    'The mail server put the mail off; we try again',
  );
});

it('says that somebody declined, and why, although they are not registered', () => {
  const declined = { at: '2026-11-19T09:00:00.000Z', reason: 'I work elsewhere now' };
  expect(statusLine({ ...nobody, declined }, now).text).toBe(
    'Declined on 19 November: “I work elsewhere now”',
  );
  expect(statusLine({ ...nobody, declined: { ...declined, reason: null } }, now).text).toBe(
    'Declined on 19 November',
  );
});

it('notes that somebody asked for a new link, and that their address was corrected', () => {
  const corrected = { by: 'Dana Whitfield', at: now };
  const asked = {
    ...invitation,
    email: 'x@school.example',
    corrected,
    askedAgainAt: '2026-11-20T10:00:00.000Z',
  };
  expect(statusNotes(invited, now)).toEqual([]);
  expect(statusNotes({ ...invited, invitation: asked }, now)).toEqual([
    'Asked for a new link 2 hours ago',
    'Sent to x@school.example, corrected by Dana Whitfield; the roster says a@school.example',
  ]);
});
