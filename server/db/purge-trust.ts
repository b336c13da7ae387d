import { heldDays } from '../roster/held/rules.ts';
import { purgeLetters } from '../contacts/letters/purge-letters.ts';
import { purgeEvents } from '../events/purge-events.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

const oldProofs = `trust_id = app_trust() and issued_at < $1::timestamptz - interval '30 days'`;

/**
 * Removes rows of the actor's trust that have served their time: codes to an invited address, and of letters, after 30 days, what was seen
 * of links being opened a year after their invitation was closed, records of runs and of sign-ins to products after 400 days, rosters that were put aside after 14. Returns how many of each.
 */
export async function purgeTrust({
  sql,
  now,
}: UnitOfWork): Promise<
  Record<
    'proofs' | 'openings' | 'runs' | 'notices' | 'signIns' | 'heldPackages' | 'events' | 'letters',
    number
  >
> {
  const at = [now.toISOString()];
  await sql(
    `update mail set address_proof_id = null
     where state not in ('queued', 'sending') and address_proof_id in (select id from address_proof where ${oldProofs})`,
    at,
  );
  const proofs = await sql(
    `delete from address_proof p where ${oldProofs}
       and not exists (select from mail m where m.address_proof_id = p.id) returning id`,
    at,
  );
  const openings = await sql(
    `delete from link_opening o using invitation i
     where i.id = o.invitation_id and i.trust_id = app_trust() and i.state <> 'pending'
       and coalesce(i.answered_at, i.expires_at) < $1::timestamptz - interval '1 year' returning o.id`,
    at,
  );
  const runs = await sql(
    `delete from job_run where trust_id = app_trust() and due_at < $1::timestamptz - interval '400 days' returning run_key`,
    at,
  );
  const notices = await sql(
    `delete from sign_out_notice where trust_id = app_trust() and made_at < $1::timestamptz - interval '400 days' returning id`,
    at,
  );
  const signIns = await sql(
    `delete from product_session s where trust_id = app_trust() and coalesce(ended_at, seen_at) < $1::timestamptz - interval '400 days'
       and not exists (select from sign_out_notice n where n.product_session_id = s.id) returning id`,
    at,
  );
  const held = await sql(
    `update held_import h set package = null from roster_import i
     where i.id = h.import_id and h.trust_id = app_trust() and h.package is not null and i.started_at < $1::timestamptz - $2 * interval '1 day'
     returning h.import_id`,
    [...at, heldDays],
  );
  const events = await purgeEvents({ sql, now });
  const letters = await purgeLetters({ sql, now });
  return {
    events,
    letters,
    proofs: proofs.length,
    openings: openings.length,
    runs: runs.length,
    notices: notices.length,
    signIns: signIns.length,
    heldPackages: held.length,
  };
}
