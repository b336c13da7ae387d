import type { Site } from '../../../administrators/rules.ts';
import { newId } from '../../../new-id.ts';
import { Refusal } from '../../../refusal.ts';
import type { UnitOfWork } from '../../../unit-of-work.ts';
import { contactAt } from '../contact-at.ts';
import { masqueradeMinutes } from '../rules.ts';

/** Who looks, as whom, and why. */
export interface Seeing {
  readonly site: Site;
  readonly sessionId: string;
  readonly contactId: string;
}

/**
 * Begins to look at the portal as a contact sees it, in this session alone, for a quarter of an hour. It makes no session of
 * the contact's: there is nothing that could be done in their name. Refuses `not_found`.
 */
export async function beginSeeing(
  uow: UnitOfWork,
  { site, sessionId, contactId, reason }: Seeing & { readonly reason: string },
): Promise<{ name: string; until: string }> {
  const { sql, actor, now, audit } = uow;
  const { name } = await contactAt(uow, site, contactId);
  if (actor.accountId === null) throw new Refusal('not_permitted');
  await endSeeing(uow, { site, sessionId, contactId });
  const until = new Date(now.getTime() + masqueradeMinutes * 60_000).toISOString();
  await sql(
    `insert into masquerade (id, trust_id, account_id, session_id, contact_id, school_id, reason, begun_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      site.trustId,
      actor.accountId,
      sessionId,
      contactId,
      site.schoolId,
      reason,
      now.toISOString(),
      until,
    ],
  );
  const { schoolId } = site;
  const details = { until, personal: { [contactId]: { reason } } };
  audit('masquerade.begun', { kind: 'person', id: contactId }, details, { schoolId });
  return { name, until };
}

/** Ends what this session sees as that contact, if it does; writes it down when it did. */
export async function endSeeing(
  { sql, actor, now, audit }: UnitOfWork,
  { site, sessionId, contactId }: Seeing,
): Promise<void> {
  const ended = await sql(
    `update masquerade set ended_at = $5 where trust_id = $1 and account_id = $2 and session_id = $3 and contact_id = $4
       and ended_at is null and expires_at > $5 returning id`,
    [site.trustId, actor.accountId, sessionId, contactId, now.toISOString()],
  );
  if (ended.length === 0) return;
  audit('masquerade.ended', { kind: 'person', id: contactId }, {}, { schoolId: site.schoolId });
}
