import Provider, { type Configuration } from 'oidc-provider';
import type { Auth } from '../../accounts/auth.ts';
import { sessionLongestDays } from '../../accounts/rules.ts';
import { mayOpen } from '../may-open.ts';
import { issuerOf, lifetimes, productScopes } from '../rules.ts';
import type { SigningKey } from '../signing-keys/signing-keys.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork, type Services } from '../../unit-of-work.ts';
import { accountFor } from './account-for.ts';
import { knownClient } from './client-metadata.ts';
import { after } from './after.ts';
import { asInPortal } from './as-in-portal.ts';
import { afterSignOut } from './after-sign-out.ts';
import { ownSecrets } from './own-secrets.ts';
import { loadGrant } from './load-grant.ts';
import { errorPage, nothingHere, signedOutPage, signOutPage } from './pages.ts';
import { policyFor } from './policy.ts';
import { portalPerson } from './portal-person.ts';
import { tellFaults } from './tell-faults.ts';
import { recordStore } from './record-store.ts';

const claims = {
  openid: ['sub', 'auth_time', 'amr'],
  profile: ['name'],
  email: ['email', 'email_verified'],
  roles: ['roles'],
  roster: ['roster_ids'],
} as const;

/** The OpenID Provider of the products, with these keys. What it keeps is in our database: it can be made anew at any time. */
export function makeProvider(services: Services, auth: Auth, keys: readonly SigningKey[]): Provider {
  const { PUBLIC_URL, ssoCookieKey } = services.settings;
  const secure = PUBLIC_URL.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax', secure, signed: true } as const;
  const named = (name: string) => `${secure ? '__Secure-' : ''}gatehouse-sso-${name}`;
  const person = portalPerson(services, auth);

  const configuration: Configuration = {
    adapter: (model) => recordStore(services, model),
    findAccount: accountFor(services),
    jwks: { keys: keys.map(({ jwk }) => jwk) },
    claims,
    scopes: productScopes,
    responseTypes: ['code'],
    subjectTypes: ['pairwise'],
    sectorIdentifierUriValidate: () => false,
    async pairwiseIdentifier(_ctx, accountId, { clientId }) {
      const client = await knownClient(services, clientId);
      if (client === null) return accountId;
      const [row] = await unitOfWork(
        services,
        systemActor('sign-in of products', client.trustId),
        ({ sql }) =>
          sql<{ subject: string }>('select subject_of($1, $2) as subject', [client.productId, accountId]),
      );
      return row?.subject ?? accountId;
    },
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    // Whoever signs out of the portal is out of the products, also of those that asked to come back by themselves.
    expiresWithSession: async () => true,
    // The one place where the library lets us look before it has decided who is here. No product sends a parameter of this name.
    extraParams: { 'gatehouse-portal': asInPortal(services, person) },
    loadExistingGrant: loadGrant(services, mayOpen),
    interactions: { policy: policyFor(services, person), url: (_ctx, { uid }) => `/oidc/interaction/${uid}` },
    cookies: {
      keys: [ssoCookieKey],
      names: { session: named('session'), interaction: named('interaction'), resume: named('resume') },
      long: { ...cookie, path: '/' },
      short: cookie,
    },
    ttl: {
      AuthorizationCode: lifetimes.code,
      AccessToken: lifetimes.accessToken,
      IdToken: lifetimes.idToken,
      RefreshToken: lifetimes.refreshToken,
      Interaction: lifetimes.interaction,
      Session: sessionLongestDays * 24 * 3600,
      Grant: sessionLongestDays * 24 * 3600,
    },
    features: {
      devInteractions: { enabled: false },
      // Of no use to our products, and anybody could have things kept by them.
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signedOutPage },
      userinfo: { enabled: true },
    },
    // Nothing is fetched from anywhere: no addresses of keys, pictures or sectors are taken from clients.
    fetch: () => Promise.reject(new Error('the provider asks nobody')),
    renderError: errorPage,
    clockTolerance: 5,
  };
  const provider = new Provider(issuerOf(PUBLIC_URL), configuration);
  provider.proxy = true;
  ownSecrets(provider);
  tellFaults(provider, services);
  provider.use(nothingHere);
  provider.use(after(services, person));
  provider.use(afterSignOut(services, person));
  return provider;
}
