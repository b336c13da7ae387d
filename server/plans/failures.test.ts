import { expect, it } from 'vitest';
import { bulkSchool } from '../testing/bulk-school.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** From now on whatever concerns somebody with this family name breaks, as by a fault of ours. */
const breakFor = (name: string) =>
  world.database.asOwner(`
    create or replace function fault() returns trigger language plpgsql as
      $$ begin if new.name like '%${name}' then raise exception 'a fault of ours'; end if; return new; end $$;
    create or replace trigger fault before insert on invitation for each row execute function fault()`);
const repair = () => world.database.asOwner('drop trigger fault on invitation');

async function withOneFault() {
  const school = await bulkSchool(world, 3);
  await world.staff({ givenName: 'Odd', familyName: 'Fault' });
  const { admin, site, roleId, everybody, finish } = school;
  const { planId } = await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
  await breakFor('Fault');
  await finish(planId);
  await repair();
  return { ...school, planId };
}

it('marks the row that cannot be carried out, and goes on with the others', async () => {
  const { admin, site, planId, errors } = await withOneFault();

  expect(await admin.plans.get({ site, planId })).toMatchObject({
    state: 'done',
    done: 3,
    failed: 1,
    items: [{ name: 'Odd Fault', state: 'failed', reason: 'unexpected' }],
  });
  expect(errors).toHaveLength(2);
});

it('tries again what failed and nothing else: nobody gets a second mail', async () => {
  const { admin, site, planId, finish } = await withOneFault();

  await admin.plans.retry({ site, planId });
  await finish(planId);

  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 4, failed: 0 });
  const mails = await world.rows<{ to: string }>('select to_address as to from mail');
  expect(mails).toHaveLength(4);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(4);
  await expect(admin.plans.retry({ site, planId })).rejects.toMatchObject({
    cause: { code: 'plan_finished' },
  });
});

it('leaves a row to the job when the database has only gone away for a moment', async () => {
  const { admin, site, roleId, everybody, run } = await bulkSchool(world, 2);
  const { planId } = await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
  await breakFor('nobody');
  await world.database.asOwner(
    `create or replace function fault() returns trigger language plpgsql as
       $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`,
  );

  await expect(run(planId)).rejects.toThrow('deadlock');
  await repair();

  expect(await admin.plans.get({ site, planId })).toMatchObject({ done: 0, failed: 0 });
  await run(planId);
  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 2 });
});

it('skips the rest when the role is retired meanwhile, and does not stand still', async () => {
  const { admin, site, roleId, everybody, finish } = await bulkSchool(world, 3);
  const { planId } = await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
  await world.run(({ sql }) =>
    sql('update product_role set retired_at = gatehouse_now() where id = $1', [roleId]),
  );

  await finish(planId);

  const { state, items } = await admin.plans.get({ site, planId });
  expect(state).toBe('done');
  expect(items.map(({ reason }) => reason)).toEqual(['role_unknown', 'role_unknown', 'role_unknown']);
});

it('skips the rest once its maker may no longer invite there', async () => {
  const { person, site, roleId, everybody, finish } = await bulkSchool(world, 2);
  const { planId } = await world
    .as(person)
    .invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where account_id = $1', [person.accountId]),
  );

  await finish(planId);

  const owner = world.as(await world.administrator('account_owner'));
  expect(await owner.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 0, skipped: 2 });
  expect(await world.rows('select from mail')).toEqual([]);
});
