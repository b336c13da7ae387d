import type { UnitOfWork } from '../unit-of-work.ts';
import { endsSoonDays, graceDays } from './rules.ts';
import { tellTurners } from './tell-turners.ts';

const ending = `
  update rollover w set warned_at = gatehouse_now()
  where w.trust_id = app_trust() and w.state in ('open', 'running') and w.warned_at is null
    and (gatehouse_now() at time zone 'Europe/London')::date >= w.first_on + ${graceDays - endsSoonDays}
  returning w.id, w.school_id as "schoolId"`;

/** Mails, once for each rollover of the actor's trust that ends by itself soon and is not finished, whoever may finish it. */
export async function warnOfEnds(uow: UnitOfWork): Promise<{ readonly warned: number }> {
  const rows = await uow.sql<{ id: string; schoolId: string }>(ending);
  for (const { id, schoolId } of rows) {
    await tellTurners(uow, id, 'ending');
    uow.audit('rollover.warned', { kind: 'rollover', id }, {}, { schoolId });
  }
  return { warned: rows.length };
}
