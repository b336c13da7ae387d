import { attempts } from '#server/audit/sentences/attempts.ts';
import { tellings } from '#server/audit/sentences/sentence.ts';
import { groupOf } from '#server/audit/log-rules.ts';
import type { Portal } from '../open-portal.ts';

/* Some deeds happen often and most seldom; of six years, the newest last. Sign-in belongs to no trust. */
const entries = `
  insert into audit_entry (trust_id, at, actor_account_id, actor_label, acting_as, request_id, action, subject_kind,
    subject_id, school_id, outcome, details)
  select case when $4 then null else $1::uuid end, date_trunc('milliseconds', now()) - (($3::int - n) * interval '1 minute') * (3_000_000.0 / $3::int),
    account, 'somebody', case when $4 then null else 'account_owner' end, 'bench ' || n,
    action, case when $4 then 'account' else 'person' end, case when $4 then account::text else gen_random_uuid()::text end,
    case when not $4 and n % 2 = 0 then school end, case when n % 20 = 0 then 'refused' else 'done' end,
    jsonb_build_object('version', n, 'code', case when n % 20 = 0 then 'not_permitted' end)
  from (select n, ($2::text[])[1 + floor(cardinality($2::text[]) * random() ^ 3)::int] as action,
      accounts[1 + n % cardinality(accounts)] as account, schools[1 + n % cardinality(schools)] as school
    from generate_series(1, $3::int) n,
      (select array_agg(account_id) from registration where trust_id = $1) a (accounts),
      (select array_agg(id) from school where trust_id = $1) s (schools)
    where (n % 5 < 2) = $4) made`;

/** Writes so many entries into the log of a trust, of all deeds that there are; two in five are of sign-in. */
export async function addEntries({ owner }: Portal, trustId: string, count: number): Promise<void> {
  const actions = [...Object.keys(tellings), ...Object.keys(attempts)];
  const ofSignIn = (action: string) => groupOf(action) === 'sign_in';
  for (const signIn of [false, true]) {
    const some = actions.filter((action) => ofSignIn(action) === signIn);
    await owner.query(entries, [trustId, some, count, signIn]);
  }
}
