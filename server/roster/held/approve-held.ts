import { isDeepStrictEqual } from 'node:util';
import { trustLimits } from '../../approvals/limits.ts';
import { sizeOf } from '../../approvals/rules.ts';
import { Refusal } from '../../refusal.ts';
import { importMode, isInRollover } from '../../rollover/import-mode.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { PersonKind } from '../rules.ts';
import { applyHeld } from './apply-held.ts';
import { heldFacts } from './find-held.ts';
import { holdHeld } from './hold-held.ts';
import { tellSecond } from './tell-second.ts';

/** Which of the leavers of a held import were looked at and may go: of these schools, of these kinds; null is all of them. */
export interface HeldApproval {
  readonly importId: string;
  readonly schools: readonly string[] | null;
  readonly kinds: readonly PersonKind[] | null;
}

/** What came of an approval: it was applied, or waits for a second administrator to approve the same. */
export type HeldOutcome =
  | { readonly state: 'applied'; readonly importId: string; readonly people: number }
  | { readonly state: 'asked'; readonly people: number };

/**
 * Applies a held import with the leavers that were approved; all others stay as they were. Where they are so many that the
 * trust's limits want a second person, it waits until another one approves the very same. Refuses `not_found`,
 * `illegal_transition` once it is decided on, `import_outdated` when a newer roster came or the package is no longer kept,
 * `rollover_open` while imports wait for a rollover, `too_large`, and `approval_own` for whoever approved it first.
 */
export async function approveHeld(uow: UnitOfWork, approval: HeldApproval): Promise<HeldOutcome> {
  const held = await holdHeld(uow, approval.importId);
  const { pausedFor } = await importMode(uow, held.sourceId);
  if (pausedFor.length > 0)
    throw new Refusal('rollover_open', `Imports wait for the rollover of ${pausedFor.join(', ')}.`);
  const { people, of } = await scaleOf(uow, held.sourceId, approval);
  const size = sizeOf({ people, of }, await trustLimits(uow), await isInRollover(uow, null));
  if (size === 'refused') throw new Refusal('too_large', `${people} of ${of} people would leave.`);
  if (size === 'second_person') {
    const { schools, kinds, askedById } = await heldFacts(uow, approval.importId);
    const isSame = isDeepStrictEqual([schools, kinds], [approval.schools, approval.kinds]);
    if (askedById === null || !isSame) return ask(uow, approval, people);
    if (askedById === uow.actor.accountId) throw new Refusal('approval_own');
  }
  const importId = await applyHeld(uow, held, approval);
  await uow.sql(
    `update held_import set state = 'applied', package = null, schools = $2, kinds = $3, decided_at = $4, decided_by = $5,
       applied_import_id = $6 where import_id = $1`,
    [...selected(approval), uow.now.toISOString(), uow.actor.label, importId],
  );
  uow.audit(
    'roster.held_approved',
    { kind: 'roster_import', id: approval.importId },
    { fileName: held.fileName, people, schools: approval.schools, kinds: approval.kinds },
  );
  return { state: 'applied', importId, people };
}

async function scaleOf({ sql }: UnitOfWork, sourceId: string, approval: HeldApproval) {
  const [row = { people: 0, of: 0 }] = await sql<{ people: number; of: number }>(
    `select (select count(*) from held_leaver where import_id = $1
         and ($2::uuid[] is null or school_ids && $2) and ($3::text[] is null or kind = any ($3)))::int as people,
       (select count(*) from person where source_id = $4 and gone_at is null)::int as of`,
    [...selected(approval), sourceId],
  );
  return row;
}

async function ask(uow: UnitOfWork, approval: HeldApproval, people: number): Promise<HeldOutcome> {
  await uow.sql(
    'update held_import set schools = $2, kinds = $3, asked_by = $4, asked_by_name = $5, asked_at = $6 where import_id = $1',
    [...selected(approval), uow.actor.accountId, uow.actor.label, uow.now.toISOString()],
  );
  const subject = { kind: 'roster_import', id: approval.importId } as const;
  uow.audit('roster.held_asked', subject, { people, schools: approval.schools, kinds: approval.kinds });
  await tellSecond(uow, approval.importId, people);
  return { state: 'asked', people };
}

const selected = ({ importId, schools, kinds }: HeldApproval) =>
  [importId, schools && [...schools], kinds && [...kinds]] as const;
