import type { AllClientMetadata } from 'oidc-provider';
import { systemActor } from '../../trust/actor.ts';
import { reading, type Services } from '../../unit-of-work.ts';

/** A product as the provider knows it. */
export interface KnownClient {
  readonly id: string;
  readonly trustId: string;
  readonly productId: string;
  readonly product: string;
  readonly needsFactor: boolean;
  readonly rosterAllowed: boolean;
  readonly scopes: readonly string[];
}

interface Row extends KnownClient {
  readonly kind: 'confidential' | 'public';
  readonly secretHash: Buffer | null;
  readonly redirectUris: string[];
  readonly afterSignOutUris: string[];
  readonly startUri: string | null;
  readonly signOutUri: string | null;
}

const query = `
  select c.id, c.trust_id as "trustId", c.product_id as "productId", product_name(c.product_id) as product, c.kind, c.secret_hash as "secretHash",
    c.redirect_uris as "redirectUris", c.after_sign_out_uris as "afterSignOutUris", c.start_uri as "startUri", c.sign_out_uri as "signOutUri",
    c.scopes, c.needs_factor as "needsFactor", c.roster_allowed as "rosterAllowed"
  from oidc_client c where c.id = $1 and c.ended_at is null and product_name(c.product_id) is not null`;

/** The product that a client id names; null where there is none, it is retired, or its connection was ended. */
export async function knownClient(services: Services, id: string): Promise<KnownClient | null> {
  return (await find(services, id)) ?? null;
}

async function find(services: Services, id: string): Promise<Row | undefined> {
  const [row] = await reading(services, systemActor('sign-in of products', null), ({ sql }) =>
    sql<Row>(query, [id]),
  );
  return row;
}

/**
 * What the provider is told of a client. Its secret is not known, only the hash, which is what the provider is given to
 * compare with: see `make-provider.ts`.
 */
export async function clientMetadata(services: Services, id: string): Promise<AllClientMetadata | undefined> {
  const row = await find(services, id);
  if (row === undefined) return undefined;
  const { kind, secretHash, redirectUris, afterSignOutUris, startUri, signOutUri, scopes, product } = row;
  return {
    client_id: row.id,
    client_name: product,
    // Of `native` ones the library does not look at the port; addresses are compared letter by letter here.
    application_type: 'web',
    redirect_uris: redirectUris,
    post_logout_redirect_uris: afterSignOutUris,
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
    scope: scopes.join(' '),
    subject_type: 'pairwise',
    // Wanted of a product at several hosts; by which name it knows people is ours to say, whatever stands here.
    sector_identifier_uri: `https://${row.productId}.invalid`,
    token_endpoint_auth_method: kind === 'public' ? 'none' : 'client_secret_basic',
    id_token_signed_response_alg: 'RS256',
    ...(secretHash && { client_secret: secretHash.toString('base64url') }),
    // The library takes none on this machine, and does nothing with it.
    ...(startUri?.startsWith('https:') && { initiate_login_uri: startUri }),
    ...(signOutUri !== null && {
      backchannel_logout_uri: signOutUri,
      backchannel_logout_session_required: true,
    }),
  };
}
