import { queueMails } from '../../mail/queue-mails.ts';
import { lastDayBefore } from '../../mail/when.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { familyMail } from './family-mail.ts';

/** Whose access has ended, at which school, and what is left of it. */
export interface TellRevoked {
  readonly contactId: string;
  readonly accountId: string;
  readonly school: string;
  readonly signsIn: boolean;
  readonly keptUntil: string | null;
  readonly planId?: string | undefined;
}

/**
 * Tells a contact that access to the school has ended, and until when the office can give it back. Says nothing of why, of
 * any child, nor of any other adult.
 */
export async function tellRevoked(
  uow: UnitOfWork,
  { contactId, accountId, school, signsIn, keptUntil, planId }: TellRevoked,
): Promise<void> {
  const { name, address, trust, language } = await familyMail(uow, accountId);
  const words = { trustName: trust, schoolName: school, personName: name, toAddress: address, language };
  const to = { name, address };
  const part = { contactId, ...(planId && { planId }) };
  if (signsIn || keptUntil === null) {
    await queueMails(uow, [{ template: 'contact-revoked-here', to, data: words, ...part }]);
    return;
  }
  const data = { ...words, keptUntil: lastDayBefore(new Date(keptUntil), language) };
  await queueMails(uow, [{ template: 'contact-revoked', to, data, ...part }]);
}
