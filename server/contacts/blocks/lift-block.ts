import { granterOf } from '../../access/granter.ts';
import { may } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { liftedTogether } from './lifted-together.ts';
import { refuseOwn } from './refuse-own.ts';

interface Lifting {
  readonly studentId: string | null;
  readonly askedByName: string;
  readonly reason: string | null;
  readonly schools: readonly string[];
}

/**
 * Lifts a block that two people agree about: part of the answer to its approval. Whoever answers, and whoever asked, look after
 * blocks still, or it is refused `not_permitted`. It gives nothing back: how the contact stands follows from what is left. Records
 * that waited because of this block wait no longer. Ends with it whatever {@link liftedTogether} says. Refuses `self_change` when
 * either of the two is one of whom it is on, by account or by address.
 */
export async function liftBlock(uow: UnitOfWork, blockId: string, askedBy: string): Promise<void> {
  const { sql, actor, audit } = uow;
  const [lifting] = await sql<Lifting>(
    `select b.student_id as "studentId", q.asked_by_name as "askedByName", q.facts->>'reason' as reason,
       array(select school_id::text from contact_standing where contact_id = b.contact_id) as schools
     from contact_block b join approval q on q.block_id = b.id and q.asked_by = $2
     where b.id = $1 and b.lifted_at is null order by q.id desc limit 1`,
    [blockId, askedBy],
  );
  if (lifting === undefined) throw new Refusal('already_decided');
  await requireKeeper(uow, askedBy, lifting.schools);
  await requireKeeper(uow, actor.accountId, lifting.schools);
  const together = await liftedTogether(uow, blockId);
  const blocks = together.map((each) => each.blockId);
  const contacts = [...new Set(together.map((each) => each.contactId))];
  await refuseOwn(uow, contacts, [askedBy, actor.accountId]);
  const { studentId, askedByName, reason } = lifting;
  await sql(
    `update contact_block set lifted_at = gatehouse_now(), lifted_by = $2, lifted_by_name = $3, lift_asked_by_name = $4, lift_reason = $5
     where id = any ($1)`,
    [blocks, actor.accountId, actor.label, askedByName, reason],
  );
  const released = await sql(
    `update block_likeness set decision = 'other', decided_at = gatehouse_now(), decided_by = $2, decided_by_name = $3
     where (block_id = any ($1) and decision is null or contact_id = any ($4) and decision = 'same') returning id`,
    [blocks, actor.accountId, actor.label, contacts],
  );
  for (const { contactId: id, ...each } of together) {
    const details = { ...each, studentId, askedBy, released: released.length };
    audit('block.lifted', { kind: 'person', id }, details);
  }
}

async function requireKeeper(
  uow: UnitOfWork,
  accountId: string | null,
  schools: readonly string[],
): Promise<void> {
  const { administrations } = await granterOf(uow, accountId);
  const trustId = uow.actor.trustId ?? '';
  const places = [null, ...schools];
  if (!places.some((schoolId) => may(administrations, 'contact:block', { trustId, schoolId })))
    throw new Refusal('not_permitted', 'Only whoever looks after blocks decides about them.');
}
