import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { entraClaims, startProvider, tenant } from '../../e2e/fake-provider.ts';
import { allowTenants, goThere, knownTo } from '../testing/at-provider.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const secondTenant = tenant.replace('1b', '2b');
let provider: Awaited<ReturnType<typeof startProvider>>;
/* Entra itself, for every tenant: the portal asks login.microsoftonline.com, and the answers come from here. */
beforeAll(async () => {
  provider = await startProvider({ entra: true });
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (asked: string | URL, init?: RequestInit) =>
    fetch(String(asked).replace('https://login.microsoftonline.com', provider.url), init),
  );
  const issuer = 'https://login.microsoftonline.com/organizations/v2.0';
  world.decide({ providers: { ...knownTo('microsoft', { ...provider, issuer }).providers } });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await provider.stop();
});
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

const refused = (code: string) => ({ cause: { code } });
const claimsIn = (tid: string, who = crypto.randomUUID()) => ({
  ...entraClaims(who),
  tid,
  iss: `https://login.microsoftonline.com/${tid}/v2.0`,
});

async function connected(tid = tenant) {
  await allowTenants(world, [tid]);
  const member = await addMember(world);
  const here = await member.signIn();
  const claims = claimsIn(tid);
  await goThere(here, provider, { claims, connect: true });
  return { ...member, here, claims };
}

it('signs in from the tenants that the trust allows, and from no other, from the next time on', async () => {
  const { claims } = await connected();
  expect(await goThere(world.browser(), provider, { claims })).toMatchObject({ kind: 'in' });

  await allowTenants(world, [secondTenant]);
  await expect(goThere(world.browser(), provider, { claims })).rejects.toMatchObject(
    refused('provider_not_allowed'),
  );
  await allowTenants(world, [secondTenant, tenant]);
  expect(await goThere(world.browser(), provider, { claims })).toMatchObject({ kind: 'in' });
});

it('asks every trust of theirs, also the one where they administer', async () => {
  const { claims, accountId } = await connected();
  const other = await world.anotherTrust();
  await world.database.asOwner(
    `insert into administrator (trust_id, account_id, role, all_sites) values ($1, $2, 'observer', true)`,
    [other.id, accountId],
  );

  await expect(goThere(world.browser(), provider, { claims })).rejects.toMatchObject(
    refused('provider_not_allowed'),
  );
  await allowTenants(world, [tenant], other.id);
  expect(await goThere(world.browser(), provider, { claims })).toMatchObject({ kind: 'in' });
});

it('takes nobody whose token names another tenant than its issuer', async () => {
  const { claims } = await connected();
  const forged = { ...claims, iss: `https://login.microsoftonline.com/${secondTenant}/v2.0` };

  await expect(goThere(world.browser(), provider, { claims: forged })).rejects.toMatchObject(
    refused('provider_refused'),
  );
});

it('connects nothing that could not be signed in with, nor what is somebody else’s', async () => {
  const { claims, here } = await connected();
  const other = await (await addMember(world)).signIn();

  await expect(goThere(other, provider, { claims, connect: true })).rejects.toMatchObject(
    refused('identity_taken'),
  );
  await expect(goThere(here, provider, { claims: claimsIn(tenant), connect: true })).rejects.toMatchObject(
    refused('identity_taken'),
  );
  await expect(
    goThere(other, provider, { claims: claimsIn(secondTenant), connect: true }),
  ).rejects.toMatchObject(refused('provider_not_allowed'));
});

it('connects in the session that asked for it, and only a moment after a proof', async () => {
  const member = await addMember(world);
  const { email, password } = member;
  const here = await member.signIn();
  await allowTenants(world, [tenant]);
  const { url } = await (
    await here.api()
  ).providers.beginConnecting({ provider: 'microsoft', to: '/profile' });
  const query = provider.signIn(url, claimsIn(tenant));
  await (await here.api()).accounts.signOut({ everywhere: false });
  await (await here.api()).accounts.signIn({ email, password });

  const finished = (await here.api()).providers.finish({ provider: 'microsoft', query });
  await expect(finished).rejects.toMatchObject(refused('step_expired'));
  world.pass({ seconds: 15 * 60 });
  await expect(
    (await here.api()).providers.beginConnecting({ provider: 'microsoft', to: '/profile' }),
  ).rejects.toMatchObject(refused('prove_again'));
});

it('lets nobody in whose access has ended, or who disconnected it', async () => {
  const [gone, parted] = [await connected(), await connected()];
  const admin = world.as(await world.administrator('account_owner'));
  await admin.access.revoke({ site: world.trust.id, personId: gone.personId });
  await (await parted.here.api()).providers.disconnect({ provider: 'microsoft' });

  for (const { claims } of [gone, parted])
    await expect(goThere(world.browser(), provider, { claims })).rejects.toMatchObject(
      refused('identity_unknown'),
    );
});

it('is the trust’s to allow: by an administrator who proved who they are, written down, and read strictly', async () => {
  const site = world.trust.id;
  const owner = await world.administrator('account_owner');
  const api = world.as(owner);

  expect(await api.providers.allowed({ site })).toEqual({ microsoft: [], google: [] });
  await api.providers.changeAllowed({ site, microsoft: tenant.toUpperCase(), google: '@school.org.uk' });
  const allowed = { microsoft: [tenant], google: ['school.org.uk'] };
  expect(await api.providers.allowed({ site })).toEqual(allowed);
  expect(await world.audited()).toContain('trust.providers_changed');

  const change = { site, microsoft: 'school.org.uk', google: '' };
  await expect(api.providers.changeAllowed(change)).rejects.toMatchObject(refused('provider_home_wrong'));
  const earlier = world.as({ ...owner, isProven: false });
  await expect(earlier.providers.changeAllowed({ ...change, microsoft: '' })).rejects.toMatchObject(
    refused('prove_again'),
  );
});
