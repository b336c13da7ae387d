import { importMode, isTurning } from '../../rollover/import-mode.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdCauses, usualLeaverLimits, type HoldCause, type LeaverLimits } from '../held/rules.ts';
import type { ImportLosses } from '../rules.ts';
import type { Accepted } from './keep-absent.ts';

/** What decides whether an import is held, and who leaves by it. */
export interface Judge {
  readonly absences: number;
  /** The ids of schools whose year is turning: any number of their students and contacts may leave. */
  readonly widened: readonly string[];
  /** Why it is held; nothing where it is not, or somebody has looked. */
  causes(losses: ImportLosses): readonly HoldCause[];
}

interface TrustRow extends LeaverLimits {
  readonly absences: number;
}

/** Reads what the trust, and the turning of the year, say to an import of a source. */
export async function judgeOf(uow: UnitOfWork, sourceId: string, accepted: Accepted): Promise<Judge> {
  const [limits = { ...usualLeaverLimits, absences: 2 }] = await uow.sql<TrustRow>(
    'select leaver_people as people, leaver_percent as percent, absences from trust where id = app_trust()',
  );
  const mode = await importMode(uow, sourceId);
  const paused: HoldCause[] = mode.pausedFor.length > 0 ? [{ code: 'paused', schools: mode.pausedFor }] : [];
  return {
    absences: limits.absences,
    widened: mode.isWidened ? await inRollover(uow, sourceId) : [],
    causes: (losses) => (accepted === null ? [...paused, ...holdCauses(losses, limits)] : []),
  };
}

/** The schools whose year is turning. */
async function inRollover({ sql }: UnitOfWork, sourceId: string): Promise<string[]> {
  const schools = await sql<{ id: string }>(
    `select s.id from rollover w join school s on s.id = w.school_id
     where s.source_id = $1 and ${isTurning}`,
    [sourceId],
  );
  return schools.map(({ id }) => id);
}
