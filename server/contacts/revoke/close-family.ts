import { putAside } from '../../accounts/kept/put-aside.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';

/** Whether a contact, who is held, has no school left in the trust where they took up access and still have it. */
export async function hasNoSchool({ sql }: Pick<UnitOfWork, 'sql'>, contactId: string): Promise<boolean> {
  const left = await sql(
    `select from contact_standing where trust_id = app_trust() and contact_id = $1
       and admitted_at is not null and revoked_at is null limit 1`,
    [contactId],
  );
  return left.length === 0;
}

/** What is left of a sign-in. */
export interface Closed {
  readonly signsIn: boolean;
  /** Until when the password is kept, as an ISO string; null when it is not put aside. */
  readonly keptUntil: string | null;
}

/**
 * Ends the registration of a contact who has no school left, and puts the password aside when nobody else knows the
 * account, for as long as the trust lets it be given back.
 */
export async function closeFamily(uow: UnitOfWork, contactId: string, accountId: string): Promise<Closed> {
  const { sql } = uow;
  await sql(
    `update registration set ended_at = gatehouse_now()
     where trust_id = app_trust() and person_id = $1 and ended_at is null`,
    [contactId],
  );
  const [trust] = await sql<{ days: number }>(
    'select restore_days as days from trust where id = app_trust()',
  );
  const kept = await putAside(uow, accountId, trust?.days ?? 30);
  const known = await sql('select from credential where account_id = $1 and password is not null', [
    accountId,
  ]);
  return { signsIn: known.length > 0, keptUntil: kept?.keptUntil ?? null };
}
