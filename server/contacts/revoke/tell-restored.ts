import { queueMails } from '../../mail/queue-mails.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { familyMail } from './family-mail.ts';

/** Who has access again, and at which school. */
export interface TellRestored {
  readonly contactId: string;
  readonly accountId: string;
  readonly school: string;
  readonly planId?: string | undefined;
}

/** Tells a contact that they have access to the school again, with the password that they had. */
export async function tellRestored(
  uow: UnitOfWork,
  { contactId, accountId, school, planId }: TellRestored,
): Promise<void> {
  const { name, address, trust, signInAs, language } = await familyMail(uow, accountId);
  const signInUrl = new URL('/sign-in', uow.settings.PUBLIC_URL).href;
  const words = { trustName: trust, schoolName: school, personName: name, toAddress: address, language };
  const data = { ...words, signInAs, signInUrl };
  await queueMails(uow, [
    { template: 'contact-restored', to: { name, address }, data, contactId, ...(planId && { planId }) },
  ]);
}
