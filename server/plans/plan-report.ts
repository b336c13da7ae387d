import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { planProgress, type PlanProgress } from './plan-progress.ts';
import type { PlanItemState } from './rules.ts';

/** A row that was not carried out, and why. */
export interface PlanItemRow {
  readonly name: string;
  readonly state: PlanItemState;
  readonly reason: string | null;
}

/** A mail of the plan that came back. */
export interface BouncedMail {
  readonly name: string;
  readonly address: string;
  readonly error: string | null;
}

/** A plan's progress, with what did not work. */
export interface PlanReport extends PlanProgress {
  readonly items: readonly PlanItemRow[];
  readonly bounced: readonly BouncedMail[];
  /** Why it was thrown away, if somebody said so. */
  readonly discardNote: string | null;
}

/** A plan's progress, with the rows that were not carried out and the mails that came back (at most 200 each) and why. */
export async function planReport(reading: Reading, site: Site, planId: string): Promise<PlanReport> {
  const progress = await planProgress(reading, site, planId);
  const items = await reading.sql<PlanItemRow>(
    `select i.state, i.reason,
       coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
     from plan_item i join known_person p on p.id = i.person_id
     where i.plan_id = $1 and i.state in ('skipped', 'failed') order by i.state, i.position limit 200`,
    [planId],
  );
  const bounced = await reading.sql<BouncedMail>(
    `select coalesce(left_us.name, m.to_name) as name, coalesce(left_us.address, m.to_address) as address, m.last_error as error
     from mail m left join lateral (
       select 'an address that this school does not have' as address,
         coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
       from known_person p where p.id = m.contact_id and app_school() is not null and lower(p.email) is distinct from m.to_address
         and not exists (select from contact_standing k where k.contact_id = p.id and k.school_id = app_school() and k.students > 0)) left_us on true
     where m.plan_id = $1 and m.state = 'bounced' order by m.to_name limit 200`,
    [planId],
  );
  const [said] = await reading.sql<{ note: string | null }>(
    'select discard_note as note from plan where id = $1',
    [planId],
  );
  return { ...progress, items, bounced, discardNote: said?.note ?? null };
}
