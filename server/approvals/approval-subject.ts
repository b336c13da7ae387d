import { holdTrust } from '../administrators/hold-trust.ts';
import { holdBlocks } from '../contacts/blocks/hold-blocks.ts';
import { liftedTogether } from '../contacts/blocks/lifted-together.ts';
import { Refusal } from '../refusal.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';

/** What an approval is about: a frozen plan, an invitation, an administrator who is to become an Account Owner, or a block. */
export type ApprovalSubject =
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'owner_invitation'; readonly invitationId: string }
  | { readonly kind: 'owner_role'; readonly administratorId: string }
  | { readonly kind: 'lift_block'; readonly blockId: string };

/** What would be done, in ids, codes and counts: approved is this, and nothing else. */
export type SubjectFacts = Readonly<Record<string, unknown>>;

interface Row {
  readonly facts: SubjectFacts;
  /** The account that it makes more powerful, where it is known. */
  readonly beneficiary: string | null;
}

const queries: Readonly<Record<ApprovalSubject['kind'], string>> = {
  plan: `select jsonb_build_object('plan', p.kind, 'state', p.state, 'people', i.people, 'rows', i.rows, 'digest', i.digest) as facts,
      null::uuid as beneficiary
    from plan p, lateral (select count(distinct person_id)::int as people, count(*)::int as rows,
      md5(string_agg(person_id || coalesce(school_id::text, '') || coalesce(facts::text, '') || coalesce(cause, '') || evidence || warnings::text, ',' order by position)) as digest from plan_item where plan_id = p.id) i
    where p.id = $1 and p.trust_id = app_trust()`,
  owner_invitation: `select jsonb_build_object('version', i.version, 'role', o.role, 'roleId', o.role_id, 'allSites', o.all_sites,
      'open', i.state in ('pending', 'expired'), 'to', md5(i.email)) as facts, a.id as beneficiary
    from invitation i join administrator_offer o on o.invitation_id = i.id left join account a on a.email = i.email
    where i.id = $1 and i.trust_id = app_trust()`,
  owner_role: `select jsonb_build_object('role', role, 'roleId', role_id, 'allSites', all_sites, 'active', ended_at is null) as facts,
      account_id as beneficiary
    from administrator where id = $1 and trust_id = app_trust()`,
  lift_block: `select jsonb_build_object('contact', contact_id, 'student', student_id, 'open', lifted_at is null) as facts,
      coalesce((select account_id from registration where person_id = contact_id and ended_at is null),
        (select a.id from person p join account a on a.email = p.email where p.id = contact_id)) as beneficiary
    from contact_block where id = $1 and trust_id = app_trust()`,
};

const tables = {
  plan: 'plan',
  owner_invitation: 'invitation',
  owner_role: 'administrator',
  lift_block: 'contact_block',
} as const;

/** The id of what an approval is about. */
export function subjectId(subject: ApprovalSubject): string {
  switch (subject.kind) {
    case 'plan':
      return subject.planId;
    case 'owner_invitation':
      return subject.invitationId;
    case 'owner_role':
      return subject.administratorId;
    case 'lift_block':
      return subject.blockId;
  }
}

/** Holds what an approval is about until the unit of work ends; the approval itself is held after it, always. Refuses `not_found`. */
export async function holdSubject(uow: UnitOfWork, subject: ApprovalSubject): Promise<void> {
  if (subject.kind === 'lift_block') await holdBlocked(uow, subject.blockId);
  else if (subject.kind !== 'plan') await holdTrust(uow, uow.actor.trustId ?? '');
  const held = await uow.sql(
    `select from ${tables[subject.kind]} where id = $1 and trust_id = app_trust() for update`,
    [subjectId(subject)],
  );
  if (held.length === 0) throw new Refusal('not_found');
}

/** Whom a block is on, and what is lifted with it, is held before the block. */
async function holdBlocked(uow: UnitOfWork, blockId: string): Promise<void> {
  await holdBlocks(uow);
  const blocked = await liftedTogether(uow, blockId);
  await holdPeople(
    uow,
    blocked.map(({ contactId }) => contactId),
  );
}

/** What would be done, as it stands now, and to whom it gives power. Refuses `not_found`. */
export async function subjectFacts(reading: Reading, subject: ApprovalSubject): Promise<Row> {
  const [row] = await reading.sql<Row>(queries[subject.kind], [subjectId(subject)]);
  if (row === undefined) throw new Refusal('not_found');
  if (subject.kind !== 'lift_block') return row;
  const together = (await liftedTogether(reading, subject.blockId)).map(({ blockId }) => blockId);
  return { ...row, facts: { ...row.facts, together } };
}
