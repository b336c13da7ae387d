import type { UnitOfWork } from '../../unit-of-work.ts';

/** Lets a group have these schools and no others. */
export async function putSchools(
  { sql }: UnitOfWork,
  groupId: string,
  schoolIds: readonly string[],
): Promise<void> {
  await sql('delete from school_group_member where group_id = $1 and school_id <> all ($2)', [
    groupId,
    schoolIds,
  ]);
  await sql(
    `insert into school_group_member (trust_id, group_id, school_id)
     select distinct app_trust(), $1::uuid, id from unnest($2::uuid[]) as chosen(id) on conflict do nothing`,
    [groupId, schoolIds],
  );
}
