import { administrationsOf } from '../../administrators/administrations-of.ts';
import { outranks, type Site } from '../../administrators/rules.ts';
import { issueResetLink, type ResetHolder } from '../../accounts/issue-reset-link.ts';
import { Refusal } from '../../refusal.ts';
import { holdPeople } from '../../roster/hold-people.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { deedStatuses, type ContactStatus } from '../rules.ts';
import type { ContactAt } from './welcome-facts.ts';

/** Whose password is to be chosen anew, and where they were found. */
export interface ResetContact extends ContactAt {
  readonly site: Site;
  /** The bulk change that it is part of. */
  readonly planId?: string;
}

interface Row extends ResetHolder {
  readonly status: ContactStatus;
  readonly hasPassword: boolean;
}

const query = `
  select c.status, a.id as "accountId", a.email,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    exists (select from credential k where k.account_id = a.id and k.provider_id = 'credential' and k.password is not null)
      as "hasPassword"
  from contact_standing c join known_person p on p.id = c.contact_id
  left join registration r on r.person_id = p.id and r.ended_at is null left join account a on a.id = r.account_id
  where c.trust_id = $1 and ($2::uuid is null or c.school_id = $2) and c.contact_id = $3 and c.school_id = $4`;

/**
 * Mails a contact of a site the usual link for a new password, for an hour, to their own mailbox. Whoever asks learns
 * nothing of it. Refuses `not_found`, `contact_blocked`, `not_registered`, `self_change`, `above_own_power` for an
 * administrator who is not below oneself, `too_often` after three within an hour, `no_safe_address` where the account has no
 * mailbox, and `mailbox_barred` where somebody who is kept from their children reads the mail.
 */
export async function resetContact(
  uow: UnitOfWork,
  { site, contactId, schoolId, planId }: ResetContact,
): Promise<{ name: string }> {
  await holdPeople(uow, [contactId]);
  const [found] = await uow.sql<Row>(query, [site.trustId, site.schoolId, contactId, schoolId]);
  if (found === undefined) throw new Refusal('not_found');
  const { status, accountId, name, email, hasPassword } = found;
  if (status === 'blocked') throw new Refusal('contact_blocked', name);
  if (!deedStatuses.reset.includes(status) || !hasPassword) throw new Refusal('not_registered', name);
  if (accountId === uow.actor.accountId) throw new Refusal('self_change');
  const own = await administrationsOf(uow, uow.actor.accountId);
  if (!outranks(own, await administrationsOf(uow, accountId), site)) throw new Refusal('above_own_power');
  const issued = await issueResetLink(
    uow,
    { accountId, name, email },
    { contactId, ...(planId && { planId }) },
  );
  if (issued === 'too_often') throw new Refusal('too_often');
  if (issued === 'barred') throw new Refusal('mailbox_barred');
  if (issued === 'no_mailbox') throw new Refusal('no_safe_address', name);
  if (issued === 'nowhere') throw new Refusal('not_registered', name);
  uow.audit(
    'account.reset_sent',
    { kind: 'account', id: accountId },
    { personId: contactId, resetId: issued.resetId },
    { schoolId },
  );
  return { name };
}
