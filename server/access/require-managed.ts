import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

interface Row {
  readonly accountId: string;
  readonly ended: boolean;
  readonly managedHere: boolean;
  readonly seenHere: boolean;
  readonly manager: string | null;
}

/**
 * The account that these roles of one person belong to, if all of them are managed at the site and held still. Refuses
 * `not_found` for what the site does not even see, `managed_elsewhere` in words for what it sees, and `grant_ended`.
 */
export async function requireManaged(
  { sql }: UnitOfWork,
  site: Site,
  personId: string,
  grantIds: readonly string[],
): Promise<{ accountId: string }> {
  const rows = await sql<Row>(
    `select g.account_id as "accountId", g.ended_at is not null as ended, m.name as manager,
       g.managed_school_id is not distinct from $4 as "managedHere",
       $4::uuid is null or g.school_id = $4 or g.school_id is null
         and exists (select from affiliation f where f.person_id = g.person_id and f.school_id = $4) as "seenHere"
     from "grant" g left join school m on m.id = g.managed_school_id
     where g.id = any ($3) and g.trust_id = $1 and g.person_id = $2 order by g.id for update of g`,
    [site.trustId, personId, [...new Set(grantIds)], site.schoolId],
  );
  const [first] = rows;
  if (first === undefined || rows.length < new Set(grantIds).size) throw new Refusal('not_found');
  for (const { managedHere, seenHere, manager } of rows) {
    if (!seenHere && !managedHere) throw new Refusal('not_found');
    if (!managedHere)
      throw new Refusal(
        'managed_elsewhere',
        `This was given by ${manager ?? 'the trust'}, and is managed there.`,
      );
  }
  if (rows.some(({ ended }) => ended)) throw new Refusal('grant_ended');
  return { accountId: first.accountId };
}
