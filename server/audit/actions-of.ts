import type { Reading } from '../unit-of-work.ts';
import { deedGroups, type DeedGroup } from './log-rules.ts';

/** Actions that stand in the log of a trust: among its own entries, and in what it is told of sign-in. */
export interface Actions {
  readonly own: readonly string[];
  readonly signIn: readonly string[];
  /** Whether nearly everything that a trust is told of sign-in is of these: it is read in its order, not action by action. */
  readonly areOfSignIn: boolean;
}

const next = (table: string, after: string) =>
  `(select min(action collate "C") from ${table} where trust_id = app_trust() and action collate "C" > ${after} and action collate "C" < beyond)`;
// From one action to the next along the index: a look for each action of the group, not for each entry.
const actionsIn = (table: string) => `
  with recursive found(action, beyond) as (
    select ${next(table, 'part')}, beyond from unnest($1::text[], $2::text[]) as parts(part, beyond)
    union all select ${next(table, 'found.action')}, beyond from found where found.action is not null)
  select action from found where action is not null`;

/** The actions of a group that stand in the log of the actor's trust. What has no entry costs nothing. */
export async function actionsOf({ sql }: Pick<Reading, 'sql'>, deeds: DeedGroup): Promise<Actions> {
  const parts = deedGroups[deeds];
  // Actions are ordered by their bytes: the slash comes next after the dot.
  const rows = await sql<{ action: string; own: boolean }>(
    `select action, true as own from (${actionsIn('audit_entry')}) own
     union all select action, false from (${actionsIn('account_entry')}) signed_in`,
    [parts.map((part) => `${part}.`), parts.map((part) => `${part}/`)],
  );
  const those = (own: boolean) => rows.flatMap((row) => (row.own === own ? [row.action] : []));
  return { own: those(true), signIn: those(false), areOfSignIn: deeds === 'sign_in' };
}
