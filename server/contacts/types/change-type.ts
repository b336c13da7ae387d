import { Refusal } from '../../refusal.ts';
import type { Reading, UnitOfWork } from '../../unit-of-work.ts';
import { listTypes } from './list-types.ts';

/** A kind of contact as it is to be. */
export interface TypeChange {
  readonly code: string;
  readonly name: string;
  readonly portal: boolean;
}

/** What a portal flag would do: to whom it is about, and who would gain or lose access. */
export interface TypePreview {
  /** With an account, or welcomed to one. */
  readonly losing: number;
  readonly gaining: number;
}

/** How many contacts would be ready to be revoked, or to be welcomed, if a kind had the flag or not. Changes nothing. */
export async function previewType(
  { sql }: Reading,
  { code, portal }: Pick<TypeChange, 'code' | 'portal'>,
): Promise<TypePreview> {
  const [row] = await sql<TypePreview>(
    `select count(*) filter (where flagged and status in ('active', 'never_logged_in'))::int as losing,
       count(*) filter (where not flagged and students > 0)::int as gaining
     from contact_standing where trust_id = app_trust() and type_code = $1`,
    [code],
  );
  return portal ? { losing: 0, gaining: row?.gaining ?? 0 } : { losing: row?.losing ?? 0, gaining: 0 };
}

/** Says what a kind of contact is called, and whether its people may have a family account. Refuses `not_found`. */
export async function changeType(uow: UnitOfWork, { code, name, portal }: TypeChange): Promise<void> {
  const before = (await listTypes(uow)).find((type) => type.code === code);
  if (before === undefined) throw new Refusal('not_found');
  // Everybody of the kind is looked at again before this is over, and there may be a hundred thousand of them.
  await uow.sql(`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true)`);
  await uow.sql(
    `insert into contact_type (trust_id, code, name, portal, changed_at, changed_by, changed_by_name)
     values (app_trust(), $1, $2, $3, $4, $5, $6)
     on conflict (trust_id, code) do update set name = excluded.name, portal = excluded.portal,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name`,
    [code, name, portal, uow.now.toISOString(), uow.actor.accountId, uow.actor.label],
  );
  uow.audit(
    'contact_type.changed',
    { kind: 'trust', id: uow.actor.trustId ?? '' },
    { code, type: name },
    {
      before: { name: before.name, portal: before.portal },
      after: { name, portal },
    },
  );
}
