import type { UnitOfWork } from '../../unit-of-work.ts';
import { signOut } from './close-doors.ts';
import { closeMailboxes } from './close-mailboxes.ts';
import { likenessQuery } from './likeness-query.ts';
import { hasToWait, isSurelyTheSame, likenessScore, type LikenessGround } from './rules.ts';
import { tellKeepers } from './tell-keepers.ts';

/** What changed: the records that an import brought, or a block that was placed. */
export type Changed = { readonly importId: string } | { readonly blockId: string };

interface Found {
  readonly contactId: string;
  readonly blockId: string;
  readonly grounds: readonly LikenessGround[];
  /** Of whoever is blocked: a child that looks like the one they are kept from. */
  readonly studentId: string | null;
}

/* What was told apart is asked again only when there is more in common than there was; of another child, always. */
const insert = `
  insert into block_likeness as l (trust_id, contact_id, block_id, student_id, score, grounds, found_at)
  select app_trust(), f."contactId", f."blockId", f."studentId", f.score, f.grounds, gatehouse_now()
  from jsonb_to_recordset($1) as f("contactId" uuid, "blockId" uuid, "studentId" uuid, score int, grounds jsonb)
  on conflict (contact_id, block_id, student_id) do update set score = excluded.score, grounds = excluded.grounds, found_at = excluded.found_at,
    decision = null, decided_at = null, decided_by = null, decided_by_name = null, decision_note = null
  where l.decision = 'other' and not excluded.grounds <@ l.grounds
  returning l.id, l.contact_id as "contactId", l.block_id as "blockId"`;

interface Waiting {
  readonly id: string;
  readonly contactId: string;
  readonly blockId: string;
}

/* Whoever is kept from each child whom an import left to them, and is signed in still. */
const keptOut = `
  select distinct r.account_id as id from contact_block b join registration r on r.person_id = b.contact_id and r.ended_at is null
  where b.trust_id = app_trust() and b.lifted_at is null and exists (select from session s where s.account_id = r.account_id)
    and account_barred(r.account_id)`;

/**
 * Looks for records that look like somebody who is blocked. They are kept out, and signed out, until a person has decided;
 * whoever looks after blocks at the trust is told by mail. Who is left with nothing but blocked children is signed out, too. Welcomes to others that lie in a mailbox of theirs, or of somebody who is
 * blocked, are taken back. Costs next to nothing where nobody is blocked.
 */
export async function findLikenesses(
  uow: UnitOfWork,
  changed: Changed,
): Promise<{ readonly waiting: number }> {
  const { sql } = uow;
  const some = await sql(
    'select from contact_block where trust_id = app_trust() and lifted_at is null limit 1',
  );
  if (some.length === 0) return { waiting: 0 };
  const waiting = await letWait(uow, changed);
  if ('importId' in changed) await signOut(uow, idsOf(await sql<{ id: string }>(keptOut)));
  await closeMailboxes(uow);
  return { waiting };
}

async function letWait(uow: UnitOfWork, changed: Changed): Promise<number> {
  const { sql, audit } = uow;
  const byImport = 'importId' in changed;
  const values = byImport ? [changed.importId, null] : [null, changed.blockId];
  const found = await sql<Found>(likenessQuery, values);
  const waits = byImport ? hasToWait : isSurelyTheSame;
  const rows = found
    .filter(({ studentId, grounds }) => studentId !== null || waits(grounds))
    .map((each) => ({ ...each, score: likenessScore(each.grounds) }));
  if (rows.length === 0) return 0;
  const waiting = await sql<Waiting>(insert, [JSON.stringify(rows)]);
  for (const { id, contactId, blockId } of waiting)
    audit('block.likeness_found', { kind: 'person', id: contactId }, { likenessId: id, blockId });
  const contacts = waiting.map(({ contactId }) => contactId);
  const accounts = await sql<{ id: string }>(
    `select distinct account_id as id from registration where trust_id = app_trust() and person_id = any ($1) and ended_at is null`,
    [contacts],
  );
  await signOut(uow, idsOf(accounts));
  await tellKeepers(uow, waiting);
  return waiting.length;
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
