import { addContactItems } from '../plans/add-contact-items.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Which contacts of a school become rows of a plan: all who are ready to be revoked, or those without a student there. */
export interface FreezeContacts {
  readonly planId: string;
  readonly schoolId: string;
  readonly only: 'no_student' | null;
}

/** How many rows there are to do, how many contacts are left out because they are blocked, and what the others have in common. */
export interface Frozen {
  readonly people: number;
  readonly blocked: number;
  readonly onlyNoStudent: boolean;
}

/*
 * When a contact's last child there left, as findEvidence has it: the child's class or role came to its end, the child was gone
 * from the roster, or linked to them no longer; and which import said so. Of a lost flag: when, and by which import.
 */
const lastChild = `
  select x.at, x.import_id from (
    select t.at, t.import_id, row_number() over (partition by g.student_id order by t.at) as place
    from guardianship g join person k on k.id = g.student_id
    join lateral (
      select max(least(p.gone_at, p.ends_on::timestamp at time zone 'Europe/London')) as over_at,
        (array_agg(p.import_id order by least(p.gone_at, p.ends_on::timestamp at time zone 'Europe/London') desc nulls first))[1] as import_id
      from (select e.gone_at, e.ends_on, e.import_id from enrolment e where e.student_id = k.id and e.school_id = c.school_id
        union all select a.gone_at, a.ends_on, a.import_id from affiliation a
          where a.person_id = k.id and a.role = 'student' and a.school_id = c.school_id
            and not exists (select from enrolment e where e.student_id = k.id and e.school_id = a.school_id)) p having count(*) > 0) here on true
    cross join lateral (values (here.over_at, here.import_id), (g.gone_at, g.import_id), (k.gone_at, k.import_id)) as t(at, import_id)
    where g.contact_id = c.contact_id and t.at <= gatehouse_now()) x where x.place = 1 order by x.at desc limit 1`;

const ready = `
  select c.contact_id, c.school_id,
    jsonb_strip_nulls(case c.reasons[1]
      when 'no_student' then jsonb_build_object('lastChildOn', (gone.at at time zone 'Europe/London')::date, 'saidBy', i.file_name, 'saidAt', iso(i.ended_at))
      when 'portal_flag_removed' then jsonb_build_object('flagLostOn', (c.flag_lost_at at time zone 'Europe/London')::date, 'saidBy', f.file_name, 'saidAt', iso(f.ended_at))
      else '{}' end) as evidence
  from contact_standing c
  left join lateral (${lastChild}) gone on c.reasons[1] = 'no_student'
  left join roster_import i on i.id = gone.import_id and i.trust_id = c.trust_id
  left join roster_import f on f.id = c.flag_lost_import and f.trust_id = c.trust_id
  where c.trust_id = app_trust() and c.school_id = $1 and c.status in ('ready_to_revoke', 'blocked') and c.reasons <> '{}'
    and (c.status <> 'blocked' or c.admitted_at is not null and c.revoked_at is null and c.registered_at is not null)
    and ($2::text is null or $2 = any (c.reasons))
    and not exists (select from plan_item o join plan p on p.id = o.plan_id
      where o.person_id = c.contact_id and o.school_id = c.school_id and o.state = 'to_do' and p.kind = 'contact_revoke'
        and (p.state in ('approved', 'running')
          or p.state = 'draft' and exists (select from approval q where q.plan_id = p.id and q.state = 'open' and q.expires_at > gatehouse_now())))`;

const count = `
  select count(*) filter (where state = 'to_do')::int as people, count(*) filter (where state = 'skipped')::int as blocked,
    coalesce(bool_and(facts->'reasons' = '["no_student"]') filter (where state = 'to_do'), false) as "onlyNoStudent"
  from plan_item where plan_id = $1`;

/**
 * Writes down, as rows of a plan, the contacts of a school whose access would end, each with cause, evidence and warnings.
 * Whoever is blocked is a row that is left out; whoever is in a plan that was let go already, none.
 */
export async function freezeContacts(
  uow: UnitOfWork,
  { planId, schoolId, only }: FreezeContacts,
): Promise<Frozen> {
  await addContactItems(
    uow,
    { planId, kind: 'contact_revoke' },
    {
      text: ready,
      values: [schoolId, only],
      order: 'c.reasons[1], c.sort_name, c.contact_id',
      evidence: 'd.evidence',
    },
  );
  const [frozen] = await uow.sql<Frozen>(count, [planId]);
  if (frozen === undefined) throw new Error('nothing was counted');
  return frozen;
}
