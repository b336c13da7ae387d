import { endPortalSessions } from '../../accounts/end-sessions.ts';
import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { recordsOfHuman } from '../blocks/records-of-human.ts';
import { isKnownTie } from './is-known-tie.ts';
import { holdContacts } from '../hold-standing.ts';
import { abandonTold } from '../welcome/abandon-told.ts';
import { keepAway } from './keep-away.ts';

/** Which child of which contact, and what the office says of the two: no, yes, or (null) what the roster says. */
export interface SetChildAccess {
  readonly site: Site;
  readonly contactId: string;
  readonly studentId: string;
  readonly access: boolean | null;
  readonly note?: string | null;
}

interface Tie {
  readonly access: boolean | null;
  readonly note: string | null;
  readonly blocked: boolean;
  readonly child: string;
  readonly accountId: string | null;
  readonly schools: readonly string[];
}

// At a school, children who are or were there; the trust's are all of them.
const tie = `
  select g.access, g.access_note as note, r.account_id as "accountId",
    coalesce(s.preferred_given_name, s.given_name) || ' ' || coalesce(s.preferred_family_name, s.family_name) as child,
    exists (select from contact_block b where b.contact_id = g.contact_id and b.lifted_at is null
      and coalesce(b.student_id, g.student_id) = g.student_id) as blocked,
    array(select distinct l.school_id from student_place l where l.student_id = g.student_id)::text[] as schools
  from guardianship g join known_person s on s.id = g.student_id join person c on c.id = g.contact_id
  left join registration r on r.person_id = g.contact_id and r.ended_at is null
  where g.trust_id = $1 and g.contact_id = $2 and g.student_id = $3 and g.gone_at is null and c.erased_at is null
    and ($4::uuid is null or exists (select from student_place l where l.student_id = g.student_id and l.school_id = $4))
    and ${isKnownTie('g')}
  limit 1`;

/**
 * Takes one child away from one contact, or gives it back; what the roster says of the two stays as it is. Taking away holds
 * for every record that is surely of the same adult, and ends every session of theirs, and a mail on its way that tells of their
 * children. Refuses `not_found` away from the site and for a child who is not theirs, `contact_blocked` where a
 * block stands between them, and `self_change`.
 */
export async function setChildAccess(
  uow: UnitOfWork,
  { site, contactId, studentId, access, note = null }: SetChildAccess,
): Promise<{ child: string; changed: boolean }> {
  const { sql, actor, audit } = uow;
  const records = await recordsOfHuman(uow, contactId);
  await holdContacts(uow, records);
  const [found] = await sql<Tie>(tie, [site.trustId, contactId, studentId, site.schoolId]);
  if (found === undefined) throw new Refusal('not_found');
  const { child, accountId } = found;
  if (found.blocked && access !== false) throw new Refusal('contact_blocked');
  if (accountId !== null && accountId === actor.accountId) throw new Refusal('self_change');
  const reason = note || null;
  if (found.access === access && found.note === reason) return { child, changed: false };

  await sql(
    `update guardianship set access = $3, access_note = $4, access_by = $5, access_by_name = $6, access_at = gatehouse_now()
     where trust_id = app_trust() and contact_id = $1 and student_id = $2 and gone_at is null`,
    [contactId, studentId, access, reason, actor.accountId, actor.label],
  );
  if (access === false) {
    await abandonTold(uow, contactId);
    const others = records.filter((id) => id !== contactId);
    await keepAway(
      uow,
      others.map((newId) => ({ oldId: contactId, newId })),
    );
    if (accountId !== null) await endPortalSessions(uow, accountId);
  }
  audit(
    'contact.child_access_changed',
    { kind: 'person', id: contactId },
    { studentId },
    {
      schoolId: site.schoolId ?? onlyOne(found.schools),
      before: { access: found.access },
      after: { access },
    },
  );
  return { child, changed: true };
}

/** The school that an entry concerns, when it is one. */
const onlyOne = (schools: readonly string[]): string | null =>
  schools.length === 1 ? (schools[0] ?? null) : null;
