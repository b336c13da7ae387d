import { revokeAdministrator } from '../administrators/revoke-administrator.ts';
import type { Site } from '../administrators/rules.ts';
import { trustLimits } from '../approvals/limits.ts';
import { sizeOf } from '../approvals/rules.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { ReadyRow } from './ready-rows.ts';

/** What is submitted of a part, and by whom. */
export interface Ending {
  readonly site: Site;
  readonly note: string;
  readonly rows: readonly ReadyRow[];
  readonly isProven: boolean;
}

/** Those who are no administrators any more, and those whom whoever submitted may not end, with the reason. */
export interface EndedAdministrators {
  readonly ended: readonly ReadyRow[];
  readonly refused: readonly { readonly name: string; readonly code: RefusalCode }[];
}

/**
 * Ends the administrators of the portal who are to be removed, one by one, by the rules of Administrators. That cannot wait for a
 * second person as a bulk change does: more than the trust lets one person do at once refuses `too_large`. Refuses `prove_again`.
 */
export async function endAdministrators(
  uow: UnitOfWork,
  { site, note, rows, isProven }: Ending,
): Promise<EndedAdministrators> {
  const ending = rows.filter(
    ({ administratorId, answer }) => administratorId !== null && answer === 'remove',
  );
  if (ending.length === 0) return { ended: [], refused: [] };
  await requireFew(uow, ending.length);
  if (!isProven) throw new Refusal('prove_again');
  const ended: ReadyRow[] = [];
  const refused: { name: string; code: RefusalCode }[] = [];
  for (const row of ending) {
    try {
      await revokeAdministrator(uow, { site, administratorId: row.administratorId ?? '', note });
      ended.push(row);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ name: row.name, code: error.code });
    }
  }
  return { ended, refused };
}

async function requireFew(uow: UnitOfWork, people: number): Promise<void> {
  const [row] = await uow.sql<{ of: number }>(
    'select count(*)::int as of from administrator where trust_id = app_trust() and ended_at is null',
  );
  const of = row?.of ?? 0;
  if (sizeOf({ people, of }, await trustLimits(uow)) === 'small') return;
  throw new Refusal('too_large', `${people} of ${of} administrators at once: submit fewer of them at a time`);
}
