import type { Site } from '../../administrators/rules.ts';
import { holdBlocks } from '../blocks/hold-blocks.ts';
import { holdPeople } from '../../roster/hold-people.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';

export type CarryOverState = 'proposed' | 'carried' | 'dismissed' | 'undone';

/** What was moved, for the way back. */
export interface CarriedFacts {
  readonly duplicate?: boolean;
  /** Schools where the old record's access went to the new one, and the reason written there. */
  readonly schools?: readonly string[];
  readonly registrationId?: string;
}

/** A proposal that is held with both people until the unit of work ends. */
export interface HeldCarryOver {
  readonly id: string;
  readonly oldId: string;
  readonly newId: string;
  readonly state: CarryOverState;
  /** Whether a person decided it last; what no longer holds is dismissed by an import. */
  readonly decidedByPerson: boolean;
  readonly decidedAt: Date | null;
  readonly facts: CarriedFacts;
}

/**
 * Holds a proposal after both of its people. At a school it is found only where both records are that school's, and is
 * refused `managed_elsewhere` when either has access at another school, too: what would move there is the trust's to decide.
 * Refuses `self_change` to whoever signs in with either.
 */
export async function holdCarryOver(
  uow: UnitOfWork,
  { trustId, schoolId }: Site,
  carryOverId: string,
): Promise<HeldCarryOver> {
  const [found] = await uow.sql<{ oldId: string; newId: string }>(
    `select old_contact_id as "oldId", new_contact_id as "newId" from carry_over c where id = $1 and trust_id = $2
       and ($3::uuid is null or 2 = (select count(*) from contact_standing s
         where s.contact_id in (c.old_contact_id, c.new_contact_id) and s.school_id = $3))`,
    [carryOverId, trustId, schoolId],
  );
  if (found === undefined) throw new Refusal('not_found');
  // Whom a block is on depends on it, too: which records are one human being.
  await holdBlocks(uow);
  await holdPeople(uow, [found.oldId, found.newId]);
  await refuseOwnRecords(uow, found);
  if (schoolId !== null) await requireOwn(uow, found, schoolId);
  const [held] = await uow.sql<Omit<HeldCarryOver, 'decidedAt'> & { decidedAt: string | null }>(
    `select id, old_contact_id as "oldId", new_contact_id as "newId", state, facts, iso(decided_at) as "decidedAt",
       decided_by is not null as "decidedByPerson"
     from carry_over where id = $1 for update`,
    [carryOverId],
  );
  if (held === undefined) throw new Refusal('not_found');
  return { ...held, decidedAt: held.decidedAt === null ? null : new Date(held.decidedAt) };
}

/** Whether they are one adult is for somebody else to say: it may give back a child whom a colleague took away. */
async function refuseOwnRecords(
  { sql, actor }: UnitOfWork,
  { oldId, newId }: { readonly oldId: string; readonly newId: string },
): Promise<void> {
  const own = await sql(
    'select from registration where person_id in ($1, $2) and account_id = $3 and ended_at is null',
    [oldId, newId, actor.accountId],
  );
  if (own.length > 0) throw new Refusal('self_change');
}

async function requireOwn(
  uow: UnitOfWork,
  { oldId, newId }: { readonly oldId: string; readonly newId: string },
  schoolId: string,
): Promise<void> {
  const elsewhere = await uow.sql(
    `select from contact_standing where contact_id in ($1, $2) and school_id <> $3 and admitted_at is not null and revoked_at is null limit 1`,
    [oldId, newId, schoolId],
  );
  if (elsewhere.length > 0) {
    throw new Refusal(
      'managed_elsewhere',
      'This account is used at another school of the trust, too. Ask the trust to carry it over.',
    );
  }
}
