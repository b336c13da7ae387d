import { endPortalSessions } from '../../accounts/end-sessions.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { isMeant } from './same-child.ts';

/** An older and a newer record of one adult; or one record twice, whose child has a newer one. */
export interface RecordPair {
  readonly oldId: string;
  readonly newId: string;
}

interface Kept {
  readonly contactId: string;
  readonly studentId: string;
  readonly from: string;
  readonly fromStudent: string;
  readonly schoolId: string | null;
}

const onlySchool = `(select min(l.school_id::text) from student_place l where l.student_id = n.student_id having count(distinct l.school_id) = 1)`;
const returned = `n.contact_id as "contactId", n.student_id as "studentId", o.contact_id as "from", o.student_id as "fromStudent",
  ${onlySchool} as "schoolId"`;
const meant = isMeant({ was: 'was', oldTie: 'o', child: 'child' });

/** In SQL: whether a tie came into the roster after the office spoke of another: by this import (a parameter), or one since. */
export const isSince = (tie: string, spoken: string, importId: string): string =>
  `(${tie}.import_id = ${importId} or exists (select from roster_import i where i.id = ${tie}.import_id and i.started_at > ${spoken}.access_at))`;

/** In SQL: whether the roster alone speaks for a tie, or the office left it to the roster before it spoke of another. */
export const isOpenBefore = (tie: string, spoken: string): string =>
  `(${tie}.access is null and coalesce(${tie}.access_at < ${spoken}.access_at, true))`;

/* Of what the office has said of the newer record itself since, nothing changes; nor of a child whom it knew of when it took another away. */
const keep = `
  update guardianship n set access = false, access_note = o.access_note, access_by = o.access_by, access_by_name = o.access_by_name,
    access_at = o.access_at
  from jsonb_to_recordset($1) as pair("oldId" uuid, "newId" uuid) join guardianship o on o.contact_id = pair."oldId" and o.access = false
  join person was on was.id = o.student_id, person child
  where n.trust_id = app_trust() and o.trust_id = n.trust_id and n.contact_id = pair."newId" and child.id = n.student_id
    and n.gone_at is null and ${isOpenBefore('n', 'o')}
    and (n.contact_id <> o.contact_id or ${isSince('n', 'o', '$2')}) and ${meant}
  returning ${returned}`;

/**
 * Keeps a newer record of an adult, or of a child, from what the office took away by the older one: a new code gives nothing back.
 * With `importId`, also what that import brought while nobody could have spoken of it.
 */
export async function keepAway(
  uow: UnitOfWork,
  pairs: readonly RecordPair[],
  importId: string | null = null,
): Promise<void> {
  if (pairs.length === 0) return;
  const kept = await uow.sql<Kept>(keep, [JSON.stringify(pairs), importId]);
  note(uow, kept, false);
  const accounts = await uow.sql<{ id: string }>(
    `select distinct account_id as id from registration where trust_id = app_trust() and person_id = any ($1) and ended_at is null order by 1`,
    [kept.map(({ contactId }) => contactId)],
  );
  for (const { id } of accounts) await endPortalSessions(uow, id);
}

const release = `
  update guardianship n set access = null, access_note = null, access_by = null, access_by_name = null, access_at = null
  from guardianship o join person was on was.id = o.student_id, person child
  where n.trust_id = app_trust() and o.trust_id = n.trust_id and o.contact_id = $1 and n.contact_id = $2 and child.id = n.student_id
    and n.access = false and n.access_at = o.access_at and n.access_by is not distinct from o.access_by and ${meant}
  returning ${returned}`;

/** Leaves to the roster again what {@link keepAway} took along: the two are two adults. */
export async function releaseKept(uow: UnitOfWork, { oldId, newId }: RecordPair): Promise<void> {
  note(uow, await uow.sql<Kept>(release, [oldId, newId]), null);
}

function note({ audit }: UnitOfWork, kept: readonly Kept[], access: false | null): void {
  for (const { contactId, studentId, from, fromStudent, schoolId } of kept) {
    const details = {
      studentId,
      ...(from !== contactId && { from }),
      ...(fromStudent !== studentId && { fromStudent }),
    };
    audit('contact.child_access_changed', { kind: 'person', id: contactId }, details, {
      schoolId,
      before: { access: access === false ? null : false },
      after: { access },
    });
  }
}
