import { expect, it } from 'vitest';
import { permissions } from '../administrators/rules.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it('knows nobody who is not signed in', async () => {
  expect(await world.as(null).portal.me()).toEqual({ person: null, sites: [] });
});

it('shows an owner the trust first, then its schools by name, and no other trust', async () => {
  await world.anotherTrust();
  const { person, sites } = await world.as(await world.administrator('account_owner')).portal.me();

  expect(person).toMatchObject({ name: 'Dana Whitfield' });
  const { id: trustId, name: trustName, riverside, hillside } = world.trust;
  const role = 'account_owner';

  expect(sites).toEqual([
    { id: trustId, name: trustName, kind: 'trust', trustId, trustName, role, may: [...permissions] },
    {
      id: riverside,
      name: 'Riverside Primary',
      kind: 'school',
      trustId,
      trustName,
      role,
      may: [...permissions],
    },
    {
      id: hillside,
      name: "St Anne's & St Jude's",
      kind: 'school',
      trustId,
      trustName,
      role,
      may: [...permissions],
    },
  ]);
});

it('shows a school administrator their school alone', async () => {
  const { hillside } = world.trust;
  const { sites } = await world.as(await world.administrator('account_admin', hillside)).portal.me();

  expect(sites.map(({ id, kind, role }) => ({ id, kind, role }))).toEqual([
    { id: hillside, kind: 'school', role: 'account_admin' },
  ]);
});
