import { queueMails } from '../mail/queue-mails.ts';
import type { MailTemplate } from '../mail/rules.ts';
import type { MailLanguage } from '../roster/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { portalName } from './portal-name.ts';

interface Told {
  readonly accountId: string;
  readonly template: MailTemplate;
  /** What happened, in the language of the account: the facts of this template, besides who is told and what to do about it. */
  readonly facts: (language: MailLanguage) => Readonly<Record<string, string>>;
}

/** Tells the account's own address what happened to its sign-in, and the way back if that was somebody else. */
export async function tellAccount(uow: UnitOfWork, { accountId, template, facts }: Told): Promise<void> {
  const { sql, settings } = uow;
  const [account] = await sql<{ name: string; email: string; language: MailLanguage }>(
    'select name, coalesce(mailbox, email) as email, own_language(id) as language from account where id = $1',
    [accountId],
  );
  if (account === undefined) return;
  const data = {
    ...facts(account.language),
    portalName: portalName(settings),
    personName: account.name,
    toAddress: account.email,
    forgotUrl: `${settings.PUBLIC_URL}/forgot-password`,
    language: account.language,
  };
  const to = { name: account.name, address: account.email };
  await queueMails(uow, [{ template, to, data, accountId }]);
}
