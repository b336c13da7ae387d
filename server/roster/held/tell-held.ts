import { administratorRoles, rolePermissions } from '../../administrators/rules.ts';
import { queueMails } from '../../mail/queue-mails.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { causeInWords, heldDays, type HoldCause } from './rules.ts';

/** Somebody who may import the trust's roster. */
interface Importer {
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
}

const importing = administratorRoles.filter((role) => rolePermissions[role].includes('roster:import'));

/** Whoever may import the roster of the actor's trust. */
export const importersOf = ({ sql }: Pick<UnitOfWork, 'sql'>): Promise<Importer[]> =>
  sql<Importer>(
    `select distinct a.id as "accountId", a.name, a.email as address from administration d join account a on a.id = d.account_id
     where d.trust_id = app_trust() and d.school_id is null and d.role = any ($1) order by a.name, a.id`,
    [importing],
  );

/** Tells whoever may import the roster that one was put aside, why, and where to look. */
export async function tellHeld(
  uow: UnitOfWork,
  held: { readonly importId: string; readonly fileName: string; readonly causes: readonly HoldCause[] },
): Promise<void> {
  const [trust] = await uow.sql<{ name: string }>('select name from trust where id = app_trust()');
  const { trustId } = uow.actor;
  await queueMails(
    uow,
    (await importersOf(uow)).map(({ name, address }) => ({
      template: 'import-held',
      to: { name, address },
      data: {
        trustName: trust?.name ?? '',
        administratorName: name,
        fileName: held.fileName,
        causeLines: held.causes.map(causeInWords).join('\n'),
        days: String(heldDays),
        importUrl: `${uow.settings.PUBLIC_URL}/sites/${trustId}/roster/${held.importId}`,
        toAddress: address,
      },
    })),
  );
}
