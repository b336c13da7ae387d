import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { isInRollover } from '../rollover/import-mode.ts';
import { approversBut } from './approvers.ts';
import { trustLimits } from './limits.ts';
import type { Limits } from './rules.ts';

/** What tells how large an act is at a site, and who could approve one that is. */
export interface Scale {
  /** Active accounts: registered staff of the trust, or those who work at the school or hold something there; or contacts with access. */
  readonly of: number;
  readonly limits: Limits;
  /** How many others could approve. */
  readonly approvers: number;
  /** Whether a rollover is declared: what is refused otherwise then waits for a second person. */
  readonly inRollover: boolean;
}

/** Of whom an act is a share: of the staff, or of the contacts. */
export type Among = 'staff' | 'contacts';

const counts: Readonly<Record<Among, string>> = {
  staff: `select count(distinct r.account_id)::int as of from registration r join person p on p.id = r.person_id and p.kind = 'staff'
     where r.trust_id = $1 and r.ended_at is null and ($2::uuid is null
       or exists (select from affiliation f where f.person_id = r.person_id and f.school_id = $2 and f.gone_at is null)
       or exists (select from "grant" g where g.account_id = r.account_id and g.trust_id = $1 and g.ended_at is null
         and (g.school_id = $2 or g.managed_school_id = $2)))`,
  // Each at a school, also those whose welcome is on its way.
  contacts: `select count(*)::int as of from contact_standing
     where trust_id = $1 and ($2::uuid is null or school_id = $2)
       and status in ('active', 'ready_to_revoke', 'never_logged_in')`,
};

/** What tells how large an act is at a site, for whoever asks. */
export async function scaleAt(
  reading: Reading,
  { trustId, schoolId }: Site,
  among: Among = 'staff',
): Promise<Scale> {
  const [row] = await reading.sql<{ of: number }>(counts[among], [trustId, schoolId]);
  const others = await approversBut(reading, [reading.actor.accountId]);
  return {
    of: row?.of ?? 0,
    limits: await trustLimits(reading),
    approvers: others.length,
    inRollover: await isInRollover(reading, schoolId),
  };
}
