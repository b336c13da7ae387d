import { expect, it } from 'vitest';
import {
  decideInvite,
  invitationExpiry,
  invitationTransitions,
  linkState,
  nextInvitationState,
  staffStatus,
  type InviteeFacts,
} from './rules.ts';

const issued = new Date('2026-10-15T09:00:00+01:00');
const expiresAt = invitationExpiry('staff', issued);
const pending = { state: 'pending', expiresAt, version: 2 } as const;
const lastSecond = new Date(expiresAt.getTime() - 1000);

it('gives staff 336 hours and administrators 168, also over the night the clocks change', () => {
  expect(expiresAt.toISOString()).toBe('2026-10-29T08:00:00.000Z');
  expect(invitationExpiry('administrator', issued).toISOString()).toBe('2026-10-22T08:00:00.000Z');
});

it('is over at its last instant, not a moment later', () => {
  expect(nextInvitationState(pending, 'accept', lastSecond)).toBe('accepted');
  expect(() => nextInvitationState(pending, 'accept', expiresAt)).toThrow('invitation_expired');
});

it('can be re-invited while it waits or after it ran out, and never once it is answered', () => {
  expect(nextInvitationState(pending, 'reissue', lastSecond)).toBe('pending');
  expect(nextInvitationState(pending, 'reissue', expiresAt)).toBe('pending');
  for (const state of ['accepted', 'declined', 'cancelled'] as const) {
    expect(invitationTransitions[state]).toEqual({});
    expect(() => nextInvitationState({ state, expiresAt }, 'reissue', issued)).toThrow('illegal_transition');
  }
});

it.each([
  ['the newest link of a waiting invitation', pending, 2, 'open'],
  ['an older link of a waiting invitation', pending, 1, 'replaced'],
  ['an older link of an accepted invitation', { ...pending, state: 'accepted' }, 1, 'accepted'],
  ['the link of a cancelled invitation', { ...pending, state: 'cancelled' }, 2, 'cancelled'],
] as const)('says what %s leads to', (_, invitation, version, leadsTo) => {
  expect(linkState(invitation, version, issued)).toBe(leadsTo);
});

it.each([
  ['is registered, whatever was sent since', { registered: true, invitedUntil: issued }, 'registered'],
  ['was never invited', { registered: false, invitedUntil: null }, 'not_registered'],
  ['still has time to accept', { registered: false, invitedUntil: expiresAt }, 'invited'],
  ['did not accept in time', { registered: false, invitedUntil: lastSecond }, 'invitation_expired'],
] as const)('a member of staff who %s', (_, facts, status) => {
  expect(staffStatus(facts, lastSecond)).toBe(status);
});

const tracker = { productId: 'tracker', schoolId: 's1' };
const teacher = { ...tracker, roleId: 'teacher' };
const leader = { ...tracker, roleId: 'leader' };
const nobody: InviteeFacts = {
  left: false,
  email: 'ada@northgate.example',
  accountId: null,
  isInviter: false,
  held: [],
  liveInvitationId: null,
  liveIsOpen: null,
  liveOffers: [],
  beyondPower: false,
  addressInUse: false,
};
const live = { liveInvitationId: 'i1', liveIsOpen: true, liveOffers: [teacher] };

it.each([
  ['somebody new', {}, 'invite'],
  ['somebody with an account', { accountId: 'a1' }, 'grant'],
  ['somebody with an account and no address', { accountId: 'a1', email: null }, 'grant'],
  ['somebody who holds a role of the product', { accountId: 'a1', held: [tracker] }, 'role_held'],
  ['oneself', { accountId: 'a1', isInviter: true }, 'self_change'],
  ['oneself, at an address of the roster', { isInviter: true }, 'self_change'],
  ['somebody who has left', { left: true, accountId: 'a1' }, 'person_left'],
  ['somebody without an address', { email: null }, 'address_missing'],
  ['somebody at an address that another was invited at', { addressInUse: true }, 'address_in_use'],
  [
    'somebody whose new address another was invited at',
    { ...live, liveOffers: [leader], addressInUse: true },
    'address_in_use',
  ],
  ['somebody invited to just this', live, 'already_invited'],
  ['somebody whose invitation to this ran out', { ...live, liveIsOpen: false }, 'reissue'],
  ['somebody invited to something else', { ...live, liveOffers: [leader] }, 'reissue'],
  [
    'somebody invited to this for a time',
    { ...live, liveOffers: [{ ...teacher, endsAt: '2027-01-01T00:00:00Z' }] },
    'reissue',
  ],
  [
    'somebody invited to what the inviter may not give',
    { ...live, liveOffers: [leader], beyondPower: true },
    'above_own_power',
  ],
] as const)('inviting %s', (_, facts, decision) => {
  expect(decideInvite({ ...nobody, ...facts }, [teacher])).toBe(decision);
});
