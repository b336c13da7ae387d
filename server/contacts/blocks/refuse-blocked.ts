import { Refusal } from '../../refusal.ts';
import type { Reading, UnitOfWork } from '../../unit-of-work.ts';

/** A contact, and at which school; without one, in the trust. */
export interface BlockPlace {
  readonly contactId: string;
  readonly schoolId?: string | null;
}

/**
 * Which of these contacts are blocked, by id: by a block on them, or on another record that they sign in with; because
 * they look like somebody who is; or because every child of theirs at the school is kept from them. Hold the people
 * first: what is not blocked then stays so until the unit of work ends.
 */
export async function blockedAmong(
  { sql }: Pick<Reading, 'sql'>,
  contactIds: readonly string[],
  schoolId: string | null = null,
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }>(
    `select c.id from unnest($1::uuid[]) as c (id)
     where case when $2::uuid is null then contact_barred(c.id) else contact_barred_at(c.id, $2) end`,
    [[...contactIds], schoolId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether a contact is blocked: see {@link blockedAmong}. */
export async function isBlocked(
  reading: Pick<Reading, 'sql'>,
  { contactId, schoolId = null }: BlockPlace,
): Promise<boolean> {
  return (await blockedAmong(reading, [contactId], schoolId)).size > 0;
}

/**
 * What every deed of the office on a contact asks, once it holds them: refuses `contact_blocked`. Where the family itself
 * is at the door, ask {@link isBlocked} and refuse as for any dead link: `contact_blocked` would tell them of the block.
 */
export async function refuseBlocked(uow: Pick<UnitOfWork, 'sql'>, place: BlockPlace): Promise<void> {
  if (await isBlocked(uow, place)) throw new Refusal('contact_blocked');
}
