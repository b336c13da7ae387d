import type { Portal } from '../open-portal.ts';

/** Whose classes end: everybody's, or those of a hundredth of the students who are there. */
export type Leaving = 'all' | 'a hundredth';

/** The contacts whose children's classes end, as an import picks them out: of these alone it is said anew how they stand. */
export const affected = `select g.contact_id from guardianship g join enrolment e on e.student_id = g.student_id
  where e.trust_id = $1 and e.external_id like 'bench e%' and e.gone_at is not null`;

/** Ends classes as an import would, before it says how contacts stand; returns what takes it back. */
export async function students(
  { owner }: Portal,
  trustId: string,
  leaving: Leaving,
): Promise<() => Promise<unknown>> {
  const asAnImport = (on: boolean) =>
    owner.query(`select set_config('app.roster_import', case when $1 then gen_random_uuid()::text else '' end, false)`, [on]); // prettier-ignore
  await asAnImport(true);
  await owner.query(
    `update enrolment set gone_at = now() where trust_id = $1 and external_id like 'bench e%'
       and ($2 or substr(external_id, 8)::int / 2 % 100 = 1)`,
    [trustId, leaving === 'all'],
  );
  await asAnImport(false);
  return async () => {
    await asAnImport(true);
    await owner.query(
      `update enrolment set gone_at = null where trust_id = $1 and external_id like 'bench e%' and gone_at is not null`,
      [trustId],
    );
    await asAnImport(false);
  };
}
