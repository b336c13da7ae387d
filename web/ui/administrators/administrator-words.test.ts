import { expect, it } from 'vitest';
import { factorsInWords, sitesInWords, standingOf, whyNot } from './administrator-words.ts';

const now = '2026-11-20T09:00:00Z';
const trust = { kind: 'trust', trustName: 'Northgate Trust' } as const;
const sites = { allSites: false, schools: [], groups: [], others: 0 };
const named = (...names: string[]) => names.map((name) => ({ id: name, name }));

it('says which sites somebody manages, and counts what is too many to name', () => {
  const say = (part: object, site: typeof trust | { kind: 'school'; trustName: string } = trust) =>
    sitesInWords({ sites: { ...sites, ...part } }, site);

  expect(say({ allSites: true })).toBe('All sites');
  expect(say({ allSites: true }, { ...trust, kind: 'school' })).toBe('All sites of Northgate Trust');
  expect(say({ groups: named('Primaries'), schools: named('Riverside') })).toBe('Primaries and Riverside');
  expect(say({ schools: named('A', 'B', 'C', 'D') })).toBe('A, B and 2 others');
  expect(say({ schools: named('Riverside'), others: 1 })).toBe('Riverside and 1 other');
  expect(say({ others: 2 })).toBe('2 schools');
  expect(say({})).toBe('No school');
});

const row = {
  since: '2026-11-18T09:00:00Z',
  expiresAt: '2026-11-25T09:00:00Z',
  invitedBy: 'Dana Whitfield',
  declinedAt: null,
  declineReason: null,
  lastSignInAt: null,
};

it('explains each status in a line', () => {
  expect(standingOf({ ...row, status: 'invite_pending' }, now).text).toBe(
    'Invited 2 days ago by Dana Whitfield, 5 days left',
  );
  const late = '2026-11-27T09:00:00Z';
  expect(standingOf({ ...row, status: 'invite_expired' }, late).text).toBe('Ran out 2 days ago');
  expect(standingOf({ ...row, status: 'active' }, now).text).toBe('Has not signed in yet');
  expect(standingOf({ ...row, status: 'active', lastSignInAt: now }, now).text).toBe('Signed in just now');
  const declined = { ...row, status: 'declined', declinedAt: now, declineReason: 'Not me.' } as const;
  expect(standingOf(declined, now).text).toBe('On 20 November: “Not me.”');
});

it('names the second step, or that there is none', () => {
  expect(factorsInWords({ factors: [] })).toBe('None');
  expect(factorsInWords({ factors: ['totp', 'passkey'] })).toBe('Authenticator app and Passkey');
});

it('says why somebody cannot be changed', () => {
  expect(whyNot({ isMe: false, obstacle: null, sites })).toBeNull();
  expect(whyNot({ isMe: true, obstacle: 'self_change', sites })).toMatch(/ask another Account Owner/);
  expect(whyNot({ isMe: false, obstacle: 'above_own_power', sites })).toMatch(/above your own power/);
  expect(whyNot({ isMe: false, obstacle: 'not_permitted', sites: { ...sites, others: 1 } })).toMatch(
    /sites that you do not/,
  );
});
