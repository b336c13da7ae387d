import type { Site } from '../administrators/rules.ts';
import type { PlanState } from '../plans/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { Day, RolloverImports, RolloverState } from './rules.ts';

/** The newest turn of the year at one school, if there was ever one. Instants are ISO strings in UTC. */
export interface RolloverLine {
  readonly schoolId: string;
  readonly school: string;
  readonly rollover: Omit<RolloverHead, 'schoolId' | 'school'> | null;
}

/** A rollover, and how far it is. */
export interface RolloverHead {
  readonly rolloverId: string;
  readonly schoolId: string;
  readonly school: string;
  readonly title: string;
  readonly lastOn: Day;
  readonly firstOn: Day;
  readonly imports: RolloverImports;
  readonly state: RolloverState;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly answer: 'go' | 'no_go' | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly answerNote: string | null;
  readonly planId: string | null;
  readonly planState: PlanState | null;
  readonly planMadeAt: string | null;
  /** How much of the plan is through, of a hundred; null before the go. */
  readonly planPercent: number | null;
  /** Whether a roster came in since the plan was made. */
  readonly planOutdated: boolean;
  readonly finishedAt: string | null;
  readonly finishedBy: string | null;
}

/** The columns of {@link RolloverHead} over `rollover w` and `school s`, but the school's. */
export const rolloverHead = `jsonb_build_object('rolloverId', w.id, 'title', w.title, 'lastOn', w.last_on, 'firstOn', w.first_on,
  'imports', w.imports, 'state', w.state, 'openedAt', iso(w.opened_at), 'openedBy', w.opened_by_name, 'answer', w.answer,
  'answeredBy', w.answered_by_name, 'answeredAt', iso(w.answered_at), 'answerNote', w.answer_note, 'planId', w.plan_id,
  'planState', (select p.state from plan p where p.id = w.plan_id),
  'planPercent', (select case when p.total = 0 then 100 else 100 * count(i.*) filter (where i.state <> 'to_do') / p.total end
    from plan p left join plan_item i on i.plan_id = p.id where p.id = w.plan_id and p.state not in ('draft', 'cancelled') group by p.id),
  'planMadeAt', (select iso(p.made_at) from plan p where p.id = w.plan_id),
  'planOutdated', exists (select from plan p join roster_import i on i.source_id = s.source_id and i.state = 'done'
    where p.id = w.plan_id and p.state = 'draft' and i.ended_at > p.made_at),
  'finishedAt', iso(w.finished_at), 'finishedBy', w.finished_by_name)`;

const query = `
  select s.id as "schoolId", s.name as school, case when w.id is not null then ${rolloverHead} end as rollover
  from school s left join lateral (select * from rollover r where r.school_id = s.id order by r.opened_at desc, r.id desc limit 1) w on true
  where s.trust_id = $1 and s.gone_at is null and ($2::uuid is null or s.id = $2) order by s.name, s.id`;

/** The schools of a site, each with its newest turn of the year. */
export const listRollovers = ({ sql }: Reading, { trustId, schoolId }: Site): Promise<RolloverLine[]> =>
  sql<RolloverLine>(query, [trustId, schoolId]);

const past = `
  select jsonb_build_object('schoolId', s.id, 'school', s.name) || ${rolloverHead} as body
  from rollover w join school s on s.id = w.school_id
  where w.trust_id = $1 and ($2::uuid is null or w.school_id = $2) and w.state in ('done', 'cancelled', 'undone')
  order by w.opened_at desc, s.name, w.id limit 200`;

/** The rollovers of a site that are over, the newest first; no more than two hundred. */
export async function pastRollovers({ sql }: Reading, { trustId, schoolId }: Site): Promise<RolloverHead[]> {
  const rows = await sql<{ body: RolloverHead }>(past, [trustId, schoolId]);
  return rows.map(({ body }) => body);
}
