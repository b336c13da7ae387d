import { expect, it } from 'vitest';
import { rootOf, schoolsOf, type Org } from './org-tree.ts';

const org = (externalId: string, parentExternalId: string | null = null, isSchool = false): Org => ({
  externalId,
  line: 2,
  gone: false,
  name: externalId.toUpperCase(),
  isSchool,
  identifier: null,
  parentExternalId,
});

it.each([
  ['the district above its schools', [org('d'), org('s', 'd', true)], 'd'],
  ['the district, though its school does not say so', [org('d'), org('s', null, true)], 'd'],
  ['the top, whatever lies between', [org('local', 'd'), org('s', 'local', true), org('d')], 'd'],
  ['a school on its own', [org('s', null, true), org('dept', 's')], 's'],
  ['a district whose own parent is not in the package', [org('d', 'ministry'), org('s', 'd', true)], 'd'],
])('takes as the trust %s', (_, orgs, root) => {
  expect(rootOf(orgs)?.externalId).toBe(root);
});

it('finds none in a package that names none', () => {
  expect(rootOf([])).toBeNull();
  expect(rootOf([org('s', 'd', true)])).toBeNull();
});

it('refuses two trusts at once', () => {
  expect(() => rootOf([org('d'), org('e')])).toThrow(
    'orgs.csv names 2 organisations with nothing above them (D, E)',
  );
  expect(() => rootOf([org('s', null, true), org('t', null, true)])).toThrow('a trust has one');
});

it('puts each organisation into its school, or the trust, even when they go round in a circle', () => {
  const orgs = [
    org('d'),
    org('s', 'd', true),
    org('dept', 's'),
    org('team', 'dept'),
    org('a', 'b'),
    org('b', 'a'),
  ];

  expect(Object.fromEntries(schoolsOf(orgs))).toEqual({
    d: null,
    s: 's',
    dept: 's',
    team: 's',
    a: null,
    b: null,
  });
});
