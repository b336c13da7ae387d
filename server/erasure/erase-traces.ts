import type { UnitOfWork } from '../unit-of-work.ts';
import { erasedName } from './rules.ts';

/** Whose traces: the person, if they are in the roster, and the accounts that they signed in with. */
export interface Traces {
  readonly personId: string | null;
  readonly accountIds: readonly string[];
}

const texts = `
  select distinct text from (
    select unnest(array[email, given_name || ' ' || family_name, coalesce(preferred_given_name, given_name) || ' '
      || coalesce(preferred_family_name, family_name)]) as text from person where id = $1
    union select unnest(array[email, given_name || ' ' || family_name, coalesce(preferred_given_name, given_name) || ' '
      || coalesce(preferred_family_name, family_name)]) from last_known where person_id = $1
    union select unnest(array[email, corrected_email, corrected_over, name]) from invitation where trust_id = app_trust()
      and (person_id = $1 or accepted_by = any ($2))
    union select unnest(array[email, name]) from account where id = any ($2)) known
  where length(text) > 3 order by text`;

/** What names somebody in texts that are kept: names in full, and addresses. To be asked before anything is erased. */
export async function textsOf({ sql }: UnitOfWork, { personId, accountIds }: Traces): Promise<string[]> {
  const rows = await sql<{ text: string }>(texts, [personId, [...accountIds]]);
  return rows.map(({ text }) => text);
}

const theirs = 'trust_id = app_trust() and (person_id = $1 or accepted_by = any ($2))';
const mails = `trust_id = app_trust() and (to_address = any ($3) or invitation_id in (select id from invitation where ${theirs}))`;

/** In this order: mails are found by the invitations and addresses that they went to. */
const statements = [
  `update mail set state = 'abandoned', ended_at = gatehouse_now(), lease_until = null
   where ${mails} and state in ('queued', 'sending', 'unknown')`,
  `update mail set to_name = $4, to_address = 'erased@erased.invalid', data = '{}' where ${mails}`,
  `update invitation set name = $4, email = 'erased-' || id || '@erased.invalid', note = null, decline_reason = null,
     corrected_email = null, corrected_over = null where ${theirs}`,
  `update invitation set invited_by_name = $4 where trust_id = app_trust() and invited_by = any ($2)`,
  `update invitation set corrected_by_name = $4 where trust_id = app_trust() and corrected_by_name = any ($3)`,
  `update "grant" set note = null, end_note = null where trust_id = app_trust() and person_id = $1`,
  `update contact_standing set revoke_note = null where trust_id = app_trust() and contact_id = $1`,
  `update contact_standing set revoked_by_name = $4 where trust_id = app_trust() and revoked_by = any ($2)`,
  `delete from last_known where trust_id = app_trust() and person_id = $1`,
  `delete from student_birth where trust_id = app_trust() and student_id = $1`,
  `update guardianship set access_note = null where trust_id = app_trust() and (contact_id = $1 or student_id = $1)`,
  `update guardianship set access_by_name = $4 where trust_id = app_trust() and access_by = any ($2)`,
  `update approval set facts = facts - 'reason', answer_note = null where trust_id = app_trust()
     and block_id in (select id from contact_block where contact_id = $1 or student_id = $1)`,
  `update contact_block set reason = '(erased)', lift_reason = null where trust_id = app_trust() and (contact_id = $1 or student_id = $1)`,
  `update contact_block set placed_by_name = $4 where trust_id = app_trust() and placed_by = any ($2)`,
  `update contact_block set lifted_by_name = $4 where trust_id = app_trust() and lifted_by = any ($2)`,
  `update block_likeness set decision_note = null where trust_id = app_trust()
     and (contact_id = $1 or block_id in (select id from contact_block where contact_id = $1))`,
  `update block_likeness set decided_by_name = $4 where trust_id = app_trust() and decided_by = any ($2)`,
  `update carry_over set decided_by_name = $4 where trust_id = app_trust() and decided_by = any ($2)`,
  `update welcome_letter set printed_by_name = $4 where trust_id = app_trust() and printed_by = any ($2)`,
  `update administrator set end_note = null where trust_id = app_trust() and account_id = any ($2)`,
  `update access_request set reason = '(erased)', answer_note = null where trust_id = app_trust() and person_id = $1`,
  `update access_request set answered_by_name = $4 where trust_id = app_trust() and answered_by = any ($2)`,
  `update family_report set text = '(erased)', answer = case when answer is not null then '(erased)' end
   where trust_id = app_trust() and (contact_id = $1 or account_id = any ($2))`,
  `update family_report set answered_by_name = $4 where trust_id = app_trust() and answered_by = any ($2)`,
  `update product_event set data = data - '{name,email,roster_ids}'::text[] where trust_id = app_trust() and account_id = any ($2)`,
  `update event_attempt set answer = '' where trust_id = app_trust() and delivery_id in (select id from event_delivery where account_id = any ($2))`,
  `update masquerade set reason = '(erased)' where trust_id = app_trust() and contact_id = $1`,
  `update plan set made_by_name = $4 where trust_id = app_trust() and made_by = any ($2)`,
  `update approval set asked_by_name = $4 where trust_id = app_trust() and asked_by = any ($2)`,
  `update approval set answered_by_name = $4 where trust_id = app_trust() and answered_by = any ($2)`,
  `delete from drift_line where trust_id = app_trust() and (email = any ($3) or name = any ($3)
     or subject in (select subject::text from product_subject where account_id = any ($2)))`,
  `delete from drift_link where trust_id = app_trust() and account_id = any ($2)`,
  `delete from drift_difference where trust_id = app_trust() and (account_id = any ($2) or says->>'email' = any ($3) or says->>'name' = any ($3))`,
  `update drift_report set file_name = null where trust_id = app_trust() and by_account = any ($2)`,
  `update roster_import set actor_label = $4 where trust_id = app_trust() and id::text in (select subject_id
     from audit_entry where trust_id = app_trust() and subject_kind = 'roster_import' and actor_account_id = any ($2))`,
] as const;

/** Replaces who somebody was in every row of the trust that says so, and in the mails and files that tell others of them. */
export async function eraseTraces(
  { sql }: UnitOfWork,
  { personId, accountIds }: Traces,
  known: readonly string[],
): Promise<void> {
  const all = [personId, [...accountIds], [...known], erasedName];
  for (const statement of statements) {
    const { text, values } = used(statement, all);
    await sql(text, values);
  }
  for (const text of known) {
    const inJson = [JSON.stringify(text).slice(1, -1), erasedName];
    await sql(
      `update mail set data = replace(data::text, $1, $2)::jsonb where trust_id = app_trust()
         and position($1 in data::text) > 0 and state not in ('queued', 'sending')`,
      inJson,
    );
    await sql(
      `update plan_rejection set cells = replace(cells::text, $1, $2)::jsonb, detail = replace(detail, $1, $2)
       where trust_id = app_trust() and position($1 in cells::text || coalesce(detail, '')) > 0`,
      inJson,
    );
  }
}

/** The database refuses a parameter that a statement does not use. */
function used(statement: string, all: readonly unknown[]) {
  const values: unknown[] = [];
  const places = new Map<string, number>();
  const text = statement.replaceAll(/\$(\d)/g, (_, number: string) => {
    if (!places.has(number)) places.set(number, values.push(all[Number(number) - 1]));
    return `$${places.get(number)}${number === '1' ? '::uuid' : number === '4' ? '::text' : `::${number === '2' ? 'uuid' : 'text'}[]`}`;
  });
  return { text, values };
}
