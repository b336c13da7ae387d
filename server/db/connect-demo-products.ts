import { changeClient } from '../sso/clients/change-client.ts';
import { clientSecretHash } from '../sso/clients/client-secret.ts';
import { registerClient } from '../sso/clients/register-client.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';

interface Address {
  readonly name: string;
  readonly url: string;
}

interface Wanted {
  readonly addresses: readonly Address[];
  secretOf(clientId: string): string;
}

interface Row {
  readonly productId: string;
  /** Null where it was never connected. */
  readonly clientId: string | null;
  /** Whether it is a product of the demo: no person has connected it, and it is connected still. */
  readonly ours: boolean;
  readonly startUri: string | null;
}

const query = `
  select p.id as "productId", c.id as "clientId", c.start_uri as "startUri", c.registered_by is null and c.ended_at is null as ours
  from product p left join oidc_client c on c.product_id = p.id
  where p.trust_id = app_trust() and p.name = $1 and p.retired_at is null`;

const fieldsOf = (url: string) => ({
  redirectUris: [`${url}/signed-in`],
  afterSignOutUris: [`${url}/signed-out`],
  startUri: `${url}/sign-in`,
  signOutUri: `${url}/back-channel-logout`,
  scopes: ['profile', 'email', 'roles'] as const,
  needsFactor: false,
});

/**
 * Connects the products that run beside the demo to this trust, at the addresses where they run this time, with secrets that
 * follow from their ids. What people have connected or disconnected themselves stays as it is. Answers with those that can sign people in.
 */
export async function connectDemoProducts(
  services: Services,
  trustId: string,
  { addresses, secretOf }: Wanted,
): Promise<(Address & { readonly clientId: string })[]> {
  return unitOfWork(services, systemActor('Demo', trustId), async (uow) => {
    const connected = [];
    for (const address of addresses) {
      const clientId = await connectOne(uow, trustId, address, secretOf);
      if (clientId !== null) connected.push({ ...address, clientId });
    }
    return connected;
  });
}

async function connectOne(
  uow: UnitOfWork,
  trustId: string,
  { name, url }: Address,
  secretOf: Wanted['secretOf'],
): Promise<string | null> {
  const [row] = await uow.sql<Row>(query, [name]);
  if (row === undefined) return null;
  const { productId, clientId, ours, startUri } = row;
  const site = { trustId, schoolId: null };
  const client = fieldsOf(url);
  if (clientId === null) {
    const made = await registerClient(uow, { site, productId, client: { ...client, kind: 'confidential' } });
    await uow.sql('update oidc_client set secret_hash = $1 where id = $2', [
      clientSecretHash(secretOf(made.clientId)),
      made.clientId,
    ]);
    return made.clientId;
  }
  if (!ours) return null;
  if (startUri !== client.startUri) await changeClient(uow, { site, productId, client });
  return clientId;
}
