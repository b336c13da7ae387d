import { administratorsToTell } from '../administrators/administrators-to-tell.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { hostOf } from './hold-endpoint.ts';
import type { OffReason } from './rules.ts';

const because: Readonly<Record<OffReason, string>> = {
  person: 'Somebody switched it off.',
  gone: 'It answered that it is gone for good (410).',
  failing: 'It has accepted nothing for three days, however often Gatehouse tried.',
};

interface Stopped {
  readonly trust: string;
  readonly product: string;
  readonly productId: string;
  readonly url: string;
}

/** Tells every Account Owner and Account Admin of the trust that a product is told of nothing any more, and why. */
export async function tellStopped(uow: UnitOfWork, endpointId: string, reason: OffReason): Promise<void> {
  const { sql, settings, actor } = uow;
  const [stopped] = await sql<Stopped>(
    `select t.name as trust, p.name as product, p.id as "productId", e.url from event_endpoint e
     join product p on p.id = e.product_id join trust t on t.id = e.trust_id where e.id = $1 and e.trust_id = app_trust()`,
    [endpointId],
  );
  if (stopped === undefined) return;
  const { trust, product, productId, url } = stopped;
  await queueMails(
    uow,
    (await administratorsToTell(uow)).map(({ name, address }) => ({
      template: 'events-stopped' as const,
      to: { name, address },
      data: {
        trustName: trust,
        administratorName: name,
        productName: product,
        host: hostOf(url),
        because: because[reason],
        eventsUrl: `${settings.PUBLIC_URL}/sites/${actor.trustId}/products/${productId}/events`,
        toAddress: address,
      },
    })),
  );
}
