import { describe, expect, it } from 'vitest';
import { importFirst, type ImportedTrust } from '../testing/import-world.ts';
import { larkfieldExpects } from '../testing/larkfield.ts';
import { hasRealRosters, realRoster, withRealRosters } from '../testing/real-rosters.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const pack = (name: string) => realRoster(`larkfield/${name}.zip`);

/** Who is there, at which school, and who belongs to whom: without anything that depends on the way it was said. */
const facts = async ({ rows }: ImportedTrust) => ({
  people: await rows(`select kind, external_id, given_name, family_name, email, enabled, grade from person
    where trust_id = $1 and gone_at is null order by 1, 2`),
  affiliations: await rows(`select distinct p.kind, p.external_id, a.role, s.external_id as school
    from active_affiliation a join person p on p.id = a.person_id left join school s on s.id = a.school_id
    where a.trust_id = $1 order by 1, 2, 3, 4`),
  guardianships:
    await rows(`select s.external_id as student, c.external_id as contact from active_guardianship g
    join person s on s.id = g.student_id join person c on c.id = g.contact_id where g.trust_id = $1 order by 1, 2`),
  enrolments: await rows(
    'select external_id, class_external_id from active_enrolment where trust_id = $1 order by 1',
  ),
});

const who = async ({ rows }: ImportedTrust, condition: string) =>
  (await rows<{ id: string }>(`select external_id as id from person p where trust_id = $1 and ${condition}`))
    .map(({ id }) => id)
    .toSorted();

describe.runIf(hasRealRosters)(`Larkfield, day by day${withRealRosters}`, () => {
  it.each(['v1p1', 'v1p2'])(
    'comes to the same by the complete package and by the changes alone, %s',
    async (version) => {
      const day0 = pack(`day0-${version}-bulk`);
      const [byBulk, byDelta] = [await importFirst(world, day0), await importFirst(world, day0)];
      await byBulk.import(pack(`day1-${version}-bulk`));
      await byDelta.import(pack(`day1-${version}-delta`));

      expect(await facts(byDelta)).toEqual(await facts(byBulk));
      const { day1 } = larkfieldExpects();
      for (const trust of [byBulk, byDelta]) {
        expect(await who(trust, `kind = 'staff' and not enabled`)).toEqual(day1.staffDisabled);
        expect(
          await who(
            trust,
            `kind = 'contact' and gone_at is null and not exists (
              select from active_guardianship g where g.contact_id = p.id)`,
          ),
        ).toEqual(day1.contactsNewlyWithoutAStudent.toSorted());
      }
    },
  );

  it('takes the next good package after one that it held, and has two leavers back', async () => {
    const trust = await importFirst(world, pack('day0-v1p2-bulk'));
    await trust.import(pack('day1-v1p2-bulk'));
    const before = await trust.versions();

    const held = await trust.import(pack('day2-v1p2-bulk-truncated'));
    expect(held.reason).toBe('278 of 344 people would leave at once');
    expect(await trust.versions()).toEqual(before);

    const { counts } = await trust.import(pack('day3-v1p2-bulk'));
    expect(counts?.people.staff).toMatchObject({ added: 0, gone: 0, returned: 2 });
    const { staffReturned } = larkfieldExpects().day3;
    expect(await who(trust, `kind = 'staff' and gone_at is null`)).toEqual(
      expect.arrayContaining([...staffReturned]),
    );
  });

  it('keeps a member of staff and a parent apart who share an address', async () => {
    const { rows } = await importFirst(world, pack('day0-v1p2-bulk'));
    const { oneEmailStaffAndParent } = larkfieldExpects();

    const found = await rows<{ kind: string; email: string }>(
      'select kind, email from person where trust_id = $1 order by kind',
    );
    const kinds = found.filter(({ email }) => email === oneEmailStaffAndParent).map(({ kind }) => kind);
    expect(kinds).toEqual(['contact', 'staff']);
  });
});
