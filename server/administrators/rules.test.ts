import { expect, it } from 'vitest';
import { may, permissions, type Administration } from './rules.ts';

const trust = { trustId: 't1', schoolId: null };
const school = { trustId: 't1', schoolId: 's1' };
const otherSchool = { trustId: 't1', schoolId: 's2' };
const foreign = { trustId: 't2', schoolId: null };

const owner: Administration = { trustId: 't1', schoolId: null, role: 'account_owner' };
const office: Administration = { trustId: 't1', schoolId: 's1', role: 'account_admin' };

it('lets a role at the trust act at the trust and all its schools', () => {
  for (const permission of permissions) {
    for (const site of [trust, school, otherSchool]) expect(may([owner], permission, site)).toBe(true);
  }
});

it('keeps a role at a school inside that school', () => {
  expect(may([office], 'invitation:send', school)).toBe(true);
  for (const site of [trust, otherSchool, foreign])
    expect(may([office], 'invitation:send', site)).toBe(false);
});

it('leaves the roster to the trust', () => {
  expect(may([office], 'roster:import', school)).toBe(false);
  expect(may([owner], 'roster:import', trust)).toBe(true);
});

it('gives nobody anything in a trust of others', () => {
  for (const permission of permissions) expect(may([owner, office], permission, foreign)).toBe(false);
});

it('gives nothing to somebody who administers nothing', () => {
  for (const permission of permissions) expect(may([], permission, trust)).toBe(false);
});
