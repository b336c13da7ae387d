import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';

/** One block, with its reason: for those alone who look after blocks. Instants are ISO strings in UTC. */
export interface BlockRow {
  readonly blockId: string;
  readonly contactId: string;
  readonly name: string;
  /** The child they are kept from; null is all of them, in every school. */
  readonly student: string | null;
  readonly schools: readonly string[];
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: string;
  /** Of the block of another record that this one repeats: that record's name. */
  readonly copiedFrom: string | null;
  readonly liftedAt: string | null;
  readonly liftedBy: string | null;
  readonly liftAskedBy: string | null;
  readonly liftReason: string | null;
  /** What waits for a second administrator. */
  readonly lift: LiftAsked | null;
  /** What became of the last time that somebody asked for it, where nothing waits: it was refused, or nobody answered. */
  readonly lastLift: LiftEnded | null;
}

/** That somebody asked for a block to be lifted. */
export interface LiftAsked {
  readonly approvalId: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly reason: string | null;
  /** Whether whoever looks asked for it: somebody else answers. */
  readonly own: boolean;
}

/** That a block was to be lifted, and stands: refused, or nobody answered in time, and `answeredBy` is null. */
export interface LiftEnded {
  readonly askedBy: string;
  readonly reason: string | null;
  readonly endedAt: string;
  readonly answeredBy: string | null;
  readonly note: string | null;
}

export const nameOf = (p: string): string =>
  `coalesce(${p}.preferred_given_name, ${p}.given_name) || ' ' || coalesce(${p}.preferred_family_name, ${p}.family_name)`;

/** In SQL: whether whoever looks ($2) is not that contact, neither by their account nor by their address. */
export const isNotOwn = (contact: string): string => `
  (not exists (select from registration r where r.person_id = ${contact} and r.account_id = $2 and r.ended_at is null)
  and not exists (select from person me join account a on a.id = $2 where me.id = ${contact} and me.email = a.email))`;

/** What a site sees of a contact's blocks ($1 the site's school, or null), unless whoever looks ($2) is that contact. */
export const seenAt = (contact: string, student: string): string => `
  ($1::uuid is null or exists (select from contact_standing s where s.contact_id = ${contact} and s.school_id = $1)
    and (${student} is null or exists (select from student_place l where l.student_id = ${student} and l.school_id = $1)))
  and ${isNotOwn(contact)}`;

const query = `
  select b.id as "blockId", b.contact_id as "contactId", ${nameOf('p')} as name, ${nameOf('c')} as student,
    array(select s.name from contact_standing k join school s on s.id = k.school_id where k.contact_id = b.contact_id
      and ($1::uuid is null or s.id = $1) order by s.name) as schools,
    b.reason, b.placed_by_name as "placedBy", iso(b.placed_at) as "placedAt",
    case when $1::uuid is null then (select ${nameOf('o')} from contact_block f join person o on o.id = f.contact_id where f.id = b.copied_from) end as "copiedFrom",
    iso(b.lifted_at) as "liftedAt", b.lifted_by_name as "liftedBy", b.lift_asked_by_name as "liftAskedBy", b.lift_reason as "liftReason",
    case when q.id is not null then jsonb_build_object('approvalId', q.id, 'askedBy', q.asked_by_name, 'askedAt', iso(q.asked_at),
      'expiresAt', iso(q.expires_at), 'reason', q.facts->>'reason', 'own', q.asked_by = $2) end as lift,
    case when q.id is null and b.lifted_at is null then (
      select jsonb_build_object('askedBy', e.asked_by_name, 'reason', e.facts->>'reason', 'note', e.answer_note,
        'endedAt', iso(coalesce(e.answered_at, e.expires_at)), 'answeredBy', case when e.state = 'refused' then e.answered_by_name end)
      from (select * from approval a where a.block_id = b.id order by a.asked_at desc, a.id desc limit 1) e
      where e.state = 'refused' or e.state = 'open' and e.expires_at <= gatehouse_now()) end as "lastLift"
  from contact_block b join known_person p on p.id = b.contact_id left join known_person c on c.id = b.student_id
  left join approval q on q.block_id = b.id and q.state = 'open' and q.expires_at > gatehouse_now()
  where b.trust_id = app_trust() and ($3::uuid is null or b.contact_id = $3) and (b.lifted_at is not null) = $4
    and ${seenAt('b.contact_id', 'b.student_id')}
  order by q.id is null, coalesce(b.lifted_at, b.placed_at) desc, b.id desc limit 500`;

/** Blocks of a site, those first that somebody wants lifted, then the newest: those that stand, or those that were lifted; of everybody, or of one contact. */
export const blockRows = (
  { sql, actor }: Reading,
  site: Site,
  { contactId = null, lifted }: { readonly contactId?: string | null; readonly lifted: boolean },
): Promise<BlockRow[]> => sql<BlockRow>(query, [site.schoolId, actor.accountId, contactId, lifted]);
