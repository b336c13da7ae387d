import type { Provider } from '../providers/rules.ts';
import type { Settings } from '../settings.ts';
import type { Browser, World } from './world.ts';

/** A provider that somebody can be sent to. */
interface AtProvider {
  readonly issuer: string;
  signIn(authorize: string, claims: Readonly<Record<string, unknown>>): string;
}

/** The settings of a portal that is known to this provider. */
export const knownTo = (provider: Provider, { issuer }: AtProvider): Pick<Settings, 'providers'> => ({
  providers: {
    [provider]: { clientId: 'gatehouse', clientSecret: 'a-secret-of-the-tests', issuer: new URL(issuer) },
  },
});

/** Goes to the provider with this browser and back: signs in, or connects the account there. */
export async function goThere(
  browser: Browser,
  at: AtProvider,
  {
    claims,
    connect = false,
    provider = 'microsoft',
  }: { claims: Readonly<Record<string, unknown>>; connect?: boolean; provider?: Provider },
) {
  const { providers } = await browser.api();
  const { url } = await (connect ? providers.beginConnecting : providers.beginSignIn)({
    provider,
    to: '/profile',
  });
  const query = at.signIn(url, claims);
  return (await browser.api()).providers.finish({ provider, query });
}

/** Lets the people of the world's trust sign in from these tenants. */
export async function allowTenants(
  world: World,
  tenants: readonly string[],
  trustId = world.trust.id,
): Promise<void> {
  await world.database.asOwner('update trust set microsoft_tenants = $2 where id = $1', [trustId, tenants]);
}
