import { administratorRoles, rolePermissions } from '../administrators/rules.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { driftInWords } from './drift-in-words.ts';
import { markTold } from './mark-told.ts';
import type { DriftKind } from './rules.ts';
import type { TakenReport } from './take-report.ts';

const managing = administratorRoles.filter((role) => rolePermissions[role].includes('product:manage'));

interface Manager {
  readonly name: string;
  readonly address: string;
  readonly trust: string;
  readonly product: string;
}

const managers = `
  select distinct a.name, coalesce(a.mailbox, a.email) as address, t.name as trust, p.name as product
  from administration d join account a on a.id = d.account_id and a.erased_at is null join trust t on t.id = d.trust_id
  join product p on p.id = $2 and p.trust_id = d.trust_id
  where d.trust_id = app_trust() and d.role = any ($1) and d.school_id is null order by a.name, address`;

/**
 * Mails those who look after the trust's products what the night found that nobody was told of before, once; and, once, that a
 * product's report does not come in any more. Nothing new, no mail.
 */
export async function tellManagers(
  uow: UnitOfWork,
  productId: string,
  { state, faults }: Pick<TakenReport, 'state' | 'faults'>,
): Promise<{ mailed: number }> {
  const news = state === 'good' ? await markTold(uow, productId) : new Map<DriftKind, number>();
  if (state === 'good' ? news.size === 0 : await failedBefore(uow, productId)) return { mailed: 0 };
  const told = await uow.sql<Manager>(managers, [managing, productId]);
  await queueMails(
    uow,
    told.map(({ name, address, trust, product }) => ({
      template: 'differences-found',
      to: { name, address },
      data: {
        trustName: trust,
        productName: product,
        administratorName: name,
        ...driftInWords(product, news, faults),
        differencesUrl: `${uow.settings.PUBLIC_URL}/sites/${uow.actor.trustId}/products/${productId}/differences`,
        toAddress: address,
      },
    })),
  );
  return { mailed: told.length };
}

/** Whether the report before the newest failed, too. */
async function failedBefore({ sql }: UnitOfWork, productId: string): Promise<boolean> {
  const [, before] = await sql<{ state: string }>(
    `select state from drift_report where product_id = $1 and trust_id = app_trust() and way <> 'upload' order by position desc limit 2`,
    [productId],
  );
  return before?.state === 'failed';
}
