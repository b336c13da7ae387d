import { describe, expect, it } from 'vitest';
import { importFirst, type ImportedTrust } from '../testing/import-world.ts';
import { larkfieldExpects, type LarkfieldDay } from '../testing/larkfield.ts';
import { hasRealRosters, realRoster, withRealRosters } from '../testing/real-rosters.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const day0 = [
  'day0-v1p1-bulk.zip',
  'day0-v1p1-bulk-agents-on-parents.zip',
  'day0-v1p2-bulk.zip',
  'day0-v1p2-bulk-agents-on-parents.zip',
];

const larkfield = (fileName: string) => importFirst(world, realRoster(`larkfield/${fileName}`));

/** The figures that `expected.json` speaks of, as they stand in the database. */
async function figures({ rows }: ImportedTrust): Promise<LarkfieldDay> {
  const [counts] = await rows<Omit<LarkfieldDay, 'bySchool'>>(`
    with here as (select * from person where gone_at is null and trust_id = $1),
      guarded as (select distinct g.contact_id from guardianship g join here s on s.id = g.student_id where g.gone_at is null)
    select count(*)::int as users, count(*) filter (where kind = 'student')::int as students,
      count(*) filter (where kind = 'staff')::int as staff, count(*) filter (where kind = 'contact')::int as contacts,
      count(*) filter (where kind = 'contact' and id in (select contact_id from guarded))::int as "contactsWithAStudent",
      count(*) filter (where kind = 'contact' and id not in (select contact_id from guarded))::int as "contactsWithoutAStudent",
      count(*) filter (where kind = 'contact' and email is null)::int as "contactsWithoutEmail",
      count(*) filter (where kind = 'staff' and email is null)::int as "staffWithoutEmail",
      (select count(*)::int from (select from here where email is not null group by email having count(*) > 1) s)
        as "emailsOnMoreThanOneRecord"
    from here`);
  const places = await rows<{ name: string; students: number; staff: number }>(`
    select coalesce(s.name, t.name) as name, count(distinct p.id) filter (where p.kind = 'student')::int as students,
      count(distinct p.id) filter (where p.kind = 'staff')::int as staff
    from affiliation a join person p on p.id = a.person_id and p.gone_at is null join trust t on t.id = a.trust_id
    left join school s on s.id = a.school_id where a.gone_at is null and p.kind <> 'contact' and a.trust_id = $1 group by 1`);
  if (counts === undefined) throw new Error('nobody was counted');
  return { ...counts, bySchool: Object.fromEntries(places.map(({ name, ...people }) => [name, people])) };
}

/** Everything that the roster says, without our own ids. */
const contents = ({ rows }: ImportedTrust) =>
  rows(`
    select p.kind, p.external_id, p.given_name, p.family_name, p.email, p.enabled, p.gone_at is null as here,
      (select array_agg(a.role || ' at ' || coalesce(s.name, 'the trust') order by a.role, s.name) from affiliation a
        left join school s on s.id = a.school_id where a.person_id = p.id and a.gone_at is null) as places,
      (select array_agg(c.external_id order by c.external_id) from guardianship g join person c on c.id = g.contact_id
        where g.student_id = p.id and g.gone_at is null) as contacts
    from person p where p.gone_at is null and p.trust_id = $1 order by p.kind, p.external_id`);

describe.runIf(hasRealRosters)(`the Larkfield rosters${withRealRosters}`, () => {
  it.each(day0)('%s holds exactly the people that it should', async (fileName) => {
    expect(await figures(await larkfield(fileName))).toEqual(larkfieldExpects().day0);
  });

  it('says the same in 1.1 and 1.2, with the agents on either side', async () => {
    const [first, ...others] = await Promise.all(day0.map(async (name) => contents(await larkfield(name))));
    const kept = (rows: unknown) =>
      JSON.stringify(rows).replaceAll(
        /"(principal|districtAdministrator|administrator)( at [^"]*)?"/g,
        '"office$2"',
      );

    for (const other of others) expect(kept(other)).toEqual(kept(first));
  });

  it('changes nothing when the same package comes twice, not even a row version', async () => {
    const trust = await larkfield('day0-v1p2-bulk.zip');
    const before = await trust.versions();

    const { counts } = await trust.import(realRoster('larkfield/day0-v1p2-bulk.zip'));

    expect(counts?.people.staff).toMatchObject({ added: 0, changed: 0, gone: 0 });
    expect(await trust.versions()).toEqual(before);
  });

  it.each(['day1-v1p1-bulk.zip', 'day1-v1p1-delta.zip', 'day1-v1p2-bulk.zip', 'day1-v1p2-delta.zip'])(
    '%s names the leavers, and nobody else has left',
    async (name) => {
      const trust = await larkfield(name.replace('day1', 'day0').replace('delta', 'bulk'));

      expect(await trust.import(realRoster(`larkfield/${name}`))).toMatchObject({ state: 'done' });

      const { day1 } = larkfieldExpects();
      const gone = (kind: string) =>
        trust.rows<{ id: string }>(
          `select external_id as id from person where kind = '${kind}' and trust_id = $1 and gone_at is not null order by 1`,
        );
      const ids = (found: { id: string }[]) => found.map(({ id }) => id);
      expect(ids(await gone('staff'))).toEqual(day1.staffLeavers.toSorted());
      expect(ids(await gone('student'))).toEqual(day1.studentLeavers.toSorted());
      expect(await figures(trust)).toMatchObject({
        students: day1.students,
        staff: day1.staff,
        bySchool: day1.bySchool,
      });
    },
  );

  it.each(['day2-v1p1-bulk-truncated.zip', 'day2-v1p2-bulk-truncated.zip'])(
    '%s is held: it changes nothing, and is written down with the reason',
    async (name) => {
      const trust = await larkfield(name.replace('day2', 'day0').replace('-truncated', ''));
      const before = await contents(trust);

      expect(await trust.import(realRoster(`larkfield/${name}`))).toMatchObject({
        state: 'held',
        counts: null,
      });

      expect(await contents(trust)).toEqual(before);
      expect(
        await trust.rows(`select state from roster_import where trust_id = $1 and state <> 'done'`),
      ).toEqual([{ state: 'held' }]);
    },
  );

  it('lets a person who has looked accept the leavers', async () => {
    const trust = await larkfield('day0-v1p2-bulk.zip');

    expect(
      await trust.import(realRoster('larkfield/day2-v1p2-bulk-truncated.zip'), { acceptLeavers: true }),
    ).toMatchObject({ state: 'done' });

    expect((await figures(trust)).users).toBeLessThan(70);
  });
});
