import type { UnitOfWork } from '../unit-of-work.ts';
import type { EndReason } from './rules.ts';

/** How grants come to their end: for what reason, and in whose words. */
export interface Ending {
  readonly reason: EndReason;
  /** Why, in the words of whoever ends it. */
  readonly note?: string | null | undefined;
  /** Whether the person is told by mail; left out, as the trust has it. */
  readonly tell?: boolean | null | undefined;
  /** The bulk change that it is part of. */
  readonly planId?: string | undefined;
}

interface EndedGrant {
  readonly id: string;
  readonly accountId: string;
  readonly schoolId: string | null;
  readonly roleId: string;
  readonly endsAt: string | null;
}

/** Ends these grants, now. The person they belong to is held; their sessions are ended by the caller. */
export async function endGrants(
  { sql, actor, audit }: UnitOfWork,
  grantIds: readonly string[],
  { reason, note = null, planId }: Ending,
): Promise<string[]> {
  const ended = await sql<EndedGrant>(
    `update "grant" set ended_at = gatehouse_now(), end_reason = $2, ended_by = $3, end_note = $4
     where id = any ($1) and trust_id = app_trust() and ended_at is null returning id, account_id as "accountId",
       school_id as "schoolId", product_role_id as "roleId", iso(ends_at) as "endsAt"`,
    [[...grantIds], reason, actor.accountId, note || null],
  );
  for (const { id, accountId, schoolId, ...before } of ended) {
    const details = { accountId, reason, ...(planId && { planId }) };
    audit('grant.ended', { kind: 'grant', id }, details, { schoolId, before });
  }
  return ended.map(({ id }) => id);
}
