import { permissions } from '#server/administrators/rules.ts';
import { expect, it } from 'vitest';
import { matching, siteCommands } from './palette-commands.ts';

const trust = {
  id: 't',
  name: 'Northfield',
  trustId: 't',
  trustName: 'Northfield',
  role: 'account_owner',
  may: permissions,
} as const;
const here = { ...trust, kind: 'trust' } as const;
const school = { ...trust, id: 's', name: 'Riverside Primary', kind: 'school' } as const;
const labels = (typed: string) =>
  matching(siteCommands(here, [here, school]), typed).map(({ label }) => label);

it('finds a command by the beginnings of its words', () => {
  expect(labels('vite exp')).toEqual([]);
  expect(labels('people exp')).toEqual(['Re-invite people whose invitation has expired']);
});

it('leads whoever answers families to what they reported, and nobody else', () => {
  expect(labels('reports fam')).toEqual(['Answer reports of families']);
  const looker = { ...here, may: ['contact:read'] } as const;
  expect(siteCommands(looker, [looker]).map(({ id }) => id)).not.toContain('reports');
});

it('leads to every other site, and not to this one', () => {
  expect(labels('switch')).toEqual(['Switch to Riverside Primary']);
});
