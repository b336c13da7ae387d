import type { UnitOfWork } from '../unit-of-work.ts';
import type { ErasureFacts } from './rules.ts';

/** Whom an erasure is about: a person of the roster, or an account that none of them signs in with. */
export interface ErasureSubject {
  readonly kind: 'person' | 'account';
  readonly id: string;
}

/** Somebody who may be erased, with every account that they ever signed in with here. */
export interface Erasable extends ErasureFacts {
  readonly name: string;
  readonly accountIds: readonly string[];
}

const running = `d.trust_id = app_trust() and d.account_id = any (k.accounts) and d.ended_at is null`;
const administers = `exists (select from administrator d where ${running})`;
const lastOwner = `exists (select from administrator d where ${running}
    and d.role = 'account_owner') and not exists (select from administrator d where d.trust_id = app_trust()
    and d.role = 'account_owner' and d.ended_at is null and d.account_id <> all (k.accounts))`;
const held = `(g.ends_at is null or g.ends_at > gatehouse_now()) and g.ended_at is null and g.trust_id = app_trust()`;

const ofPerson = `
  select coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    k.accounts::text[] as "accountIds", p.erased_at is not null as erased,
    p.gone_at is null or exists (select from registration r join person other on other.id = r.person_id
      where r.account_id = any (k.accounts) and r.trust_id = p.trust_id and other.gone_at is null) as "inRoster",
    exists (select from "grant" g where ${held} and (g.person_id = p.id or g.account_id = any (k.accounts)))
      or ${administers} as "holdsAccess", ${lastOwner} as "lastOwner",
    exists (select from contact_block b where p.id in (b.contact_id, b.student_id) and b.lifted_at is null) as blocked
  from person p cross join lateral (select array(select distinct account_id from registration
    where person_id = p.id and trust_id = p.trust_id) as accounts) k
  where p.id = $1 and p.trust_id = app_trust()`;

const ofAccount = `
  select a.name, k.accounts::text[] as "accountIds", a.erased_at is not null as erased,
    exists (select from registration r join person p on p.id = r.person_id
      where r.account_id = a.id and p.erased_at is null and r.trust_id = app_trust()) as "inRoster",
    exists (select from account_trusts(a.id)) or account_kept(a.id) as "holdsAccess", ${lastOwner} as "lastOwner",
    false as blocked
  from account a cross join lateral (select array[a.id] as accounts) k
  where a.id = $1 and exists (select from administrator d where d.account_id = a.id and d.trust_id = app_trust())`;

/** What is known of somebody whom the actor's trust may erase; null for whom it has nothing to do with. */
export async function findErasable(
  { sql }: Pick<UnitOfWork, 'sql'>,
  { kind, id }: ErasureSubject,
): Promise<Erasable | null> {
  const [found] = await sql<Erasable>(kind === 'person' ? ofPerson : ofAccount, [id]);
  return found ?? null;
}
