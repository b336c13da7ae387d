import { expect, it } from 'vitest';
import { standingOf } from '../testing/family.ts';
import { finishPlan } from '../testing/finish-plan.ts';
import { leavingParent, reviewerAt } from '../testing/reviews.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

async function drafted(parents: number) {
  const { riverside: site } = world.trust;
  const contacts = [];
  for (let i = 0; i < parents; i += 1) contacts.push(await leavingParent(world));
  const { api } = await reviewerAt(world, 'full_edit', site);
  const planId = (await api.reviews.draftNow({ site })).planId ?? '';
  const positionOf = async (contactId: string) => {
    const { rows } = await api.plans.rows({ site, planId });
    return rows.find(({ personId }) => personId === contactId)?.position ?? 0;
  };
  const status = async (contactId: string) =>
    (await standingOf(world.services, world.trust, contactId))[site]?.status;
  return { site, api, planId, contacts: contacts.map(({ contactId }) => contactId), positionOf, status };
}

it('keeps the access of whoever was left out, and of nobody else', async () => {
  const { site, api, planId, contacts, positionOf, status } = await drafted(2);
  const [kept = '', gone = ''] = contacts;
  const positions = [await positionOf(kept)];
  await api.plans.leaveOut({ site, planId, positions, out: true });
  expect(await api.plans.waiting({ site, planId })).toMatchObject({ people: 1 });
  await api.plans.approve({ site, planId });
  await finishPlan(world, planId);

  expect([await status(kept), await status(gone)]).toEqual(['ready_to_revoke', 'revoked']);
  expect((await api.plans.get({ site, planId })).items).toMatchObject([{ reason: 'left_out' }]);
  await expect(api.plans.leaveOut({ site, planId, positions, out: false })).rejects.toMatchObject(
    refused('plan_finished'),
  );
});

it('takes them in again, and nobody whom something else left out', async () => {
  const { site, api, planId, contacts, positionOf } = await drafted(2);
  const positions = [await positionOf(contacts[0] ?? ''), await positionOf(contacts[1] ?? '')];
  await world.run(({ sql }) =>
    sql(
      `update plan_item set state = 'skipped', reason = 'contact_blocked' where plan_id = $1 and position = $2`,
      [planId, positions[1]],
    ),
  );
  expect(await api.plans.leaveOut({ site, planId, positions, out: true })).toEqual({ rows: 1 });
  expect(await api.plans.leaveOut({ site, planId, positions, out: false })).toEqual({ rows: 1 });
  expect(await api.plans.waiting({ site, planId })).toMatchObject({ people: 1 });
});

it('is not for a draft that a second administrator looks at, and cannot leave all of them out and begin', async () => {
  const { site, api, planId } = await drafted(2);
  await api.plans.leaveOut({ site, planId, positions: [1, 2], out: true });
  await expect(api.plans.approve({ site, planId })).rejects.toMatchObject(refused('nobody_selected'));
  await api.plans.leaveOut({ site, planId, positions: [1, 2], out: false });
  await world.run(({ sql }) =>
    sql('update trust set second_person_people = 1, type_number_people = 1 where id = app_trust()'),
  );
  expect(await api.plans.approve({ site, planId })).toEqual({ waits: true });
  await expect(api.plans.leaveOut({ site, planId, positions: [1], out: true })).rejects.toMatchObject(
    refused('approval_needed'),
  );
});

it('is thrown away with a reason, which the log keeps', async () => {
  const { site, api, planId } = await drafted(1);
  await api.plans.discard({ site, planId, note: 'The roster was wrong.' });
  const [entry] = await world.rows<{ details: object }>(
    `select details from audit_entry where action = 'plan.discarded' and subject_id = $1`,
    [planId],
  );
  expect(entry?.details).toMatchObject({ reason: 'The roster was wrong.' });
  expect((await api.plans.get({ site, planId })).discardNote).toBe('The roster was wrong.');
});
