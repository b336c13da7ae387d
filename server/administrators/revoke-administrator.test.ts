import { expect, it } from 'vitest';
import { addAdministratorOf, addSignedIn } from '../testing/administrators.ts';
import { atOnce } from '../testing/at-once.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const all = { allSites: true, schoolIds: [], groupIds: [] };

it('takes effect at once: the sessions are dead, the row is gone from the list, the log has it', async () => {
  const site = world.trust.id;
  const { browser, administratorId } = await addSignedIn(world, 'full_edit', all);
  const owner = world.as(await world.administrator('account_owner'));

  expect(await owner.administrators.revoke({ site, administratorId })).toEqual({ name: 'Mei Herrera' });

  expect(await browser.whoIs()).toBeNull();
  const { rows } = await owner.administrators.list({ site });
  expect(rows.map(({ id }) => id)).not.toContain(administratorId);
  expect(await world.audited()).toContain('administrator.revoked');
  await expect(owner.administrators.revoke({ site, administratorId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('leaves what they have as staff', async () => {
  const site = world.trust.id;
  const { administratorId, accountId } = await addSignedIn(world, 'full_edit', all);
  const owner = world.as(await world.administrator('account_owner'));
  const held = () =>
    world.rows('select person_id from registration where account_id = $1 and ended_at is null', [accountId]);
  const before = await held();
  await owner.administrators.revoke({ site, administratorId });

  expect(await held()).toEqual(before);
});

it('leaves one of two Account Owners who end each other at the same instant', async () => {
  for (let round = 0; round < 25; round += 1) {
    await world.startAfresh();
    const site = world.trust.id;
    const [one, two] = [
      await addAdministratorOf(world, 'account_owner'),
      await addAdministratorOf(world, 'account_owner'),
    ];
    const demoted = { site, administratorId: one.administratorId, role: 'observer', sites: all } as const;

    const answers = await atOnce(
      world.as(one.person).administrators.revoke({ site, administratorId: two.administratorId }),
      world.as(two.person).administrators.edit(demoted),
    );

    expect(answers.toSorted()).toEqual(['done', 'last_owner']);
    const left = await world.rows(
      `select id from administrator where role = 'account_owner' and ended_at is null`,
    );
    expect(left).toHaveLength(1);
  }
});
