import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { entraClaims, startProvider, tenant } from '../../e2e/fake-provider.ts';
import { allowTenants, goThere, knownTo } from '../testing/at-provider.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let entra: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  entra = await startProvider();
  world.decide(knownTo('microsoft', entra));
});
afterAll(() => entra.stop());
beforeEach(async () => {
  // What goes wrong at a provider is told to whoever runs the portal.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await allowTenants(world, [tenant]);
});

const refused = (code: string) => ({ cause: { code } });
const aName = () => `mei.${crypto.randomUUID()}@northgate.example`;

/** A member of staff who has connected the Microsoft account of that name. */
async function connected(who = aName()) {
  const member = await addMember(world);
  const here = await member.signIn();
  const claims = entraClaims(who);
  await goThere(here, entra, { claims, connect: true });
  return { ...member, here, claims, who };
}

it('connects a Microsoft account in the profile, and signs in with it', async () => {
  const { accountId, claims, who, here } = await connected();
  const browser = world.browser();

  expect(await goThere(browser, entra, { claims })).toMatchObject({ kind: 'in', to: '/profile' });

  expect(await browser.whoIs()).toMatchObject({ accountId });
  expect(await (await here.api()).providers.mine()).toEqual([
    {
      provider: 'microsoft',
      connected: { shownAs: who, linkedAt: world.now.toISOString(), usedAt: world.now.toISOString() },
    },
  ]);
});

it('ends every other session when it is connected or disconnected, and says so by mail', async () => {
  const member = await addMember(world);
  const [here, there] = [await member.signIn(), await member.signIn()];
  await goThere(here, entra, { claims: entraClaims(aName()), connect: true });
  expect(await there.whoIs()).toBeNull();
  expect(await here.whoIs()).not.toBeNull();

  await (await here.api()).providers.disconnect({ provider: 'microsoft' });
  const mails = await world.database.asOwner<{ change: string }>(
    `select data->>'change' as change from mail where to_address = $1 and template = 'factor-changed' order by id`,
    [member.email],
  );
  expect(mails.map(({ change }) => change)).toEqual([
    expect.stringContaining('was connected with yours'),
    expect.stringContaining('was disconnected'),
  ]);
});

it('matches nobody by an address: the same one in another account there is nobody’s', async () => {
  const { email } = await connected();
  const claims = { ...entraClaims('somebody else'), preferred_username: email, email, upn: email };

  await expect(goThere(world.browser(), entra, { claims })).rejects.toMatchObject(
    refused('identity_unknown'),
  );
});

it('takes the same object of another tenant, or of another issuer, for nobody', async () => {
  const { claims } = await connected();
  const tid = tenant.replace('1b', '2b');
  const iss = entra.issuer.replace('1b', '2b');

  await expect(goThere(world.browser(), entra, { claims: { ...claims, tid } })).rejects.toMatchObject(
    refused('provider_refused'),
  );
  await expect(goThere(world.browser(), entra, { claims: { ...claims, tid, iss } })).rejects.toMatchObject(
    refused('provider_refused'),
  );
  await world.database.asOwner('update identity set issuer = $2 where subject = $1', [
    `${tenant}|${String(claims['oid'])}`,
    iss,
  ]);
  await expect(goThere(world.browser(), entra, { claims })).rejects.toMatchObject(
    refused('identity_unknown'),
  );
});

it.each([
  ['for another question', { nonce: 'another' }],
  ['for another portal', { aud: 'another' }],
  [
    'that has run out',
    { exp: Math.floor(Date.now() / 1000) - 600, iat: Math.floor(Date.now() / 1000) - 900 },
  ],
  ['of nobody', { oid: undefined }],
])('refuses a token %s', async (_what, wrong) => {
  const { claims } = await connected();

  await expect(goThere(world.browser(), entra, { claims: { ...claims, ...wrong } })).rejects.toMatchObject(
    refused('provider_refused'),
  );
});

it('signs in once: what came back once is worth nothing again, nor in another browser', async () => {
  const { claims } = await connected();
  const [mine, other] = [world.browser(), world.browser()];
  const begin = async () =>
    (await (await mine.api()).providers.beginSignIn({ provider: 'microsoft', to: '/' })).url;
  const query = entra.signIn(await begin(), claims);
  const finish = async (browser: typeof mine, text: string) =>
    (await browser.api()).providers.finish({ provider: 'microsoft', query: text });

  await expect(finish(other, query)).rejects.toMatchObject(refused('step_expired'));
  expect(await finish(mine, query)).toMatchObject({ kind: 'in', to: '/' });
  await expect(finish(mine, query)).rejects.toMatchObject(refused('step_expired'));

  // Somebody else's answer in a browser that is just on its way: nothing happens, and the own one still counts.
  await (await other.api()).providers.beginSignIn({ provider: 'microsoft', to: '/' });
  const own = entra.signIn(await begin(), claims);
  await expect(finish(other, own)).rejects.toMatchObject(refused('step_expired'));
  expect(await finish(mine, own)).toMatchObject({ kind: 'in' });
});

it('is too late after ten minutes', async () => {
  const { claims } = await connected();
  const browser = world.browser();
  const { url } = await (await browser.api()).providers.beginSignIn({ provider: 'microsoft', to: '/' });
  world.pass({ seconds: 600 });

  const finished = (await browser.api()).providers.finish({
    provider: 'microsoft',
    query: entra.signIn(url, claims),
  });
  await expect(finished).rejects.toMatchObject(refused('step_expired'));
});

it('says in plain English that it was cancelled there', async () => {
  const browser = world.browser();
  const { url } = await (await browser.api()).providers.beginSignIn({ provider: 'microsoft', to: '/' });
  const query = `error=access_denied&state=${new URL(url).searchParams.get('state')}`;

  await expect(
    (await browser.api()).providers.finish({ provider: 'microsoft', query }),
  ).rejects.toMatchObject(refused('provider_refused'));
});
