import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { isKnownTie } from '../children/is-known-tie.ts';
import { isNotOwn, nameOf, seenAt } from './block-rows.ts';
import type { LikenessGround } from './rules.ts';

/** One of the two records that are compared. */
export interface ComparedContact {
  readonly contactId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly type: string;
  readonly schools: readonly string[];
  readonly children: readonly string[];
  readonly hasLeft: boolean;
}

/** A record that waits for a decision, beside the one that is blocked. `blocked` is null at a school that does not have that record. */
export interface LikenessRow {
  readonly likenessId: string;
  readonly score: number;
  readonly grounds: readonly LikenessGround[];
  readonly foundAt: string;
  /** From which child the other record is kept; null is all of them. */
  readonly student: string | null;
  readonly reason: string | null;
  readonly contact: ComparedContact;
  readonly blocked: ComparedContact | null;
}

const record = (
  p: string,
) => `jsonb_build_object('contactId', ${p}.id, 'name', ${nameOf(p)}, 'email', ${p}.email, 'phone', ${p}.phone,
  'type', (select coalesce(t.name, initcap(k.code)) from (select coalesce(${p}.contact_type,
      (select min(f.role) from affiliation f where f.person_id = ${p}.id), 'parent') as code) k
    left join contact_type t on t.trust_id = ${p}.trust_id and t.code = k.code), 'hasLeft', ${p}.gone_at is not null,
  'schools', array(select s.name from contact_standing k join school s on s.id = k.school_id where k.contact_id = ${p}.id
    and ($1::uuid is null or s.id = $1) order by s.name),
  'children', array(select ${nameOf('c')} from guardianship g join known_person c on c.id = g.student_id where g.contact_id = ${p}.id
    and ($1::uuid is null or exists (select from student_place l where l.student_id = c.id and l.school_id = $1))
    and ${isKnownTie('g')} order by 1))`;

const both = seenAt('b.contact_id', 'b.student_id');
const query = `
  select l.id as "likenessId", l.score, l.grounds, iso(l.found_at) as "foundAt", case when ${both} then ${nameOf('d')} end as student,
    case when ${both} then b.reason end as reason, ${record('p')} as contact, case when ${both} then ${record('o')} end as blocked
  from block_likeness l join contact_block b on b.id = l.block_id and b.lifted_at is null
  join known_person p on p.id = l.contact_id join known_person o on o.id = b.contact_id left join known_person d on d.id = b.student_id
  where l.trust_id = app_trust() and l.decision is null and ($3::uuid is null or l.contact_id = $3)
    and ${seenAt('l.contact_id', 'null::uuid')}
    and ${isNotOwn('b.contact_id')}
  order by l.found_at, l.id limit 500`;

/** Records of a site that wait for a decision, the longest waiting first: all of them, or those of one contact. */
export const likenessRows = (
  { sql, actor }: Reading,
  site: Site,
  contactId: string | null = null,
): Promise<LikenessRow[]> => sql<LikenessRow>(query, [site.schoolId, actor.accountId, contactId]);
