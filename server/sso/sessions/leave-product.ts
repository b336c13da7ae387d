import { unitOfWork, type Services } from '../../unit-of-work.ts';
import type { KnownClient } from '../provider/client-metadata.ts';
import { hashOf } from '../provider/hash-of.ts';
import { nameOf } from './name-of.ts';

/** Who leaves which product, in the browser of this session of the provider. */
interface Leaving {
  readonly client: KnownClient;
  readonly accountId: string;
  readonly uid: string;
}

/** Signs somebody out of one product in one browser, because they want to. Everything else goes on. */
export async function leaveProduct(
  services: Services,
  { client: { id, trustId, productId }, accountId, uid }: Leaving,
): Promise<void> {
  const actor = { accountId, label: await nameOf(services, accountId), trustId, requestId: null };
  await unitOfWork(services, actor, async ({ sql, audit }) => {
    const [left] = await sql<{ ended: number }>('select leave_products($1, $2, $3) as ended', [
      accountId,
      hashOf(uid),
      id,
    ]);
    if (left?.ended) audit('product.left', { kind: 'product', id: productId }, { accountId });
  });
}
