import type { UnitOfWork } from '../unit-of-work.ts';
import type { Held, Reported } from './rules.ts';

/** What a product says of somebody, as it said it. */
export interface Says {
  readonly line: number;
  readonly subject: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly school: string | null;
}

interface Line extends Says {
  readonly knownAs: string;
  readonly accountId: string | null;
  readonly proposedId: string | null;
}

/**
 * The rows of a product's last good report, and who is meant: by the name that the portal gave them, or by what a person has
 * confirmed. An address alone is a proposal, and only of somebody whom this trust knows.
 */
const lines = `
  select l.line, l.known_as as "knownAs", l.subject, l.email, l.name, l.role, l.school,
    coalesce(s.account_id, k.account_id) as "accountId",
    case when coalesce(s.account_id, k.account_id) is null then a.id end as "proposedId"
  from drift_line l
  left join product_subject s on s.product_id = $1 and s.trust_id = app_trust()
    and s.subject = case when l.subject ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then l.subject::uuid end
  left join (drift_link k join account ka on ka.id = k.account_id)
    on k.product_id = $1 and k.known_as = l.known_as and (l.subject is not null or ka.email = l.email)
  left join account a on a.email = l.email and a.sign_in_name is null and a.erased_at is null and exists (
    select from registration r where r.account_id = a.id and r.trust_id = app_trust()
    union all select from "grant" g where g.account_id = a.id and g.trust_id = app_trust())
  where l.report_id = (select id from drift_report where product_id = $1 and trust_id = app_trust() and state = 'good' order by position desc limit 1)
  order by l.line`;

/** Who has access now: members of staff by their roles, families who have been there as families. */
const held = `
  with been as materialized (select distinct account_id from product_session where product_id = $1 and trust_id = app_trust())
  select g.account_id as "accountId", g.id as "grantId", g.product_role_id as role, coalesce(g.school_id, g.trust_id) as place,
    b.account_id is not null as "hasBeen"
  from "grant" g left join been b on b.account_id = g.account_id
  where g.product_id = $1 and g.trust_id = app_trust() and g.ended_at is null and (g.ends_at is null or g.ends_at > gatehouse_now())
    and not account_barred(g.account_id)
  union all
  select distinct b.account_id, null::uuid, null::uuid, case when p.level = 'school' then c.school_id else p.trust_id end, true
  from product p join been b on true join registration n on n.account_id = b.account_id and n.trust_id = p.trust_id and n.ended_at is null
  join contact_standing c on c.contact_id = n.person_id and family_open(c)
  where p.id = $1 and p.for_families and p.retired_at is null and not contact_barred_at(c.contact_id, c.school_id)`;

interface HeldRow extends Omit<Held, 'role'> {
  readonly role: string | null;
}

/** What a family's access is called, wherever a role is. */
export const familyRole = 'family';

/** Both sides of the comparison, and what the product said, by line. Null where it has never reported anything that could be used. */
export async function driftFacts(
  { sql }: UnitOfWork,
  productId: string,
): Promise<{ reported: Reported[]; held: Held[]; says: ReadonlyMap<number, Says> }> {
  const { roleOf, placeOf } = await readNames({ sql }, productId);
  const rows = await sql<Line>(lines, [productId]);
  const has = await sql<HeldRow>(held, [productId]);
  return {
    reported: rows.map(({ line, knownAs, accountId, proposedId, role, school }) => {
      return { line, knownAs, accountId, proposedId, role: roleOf(role), place: placeOf(school) };
    }),
    held: has.map(({ role, ...rest }) => ({ ...rest, role: role ?? familyRole })),
    says: new Map(
      rows.map(({ line, subject, email, name, role, school }) => [
        line,
        { line, subject, email, name, role, school },
      ]),
    ),
  };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .trim();

/** How the roles of a product and the schools are called: by name, preset, id or identifier. What is called otherwise stays as it is. */
async function readNames({ sql }: Pick<UnitOfWork, 'sql'>, productId: string) {
  const roles = await sql<{ id: string; name: string; preset: string }>(
    `select id, name, preset from product_role where product_id = $1 and trust_id = app_trust() order by retired_at is null, id`,
    [productId],
  );
  const schools = await sql<{ id: string; name: string; identifier: string | null; level: string }>(
    `select s.id, s.name, s.identifier, p.level from product p join school s on s.trust_id = p.trust_id
     where p.id = $1 and p.trust_id = app_trust() order by s.gone_at is null, s.id`,
    [productId],
  );
  const presets = Map.groupBy(roles, ({ preset }) => plain(preset));
  const byRole = new Map<string, string>([['family', familyRole]]);
  // A preset names a role only where one role alone has it; a name of its own comes before.
  for (const [preset, [one, another]] of presets) if (one && !another) byRole.set(preset, one.id);
  for (const { id, name } of roles) byRole.set(plain(name), id).set(id, id);
  const bySchool = new Map<string, string>();
  for (const { id, name, identifier } of schools) {
    bySchool.set(plain(name), id).set(id, id);
    if (identifier !== null) bySchool.set(plain(identifier), id);
  }
  const isOfTrust = schools[0]?.level === 'trust';
  const known = (names: ReadonlyMap<string, string>, text: string | null) =>
    text === null ? null : (names.get(plain(text)) ?? `“${plain(text)}”`);
  return {
    roleOf: (text: string | null) => known(byRole, text),
    // Of a product of the trust there is one place, whatever the product calls it.
    placeOf: (text: string | null) => (isOfTrust ? null : known(bySchool, text)),
  };
}
