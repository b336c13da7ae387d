import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { kept, writtenDown, type ClientFields } from './client-fields.ts';
import { holdClient } from './hold-client.ts';

/**
 * Changes the addresses of a connected product, what it is told, and whether it asks for a second step. Whether it keeps a
 * secret stays as it was connected. Refuses `product_unknown`, `not_found` for one that is not connected.
 */
export async function changeClient(
  uow: UnitOfWork,
  { site, productId, client: fields }: { site: Site; productId: string; client: ClientFields },
): Promise<{ name: string }> {
  const { product, client } = await holdClient(uow, site, productId);
  const after = kept(fields, client.rosterAllowed);
  const changes = { before: writtenDown(client), after: writtenDown(after) };
  uow.em.assign(client, after);
  uow.audit(
    'product.connection_changed',
    { kind: 'product', id: productId },
    { clientId: client.id },
    changes,
  );
  return { name: product.name };
}
