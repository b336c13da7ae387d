import type { Reading } from '../unit-of-work.ts';
import type { WhoKind } from './log-rules.ts';

/** Under which ids somebody stands in the log: the accounts that they act with, and what entries about them are about. */
export interface About {
  readonly accountIds: readonly string[];
  readonly subjects: readonly { readonly kind: string; readonly id: string }[];
}

const query = `
  with account_of as (
    select $2::uuid as id where $1 = 'account'
    union select account_id from registration where trust_id = app_trust() and $1 = 'person' and person_id = $2),
  person_of as (
    select $2::uuid as id where $1 = 'person'
    union select r.person_id from registration r join account_of a on a.id = r.account_id where r.trust_id = app_trust())
  select 'account' as kind, id::text from account_of
  union all select 'person', id::text from person_of
  union all select 'grant', g.id::text from "grant" g join person_of p on p.id = g.person_id where g.trust_id = app_trust()
  union all select 'invitation', i.id::text from invitation i join person_of p on p.id = i.person_id
    where i.trust_id = app_trust()
  union all select 'request', q.id::text from access_request q where q.trust_id = app_trust()
    and q.person_id in (select id from person_of)
  union all select 'administrator', d.id::text from administrator d where d.trust_id = app_trust()
    and d.account_id in (select id from account_of)
  union all select 'invitation', d.invitation_id::text from administrator d where d.trust_id = app_trust()
    and d.account_id in (select id from account_of) and d.invitation_id is not null`;

/** Everything that an entry about somebody of the actor's trust can be about. Nobody there: nothing. */
export async function aboutPerson(
  { sql }: Pick<Reading, 'sql'>,
  who: { readonly kind: WhoKind; readonly id: string },
): Promise<About> {
  const subjects = await sql<{ kind: string; id: string }>(query, [who.kind, who.id]);
  return { accountIds: subjects.flatMap(({ kind, id }) => (kind === 'account' ? [id] : [])), subjects };
}
