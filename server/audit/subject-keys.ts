import { randomBytes } from 'node:crypto';
import { seal, unseal } from '../accounts/seal.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';

/** The data key of each subject that was asked for: null once they were erased. */
export type SubjectKeys = ReadonlyMap<string, Buffer | null>;

const about = (id: string) => `subject key ${id}`;

/** The data keys of these subjects, as far as there are any. Never kept: whoever is erased is gone with the row. */
export async function readKeys(
  { sql, settings }: Pick<Reading, 'sql' | 'settings'>,
  ids: readonly string[],
): Promise<SubjectKeys> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; key: Buffer | null }>(
    'select subject_id as id, key from subject_key where subject_id = any ($1)',
    [[...new Set(ids)]],
  );
  return new Map(
    rows.map(({ id, key }) => [id, key === null ? null : unseal(settings.sealKey, about(id), key)]),
  );
}

/** The data keys of these subjects; whoever has none yet gets one, the same for all who ask at once. */
export async function requireKeys(
  uow: Pick<UnitOfWork, 'sql' | 'settings'>,
  ids: readonly string[],
): Promise<SubjectKeys> {
  const known = await readKeys(uow, ids);
  const missing = [...new Set(ids)].filter((id) => !known.has(id)).toSorted();
  if (missing.length === 0) return known;
  const wrapped = missing.map((id) => seal(uow.settings.sealKey, about(id), randomBytes(32)).toString('hex'));
  // Whoever waits for a key that somebody else is making waits for nobody who waits for them: all other locks are held
  // before, and keys are made in one order.
  await uow.sql('set constraints all immediate');
  await uow.sql('select from trust where id = app_trust() for key share');
  await uow.sql(
    `insert into subject_key (subject_id, key, made_at) select id, decode(key, 'hex'), gatehouse_now()
     from unnest($1::text[], $2::text[]) as made(id, key) order by id on conflict do nothing`,
    [missing, wrapped],
  );
  return new Map([...known, ...(await readKeys(uow, missing))]);
}
