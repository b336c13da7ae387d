import { describe, expect, it } from 'vitest';
import { demoCatalogue } from '../../db/demo-catalogue.ts';
import { planMaker } from '../../plans/plan-maker.ts';
import { runPlanChunk } from '../../plans/run-plan.ts';
import { importFirst, type ImportedTrust } from '../../testing/import-world.ts';
import { larkfieldExpects } from '../../testing/larkfield.ts';
import { addAdministrator } from '../../testing/people.ts';
import { hasRealRosters, realRoster, withRealRosters } from '../../testing/real-rosters.ts';
import { nothing, type Standing } from '../../testing/standing.ts';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork } from '../../unit-of-work.ts';
import { addProducts } from '../add-products.ts';

const world = createWorld();
const pack = (name: string) => realRoster(`larkfield/${name}.zip`);

/** Gives every member of staff with an address an account with a password, a session, and a role at each school where they work. */
async function admitStaff({ trustId }: ImportedTrust): Promise<void> {
  await unitOfWork(world.services, systemActor('test', trustId), async (uow) => {
    addProducts(uow, demoCatalogue);
    await uow.sql('select');
    const staff = `select min(id::text)::uuid as id, email from person
      where trust_id = app_trust() and kind = 'staff' and email is not null group by email`;
    for (const text of [
      `insert into account (id, name, email, email_verified) select id, 'Somebody', lower(email), true from (${staff}) s`,
      `insert into credential (account_id, provider_id, provider_account_id, password) select id, 'credential', id, 'a hash' from (${staff}) s`,
      `insert into session (account_id, token, expires_at) select id, id, gatehouse_now() + interval '30 days' from (${staff}) s`,
      `insert into registration (trust_id, person_id, account_id, registered_at) select app_trust(), id, id, gatehouse_now() from (${staff}) s`,
      `insert into "grant" (trust_id, account_id, person_id, product_id, product_role_id, school_id, managed_school_id, given_at)
       select distinct on (s.id, a.school_id) app_trust(), s.id, s.id, r.product_id, r.id, a.school_id, a.school_id, gatehouse_now()
       from (${staff}) s join affiliation a on a.person_id = s.id and a.gone_at is null and a.school_id is not null
       join product p on p.trust_id = app_trust() and p.name = 'Tracker' join product_role r on r.product_id = p.id and r.preset = 'partial_edit'`,
    ])
      await uow.sql(text);
  });
}

/** What members of staff have, by the id of each. */
async function standings({ rows }: ImportedTrust): Promise<Map<string, Standing>> {
  const found = await rows<Standing & { id: string }>(
    `select p.id, exists (select from registration where person_id = p.id and ended_at is null) as registered,
       (select count(*)::int from "grant" where person_id = p.id and ended_at is null) as grants,
       exists (select from credential where account_id = p.id and password is not null) as password,
       (select count(*)::int from session where account_id = p.id) as sessions
     from person p where p.trust_id = $1 and p.kind = 'staff'`,
  );
  return new Map(found.map(({ id, ...rest }) => [id, rest]));
}

describe.runIf(hasRealRosters)(`Larkfield, staff day by day${withRealRosters}`, () => {
  it('ends what the leavers of a day held, and gives nothing of it back to those who return', async () => {
    const trust = await importFirst(world, pack('day0-v1p2-bulk'));
    const { trustId } = trust;
    await admitStaff(trust);
    const { day1, day3 } = larkfieldExpects();
    const people = await trust.rows<{ id: string; external: string; email: string | null }>(
      `select id, external_id as external, email from person where trust_id = $1 and kind = 'staff'`,
    );
    const idsOf = (externals: readonly string[]) =>
      people.filter(({ external }) => externals.includes(external)).map(({ id }) => id).toSorted(); // prettier-ignore
    const returning = idsOf(day3.staffReturned);
    const before = await standings(trust);
    for (const id of returning)
      expect(before.get(id)).toMatchObject({ registered: true, password: true, sessions: 1 });

    world.pass({ hours: 24 });
    await trust.import(pack('day1-v1p2-bulk'));
    const api = world.as(await addAdministrator(world.services, { ...world.trust, id: trustId }, 'account_owner', null)); // prettier-ignore
    const { rows } = await api.access.leavers({ site: trustId });
    const gone = rows.filter(({ evidence }) => evidence.some(({ reason }) => reason === 'gone'));
    expect(gone.map(({ personId }) => personId).toSorted()).toEqual(idsOf(day1.staffLeavers));
    const leavers = gone.map(({ personId, access }) => ({
      personId,
      grantIds: access.filter(({ proposed }) => proposed).map(({ grantId }) => grantId),
    }));
    const { planId } = await api.access.revokeLeavers({ site: trustId, leavers });
    const maker = await planMaker(world.services, { trustId, planId });
    await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId));
    expect(await api.plans.get({ site: trustId, planId })).toMatchObject({
      state: 'done',
      done: gone.length,
    });
    const ended = async () => {
      const now = await standings(trust);
      return leavers.map(({ personId }) => now.get(personId));
    };
    expect(await ended()).toEqual(leavers.map(() => nothing));

    expect((await trust.import(pack('day2-v1p2-bulk-truncated'))).state).toBe('held');
    expect(await ended()).toEqual(leavers.map(() => nothing));
    await trust.import(pack('day3-v1p2-bulk'));

    expect(await ended()).toEqual(leavers.map(() => nothing));
    const back = await api.invitations.list({ site: trustId, status: 'not_registered' });
    const shown = back.rows.map(({ personId }) => personId);
    expect(shown).toEqual(expect.arrayContaining(returning));
  });
});
