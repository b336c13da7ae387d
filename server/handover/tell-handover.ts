import { administratorsToTell } from '../administrators/administrators-to-tell.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** What has happened with a hand-over, and what follows, in whole sentences. */
export interface HandoverNews {
  readonly what: string;
  readonly next: string;
  /** The successor, who may administer one school only, and is told too. */
  readonly toAccount: string;
}

/** Tells every owner and admin of the trust, and the successor, what has happened with a hand-over. */
export async function tellHandover(uow: UnitOfWork, { what, next, toAccount }: HandoverNews): Promise<void> {
  const { sql, settings, actor } = uow;
  const [trust] = await sql<{ name: string }>('select name from trust where id = app_trust()');
  const successor = await sql<{ accountId: string; name: string; address: string; site: string | null }>(
    `select a.id as "accountId", a.name, a.email as address,
       (select coalesce(d.school_id, d.trust_id) from administration d where d.account_id = a.id and d.trust_id = app_trust()
        order by d.school_id nulls first limit 1) as site
     from account a where a.id = $1`,
    [toAccount],
  );
  const told = new Map(
    [...(await administratorsToTell(uow)).map((each) => ({ ...each, site: null })), ...successor].map(
      (each) => [each.accountId, each],
    ),
  );
  await queueMails(
    uow,
    [...told.values()].map(({ name, address, site }) => ({
      template: 'handover-told',
      to: { name, address },
      data: {
        trustName: trust?.name ?? '',
        administratorName: name,
        what,
        next,
        handoverUrl: `${settings.PUBLIC_URL}/sites/${site ?? actor.trustId}/handover`,
        toAddress: address,
      },
    })),
  );
}
