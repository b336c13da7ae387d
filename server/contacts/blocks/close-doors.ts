import { endSessions } from '../../accounts/end-sessions.ts';
import { voidLinks } from '../../accounts/void-links.ts';
import { cancelInvitations } from '../../invitations/cancel-invitations.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { closeMailboxes } from './close-mailboxes.ts';
import type { HeldContact } from './hold-contact.ts';

/** What was on its way, or open, and is not any more. */
export interface Closed {
  readonly sessions: number;
  readonly welcomes: number;
  readonly letters: number;
  readonly mails: number;
}

/**
 * Shuts what is open for somebody who was blocked a moment ago, in the same transaction: sessions, links for a new password,
 * welcomes and letters of every school where they are kept out now, and mails that have not left; and welcomes of others that
 * lie in a mailbox which they read, too. Expects them to be held.
 */
export async function closeDoors(
  uow: UnitOfWork,
  { contacts, accountIds }: Pick<HeldContact, 'contacts' | 'accountIds'>,
): Promise<Closed> {
  const welcomes = (await cancelWelcomes(uow, contacts)) + (await closeMailboxes(uow, contacts));
  const letters = await uow.sql(
    `update welcome_letter set ended_at = gatehouse_now() where trust_id = app_trust() and contact_id = any ($1)
       and used_at is null and ended_at is null and contact_barred_at(contact_id, school_id) returning id`,
    [[...contacts]],
  );
  const mails = await abandonMails(uow, contacts, accountIds);
  const { sessions } = await signOut(uow, accountIds);
  return { sessions, welcomes, letters: letters.length, mails };
}

/** Signs these accounts out, and makes the links void that are on their way to them. */
export async function signOut(
  uow: UnitOfWork,
  accountIds: readonly string[],
): Promise<{ readonly sessions: number }> {
  let sessions = 0;
  for (const accountId of accountIds.toSorted()) {
    sessions += (await endSessions(uow, accountId)).ended;
    await voidLinks(uow, accountId);
  }
  return { sessions };
}

async function cancelWelcomes(uow: UnitOfWork, contacts: readonly string[]): Promise<number> {
  const open = await uow.sql<{ id: string; schoolId: string | null }>(
    `select id, school_id as "schoolId" from invitation where trust_id = app_trust() and kind = 'contact' and person_id = any ($1)
       and state in ('pending', 'expired') and contact_barred_at(person_id, school_id) order by id`,
    [[...contacts]],
  );
  const cancelled = await cancelInvitations(
    uow,
    open.map(({ id }) => id),
  );
  const schools = new Map(open.map(({ id, schoolId }) => [id, schoolId]));
  for (const id of cancelled) {
    const schoolId = schools.get(id) ?? null;
    uow.audit('invitation.cancelled', { kind: 'invitation', id }, {}, { schoolId });
  }
  return cancelled.length;
}

/*
 * Theirs by what a mail says of itself; or by its address and name, or by an address that nobody else has: two people with
 * one mailbox get their mail each. What they get as a member of staff stays.
 */
const theirs = `
  m.contact_id = any ($1) or m.account_id = any ($2) and account_barred(m.account_id)
  or m.invitation_id in (select id from invitation where person_id = any ($1) and kind = 'contact')
  or m.invitation_id is null and m.password_reset_id is null and m.contact_id is null and m.account_id is null
    and m.to_address in (select address from known)
    and (m.to_name in (select name from known) or not exists (select from person o where o.trust_id = app_trust() and o.email = m.to_address
      and o.id <> all ($1) and o.gone_at is null))`;

async function abandonMails(
  { sql }: UnitOfWork,
  contacts: readonly string[],
  accountIds: readonly string[],
): Promise<number> {
  const abandoned = await sql(
    `with known as (
       select email as address, coalesce(preferred_given_name, given_name) || ' ' || coalesce(preferred_family_name, family_name) as name
         from person where id = any ($1)
       union select unnest(array[email, mailbox]), name from account where id = any ($2))
     update mail m set state = case when data_sent_at is null then 'abandoned' else 'unknown' end, ended_at = gatehouse_now(), lease_until = null
     where m.trust_id = app_trust() and m.ended_at is null
       and (m.state in ('queued', 'unknown') or m.state = 'sending' and m.data_sent_at is null) and (${theirs}) returning m.id`,
    [[...contacts], [...accountIds]],
  );
  return abandoned.length;
}
