import { portalName } from '../../accounts/portal-name.ts';
import { queueMails } from '../../mail/queue-mails.ts';
import { when } from '../../mail/when.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';

interface Owner {
  readonly trust: string;
  readonly name: string;
  readonly address: string;
}

interface Row {
  readonly head: string;
  readonly at: string;
}

const owners = `
  select t.name as trust, a.name, a.email as address from administrator d join account a on a.id = d.account_id
  join trust t on t.id = d.trust_id
  where d.trust_id = app_trust() and d.role = 'account_owner' and d.ended_at is null order by a.id`;
const head = `
  select position || ':' || encode(hash, 'hex') as head, iso(sealed_at) as at from audit_seal order by position desc limit 1`;

/**
 * Mails the head of the chain to the Account Owners of the actor's trust, once a month (UTC) however often it is asked:
 * a place where nobody who reaches the database reaches it. Nothing as long as nothing is sealed.
 */
export async function mailAuditHead(uow: UnitOfWork): Promise<{ mailed: number }> {
  const { sql, now, settings, actor } = uow;
  const [row] = await sql<Row>(head);
  if (row === undefined) return { mailed: 0 };
  const first = await sql(
    `insert into job_run (run_key, job, trust_id, ended_at) values ($1, 'audit-head', app_trust(), gatehouse_now())
     on conflict do nothing returning run_key`,
    [`audit-head ${now.toISOString().slice(0, 7)} ${actor.trustId}`],
  );
  if (first.length === 0) return { mailed: 0 };
  const words = {
    portalName: portalName(settings),
    month: monthOf(now),
    sealedAt: when(new Date(row.at)),
    head: row.head,
  };
  const told = await sql<Owner>(owners);
  const mails = told.map(({ trust, name, address }) => ({
    template: 'audit-head' as const,
    to: { name, address },
    data: { ...words, trustName: trust, personName: name, toAddress: address },
  }));
  await queueMails(uow, mails);
  return { mailed: mails.length };
}

const monthOf = (now: Date): string =>
  now.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
