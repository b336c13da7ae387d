import { expect, it } from 'vitest';
import { atOnce, inRounds } from '../../testing/at-once.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('a role that gains power while an Admin gives it is not given: one of the two comes first', async () => {
  const site = world.trust.id;
  const owner = world.as(await world.administrator('account_owner'));
  const admin = world.as(await world.administrator('account_admin'));
  const product = {
    about: 'x',
    icon: 'book',
    level: 'trust',
    launchUrl: 'https://library.example',
    ownerEmail: null,
  } as const;
  await inRounds(async () => {
    const name = `Library ${crypto.randomUUID()}`;
    const { productId } = await owner.access.addProduct({ site, product: { ...product, name } });
    const role = { name: 'Librarian', about: 'Lends', preset: 'full_edit' } as const;
    const { roleId } = await owner.access.addRole({ site, productId, role });
    const personId = await world.staff();

    const answers = await atOnce(
      admin.invitations.send({ site, personId, offers: [{ roleId }] }),
      owner.access.changeRole({ site, roleId, role: { ...role, preset: 'account_owner' } }),
    );

    expect([
      ['done', 'role_in_use'],
      ['above_own_power', 'done'],
    ]).toContainEqual(answers);
  });
});
