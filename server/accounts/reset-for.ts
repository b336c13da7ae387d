import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { issueResetLink } from './issue-reset-link.ts';
import { registeredBelow } from './registered-below.ts';

/**
 * Mails a registered member of staff of a site the usual link for a new password. Whoever asks learns nothing of it, and
 * the password stays until the link is used. Refuses as `registeredBelow`, `too_often` after three within an hour, and `mailbox_barred`.
 */
export async function resetFor(
  uow: UnitOfWork,
  { site, personId }: { site: Site; personId: string },
): Promise<{ name: string }> {
  const holder = await registeredBelow(uow, { site, personId });
  const { accountId, name } = holder;
  const issued = await issueResetLink(uow, holder);
  if (issued === 'too_often') throw new Refusal('too_often');
  if (issued === 'barred') throw new Refusal('mailbox_barred');
  if (issued === 'no_mailbox') throw new Refusal('address_missing');
  if (issued === 'nowhere') throw new Refusal('not_registered');
  uow.audit(
    'account.reset_sent',
    { kind: 'account', id: accountId },
    { personId, resetId: issued.resetId },
    { schoolId: site.schoolId },
  );
  return { name };
}
