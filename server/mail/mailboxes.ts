import { standsForName } from '../accounts/sign-in-names/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { MailRequest } from './queue-mails.ts';

interface Mailbox {
  readonly email: string;
  readonly mailbox: string | null;
}

/**
 * Leads mails to accounts that sign in with a name to their mailbox. Whoever has none is written to by nobody: they are
 * left out.
 */
export async function toMailboxes(
  { sql }: Pick<UnitOfWork, 'sql'>,
  requests: readonly MailRequest[],
): Promise<readonly MailRequest[]> {
  const named = requests.map(({ to }) => to.address).filter(standsForName);
  if (named.length === 0) return requests;
  const rows = await sql<Mailbox>('select email, mailbox from account where email = any ($1)', [named]);
  const mailboxes = new Map(rows.map(({ email, mailbox }) => [email, mailbox]));
  return requests.flatMap((request) => {
    const { to, data } = request;
    if (!standsForName(to.address)) return request;
    const address = mailboxes.get(to.address) ?? null;
    if (address === null) return [];
    return {
      ...request,
      to: { ...to, address },
      data: 'toAddress' in data ? { ...data, toAddress: address } : data,
    };
  });
}
