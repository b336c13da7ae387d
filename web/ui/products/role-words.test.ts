import { expect, it } from 'vitest';
import { mayDoWhat, whoGrants } from './role-words.ts';

it('says who may give a role', () => {
  expect(whoGrants('account_owner')).toBe('Account Owners');
  expect(whoGrants('account_admin')).toBe('Account Owners');
  expect(whoGrants('full_edit')).toBe('Account Owners, Account Admins and Full Edit');
});

it('explains a role of its own name by the one that everybody knows', () => {
  expect(mayDoWhat({ name: 'Organiser', preset: 'full_edit' })).toBe('May do what Full Edit may');
  expect(mayDoWhat({ name: 'Full edit', preset: 'full_edit' })).toBeNull();
});
