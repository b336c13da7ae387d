import { describe, expect, it } from 'vitest';
import { planMaker } from '../../plans/plan-maker.ts';
import { runPlanChunk } from '../../plans/run-plan.ts';
import { admitEverybody, everybodysEmail, everybodysPassword } from '../../testing/admit-everybody.ts';
import { importFirst, type ImportedTrust } from '../../testing/import-world.ts';
import { larkfieldExpects } from '../../testing/larkfield.ts';
import { addAdministrator } from '../../testing/people.ts';
import { hasRealRosters, realRoster, withRealRosters } from '../../testing/real-rosters.ts';
import { createWorld } from '../../testing/world.ts';
import { unitOfWork } from '../../unit-of-work.ts';

const world = createWorld();
const pack = (name: string) => realRoster(`larkfield/${name}.zip`);

interface Row {
  readonly contactId: string;
  readonly schoolId: string;
  readonly id: string;
  readonly status: string;
  readonly reasons: readonly string[];
}
const standings = ({ rows }: ImportedTrust) =>
  rows<Row>(`select c.contact_id as "contactId", c.school_id as "schoolId", p.external_id as id, c.status, c.reasons
    from contact_standing c join person p on p.id = c.contact_id where c.trust_id = $1 and c.admitted_at is not null order by 3, 2`);
const ids = (rows: readonly Row[]) => [...new Set(rows.map(({ id }) => id))].toSorted();

/** Whoever has access nowhere without a reason against it. */
const withoutAnything = (rows: readonly Row[]) => {
  const active = new Set(rows.filter(({ status }) => status === 'active').map(({ id }) => id));
  return ids(rows.filter(({ id }) => !active.has(id)));
};

const returned = `select contact_id from contact_standing where trust_id = $1 and revoked_at is not null`;

async function signIn(contactId: string) {
  const browser = world.browser();
  await (
    await browser.api()
  ).accounts.signIn({ email: everybodysEmail(contactId), password: everybodysPassword });
  return browser.whoIs();
}

describe.runIf(hasRealRosters)(`Larkfield, contacts day by day${withRealRosters}`, () => {
  it('proposes exactly the contacts who lost their last student, ends them in bulk, and nobody else', async () => {
    const trust = await importFirst(world, pack('day0-v1p2-bulk'));
    const { trustId } = trust;
    await trust.rows(
      `insert into contact_type (trust_id, code, name, portal) values ($1, 'relative', 'Relative', true)`,
    );
    const { day0, day1 } = larkfieldExpects();
    await admitEverybody(world, trustId);
    expect(withoutAnything(await standings(trust))).toEqual([]);
    expect(ids(await standings(trust))).toHaveLength(day0.contactsWithAStudent);

    await trust.import(pack('day1-v1p2-bulk'));

    const after = await standings(trust);
    const lost = day1.contactsNewlyWithoutAStudent.toSorted();
    expect(withoutAnything(after)).toEqual(lost);
    const leaving = after.filter(({ id }) => lost.includes(id));
    expect(leaving.map(({ status }) => status)).toEqual(leaving.map(() => 'ready_to_revoke'));
    for (const { reasons } of leaving) expect(reasons).toContain('no_student');
    const evidence = await trust.rows<{ id: string; name: string }>(`
      select distinct c.external_id as id, i.file_name as name from person c join guardianship g on g.contact_id = c.id
      join person s on s.id = g.student_id join enrolment e on e.student_id = s.id
      join roster_import i on i.id = case when g.gone_at is not null then g.import_id when e.gone_at is not null then e.import_id end
      where c.trust_id = $1`);
    const shown = new Set(evidence.filter(({ name }) => name === 'next.zip').map(({ id }) => id));
    expect(lost.filter((id) => !shown.has(id))).toEqual([]);
    const replaced = ids(after.filter(({ reasons }) => reasons.includes('replaced')));
    expect(lost).toEqual(expect.arrayContaining(replaced));
    expect(replaced).toHaveLength(1);

    const dana = await addAdministrator(world.services, { ...world.trust, id: trustId }, 'full_edit', null);
    const api = world.as(dana);
    const contacts = leaving.map(({ contactId, schoolId }) => ({ contactId, schoolId }));
    const made = await api.contacts.makeBulk({ site: trustId, who: { contacts }, deed: 'revoke' });
    const maker = await planMaker(world.services, { trustId, planId: made.planId });
    await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, made.planId));
    expect(await api.plans.get({ site: trustId, planId: made.planId })).toMatchObject({
      state: 'done',
      done: leaving.length,
      skipped: 0,
    });
    for (const contactId of new Set(contacts.map((one) => one.contactId)))
      await expect(signIn(contactId)).rejects.toMatchObject({ cause: { code: 'wrong_password' } });
    const staying = after.filter(({ id }) => !lost.includes(id));
    const [first, last] = [staying[0]?.contactId ?? '', staying.at(-1)?.contactId ?? ''];
    expect([await signIn(first), await signIn(last)]).not.toContain(null);
    const [open] = await trust.rows<{
      accounts: number;
    }>(`select count(distinct r.account_id)::int as accounts
      from registration r join credential c on c.account_id = r.account_id where r.trust_id = $1 and r.ended_at is null`);
    expect(open?.accounts).toBe(day0.contactsWithAStudent - lost.length);

    const settled = await standings(trust);
    expect((await trust.import(pack('day2-v1p2-bulk-truncated'))).reason).toContain('would leave at once');
    expect(await standings(trust)).toEqual(settled);
    await trust.import(pack('day3-v1p2-bulk'));
    expect(await standings(trust)).toEqual(settled);
    expect(ids(settled.filter(({ status }) => status === 'revoked'))).toEqual(lost);
  });

  it('gives nothing back to the family of a child who returns, until somebody restores them', async () => {
    const trust = await importFirst(world, pack('day0-v1p2-bulk'));
    const { trustId } = trust;
    await admitEverybody(world, trustId);
    await trust.import(pack('day1-v1p2-bulk'));
    const ready = (await standings(trust)).filter(({ status }) => status === 'ready_to_revoke');
    const contacts = ready.map(({ contactId, schoolId }) => ({ contactId, schoolId }));
    const dana = await addAdministrator(world.services, { ...world.trust, id: trustId }, 'full_edit', null);
    const made = await world.as(dana).contacts.makeBulk({ site: trustId, who: { contacts }, deed: 'revoke' });
    const maker = await planMaker(world.services, { trustId, planId: made.planId });
    await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, made.planId));

    await trust.import(pack('day0-v1p2-bulk'));

    const children = await trust.rows<{ contactId: string }>(
      'select contact_id as "contactId" from active_guardianship where trust_id = $1',
    );
    const backWithChild = ready.filter((row) =>
      children.some(({ contactId }) => contactId === row.contactId),
    );
    expect(ids(backWithChild)).toEqual(larkfieldExpects().day1.contactsNewlyWithoutAStudent.toSorted());
    const now = (await standings(trust)).filter((row) =>
      contacts.some((one) => one.contactId === row.contactId),
    );
    expect(now.map(({ status }) => status)).toEqual(now.map(() => 'revoked'));
    for (const { contactId } of backWithChild)
      await expect(signIn(contactId)).rejects.toMatchObject({ cause: { code: 'wrong_password' } });
    const [held] = await trust.rows<{ sessions: number; registered: number }>(`
      select (select count(*)::int from session s where s.account_id = any (array(${returned}))) as sessions,
        (select count(*)::int from registration r where r.person_id = any (array(${returned})) and r.ended_at is null) as registered
      from trust where id = $1`);
    expect(held).toEqual({ sessions: 0, registered: 0 });
  });
});
