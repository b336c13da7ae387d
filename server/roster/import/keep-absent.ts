import type { Merge } from './merge.ts';
import type { RecordMerge } from './tally.ts';

/** Who may leave by an import: whoever it says, or the leavers that somebody looked at in a held one. */
export type Accepted = 'all' | HeldSelection | null;

/** Those of a held import who were approved: of these schools, and of these kinds; null is all of them. */
export interface HeldSelection {
  readonly heldId: string;
  readonly schools: readonly string[] | null;
  readonly kinds: readonly string[] | null;
}

/**
 * Takes whoever is not to leave yet out of `person_diff` and into `kept`: those of whom a complete roster says nothing for the
 * first time, as long as it takes two; or, once somebody has looked, those who were not approved. They stay as they are,
 * with all that hangs on them. What the roster says outright (a deletion) counts at once. Expects `person_diff`.
 */
export async function keepAbsent(
  merge: Merge,
  { accepted, absences }: { readonly accepted: Accepted; readonly absences: number },
): Promise<void> {
  const { run, reach, uow } = merge;
  await run('create temporary table kept (id uuid primary key, is_noted boolean not null) on commit drop');
  const isComplete = reach.users === 'all' || reach.roles === 'all';
  if (accepted !== null && accepted !== 'all') await keepUnapproved(merge, accepted);
  else if (accepted === null && absences > 1 && isComplete)
    await run(`insert into kept select d.id, true from person_diff d join person p on p.id = d.id
      where d.line is null and p.missing_since is null and not ${isDeleted}`);
  await run('delete from person_diff d using kept k where d.id = k.id and d.line is null');
  await uow.sql('analyze kept');
}

/** Whether the package says of `p` that they are to be deleted, or that their role is. */
export const isDeleted = `(exists (select from staged_user s where s.external_id = p.external_id and s.gone and s.rejection is null)
  or exists (select from staged_role s where s.user_external_id = p.external_id and s.gone and s.rejection is null))`;

function keepUnapproved({ uow }: Merge, { heldId, schools, kinds }: HeldSelection) {
  return uow.sql(
    `insert into kept select d.id, false from person_diff d
     where d.line is null and not exists (select from held_leaver h where h.import_id = $1 and h.person_id = d.id
       and ($2::uuid[] is null or h.school_ids && $2) and ($3::text[] is null or h.kind = any ($3)))`,
    [heldId, schools && [...schools], kinds && [...kinds]],
  );
}

/** Whether somebody stays as they are, whatever is missing about them. */
export const isKept = (person: string): string => `exists (select from kept k where k.id = ${person})`;

/** A merge that lets nothing go of somebody who stays as they are. */
export const unlessKept = (
  person: string,
  { scope, gone }: Pick<RecordMerge, 'scope' | 'gone'>,
): Pick<RecordMerge, 'scope' | 'gone'> => ({ scope, gone: `${gone} and not ${isKept(person)}` });

/** Notes since when somebody is missing, and forgets it of whoever is there again, or has gone. Expects held people. */
export async function markAbsent({ run }: Merge): Promise<void> {
  await run(`update person p set missing_since = null where p.source_id = :source and p.missing_since is not null
    and (p.gone_at is not null or exists (select from wished w join staged_user u on u.line = w.line
      where u.external_id = p.external_id and w.kind = p.kind))`);
  await run('update person p set missing_since = :now from kept k where p.id = k.id and k.is_noted');
}
