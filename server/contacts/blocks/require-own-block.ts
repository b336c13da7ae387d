import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdBlocks } from './hold-blocks.ts';
import { holdContact, type HeldContact } from './hold-contact.ts';
import { liftedTogether } from './lifted-together.ts';

/** A block whose contact is held. */
export interface OwnBlock extends HeldContact {
  readonly blockId: string;
}

/**
 * Holds the contacts of a block that a site may decide about by itself, with all that is lifted with it. Refuses `not_found` for contacts of other schools,
 * `self_change`, and `managed_elsewhere` at a school when a child at another one is concerned: that is the trust's to decide.
 */
export async function requireOwnBlock(uow: UnitOfWork, site: Site, blockId: string): Promise<OwnBlock> {
  const [block] = await uow.sql<{ contactId: string; studentId: string | null }>(
    'select contact_id as "contactId", student_id as "studentId" from contact_block where id = $1 and trust_id = $2',
    [blockId, site.trustId],
  );
  if (block === undefined) throw new Refusal('not_found');
  await holdBlocks(uow);
  const together = (await liftedTogether(uow, blockId)).map(({ contactId }) => contactId);
  const contact = await holdContact(uow, site, block.contactId, together);
  const elsewhere = await uow.sql(
    `select from guardianship g join student_place l on l.student_id = g.student_id
     where $3::uuid is not null and (g.contact_id = $1 or g.contact_id = any ($4)) and g.gone_at is null and l.school_id <> $3
       and ($2::uuid is null or g.student_id = $2) limit 1`,
    [block.contactId, block.studentId, site.schoolId, together],
  );
  if (elsewhere.length > 0) {
    throw new Refusal(
      'managed_elsewhere',
      'A child at another school of the trust is concerned. Ask the trust.',
    );
  }
  return { ...contact, blockId };
}
