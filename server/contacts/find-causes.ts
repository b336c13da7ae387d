import type { Site } from '../administrators/rules.ts';
import type { Count } from '../invitations/count-staff.ts';
import type { Reading } from '../unit-of-work.ts';
import type { ContactReason } from './rules.ts';

/** One cause for which contacts would lose access; of a portal flag, with the kind of contact that lost it, or none where each contact did. */
export interface Cause {
  readonly reason: ContactReason;
  readonly type: { readonly code: string; readonly name: string } | null;
  /** Whether the MIS switched them off, though their kind has the flag; without it and a kind, the office took each child away. */
  readonly switchedOff: boolean;
  readonly count: number;
}

/** How many contacts would lose access, and for which causes, the most frequent first. One contact can have several. */
export interface Causes {
  readonly total: Count;
  readonly causes: readonly Cause[];
}

const most = 10_000;

/** Why those who are Ready to Revoke are, before anybody revokes them. */
export async function findCauses({ sql }: Reading, { schoolId }: Site, school?: string): Promise<Causes> {
  const rows = await sql<{
    reason: ContactReason;
    code: string | null;
    name: string;
    switchedOff: boolean;
    n: number;
    total: number;
  }>(
    `select c.reason, c.type_code as code, coalesce(t.name, initcap(c.type_code)) as name,
       c.switched_off as "switchedOff", c.n, c.total
     from contact_causes($1, $2) c left join contact_type t on t.trust_id = app_trust() and t.code = c.type_code`,
    [schoolId ?? school ?? null, most + 1],
  );
  const total = rows[0]?.total ?? 0;
  const flagged = rows.filter(({ reason }) => reason === 'portal_flag_removed');
  const others = Map.groupBy(
    rows.filter(({ reason }) => reason !== 'portal_flag_removed'),
    ({ reason }) => reason,
  );
  const causes = [
    ...flagged.map(({ reason, code, name, switchedOff, n }): Cause => ({
      reason,
      type: code === null ? null : { code, name },
      switchedOff,
      count: n,
    })),
    ...[...others].map(([reason, of]): Cause => {
      return { reason, type: null, switchedOff: false, count: of.reduce((sum, { n }) => sum + n, 0) };
    }),
  ];
  return {
    total: { count: Math.min(total, most), capped: total > most },
    causes: causes.toSorted((one, other) => other.count - one.count),
  };
}
