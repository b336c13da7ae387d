import { expect, it } from 'vitest';
import { bulkSchool } from '../testing/bulk-school.ts';
import { createWorld } from '../testing/world.ts';
import { recoverPlans } from './recover-plans.ts';
import { planChunk } from './rules.ts';

const world = createWorld();

const school = (staff: number) => bulkSchool(world, staff);

it('freezes who was selected, and tells before how many', async () => {
  const { admin, site, roleId, everybody } = await school(3);
  const shared = await world.manyStaff([
    { email: 'office@northgate.example' },
    { email: 'office@northgate.example' },
  ]);
  await world.staff({ email: null });

  expect(await admin.invitations.preview({ site, who: everybody })).toMatchObject({
    total: 6, toInvite: 5, withoutEmail: 1, sharedEmail: 2, atOnce: 0,
  }); // prettier-ignore
  const { planId, total } = await admin.invitations.sendMany({
    site,
    who: { all: {}, except: [shared[0] ?? ''] },
    offers: [{ roleId }],
  });

  await world.staff();
  expect(total).toBe(5);
  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'approved', total: 5, done: 0 });
});

it('shows before whom the roster has switched off, and then leaves them out', async () => {
  const { admin, site, roleId, run, everybody } = await school(2);
  const off = await world.staff();
  await world.run(({ sql }) => sql('update person set enabled = false where id = $1', [off]));

  const shown = await admin.invitations.preview({ site, who: everybody });
  expect(shown).toMatchObject({ total: 3, toInvite: 2, switchedOff: 1 });
  const { rows } = await admin.invitations.list({ site });
  expect(rows.filter(({ switchedOff }) => switchedOff).map(({ personId }) => personId)).toEqual([off]);
  const { planId } = await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
  await run(planId);
  expect(await admin.plans.get({ site, planId })).toMatchObject({
    done: shown.toInvite,
    skipped: shown.switchedOff,
    items: [{ reason: 'person_left' }],
  });
});

it('invites everybody once, and says why not for the others', async () => {
  const { admin, site, roleId, run, everybody } = await school(2);
  await world.staff({ email: null, familyName: 'Nomail' });
  const { planId } = await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });

  expect(await run(planId)).toEqual({ left: 0 });

  expect(await admin.plans.get({ site, planId })).toMatchObject({
    state: 'done',
    done: 2,
    skipped: 1,
    mailsTotal: 2,
    items: [{ name: 'Ada Nomail', reason: 'address_missing' }],
  });
});

it('does each row once, when the job is delivered twice and two workers take it up', async () => {
  const { admin, site, roleId, run, everybody } = await school(planChunk + 20);
  const { planId } = await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });

  await Promise.all([run(planId), run(planId), run(planId)]);
  await run(planId);

  expect(await world.rows('select person_id from invitation')).toHaveLength(planChunk + 20);
  expect(await world.rows('select from mail where plan_id is not null')).toHaveLength(planChunk + 20);
});

it('does not invite again who was invited by hand in the meantime', async () => {
  const { admin, site, roleId, run, everybody } = await school(2);
  const { planId } = await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
  const { rows } = await admin.invitations.list({ site });
  await admin.invitations.send({ site, personId: rows[0]?.personId ?? '', offers: [{ roleId }] });

  await run(planId);

  expect(await admin.plans.get({ site, planId })).toMatchObject({ done: 1, skipped: 1 });
  expect(await world.rows('select from mail')).toHaveLength(2);
});

it('refuses an empty selection, and more than a thousand single people', async () => {
  const { admin, site, roleId } = await school(0);

  await expect(
    admin.invitations.sendMany({ site, who: { ids: [] }, offers: [{ roleId }] }),
  ).rejects.toMatchObject({
    cause: { code: 'nobody_selected' },
  });
  const ids = Array.from({ length: 1001 }, () => crypto.randomUUID());
  await expect(
    admin.invitations.sendMany({ site, who: { ids }, offers: [{ roleId }] }),
  ).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

it('is asked for again when its job was lost, and not while it is new', async () => {
  const { admin, site, roleId, everybody } = await school(1);
  await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });

  expect(await world.run(recoverPlans)).toEqual({ recovered: 0 });
  world.pass({ seconds: 301 });
  expect(await world.run(recoverPlans)).toEqual({ recovered: 1 });
  expect(await world.run(recoverPlans)).toEqual({ recovered: 0 });
  expect(await world.queued('run-plan')).toHaveLength(2);
});
