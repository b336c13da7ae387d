import { leaverGrants } from '../access/leavers/leaver-query.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

const parts = `
  insert into access_review_part (trust_id, review_id, school_id)
  select $1::uuid, $2::uuid, null::uuid union
  select $1::uuid, $2::uuid, managed_school_id from "grant" where trust_id = $1 and ended_at is null
  union select $1::uuid, $2::uuid, school_id from administration where trust_id = $1`;

/** Where somebody administers one school alone, that school answers for them; else the trust. They come before everybody else. */
const administrators = `
  insert into access_review_row (trust_id, part_id, position, administrator_id, account_id, administrator_role, has_factor, last_sign_in_at)
  select $1::uuid, part.id, row_number() over (partition by part.id order by lower(a.name), d.id) - 1000000, d.id, d.account_id, d.role,
    exists (select from totp f where f.account_id = d.account_id and f.confirmed_at is not null)
      or exists (select from passkey k where k.account_id = d.account_id), a.last_sign_in_at
  from administrator d join account a on a.id = d.account_id
  left join lateral (select min(school_id::text)::uuid as school from administration reach
    where reach.administrator_id = d.id having count(*) = 1) sole on true
  join access_review_part part on part.review_id = $2 and coalesce(part.school_id, $1::uuid) = coalesce(sole.school, $1::uuid)
  where d.trust_id = $1 and d.ended_at is null`;

const grants = `
  with gone as materialized (select distinct "grantId" as id from (${leaverGrants}) held where proposed)
  insert into access_review_row (trust_id, part_id, position, grant_id, account_id, person_id, product_id, product_role_id,
    last_sign_in_at, ends_at, has_left)
  select $1::uuid, part.id, row_number() over (partition by part.id order by p.sort_name, p.id, g.id), g.id, g.account_id, p.id, g.product_id,
    g.product_role_id, a.last_sign_in_at, g.ends_at, gone.id is not null
  from "grant" g join person p on p.id = g.person_id and p.kind = 'staff' join account a on a.id = g.account_id
  join access_review_part part on part.review_id = $4 and coalesce(part.school_id, $1::uuid) = coalesce(g.managed_school_id, $1::uuid)
  left join gone on gone.id = g.id
  where g.trust_id = $1 and g.ended_at is null and (g.ends_at is null or g.ends_at > gatehouse_now())`;

/** Writes down what everybody has at this moment: staff in products, and who administers the portal; a part for each place that manages some of it. */
export async function freezeRows({ sql }: UnitOfWork, trustId: string, reviewId: string): Promise<void> {
  await sql(parts, [trustId, reviewId]);
  await sql(administrators, [trustId, reviewId]);
  await sql(grants, [trustId, null, null, reviewId]);
  await sql(
    `delete from access_review_part part where part.review_id = $1 and part.school_id is not null
       and not exists (select from access_review_row w where w.part_id = part.id)`,
    [reviewId],
  );
}
