import type { Reading } from '../unit-of-work.ts';
import type { About } from './about-person.ts';
import type { Actions } from './actions-of.ts';
import type { LogEntry, Outcome } from './log-rules.ts';

/** Which entries of a trust, newest first, and how many at most. */
export interface EntryQuery {
  readonly trustId: string;
  /** Only what concerns this school. Sign-in is told of at the trust alone. */
  readonly schoolId: string | null;
  readonly about: About | null;
  readonly actions: Actions | null;
  readonly outcome: Outcome | null;
  /** From this instant on, and before that one. */
  readonly from: string | null;
  readonly until: string | null;
  /** The last entry that was seen. */
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

const page = (name: string, id: string) =>
  `(${name}.at, ${name}.${id}) < ($2::timestamptz, $3::bigint) and ${name}.at >= $4::timestamptz and ($6::text is null or ${name}.outcome = $6)`;
const own = `e.trust_id = $1 and ${page('e', 'id')} and ($5::uuid is null or e.school_id = $5)`;
const signIn = `s.trust_id = $1 and ${page('s', 'entry_id')} and $5::uuid is null`;
const anyDeed = '($7::text[] is null or e.action = any ($7))';
const anySignIn = '($9::text[] is null or s.action = any ($9))';

const ownBy = (where: string) =>
  `(select e.id, e.at from audit_entry e where ${own} and ${where} order by e.at desc, e.id desc limit $8)`;
const signInBy = (where: string) =>
  `(select s.entry_id, s.at from account_entry s where ${signIn} and ${where} order by s.at desc, s.entry_id desc limit $8)`;

/* Each way in leads along one index, and takes no more rows from it than a page has. */
const everything = `${ownBy(anyDeed)} union all ${signInBy(anySignIn)}`;
const ownDeeds = `
  select found.* from unnest($7::text[]) as deed(action) cross join lateral ${ownBy('e.action collate "C" = deed.action')} found`;
const someDeeds = `${ownDeeds} union all
  select found.* from unnest($9::text[]) as deed(action) cross join lateral ${signInBy('s.action = deed.action')} found`;
const signInDeeds = `${ownDeeds} union all ${signInBy(anySignIn)}`;
const somebody = `
  select found.* from unnest($10::uuid[]) as account(id) cross join lateral (
    ${ownBy(`e.actor_account_id = account.id and ${anyDeed}`)}
    union all ${signInBy(`s.account_id = account.id and ${anySignIn}`)}) found
  union select found.* from jsonb_to_recordset($11::jsonb) as subject(kind text, id text) cross join lateral
    ${ownBy(`e.subject_kind = subject.kind and e.subject_id = subject.id and ${anyDeed}`)} found`;

const columns = `
  select e.id::text, iso(e.at) as at, e.actor_account_id as "actorAccountId", e.actor_label as "actorLabel",
    e.acting_as as "actingAs", e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
    e.school_id as "schoolId", e.outcome, e.details,
    coalesce(e.before, e.details->'before') as before, coalesce(e.after, e.details->'after') as after, e.request_id as "requestId"
  from audit_entry e where e.trust_id = $1 and e.id = any ($2)
  union all
  select s.entry_id::text, iso(s.at), case when s.by_holder then s.account_id end, null, null, s.action, 'account',
    s.account_id::text, null, s.outcome, s.details, null, null, s.request_id
  from account_entry s join unnest($2::bigint[], $3::timestamptz[]) as found(id, at) on found.id = s.entry_id and found.at = s.at
  where s.trust_id = $1`;

/** Where reading begins: an index is entered at the end of what is asked for, and not at the newest entry of all. */
const startOf = (after: EntryQuery['after'], until: string | null): EntryQuery['after'] =>
  until !== null && (after === null || Date.parse(after.at) >= Date.parse(until))
    ? { at: until, id: '0' }
    : after;

/** Entries of the log as they were written, the newest first. The cost of a page does not grow with its place. */
export async function findEntries({ sql }: Pick<Reading, 'sql'>, wanted: EntryQuery): Promise<LogEntry[]> {
  const { trustId, schoolId, about, actions, outcome, from, until, after, limit } = wanted;
  const start = startOf(after, until);
  const byDeeds = actions?.areOfSignIn === true ? signInDeeds : someDeeds;
  const wayIn = about === null ? (actions === null ? everything : byDeeds) : somebody;
  const found = await sql<{ id: string; at: string }>(
    `select found.id::text, iso(found.at) as at from (${wayIn}) as found(id, at) order by found.at desc, found.id desc limit $8`,
    [
      trustId,
      start?.at ?? 'infinity',
      start?.id ?? '9223372036854775807',
      from ?? '-infinity',
      schoolId,
      outcome,
      actions?.own ?? null,
      limit,
      actions?.signIn ?? null,
      ...(about === null ? [] : [about.accountIds, JSON.stringify(about.subjects)]),
    ],
  );
  const ids = found.map(({ id }) => id);
  const rows = await sql<LogEntry>(columns, [trustId, ids, found.map(({ at }) => at)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
