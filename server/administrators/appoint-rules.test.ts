import { expect, it } from 'vitest';
import { canAppoint } from './appoint-rules.ts';
import type { Administration } from './rules.ts';

const trustId = 'trust';
const at = (schoolId: string | null, role: Administration['role']): Administration => ({
  trustId,
  schoolId,
  role,
});

it('appoints at several schools only what is below oneself at each of them', () => {
  const held = [at('oak', 'account_owner'), at('elm', 'account_admin')];
  const asked = (role: Administration['role'], ...schoolIds: string[]) =>
    canAppoint(held, { trustId, role, schoolIds }, false);

  expect(asked('account_admin', 'oak')).toBeNull();
  expect(asked('account_admin', 'oak', 'elm')).toBe('above_own_power');
  expect(asked('full_edit', 'oak', 'elm')).toBeNull();
  expect(asked('full_edit', 'oak', 'ash')).toBe('not_permitted');
});

it('leaves whoever reaches no school at all to the trust', () => {
  const nowhere = { trustId, role: 'observer', schoolIds: [] } as const;

  expect(canAppoint([at('oak', 'account_admin')], nowhere, false)).toBe('not_permitted');
  expect(canAppoint([at(null, 'account_admin')], nowhere, false)).toBeNull();
});
