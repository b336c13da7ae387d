import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { kept, writtenDown, type ClientFields } from './client-fields.ts';
import { clientSecretHash, newClientId, newClientSecret } from './client-secret.ts';
import { holdConnection } from './hold-client.ts';
import { OidcClient } from './oidc-client.ts';
import type { ClientKind } from './rules.ts';

/** What a product is to be to the portal's sign-in. */
export interface NewClient extends ClientFields {
  readonly kind: ClientKind;
}

/**
 * Connects a product to the portal's sign-in; answers with its secret, which is shown this once and kept nowhere (null for
 * one that can keep none). One that was connected before gets its id again, and a new secret. Refuses `product_unknown`,
 * `illegal_transition` for one that is connected.
 */
export async function registerClient(
  uow: UnitOfWork,
  { site, productId, client: { kind, ...fields } }: { site: Site; productId: string; client: NewClient },
): Promise<{ name: string; clientId: string; secret: string | null }> {
  const { product, client } = await holdConnection(uow, site, productId);
  if (client !== null && client.endedAt === null) throw new Refusal('illegal_transition');
  const secret = kind === 'confidential' ? newClientSecret() : null;
  const registered = {
    ...kept(fields, false),
    kind,
    secretHash: secret === null ? null : clientSecretHash(secret),
    secretMadeAt: secret === null ? null : uow.now,
    rosterAllowed: false,
    registeredAt: uow.now,
    registeredBy: uow.actor.accountId,
    endedAt: null,
  };
  const clientId = client?.id ?? newClientId(product.name);
  if (client === null)
    uow.em.create(OidcClient, { id: clientId, trustId: site.trustId, productId, ...registered });
  else {
    uow.em.assign(client, registered);
    // What was being written in the moment in which it was disconnected.
    await uow.sql('select close_client($1)', [clientId]);
  }
  const after = { kind, ...writtenDown(kept(fields, false)) };
  uow.audit('product.connected', { kind: 'product', id: productId }, { clientId }, { after });
  return { name: product.name, clientId, secret };
}
