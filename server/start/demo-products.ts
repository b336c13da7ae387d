import { createHmac } from 'node:crypto';
import { freePort } from '../db/embedded/free-port.ts';
import { connectDemoProducts } from '../db/connect-demo-products.ts';
import { demoCatalogue } from '../db/demo-catalogue.ts';
import { demoVariable, type DemoSettings } from '../demo-product/demo-settings.ts';
import { ensurePortIsFree } from '../http/listen.ts';
import type { Settings } from '../settings.ts';
import { issuerOf } from '../sso/rules.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, type Services } from '../unit-of-work.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A product that the demo runs beside the portal, and where. */
export interface DemoAddress {
  readonly name: string;
  /** With its port and no path. Not the portal's host, so that a browser never shows the one the other's cookies. */
  readonly url: string;
}

const names = ['Tracker', 'Parents Evening'];

/** Where the products of the demo are to run: on the ports after the portal's, or on any that are free. */
export async function demoAddresses({ PORT }: Settings): Promise<DemoAddress[]> {
  const addresses: DemoAddress[] = [];
  for (const [at, name] of names.entries()) {
    const wished = PORT + 1 + at;
    const isFree = await ensurePortIsFree({ PORT: wished, HOST: '127.0.0.1' }).then(
      () => wished < 65_536,
      () => false,
    );
    addresses.push({ name, url: `http://127.0.0.1:${isFree ? wished : await freePort()}` });
  }
  return addresses;
}

/** The environment with which the portal may call them, besides whatever it may call already. */
export const mayCallThem = (
  { OUTGOING_ALLOW }: Environment,
  addresses: readonly DemoAddress[],
): { readonly OUTGOING_ALLOW: string } => ({
  OUTGOING_ALLOW: [OUTGOING_ALLOW, ...addresses.map(({ url }) => url)].filter(Boolean).join(','),
});

/**
 * Connects the products of the demo to the portal, and answers with the environment that they run with: their secrets, which
 * follow from the installation's own, and nothing else of it. Null when there is none to run.
 */
export async function demoEnvironment(
  services: Services,
  addresses: readonly DemoAddress[],
): Promise<Environment | null> {
  const { PUBLIC_URL, SECRET } = services.settings;
  const secretOf = (clientId: string) =>
    createHmac('sha256', SECRET).update(`demo product ${clientId}`).digest('base64url');
  const [demo] = await reading(services, systemActor('Demo', null), ({ sql }) =>
    sql<{ id: string }>('select id from trust_ids() as id order by id limit 1'),
  );
  if (demo === undefined) return null;
  const connected = await connectDemoProducts(services, demo.id, { addresses, secretOf });
  if (connected.length === 0) return null;
  const settings: DemoSettings = {
    issuer: issuerOf(PUBLIC_URL),
    products: connected.map(({ name, url, clientId }) => ({
      name,
      url,
      clientId,
      secret: secretOf(clientId),
      about: demoCatalogue.find((product) => product.name === name)?.about ?? '',
    })),
  };
  return { [demoVariable]: JSON.stringify(settings) };
}
