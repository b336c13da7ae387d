import { expect, it } from 'vitest';
import { bulkSchool } from '../../testing/bulk-school.ts';
import { heldBy } from '../../testing/grants.ts';
import { addMember } from '../../testing/member.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

/** Four people of a school who are invited together, and one of them has an account already. */
async function invitedTogether() {
  const school = await bulkSchool(world, 0);
  const { admin, site, roleId, finish } = school;
  const names = ['Ames', 'Byrne', 'Cole', 'Dunn'];
  const ids = await world.manyStaff(names.map((familyName) => ({ familyName })));
  const member = await addMember(world);
  const { planId } = await admin.invitations.sendMany({
    site,
    who: { ids: [...ids, member.personId] },
    offers: [{ roleId }],
  });
  await finish(planId);
  const invitationOf = async (personId: string) => {
    const [row] = await world.rows<{ id: string }>('select id from invitation where person_id = $1', [
      personId,
    ]);
    return row?.id ?? '';
  };
  return { ...school, ids, member, planId, invitationOf };
}

it('takes back what nobody has answered, ends what was given at once, and leaves who accepted, declined or was offered more', async () => {
  const { admin, site, ids, member, planId, finish, invitationOf } = await invitedTogether();
  const [open = '', accepted = '', declined = '', more = ''] = ids;
  const nobody = world.as(null).invitations;
  const how = { create: { name: 'Ada Byrne', password: 'copper window thistle' } };
  await nobody.accept({ token: await newestLink(world, await invitationOf(accepted)), how });
  await nobody.decline({ token: await newestLink(world, await invitationOf(declined)) });
  const teacher = { roleId: world.trust.role('Parents Evening', 'Teacher') };
  await admin.invitations.send({ site, personId: more, offers: [teacher] });

  expect(await admin.plans.previewUndo({ site, planId })).toMatchObject({
    rows: 5,
    accepted: 1,
    kind: 'invite',
  });
  const undo = await admin.plans.undo({ site, planId });
  await finish(undo.planId);

  const { items, done } = await admin.plans.get({ site, planId: undo.planId });
  expect([done, items.map(({ reason }) => reason)]).toEqual([
    2, ['invitation_accepted', 'invitation_declined', 'illegal_transition'],
  ]); // prettier-ignore
  expect(await world.rows('select state from invitation where person_id = $1', [open])).toEqual([
    { state: 'cancelled' },
  ]);
  expect([await heldBy(world, member.personId), await heldBy(world, accepted)]).toEqual([
    [], ['Tracker, Full Edit, Riverside Primary'],
  ]); // prettier-ignore
  expect((await world.audited()).filter((action) => action === 'invitation.cancelled')).toHaveLength(1);
});

it('takes back an invitation that has run out, or was only sent again', async () => {
  const { admin, site, ids, planId, finish, invitationOf } = await invitedTogether();
  await admin.invitations.reissue({ site, invitationId: await invitationOf(ids[0] ?? '') });
  world.pass({ hours: 336 });
  await finish((await admin.plans.undo({ site, planId })).planId);

  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'undone', undone: 5 });
});

it('cannot call links for a new password back', async () => {
  const { admin, site, planId } = await invitedTogether();
  await world.run(({ sql }) => sql(`update plan set kind = 'contact_reset' where id = $1`, [planId]));
  await expect(admin.plans.undo({ site, planId })).rejects.toMatchObject({
    cause: { code: 'undo_impossible' },
  });
});
