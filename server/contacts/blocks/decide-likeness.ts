import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { closeDoors } from './close-doors.ts';
import { holdContact } from './hold-contact.ts';
import { sameStudentsQuery } from './likeness-query.ts';
import { writeBlock } from './place-block.ts';
import { refuseOwn } from './refuse-own.ts';
import type { LikenessDecision } from './rules.ts';

/** What somebody decided of a record that waits, and a word why. */
export interface DecideLikeness {
  readonly likenessId: string;
  readonly decision: LikenessDecision;
  readonly note: string | null;
}

interface Row {
  readonly contactId: string;
  readonly blockedId: string;
}

interface Held {
  readonly blockId: string;
  readonly studentId: string | null;
  readonly reason: string;
}

/**
 * Decides of a record that looks like somebody who is blocked. `same`: the block, with its reason, is on the new record, too.
 * `other`: it waits no longer, and is given nothing. Refuses `not_found` at a school that does not have both records,
 * `self_change` to whoever is one of the two, by account or by address, and `already_decided`.
 */
export async function decideLikeness(
  uow: UnitOfWork,
  site: Site,
  { likenessId, decision, note }: DecideLikeness,
): Promise<{ name: string }> {
  const { sql, actor, audit } = uow;
  const [row] = await sql<Row>(
    `select l.contact_id as "contactId", b.contact_id as "blockedId" from block_likeness l
     join contact_block b on b.id = l.block_id where l.id = $1 and l.trust_id = $2`,
    [likenessId, site.trustId],
  );
  if (row === undefined) throw new Refusal('not_found');
  const [first = '', second = ''] = [row.contactId, row.blockedId].toSorted();
  const held = [await holdContact(uow, site, first), await holdContact(uow, site, second)];
  await refuseOwn(
    uow,
    held.flatMap(({ contacts }) => contacts),
    [actor.accountId],
  );
  const contact = held.find(({ contactId }) => contactId === row.contactId);
  const [decided] = await sql<Held>(
    `update block_likeness l set decision = $2, decided_at = gatehouse_now(), decided_by = $3, decided_by_name = $4, decision_note = $5
     from contact_block b where l.id = $1 and l.decision is null and b.id = l.block_id and b.lifted_at is null
     returning b.id as "blockId", b.student_id as "studentId", b.reason`,
    [likenessId, decision, actor.accountId, actor.label, note],
  );
  if (contact === undefined || decided === undefined) throw new Refusal('already_decided');
  const { blockId, studentId, reason } = decided;
  const about = { kind: 'person', id: row.contactId };
  if (decision === 'other') {
    audit('block.told_apart', about, { likenessId, blockId }, { schoolId: site.schoolId });
    return { name: contact.name };
  }
  for (const student of await studentsOf(uow, row.contactId, studentId))
    await writeBlock(uow, contact, { studentId: student, reason, copiedFrom: blockId });
  const closed = await closeDoors(uow, contact);
  audit(
    'block.found_same',
    about,
    { likenessId, blockId, studentId, ...closed },
    { schoolId: site.schoolId },
  );
  return { name: contact.name };
}

/** From whom the record is to be kept: from all children, or from the one, under whatever code it is there. */
async function studentsOf(
  { sql }: UnitOfWork,
  contactId: string,
  studentId: string | null,
): Promise<(string | null)[]> {
  if (studentId === null) return [null];
  const rows = await sql<{ id: string }>(sameStudentsQuery, [contactId, studentId]);
  return rows.map(({ id }) => id);
}
