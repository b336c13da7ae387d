import type { Preset } from '../access/rules.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork, type Reading, type Services } from '../unit-of-work.ts';

/** What somebody may do in a product, and where: a role at a school or (null) at the trust. */
export interface RoleClaim {
  /** The role's name in the product, such as `Full Edit`; `Family` for parents and carers. */
  readonly role: string;
  /** How far it reaches. */
  readonly preset: Preset | 'family';
  readonly school: { readonly id: string; readonly name: string; readonly identifier: string | null } | null;
  readonly trust: { readonly id: string; readonly name: string };
}

/** What a product is told of somebody, as it stands at this instant. */
export interface PersonClaims {
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly RoleClaim[];
  /** What the roster calls them, in this trust. */
  readonly rosterIds: readonly string[];
}

const rolesQuery = `
  select r.name as role, r.preset, jsonb_build_object('id', t.id, 'name', t.name) as trust,
    case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name, 'identifier', s.identifier) end as school
  from "grant" g join product_role r on r.id = g.product_role_id join trust t on t.id = g.trust_id left join school s on s.id = g.school_id
  where g.product_id = $1 and g.account_id = $2 and g.trust_id = app_trust() and g.ended_at is null
    and (g.ends_at is null or g.ends_at > gatehouse_now())
  union all
  select 'Family', 'family', jsonb_build_object('id', t.id, 'name', t.name),
    case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name, 'identifier', s.identifier) end
  from product p join trust t on t.id = p.trust_id join registration n on n.trust_id = p.trust_id and n.account_id = $2 and n.ended_at is null
  join contact_standing c on c.contact_id = n.person_id and family_open(c) and not contact_barred_at(c.contact_id, c.school_id)
  left join school s on s.id = c.school_id and p.level = 'school'
  where p.id = $1 and p.for_families and p.retired_at is null
  group by t.id, s.id`;

const personQuery = `
  select subject_of($1, a.id) as subject, a.name,
    case when a.sign_in_name is null then a.email end as email,
    (select coalesce(jsonb_agg(p.external_id order by p.external_id), '[]') from registration r join person p on p.id = r.person_id
      where r.account_id = a.id and r.trust_id = app_trust() and r.ended_at is null) as "rosterIds"
  from account a where a.id = $2`;

interface Wanted {
  readonly trustId: string;
  readonly productId: string;
  readonly accountId: string;
}

/** What a product may know of an account, read now from the grants. Null when there is no such account. */
export async function claimsFor(
  services: Services,
  { trustId, ...wanted }: Wanted,
): Promise<PersonClaims | null> {
  return unitOfWork(services, systemActor('sign-in of products', trustId), (uow) => claimsOf(uow, wanted));
}

/** The same within a transaction of the product's trust that may write: a name is made for whoever has none yet. */
export async function claimsOf(
  { sql }: Pick<Reading, 'sql'>,
  { productId, accountId }: Omit<Wanted, 'trustId'>,
): Promise<PersonClaims | null> {
  const [person] = await sql<Omit<PersonClaims, 'roles'>>(personQuery, [productId, accountId]);
  if (person === undefined) return null;
  return { ...person, roles: await sql<RoleClaim>(rolesQuery, [productId, accountId]) };
}
