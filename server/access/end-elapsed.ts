import { endPortalSessions } from '../accounts/end-sessions.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { grantInWords } from './grant-in-words.ts';
import { tellEnded, tellsEnded } from './tell-ended.ts';

interface Due {
  readonly id: string;
  readonly personId: string | null;
}

interface Ended {
  readonly id: string;
  readonly accountId: string;
  readonly schoolId: string | null;
  readonly roleId: string;
  readonly endsAt: string | null;
}

interface ElapsedOf {
  readonly limit: number;
  readonly people?: readonly string[] | null;
  /** Besides what is registered for them, the account that they are about to have. */
  readonly accountId?: string | null;
}

/**
 * Writes down, for the actor's trust, which access with an end date is over (at most `limit` grants; of these
 * `people`, and what else their accounts hold, alone when they are given): it has been over since that instant. The accounts are signed out in the same transaction and,
 * if the trust wants it, told. They stay registered, so that they can be given access anew. Safe to run twice, or late.
 */
export async function endElapsed(
  uow: UnitOfWork,
  { limit, people = null, accountId = null }: ElapsedOf,
): Promise<{ ended: number }> {
  const at = uow.now.toISOString();
  const due = await uow.sql<Due>(
    `select id, person_id as "personId" from "grant"
     where trust_id = app_trust() and ended_at is null and ends_at <= $1 and ($3::uuid[] is null or person_id = any ($3) or account_id = $4
         or account_id in (select account_id from registration where person_id = any ($3) and ended_at is null))
     order by ends_at, id limit $2`,
    [at, limit, people, accountId],
  );
  if (due.length === 0) return { ended: 0 };
  await holdPeople(
    uow,
    due.flatMap(({ personId }) => personId ?? []),
  );
  const ended = await uow.sql<Ended>(
    `update "grant" set ended_at = ends_at, end_reason = 'end_date'
     where id = any ($2) and ended_at is null and ends_at <= $1
     returning id, account_id as "accountId", school_id as "schoolId", product_role_id as "roleId", iso(ends_at) as "endsAt"`,
    [at, due.map(({ id }) => id)],
  );
  for (const { id, accountId, schoolId, roleId, endsAt } of ended) {
    const more = { schoolId, before: { roleId, endsAt } };
    uow.audit('grant.ended', { kind: 'grant', id }, { accountId, reason: 'end_date' }, more);
  }
  const told = await tellsEnded(uow, null);
  const accounts = Map.groupBy(ended, ({ accountId }) => accountId);
  for (const accountId of [...accounts.keys()].toSorted()) {
    await endPortalSessions(uow, accountId);
    const ids = accounts.get(accountId) ?? [];
    const words = told
      ? await grantInWords(
          uow,
          ids.map(({ id }) => id),
        )
      : [];
    await tellEnded(uow, words, { how: 'date', afterwards: stays });
  }
  return { ended: ended.length };
}

const stays = 'Everything else you could open stays as it was, and you can still sign in.';
