import type { UnitOfWork } from '../../unit-of-work.ts';

/** An older and a newer record of one adult. */
export interface RecordPair {
  readonly oldId: string;
  readonly newId: string;
}

interface Kept {
  readonly contactId: string;
  readonly studentId: string;
  readonly from: string;
  readonly schoolId: string | null;
}

const onlySchool = `(select min(l.school_id::text) from student_place l where l.student_id = n.student_id having count(distinct l.school_id) = 1)`;

/* Of what the office has said of the newer record itself, nothing changes. */
const keep = `
  update guardianship n set access = false, access_note = o.access_note, access_by = o.access_by, access_by_name = o.access_by_name,
    access_at = o.access_at
  from jsonb_to_recordset($1) as pair("oldId" uuid, "newId" uuid) join guardianship o on o.contact_id = pair."oldId" and o.access = false
  where n.trust_id = app_trust() and o.trust_id = n.trust_id and n.contact_id = pair."newId" and n.student_id = o.student_id
    and n.gone_at is null and n.access is null and n.access_at is null
  returning n.contact_id as "contactId", n.student_id as "studentId", o.contact_id as "from", ${onlySchool} as "schoolId"`;

/** Keeps a newer record of an adult from the children whom the office took away from the older one: a new code gives nothing back. */
export async function keepAway(uow: UnitOfWork, pairs: readonly RecordPair[]): Promise<void> {
  if (pairs.length === 0) return;
  note(uow, await uow.sql<Kept>(keep, [JSON.stringify(pairs)]), false);
}

const release = `
  update guardianship n set access = null, access_note = null, access_by = null, access_by_name = null, access_at = null
  from guardianship o
  where n.trust_id = app_trust() and o.trust_id = n.trust_id and o.contact_id = $1 and n.contact_id = $2 and n.student_id = o.student_id
    and n.access = false and n.access_at = o.access_at and n.access_by is not distinct from o.access_by
  returning n.contact_id as "contactId", n.student_id as "studentId", o.contact_id as "from", ${onlySchool} as "schoolId"`;

/** Leaves to the roster again what {@link keepAway} took along: the two are two adults. */
export async function releaseKept(uow: UnitOfWork, { oldId, newId }: RecordPair): Promise<void> {
  note(uow, await uow.sql<Kept>(release, [oldId, newId]), null);
}

function note({ audit }: UnitOfWork, kept: readonly Kept[], access: false | null): void {
  for (const { contactId, schoolId, ...details } of kept)
    audit('contact.child_access_changed', { kind: 'person', id: contactId }, details, {
      schoolId,
      before: { access: access === false ? null : false },
      after: { access },
    });
}
