import type { Approver } from '../../approvals/approvers.ts';
import type { Reading } from '../../unit-of-work.ts';
import { blockKeepers } from './block-keepers.ts';

/** Whoever may approve that a block is lifted: at the trust, or at a school of the contact; but these accounts. */
export async function liftApprovers(
  reading: Reading,
  blockId: string,
  but: readonly (string | null)[],
): Promise<Approver[]> {
  const rows = await reading.sql<{ contactId: string; schoolId: string | null }>(
    `select b.contact_id as "contactId", s.school_id as "schoolId" from contact_block b
     left join contact_standing s on s.contact_id = b.contact_id where b.id = $1`,
    [blockId],
  );
  const schools = rows.flatMap(({ schoolId }) => schoolId ?? []);
  const contacts = rows.slice(0, 1).map(({ contactId }) => contactId);
  // A school decides by itself only where no other one is concerned.
  const keepers = await blockKeepers(reading, { contacts, schools: schools.length === 1 ? schools : [] });
  return keepers.filter(({ accountId }) => !but.includes(accountId));
}
