import type { Reading } from '../../unit-of-work.ts';
import { recordsOfHuman } from './records-of-human.ts';

/** One of the blocks that are lifted at once, and whom it is on. */
export interface LiftedBlock {
  readonly blockId: string;
  readonly contactId: string;
}

const query = `
  with recursive together as (
    select b.id from contact_block a join contact_block b on b.contact_id = any ($2) and b.student_id is not distinct from a.student_id
      and (b.id = a.id or b.copied_from = a.id or a.copied_from = b.id or b.copied_from = a.copied_from)
    where a.id = $1 and a.trust_id = app_trust()
    union select c.id from contact_block c join together t on c.copied_from = t.id)
  select b.id as "blockId", b.contact_id as "contactId" from together t join contact_block b on b.id = t.id
  where b.lifted_at is null order by b.id`;

/**
 * The blocks that end with one that is lifted: on every other record of the same human being, and what was copied from it onto
 * records that were found to be theirs. The one that it was itself copied from, onto a record of another account, stays: lifting
 * a copy by itself says that its record is somebody else's after all.
 */
export async function liftedTogether(reading: Reading, blockId: string): Promise<LiftedBlock[]> {
  const [asked] = await reading.sql<{ contactId: string }>(
    'select contact_id as "contactId" from contact_block where id = $1 and trust_id = app_trust()',
    [blockId],
  );
  if (asked === undefined) return [];
  return reading.sql<LiftedBlock>(query, [blockId, await recordsOfHuman(reading, asked.contactId)]);
}
