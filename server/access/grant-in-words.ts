import type { Reading } from '../unit-of-work.ts';

/** A grant as people speak of it. */
export interface GrantInWords {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly product: string;
  readonly role: string;
  /** The school or trust it is, or was, held at. */
  readonly place: string;
  readonly trust: string;
  /** Who gave it, if a person did. */
  readonly giver: string | null;
  /** The first instant without it, for access with an end date. */
  readonly endsAt: string | null;
}

/** The grants with these ids, in words. */
export function grantInWords({ sql }: Reading, grantIds: readonly string[]): Promise<GrantInWords[]> {
  return sql<GrantInWords>(
    `select a.id as "accountId", a.name, a.email, p.name as product, r.name as role, coalesce(s.name, t.name) as place, t.name as trust,
       giver.name as giver, iso(g.ends_at) as "endsAt"
     from "grant" g join account a on a.id = g.account_id join product p on p.id = g.product_id
     join product_role r on r.id = g.product_role_id join trust t on t.id = g.trust_id
     left join school s on s.id = g.school_id left join account giver on giver.id = g.given_by
     where g.id = any ($1) order by p.name, place`,
    [[...grantIds]],
  );
}
