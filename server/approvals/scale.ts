import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { approversBut } from './approvers.ts';
import { trustLimits } from './limits.ts';
import type { Limits } from './rules.ts';

/** What tells how large an act is at a site, and who could approve one that is. */
export interface Scale {
  /** Active accounts: registered people of the trust, or those who work at the school or hold something there. */
  readonly of: number;
  readonly limits: Limits;
  /** How many others could approve. */
  readonly approvers: number;
}

/** What tells how large an act is at a site, for whoever asks. */
export async function scaleAt(reading: Reading, { trustId, schoolId }: Site): Promise<Scale> {
  const [row] = await reading.sql<{ of: number }>(
    `select count(distinct r.account_id)::int as of from registration r
     where r.trust_id = $1 and r.ended_at is null and ($2::uuid is null
       or exists (select from affiliation f where f.person_id = r.person_id and f.school_id = $2 and f.gone_at is null)
       or exists (select from "grant" g where g.account_id = r.account_id and g.trust_id = $1 and g.ended_at is null
         and (g.school_id = $2 or g.managed_school_id = $2)))`,
    [trustId, schoolId],
  );
  const others = await approversBut(reading, [reading.actor.accountId]);
  return { of: row?.of ?? 0, limits: await trustLimits(reading), approvers: others.length };
}
