import type { Site } from '../../administrators/rules.ts';
import { scaleAt, type Scale } from '../../approvals/scale.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { Plan } from '../plan.ts';
import { isLimited, isOfContacts, undoHours, type PlanKind } from '../rules.ts';
import { requireUndoable } from './require-undoable.ts';
import { undoable } from './undoable.ts';

/** What taking a plan back, or some rows of it, would come to. */
export interface UndoPreview {
  /** What is taken back. */
  readonly kind: PlanKind;
  readonly rows: number;
  readonly people: number;
  /** The first three by name. */
  readonly names: readonly string[];
  /** Rows that were done too long ago. */
  readonly tooLate: number;
  /** Rows that another undo is at. */
  readonly underWay: number;
  /** Of invitations: how many were accepted since, and stay. */
  readonly accepted: number;
  /** Until when the first of them can be taken back, as an ISO string. */
  readonly until: string | null;
  /** How large it is, where it takes access away; null where it gives back. */
  readonly scale: Scale | null;
}

type Counts = Omit<UndoPreview, 'kind' | 'scale'>;

const query = `
  with open as ${undoable},
    done as (select * from plan_item where plan_id = $1 and ($2::int[] is null or position = any ($2)) and state = 'done')
  select count(*)::int as rows, count(distinct person_id)::int as people,
    array(select coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name)
      from open join known_person p on p.id = open.person_id order by position limit 3) as names,
    (select count(*)::int from done where ended_at <= gatehouse_now() - interval '${undoHours} hours') as "tooLate",
    ((select count(*) from done where ended_at > gatehouse_now() - interval '${undoHours} hours') - count(*))::int as "underWay",
    count(*) filter (where exists (select from invitation v where v.id = open.invitation_id and v.state = 'accepted'))::int as accepted,
    iso(min(ended_at) + interval '${undoHours} hours') as until
  from open`;

/** Counts what taking back would come to. Changes nothing. Refuses `not_found`, and as {@link requireUndoable} does. */
export async function previewUndo(
  reading: Reading,
  site: Site,
  { planId, positions }: { readonly planId: string; readonly positions: readonly number[] | null },
): Promise<UndoPreview> {
  const plan = await reading.em.findOne(Plan, { id: planId, trustId: site.trustId, schoolId: site.schoolId });
  if (plan === null) throw new Refusal('not_found');
  await requireUndoable(reading, site, plan);
  const [counts] = await reading.sql<Counts>(query, [planId, positions && [...positions]]);
  if (counts === undefined) throw new Error('nothing was counted');
  const { kind } = plan;
  const among = isOfContacts(kind) ? 'contacts' : 'staff';
  const scale = isLimited('undo', kind) ? await scaleAt(reading, site, among) : null;
  return { ...counts, kind, scale };
}
