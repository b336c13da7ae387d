import type { Site } from '../../../administrators/rules.ts';
import type { Reading } from '../../../unit-of-work.ts';
import type { ContactPlace } from '../../contact-cursor.ts';
import type { ContactStatus } from '../../rules.ts';
import { hasWords } from './found-adults.ts';
import type { PairFacts } from './rules.ts';

/** An adult and a child at a school, with all that decides whether the one sees the other. */
export interface PairRow extends PairFacts {
  readonly schoolId: string;
  readonly school: string;
  readonly studentId: string;
  readonly child: string;
  readonly grade: string | null;
  readonly contactId: string;
  readonly adult: string;
  readonly type: string;
  readonly status: ContactStatus;
  /** Why they are blocked, as far as a block says it; never of whoever looks. */
  readonly blockReasons: readonly string[];
  readonly takenAwayBy: string | null;
  readonly takenAwayAt: string | null;
  /** The search found this adult for an earlier page, and so showed their family there. */
  readonly onEarlierPage: boolean;
}

/*
 * Found by the words of a standing, which are those of an adult and of their children at that school: from these adults to
 * their children there, and on to all adults of these. A child who is not there today is nobody's business there.
 */
const query = (patterns: readonly string[]) => `
  with found as (select * from unnest($2::uuid[], $3::uuid[]) as f(contact_id, school_id)),
  here as (
    select distinct e.student_id, e.school_id from found f join guardianship g on g.contact_id = f.contact_id
    -- Child by child: else the places of all students of the trust would be worked out first.
    cross join lateral (select * from student_place l where l.student_id = g.student_id and l.school_id = f.school_id offset 0) e
    where (e.begins_on is null or e.begins_on <= $4::date) and (e.ends_on is null or e.ends_on > $4::date))
  select h.school_id as "schoolId", s.name as school, h.student_id as "studentId", d.grade,
    coalesce(d.preferred_given_name, d.given_name) || ' ' || coalesce(d.preferred_family_name, d.family_name) as child,
    a.id as "contactId", coalesce(a.preferred_given_name, a.given_name) || ' ' || coalesce(a.preferred_family_name, a.family_name) as adult,
    coalesce(t.name, upper(left(c.type_code, 1)) || replace(substr(c.type_code, 2), '_', ' '), 'Contact') as type,
    coalesce(c.status, 'not_eligible') as status,
    exists (select from contact_block b where b.contact_id = a.id and (b.student_id is null or b.student_id = d.id) and b.lifted_at is null)
      or exists (select from block_likeness k where k.contact_id = a.id and k.decision is null) as blocked,
    array(select b.reason from contact_block b where b.contact_id = a.id and (b.student_id is null or b.student_id = d.id)
      and b.lifted_at is null and not exists (select from registration r where r.person_id = a.id and r.account_id = app_account()
        and r.ended_at is null) and not exists (select from account me join person self on self.email = me.email where me.id = app_account() and self.id = a.id)
      order by b.placed_at, b.id) as "blockReasons",
    coalesce((c.sort_name, c.contact_id, c.school_id) <= ($5::text, $6::uuid, $7::uuid) ${hasWords(patterns, 8)}, false) as "onEarlierPage",
    g.gone_at is not null or a.gone_at is not null as gone, coalesce(g.access, true) = false as "takenAway",
    g.access_by_name as "takenAwayBy", iso(g.access_at) as "takenAwayAt",
    coalesce(c.flagged, false) as flagged, c.revoked_at is not null as revoked,
    coalesce(c.admitted_at is not null and c.registered_at is not null, false) as admitted
  from here h join school s on s.id = h.school_id join person d on d.id = h.student_id and d.trust_id = $1
  join guardianship g on g.student_id = h.student_id join known_person a on a.id = g.contact_id
  left join contact_standing c on c.contact_id = a.id and c.school_id = h.school_id
  left join contact_type t on t.trust_id = $1 and t.code = c.type_code
  order by s.name, s.id, d.family_name, d.given_name, d.id, a.family_name, a.given_name, a.id`;

/** What the pairs of a page follow from. */
export interface PairsWanted {
  readonly adults: readonly ContactPlace[];
  /** What the adults were searched by, and where the page before ends. */
  readonly patterns: readonly string[];
  readonly after: ContactPlace | null;
  readonly today: string;
}

/** Every adult of every child of these adults, each at the school where they were found. */
export function pairRows(
  { sql }: Reading,
  { trustId }: Site,
  { adults, patterns, after, today }: PairsWanted,
): Promise<PairRow[]> {
  return sql<PairRow>(query(patterns), [
    trustId,
    adults.map(({ contactId }) => contactId),
    adults.map(({ schoolId }) => schoolId),
    today,
    after?.sortName ?? null,
    after?.contactId ?? null,
    after?.schoolId ?? null,
    ...patterns,
  ]);
}
