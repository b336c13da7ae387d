import type { Site } from '../administrators/rules.ts';
import { openNames, textOf, type Sealed } from '../audit/open-names.ts';
import type { Reading } from '../unit-of-work.ts';
import type { Passport } from './passport.ts';

type SignIns = Pick<Passport, 'signIns' | 'signInChanges'>;

interface Entry extends Omit<SignIns['signIns'][number], 'address'>, Sealed {
  readonly account: string;
}

/** How many of the newest are told of. */
const most = 50;

const signIns = `
  select iso(e.at) as at, case e.action when 'account.signed_in' then 'signed_in'
    when 'account.signed_out' then 'signed_out' else 'refused' end as what, own.id as account, case when $3 then e.sealed end as sealed
  from unnest($1::uuid[]) as own(id) cross join lateral sign_ins_of(own.id, $2) e order by e.at desc limit $2`;

// An account is made and closed with an act of the trust; everything else of a sign-in belongs to no trust.
const changes = `
  select iso(e.at) as at, case e.action when 'account.created' then 'created' when 'account.reopened' then 'reopened'
    when 'account.closed' then 'closed' when 'account.name_changed' then 'name' when 'account.email_changed' then 'email'
    when 'account.password_reset' then 'password_by_link' else 'password' end as what
  from (
    select c.at, c.action from unnest($1::uuid[]) as own(id) cross join lateral sign_in_changes_of(own.id, $2) c
    union all
    select at, action from audit_entry where trust_id = app_trust() and subject_kind = 'account'
      and subject_id = any ($3::text[]) and action in ('account.created', 'account.reopened', 'account.closed')) e
  order by e.at desc limit $2`;

/**
 * When somebody signed in, and what was changed of their sign-in, while the trust knew the account. From where is told
 * at the trust alone: a school would learn of their home, and of the other places where they work.
 */
export async function signInHistory(
  reading: Reading,
  { schoolId }: Site,
  accountIds: readonly string[],
): Promise<SignIns> {
  const ids = [...accountIds];
  const entries = await reading.sql<Entry>(signIns, [ids, most, schoolId === null]);
  const opened = await openNames(reading, entries);
  return {
    signIns: entries.map(({ at, what, account }, place) => ({
      at,
      what,
      address: textOf(opened[place] ?? {}, account, 'ip'),
    })),
    signInChanges: await reading.sql(changes, [ids, most, ids]),
  };
}
