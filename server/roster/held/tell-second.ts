import { queueMails } from '../../mail/queue-mails.ts';
import { when } from '../../mail/when.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { importersOf } from './tell-held.ts';
import { heldDays } from './rules.ts';

/** Tells the others who may import the roster that the approval of a held one wants a second administrator. */
export async function tellSecond(uow: UnitOfWork, importId: string, people: number): Promise<void> {
  const { trustId, label, accountId } = uow.actor;
  const [trust] = await uow.sql<{ name: string; until: string }>(
    `select t.name, iso(i.started_at + make_interval(hours => $2)) as until from roster_import i join trust t on t.id = i.trust_id
     where i.id = $1`,
    [importId, heldDays * 24],
  );
  if (trust === undefined) return;
  const others = (await importersOf(uow)).filter((one) => one.accountId !== accountId);
  await queueMails(
    uow,
    others.map(({ name, address }) => ({
      template: 'approval-asked',
      to: { name, address },
      data: {
        trustName: trust.name,
        placeName: trust.name,
        administratorName: name,
        askerName: label,
        aboutLines: `Apply a roster that was put aside: ${people} people would leave at ${trust.name}`,
        reason: 'They looked at it and approved it. So many want a second administrator.',
        forWhat: 'to apply a roster',
        whyTwo:
          'So many would lose access by it that it waits until a second administrator has looked at it.',
        untilWhen: when(new Date(trust.until)),
        approvalsUrl: `${uow.settings.PUBLIC_URL}/sites/${trustId}/roster/${importId}`,
        toAddress: address,
      },
    })),
  );
}
