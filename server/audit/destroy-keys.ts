import type { UnitOfWork } from '../unit-of-work.ts';

/** Destroys the keys of these subjects for good: what names them in the log can be read by nobody, and none is made again. */
export async function destroyKeys({ sql }: Pick<UnitOfWork, 'sql'>, ids: readonly string[]): Promise<void> {
  await sql(
    `insert into subject_key (subject_id, key, made_at, destroyed_at) select id, null, gatehouse_now(), gatehouse_now()
     from unnest($1::text[]) id order by id
     on conflict (subject_id) do update set key = null, destroyed_at = coalesce(subject_key.destroyed_at, gatehouse_now())`,
    [[...new Set(ids)]],
  );
}
