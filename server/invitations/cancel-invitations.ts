import type { UnitOfWork } from '../unit-of-work.ts';

/** Takes these open invitations back, with the access that they belong to. Whom they are for is held. */
export async function cancelInvitations({ sql }: UnitOfWork, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `update invitation set state = 'cancelled', answered_at = gatehouse_now()
     where trust_id = app_trust() and id = any ($1) and state in ('pending', 'expired') returning id`,
    [[...ids]],
  );
  return rows.map(({ id }) => id);
}
