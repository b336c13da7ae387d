import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { issuerOf } from '../rules.ts';
import { chosenOf, type ClientKind, type OpenScope } from './rules.ts';

/** How a product is connected, as its page shows it: never the secret, nor what is kept of it. */
export interface ClientRow {
  readonly id: string;
  readonly kind: ClientKind;
  readonly secretMadeAt: string | null;
  readonly redirectUris: readonly string[];
  readonly afterSignOutUris: readonly string[];
  readonly startUri: string | null;
  readonly signOutUri: string | null;
  readonly scopes: readonly OpenScope[];
  readonly rosterAllowed: boolean;
  readonly needsFactor: boolean;
  readonly registeredAt: string;
  /** Who connected it; null when the portal did so itself. */
  readonly registeredBy: string | null;
  /** How many are signed in to it by the portal now. */
  readonly signedIn: number;
}

/** A product, and how it is connected to the portal's sign-in. */
export interface ProductConnection {
  readonly product: {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly icon: string;
    readonly retiredAt: string | null;
  };
  /** What products call the portal by. */
  readonly issuer: string;
  readonly client: ClientRow | null;
}

type Product = ProductConnection['product'];

const productQuery = `select id, name, about, icon, iso(retired_at) as "retiredAt" from product where id = $1 and trust_id = $2`;
const clientQuery = `
  select c.id, c.kind, iso(c.secret_made_at) as "secretMadeAt", c.redirect_uris as "redirectUris",
    c.after_sign_out_uris as "afterSignOutUris", c.start_uri as "startUri", c.sign_out_uri as "signOutUri", c.scopes,
    c.roster_allowed as "rosterAllowed", c.needs_factor as "needsFactor", iso(c.registered_at) as "registeredAt",
    a.name as "registeredBy",
    (select count(distinct s.account_id)::int from product_session s where s.client_id = c.id and s.trust_id = c.trust_id
      and s.ended_at is null) as "signedIn"
  from oidc_client c left join account a on a.id = c.registered_by
  where c.product_id = $1 and c.trust_id = $2 and c.ended_at is null`;

/** A product of the trust and its connection; null for one that is not connected. Refuses `product_unknown`. */
export async function findClient(
  { sql, settings }: Reading,
  { trustId }: Site,
  productId: string,
): Promise<ProductConnection> {
  const [product] = await sql<Product>(productQuery, [productId, trustId]);
  if (product === undefined) throw new Refusal('product_unknown');
  const [client] = await sql<Omit<ClientRow, 'scopes'> & { scopes: string[] }>(clientQuery, [
    productId,
    trustId,
  ]);
  return {
    product,
    issuer: issuerOf(settings.PUBLIC_URL),
    client: client === undefined ? null : { ...client, scopes: chosenOf(client.scopes) },
  };
}
