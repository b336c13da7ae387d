import type { Portal } from '../open-portal.ts';
import type { BenchTrust } from '../seed-trust.ts';

/* Of twenty members of staff two are registered, one has an open invitation and one an expired one. */
const choose = `create temporary table chosen as
  select p.id, p.given_name || ' ' || p.family_name as name, gen_random_uuid() as made,
    row_number() over (order by p.id) % 20 as lot,
    p.trust_id as trust, r.product_id as product, r.id as role, $3::uuid as owner
  from person p, product_role r
  where p.trust_id = $1 and p.kind = 'staff' and p.gone_at is null and p.email is not null and r.id = $2`;

const steps = [
  `insert into account (id, name, email, email_verified, last_sign_in_at)
   select made, name, made || '@bench.example', true, now() from chosen where lot in (3, 13)`,
  `insert into registration (trust_id, person_id, account_id, registered_at)
   select trust, id, made, now() from chosen where lot in (3, 13)`,
  `insert into "grant" (trust_id, account_id, person_id, product_id, product_role_id, given_by, given_at)
   select trust, made, id, product, role, owner, now() from chosen where lot in (3, 13)`,
  `insert into invitation (id, trust_id, kind, person_id, email, name, nonce, issued_at, expires_at, invited_by, invited_by_name, created_at)
   select made, trust, 'staff', id, made || '@bench.example', name, decode(md5(made::text), 'hex'),
     at, at + interval '336 hours', owner, 'Dana Whitfield', at
   from (select *, now() - case lot when 5 then interval '24 hours' else interval '480 hours' end as at
     from chosen where lot in (5, 15)) invited`,
  `insert into offer (trust_id, invitation_id, product_role_id)
   select trust, made, role from chosen where lot in (5, 15)`,
  'drop table chosen',
];

/** Gives staff of a trust every status, as facts in the tables that the commands write. */
export async function giveStanding(
  { owner }: Portal,
  { trustId, owner: by, roleOf }: BenchTrust,
): Promise<void> {
  await owner.query(choose, [trustId, await roleOf('Insights'), by.accountId]);
  for (const step of steps) await owner.query(step);
}
