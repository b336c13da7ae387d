import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const retire = (role: string) =>
  world.run(({ sql }) => sql('update product_role set retired_at = gatehouse_now() where id = $1', [role]));

/** An Owner of the trust has invited somebody to be Account Admin of Tracker at a school. */
async function invitedByOwner() {
  const { id: site, riverside, role } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  const roleId = role('Tracker', 'Account Admin');
  const personId = await world.staff();
  const offers = [
    { roleId, schoolId: riverside },
    { roleId: role('Insights', 'Full Read-only'), schoolId: null },
  ];
  const { invitationId } = await owner.invitations.send({ site, personId, offers });
  return { owner, site, personId, offers, again: { site, invitationId: invitationId ?? '' } };
}

it('whoever may not give what an invitation offers does not send it again', async () => {
  const { again } = await invitedByOwner();
  const admin = world.as(await world.administrator('account_admin'));

  await expect(admin.invitations.reissue(again)).rejects.toMatchObject({
    cause: { code: 'above_own_power', detail: 'Tracker, as Account Admin' },
  });
  expect(await world.rows('select version from invitation')).toEqual([{ version: 1 }]);
});

it('sends again what is left of an invitation, and refuses in words when nothing is', async () => {
  const { owner, again, offers } = await invitedByOwner();
  const [first, second] = offers;
  await retire(first?.roleId ?? '');
  await owner.invitations.reissue(again);
  await retire(second?.roleId ?? '');

  await expect(owner.invitations.reissue(again)).rejects.toMatchObject({
    cause: { code: 'role_retired', detail: expect.stringContaining('invite them anew') },
  });
  expect(await world.rows('select version from invitation')).toEqual([{ version: 2 }]);
});
