import { expect, it } from 'vitest';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const inHours = (hours: number) => new Date(world.now.getTime() + hours * 3600_000).toISOString();

async function supply() {
  const one = await addTeacher(world);
  const site = world.trust.riverside;
  const grantId = await one.give(site, 'Tracker', 'Full Edit', { endsAt: inHours(48) });
  return { ...one, site, grantId };
}

it('goes on for longer, or without an end', async () => {
  const { school, site, grantId, holds } = await supply();

  expect(await school.access.changeEnd({ site, grantId, endsAt: inHours(96) })).toMatchObject({
    name: 'Mei Herrera', product: 'Tracker',
  }); // prettier-ignore
  world.pass({ hours: 72 });
  expect(await holds()).toHaveLength(1);
  await school.access.changeEnd({ site, grantId, endsAt: null });
  world.pass({ hours: 1000 });
  expect(await holds()).toHaveLength(1);
  expect((await world.audited()).filter((action) => action === 'grant.end_changed')).toHaveLength(2);
});

it('does not come back once it is over, and never ends in the past', async () => {
  const { school, site, grantId } = await supply();
  await expect(school.access.changeEnd({ site, grantId, endsAt: inHours(0) })).rejects.toMatchObject({
    cause: { code: 'ends_in_past' },
  });
  world.pass({ hours: 48 });

  await expect(school.access.changeEnd({ site, grantId, endsAt: null })).rejects.toMatchObject({
    cause: { code: 'grant_ended' },
  });
});

it('is changed where it is managed, by whoever may grant it, and never by oneself', async () => {
  const { owner, accountId, grantId, site, give } = await supply();
  const endsAt = inHours(500);
  await expect(owner.access.changeEnd({ site: world.trust.id, grantId, endsAt })).rejects.toMatchObject({
    cause: { code: 'managed_elsewhere' },
  });
  const self = world.as({ ...(await world.administrator('account_admin', site)), accountId });
  await expect(self.access.changeEnd({ site, grantId, endsAt })).rejects.toMatchObject({
    cause: { code: 'self_change' },
  });

  const powerful = await give(world.trust.id, 'Insights', 'Account Owner');
  const admin = world.as(await world.administrator('account_admin'));
  await expect(
    admin.access.changeEnd({ site: world.trust.id, grantId: powerful, endsAt }),
  ).rejects.toMatchObject({ cause: { code: 'above_own_power' } });
});
