import { describe, expect, it } from 'vitest';
import { contactStatuses } from '../rules.ts';
import { decideWelcome, type WelcomeFacts } from './rules.ts';

const facts: WelcomeFacts = {
  status: 'ready_to_provision',
  reasons: [],
  email: 'priya@family.example',
  signsIn: false,
  provable: true,
  isActor: false,
};

it.each(['ready_to_provision', 'never_logged_in', 'revoked'] as const)('welcomes whoever is %s', (status) => {
  expect(decideWelcome({ ...facts, status })).toBe('welcome');
});

it.each([
  ['blocked', 'contact_blocked'],
  ['active', 'already_active'],
  ['ready_to_revoke', 'not_eligible'],
] as const)('does not welcome whoever is %s', (status, obstacle) => {
  const reasons = status === 'ready_to_revoke' ? (['no_student'] as const) : [];
  expect(decideWelcome({ ...facts, status, reasons })).toBe(obstacle);
});

it('does not welcome whoever was revoked and has no child here any more', () => {
  expect(decideWelcome({ ...facts, status: 'revoked', reasons: ['no_student'] })).toBe('not_eligible');
});

it('only adds the children of whoever signs in already, also without an address', () => {
  expect(decideWelcome({ ...facts, signsIn: true })).toBe('add_child');
  expect(decideWelcome({ ...facts, status: 'not_eligible', email: null, signsIn: true })).toBe('add_child');
});

it('cannot write to whoever has no address', () => {
  expect(decideWelcome({ ...facts, status: 'not_eligible', email: null })).toBe('no_safe_address');
});

it('does not ask for a date of birth that nobody knows, save of whoever needs no welcome', () => {
  expect(decideWelcome({ ...facts, provable: false })).toBe('birth_date_missing');
  expect(decideWelcome({ ...facts, provable: false, signsIn: true })).toBe('add_child');
});

describe.each(contactStatuses)('%s', (status) => {
  it('never welcomes whoever has a reason against it, is blocked, or welcomes themselves', () => {
    const never = [
      decideWelcome({ ...facts, status, reasons: ['portal_flag_removed'] }),
      decideWelcome({ ...facts, status, isActor: true }),
      decideWelcome({ ...facts, status, signsIn: true, reasons: ['replaced'] }),
    ];
    expect(never).not.toContain('welcome');
    expect(never).not.toContain('add_child');
  });
});
