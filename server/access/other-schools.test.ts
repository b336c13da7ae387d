import { expect, it } from 'vitest';
import { planMaker } from '../plans/plan-maker.ts';
import { runPlanChunk } from '../plans/run-plan.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { unitOfWork } from '../unit-of-work.ts';

const world = createWorld();

const at = async (school: string) => {
  const person = await world.administrator('account_admin', school);
  return { ...person, api: world.as(person), site: school };
};

it('a school signs nobody out who is not of that school', async () => {
  const { api, site } = await at(world.trust.hillside);
  const member = await addMember(world);
  const browser = await member.signIn();

  await expect(api.access.revoke({ site, personId: member.personId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });

  expect(await browser.whoIs()).not.toBeNull();
});

it.each(['hillside', 'another trust'] as const)(
  'refuses a selection with one person of %s whole',
  async (where) => {
    const { api, site } = await at(world.trust.riverside);
    const roleId = world.trust.role('Tracker', 'Full Edit');
    const own = await world.staff();
    const foreign =
      where === 'hillside' ? await world.staff({ schools: [world.trust.hillside] }) : crypto.randomUUID();
    const who = { ids: [own, foreign] };

    await expect(api.invitations.preview({ site, who })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.invitations.sendMany({ site, who, offers: [{ roleId }] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });

    expect(await world.rows('select from plan')).toEqual([]);
  },
);

it('a school learns no name of the staff of another', async () => {
  const { api, site } = await at(world.trust.riverside);
  const personId = await world.staff({ schools: [world.trust.hillside], familyName: 'Secret' });
  const roleId = world.trust.role('Tracker', 'Full Edit');

  const refusal = await api.invitations
    .send({ site, personId, offers: [{ roleId }] })
    .catch((error: unknown) => String(error));

  expect(refusal).toContain('not_found');
  expect(refusal).not.toContain('Secret');
});

it('a plan stops when its maker may no longer invite', async () => {
  const { api, site, accountId } = await at(world.trust.riverside);
  await world.manyStaff([{}, {}]);
  const roleId = world.trust.role('Tracker', 'Full Edit');
  const { planId } = await api.invitations.sendMany({
    site,
    who: { all: {}, except: [] },
    offers: [{ roleId }],
  });
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where account_id = $1', [accountId]),
  );

  const maker = await planMaker(world.services, { trustId: world.trust.id, planId });
  await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId));

  expect(await api.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 0, skipped: 2 });
  expect(await world.rows('select from mail')).toEqual([]);
});

it('tells only those who can sign in no more that they cannot', async () => {
  const owner = world.as(await world.administrator('account_owner'));
  const site = world.trust.id;
  const roleId = world.trust.role('Insights', 'Full Edit');
  const [leaver, administrator] = [await addMember(world), await addMember(world)];
  await world.run(({ sql }) =>
    sql(
      `insert into administrator (trust_id, account_id, role, all_sites) values (app_trust(), $1, 'account_admin', true)`,
      [administrator.accountId],
    ),
  );
  const said = [];
  for (const { personId, email } of [leaver, administrator]) {
    await owner.invitations.send({ site, personId, offers: [{ roleId }] });
    await owner.access.revoke({ site, personId });
    const [mail] = await world.rows<{ afterwards: string }>(
      `select data->>'afterwards' as afterwards from mail where template = 'access-removed' and to_address = $1`,
      [email],
    );
    said.push(mail?.afterwards);
  }

  expect(said[0]).toBe('You can no longer sign in.');
  expect(said[1]).not.toBe(said[0]);
});

it('writes down which invitations a revoke took back', async () => {
  const owner = world.as(await world.administrator('account_owner'));
  const { api, site } = await at(world.trust.riverside);
  const personId = await world.staff();
  const { invitationId } = await api.invitations.send({
    site,
    personId,
    offers: [{ roleId: world.trust.role('Tracker', 'Full Edit') }],
  });
  const { accountId } = await addMember(world);
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, gatehouse_now())`,
      [personId, accountId],
    ),
  );

  await owner.access.revoke({ site: world.trust.id, personId });

  const [entry] = await world.rows(`select details from audit_entry where action = 'access.revoked'`);
  expect(entry).toMatchObject({ details: { invitations: [invitationId] } });
});
