import type { Reading } from '../unit-of-work.ts';
import { filterValues, foundBy, openDifferences, type DifferenceFilter } from './difference-filter.ts';
import type { Says } from './drift-facts.ts';
import { driftKinds, type DriftKind } from './rules.ts';

/** One difference, as its page shows it. Instants are ISO strings in UTC. */
export interface Difference {
  readonly id: string;
  readonly kind: DriftKind;
  /** Who it is about; of `unconfirmed`, who it may be; null for a stranger. */
  readonly who: {
    readonly name: string;
    readonly email: string | null;
    readonly personId: string | null;
    readonly isContact: boolean;
  } | null;
  /** What the product says; null where it says nothing of them. */
  readonly says: Says | null;
  /** What they have here. */
  readonly here: {
    readonly role: string;
    readonly place: string;
    readonly since: string | null;
    readonly managedBy: string | null;
    /** What is removed, at the site that manages it; null for a family's access. */
    readonly grantId: string | null;
    readonly managedSchoolId: string | null;
    /** Of a family's access, whose page it is ended on. */
    readonly contactId: string | null;
  } | null;
  /** What they had here last, where they have nothing. */
  readonly ended: { readonly role: string; readonly at: string; readonly reason: string } | null;
  /** Whether who is meant was confirmed by a person. */
  readonly isConfirmed: boolean;
  readonly lastSignIn: string | null;
  readonly foundAt: string;
  readonly toldAt: string | null;
  readonly ignored: { readonly at: string; readonly by: string | null; readonly note: string } | null;
}

/** How many make a page. */
export const differencesOnPage = 50;

const columns = `
  select d.id, d.kind, d.says, iso(d.found_at) as "foundAt", iso(d.told_at) as "toldAt",
    case when a.id is not null then jsonb_build_object('name', a.name, 'email', case when a.sign_in_name is null then a.email end,
      'personId', n.id, 'isContact', n.kind = 'contact') end as who,
    case when g.id is not null then jsonb_build_object('role', r.name, 'place', coalesce(s.name, t.name), 'since', iso(g.given_at),
        'managedBy', m.name, 'grantId', g.id, 'managedSchoolId', g.managed_school_id, 'contactId', null)
      when d.place_id is not null then jsonb_build_object('role', 'Family', 'place', coalesce(fs.name, t.name), 'since', null,
        'managedBy', null, 'grantId', null, 'managedSchoolId', null, 'contactId', (
          select x.person_id from registration x join person p on p.id = x.person_id and p.kind = 'contact'
          where x.account_id = d.account_id and x.trust_id = d.trust_id and x.ended_at is null limit 1)) end as here,
    case when d.kind = 'no_access' then (
      select jsonb_build_object('role', er.name, 'at', iso(e.ended_at), 'reason', e.end_reason)
      from "grant" e join product_role er on er.id = e.product_role_id
      where e.product_id = d.product_id and e.account_id = d.account_id and e.trust_id = app_trust() and e.ended_at is not null
      order by e.ended_at desc limit 1) end as ended,
    (select iso(max(v.began_at)) from product_session v where v.product_id = d.product_id and v.account_id = d.account_id) as "lastSignIn",
    exists (select from drift_link k where k.product_id = d.product_id and k.known_as = d.known_as and k.account_id = d.account_id) as "isConfirmed",
    case when d.ignored_at is not null then jsonb_build_object('at', iso(d.ignored_at), 'by', i.name, 'note', d.ignore_note) end as ignored
  from (select d.* ${openDifferences} ${foundBy} order by d.found_at desc, array_position($7::text[], d.kind), a.name, d.id limit $5 offset $6) d
  join trust t on t.id = d.trust_id left join account a on a.id = d.account_id left join account i on i.id = d.ignored_by
  left join "grant" g on g.id = d.grant_id left join product_role r on r.id = g.product_role_id
  left join school s on s.id = g.school_id left join school m on m.id = g.managed_school_id left join school fs on fs.id = d.place_id
  left join lateral (select p.id, p.kind from registration x join person p on p.id = x.person_id
    where x.account_id = a.id and x.trust_id = d.trust_id order by x.ended_at is not null, p.kind = 'contact', x.registered_at desc limit 1) n on true
  order by d.found_at desc, array_position($7::text[], d.kind), a.name, d.id`;

/** A page of a product's differences, the newest first, how many the filter finds, and of how many what they have here is a role. */
export async function listDifferences(
  { sql }: Reading,
  productId: string,
  { filter, page }: { readonly filter: DifferenceFilter; readonly page: number },
): Promise<{ rows: Difference[]; total: number; removable: number }> {
  const values = [productId, ...filterValues(filter)];
  const [count] = await sql<{ total: number; removable: number }>(
    `select count(*)::int as total, count(d.grant_id)::int as removable ${openDifferences} ${foundBy}`,
    values,
  );
  const rows = await sql<Difference>(columns, [
    ...values,
    differencesOnPage,
    (page - 1) * differencesOnPage,
    driftKinds,
  ]);
  return { rows, total: count?.total ?? 0, removable: count?.removable ?? 0 };
}
