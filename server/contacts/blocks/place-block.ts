import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { closeDoors, type Closed } from './close-doors.ts';
import { findLikenesses } from './find-likenesses.ts';
import { holdContact, type HeldContact } from './hold-contact.ts';

/** Whom to block, from one child or (null) from all of them in every school of the trust, and why. */
export interface PlaceBlock {
  readonly contactId: string;
  readonly studentId: string | null;
  readonly reason: string;
}

/** A block that was placed, what it closed, and how many other records look like the same person, and wait. */
export interface Placed extends Closed {
  readonly name: string;
  readonly blockId: string;
  readonly waiting: number;
}

/**
 * Blocks a contact: from now on nothing of the portal is open to them, whatever a roster says, and nothing is mailed to them.
 * It holds for every record that they sign in with. Sessions, links, welcomes and letters end in the same transaction.
 * Refuses `not_found` for contacts, or children, of other schools, `self_change`, and `block_exists`.
 */
export async function placeBlock(
  uow: UnitOfWork,
  site: Site,
  { contactId, studentId, reason }: PlaceBlock,
): Promise<Placed> {
  const contact = await holdContact(uow, site, contactId);
  if (studentId !== null) await requireTied(uow, site, contactId, studentId);
  const blockId = await writeBlock(uow, contact, { studentId, reason, copiedFrom: null });
  if (blockId === null) throw new Refusal('block_exists');
  const closed = await closeDoors(uow, contact);
  const { schoolId } = site;
  uow.audit(
    'block.placed',
    { kind: 'person', id: contactId },
    { blockId, studentId, records: contact.contacts.length, ...closed },
    { schoolId },
  );
  const { waiting } = await findLikenesses(uow, { blockId });
  return { name: contact.name, blockId, waiting, ...closed };
}

/** What is written of a block, and which block of another record it repeats. */
export interface BlockRow {
  readonly studentId: string | null;
  readonly reason: string;
  readonly copiedFrom: string | null;
}

const write = `
  insert into contact_block (trust_id, contact_id, student_id, reason, placed_by, placed_by_name, placed_at, copied_from)
  values (app_trust(), $1, $2, $3, $4, $5, gatehouse_now(), $6)
  on conflict (contact_id, coalesce(student_id, contact_id)) where lifted_at is null do nothing returning id`;

/** Writes a block on every record of a held contact; returns the id of the first record's, or null when it has it already. */
export async function writeBlock(
  { sql, actor }: UnitOfWork,
  { contacts }: Pick<HeldContact, 'contacts'>,
  { studentId, reason, copiedFrom }: BlockRow,
): Promise<string | null> {
  let first: string | null = null;
  for (const [place, contactId] of contacts.entries()) {
    const from: string | null = place === 0 ? copiedFrom : first;
    const by = [actor.accountId, actor.label];
    const [row]: { id: string }[] = await sql<{ id: string }>(write, [
      contactId,
      studentId,
      reason,
      ...by,
      from,
    ]);
    if (place === 0) first = row?.id ?? null;
    if (first === null) return null;
  }
  return first;
}

async function requireTied(
  { sql }: UnitOfWork,
  { schoolId }: Site,
  contactId: string,
  studentId: string,
): Promise<void> {
  const [tied] = await sql(
    `select from guardianship g where g.trust_id = app_trust() and g.contact_id = $1 and g.student_id = $2
       and ($3::uuid is null or exists (select from student_place l where l.student_id = g.student_id and l.school_id = $3))`,
    [contactId, studentId, schoolId],
  );
  if (tied === undefined) throw new Refusal('not_found');
}
