import { holdTrust } from '../administrators/hold-trust.ts';
import { Refusal } from '../refusal.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';

/** What an approval is about: a frozen plan, an invitation, or an administrator who is to become an Account Owner. */
export type ApprovalSubject =
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'owner_invitation'; readonly invitationId: string }
  | { readonly kind: 'owner_role'; readonly administratorId: string };

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
      md5(string_agg(person_id || coalesce(facts::text, ''), ',' order by position)) as digest from plan_item where plan_id = p.id) i
    where p.id = $1 and p.trust_id = app_trust()`,
  owner_invitation: `select jsonb_build_object('version', i.version, 'role', o.role, 'roleId', o.role_id, 'allSites', o.all_sites,
      'open', i.state in ('pending', 'expired'), 'to', md5(i.email)) as facts, a.id as beneficiary
    from invitation i join administrator_offer o on o.invitation_id = i.id left join account a on a.email = i.email
    where i.id = $1 and i.trust_id = app_trust()`,
  owner_role: `select jsonb_build_object('role', role, 'roleId', role_id, 'allSites', all_sites, 'active', ended_at is null) as facts,
      account_id as beneficiary
    from administrator where id = $1 and trust_id = app_trust()`,
};

const tables = { plan: 'plan', owner_invitation: 'invitation', owner_role: 'administrator' } as const;

/** The id of what an approval is about. */
export const subjectId = (subject: ApprovalSubject): string =>
  subject.kind === 'plan'
    ? subject.planId
    : subject.kind === 'owner_role'
      ? subject.administratorId
      : subject.invitationId;

/** Holds what an approval is about until the unit of work ends; the approval itself is held after it, always. Refuses `not_found`. */
export async function holdSubject(uow: UnitOfWork, subject: ApprovalSubject): Promise<void> {
  if (subject.kind !== 'plan') await holdTrust(uow, uow.actor.trustId ?? '');
  const held = await uow.sql(
    `select from ${tables[subject.kind]} where id = $1 and trust_id = app_trust() for update`,
    [subjectId(subject)],
  );
  if (held.length === 0) throw new Refusal('not_found');
}

/** What would be done, as it stands now, and to whom it gives power. Refuses `not_found`. */
export async function subjectFacts({ sql }: Reading, subject: ApprovalSubject): Promise<Row> {
  const [row] = await sql<Row>(queries[subject.kind], [subjectId(subject)]);
  if (row === undefined) throw new Refusal('not_found');
  return row;
}
