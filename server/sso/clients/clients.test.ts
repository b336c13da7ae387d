import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { connection, connectInOffice, productNamed } from '../../testing/connect-in-office.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

interface Kept {
  readonly hash: string | null;
  readonly whole: string;
}

/** All that the database and the log keep of the product's connection, as text. */
async function keptOf(productId: string): Promise<Kept> {
  const [client] = await world.rows<Kept>(
    `select encode(secret_hash, 'hex') as hash, to_jsonb(c)::text as whole from oidc_client c where product_id = $1`,
    [productId],
  );
  const log = await world.database.asOwner<{ whole: string }>(
    'select to_jsonb(e)::text as whole from audit_entry e where trust_id = $1',
    [world.trust.id],
  );
  return {
    hash: client?.hash ?? null,
    whole: [client?.whole, ...log.map(({ whole }) => whole)].join('\n'),
  };
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('connects a product with a secret that is shown once and kept nowhere', async () => {
  const { api, site, productId, clientId, secret } = await connectInOffice(world);

  expect(secret).toMatch(/^ghs_[\w-]{43}$/);
  expect(clientId).toMatch(/^tracker-[\da-f]{12}$/);
  const { hash, whole } = await keptOf(productId);
  expect(hash).toBe(sha256(secret ?? ''));
  expect(whole).not.toContain(secret);
  const shown = await api.sso.client({ site, productId });
  expect(shown).toMatchObject({
    issuer: 'http://localhost:3000/oidc',
    client: { id: clientId, ...connection },
  });
  expect(JSON.stringify(shown)).not.toContain(secret);
  expect(JSON.stringify(shown)).not.toContain(hash);
});

it('gives a product that can keep no secret none', async () => {
  const { api, site, productId, secret } = await connectInOffice(world, 'Tracker', { kind: 'public' });

  expect(secret).toBeNull();
  expect((await keptOf(productId)).hash).toBeNull();
  await expect(api.sso.renewSecret({ site, productId })).rejects.toMatchObject(refused('not_found'));
});

it('connects a product once: of two at once, one does', async () => {
  const productId = await productNamed(world, 'Tracker');
  const api = world.as(await world.administrator('account_owner'));
  const client = { ...connection, kind: 'confidential' as const };
  const register = () => api.sso.registerClient({ site: world.trust.id, productId, client });

  const answers = await Promise.allSettled([register(), register(), register()]);

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(reasons).toMatchObject([refused('illegal_transition'), refused('illegal_transition')]);
});

it('renews the secret: the old one is dead with it', async () => {
  const { api, site, productId, secret } = await connectInOffice(world);
  world.pass({ hours: 1 });

  const renewed = await api.sso.renewSecret({ site, productId });

  const { hash, whole } = await keptOf(productId);
  expect(hash).toBe(sha256(renewed.secret));
  expect(renewed.secret).not.toBe(secret);
  expect(whole).not.toContain(renewed.secret);
  const { client } = await api.sso.client({ site, productId });
  expect(client?.secretMadeAt).toBe(world.now.toISOString());
});

it('changes the addresses, and writes down what stood there', async () => {
  const { api, site, productId } = await connectInOffice(world);
  const redirectUris = ['http://localhost:4200/cb', 'http://localhost:4200/cb'];

  await api.sso.changeClient({ site, productId, client: { ...connection, redirectUris, scopes: ['roles'] } });

  const { client } = await api.sso.client({ site, productId });
  expect(client).toMatchObject({ redirectUris: ['http://localhost:4200/cb'], scopes: ['roles'] });
  const [entry] = (await api.audit.list({ site, deeds: 'products' })).rows;
  expect(entry?.sentence).toContain('changed how the product Tracker is connected');
  expect(entry?.changes).toContainEqual({
    what: 'Addresses that people come back to',
    before: 'https://tracker.example/signed-in',
    after: 'http://localhost:4200/cb',
  });
});

it('lets an Account Owner alone allow the roster’s ids, and takes them back whole', async () => {
  const { api, site, productId } = await connectInOffice(world);
  const admin = world.as(await world.administrator('account_admin'));
  const scopes = async () =>
    (
      await world.rows<{ scopes: string[] }>('select scopes from oidc_client where product_id = $1', [
        productId,
      ])
    )[0]?.scopes;

  await expect(admin.sso.allowRoster({ site, productId, allowed: true })).rejects.toMatchObject(
    refused('not_permitted'),
  );
  expect(await scopes()).toEqual(['openid', 'profile', 'email', 'roles', 'offline_access']);
  await api.sso.allowRoster({ site, productId, allowed: true });
  expect(await scopes()).toContain('roster');
  await admin.sso.changeClient({ site, productId, client: { ...connection, scopes: ['email'] } });
  expect(await scopes()).toEqual(['openid', 'email', 'roster', 'offline_access']);
  await api.sso.allowRoster({ site, productId, allowed: false });
  expect(await scopes()).toEqual(['openid', 'email', 'offline_access']);
});

it('asks whoever sets it up to prove again who they are', async () => {
  const owner = await world.administrator('account_owner');
  const productId = await productNamed(world, 'Tracker');
  const api = world.as({ ...owner, isProven: false });
  const at = { site: world.trust.id, productId };
  const attempts: Record<string, () => Promise<unknown>> = {
    connect: () => api.sso.registerClient({ ...at, client: { ...connection, kind: 'public' } }),
    change: () => api.sso.changeClient({ ...at, client: connection }),
    renew: () => api.sso.renewSecret(at),
    end: () => api.sso.endClient(at),
    allow: () => api.sso.allowRoster({ ...at, allowed: true }),
  };

  for (const [what, attempt] of Object.entries(attempts))
    await expect(attempt(), what).rejects.toMatchObject(refused('prove_again'));
});

it('connects a product again with its id and another secret, and without what an owner had allowed', async () => {
  const { api, site, productId, clientId, secret } = await connectInOffice(world);
  await api.sso.allowRoster({ site, productId, allowed: true });
  await api.sso.endClient({ site, productId });
  const ended = await api.sso.client({ site, productId });

  const again = await connectInOffice(world);

  expect(ended.client).toBeNull();
  expect(again.clientId).toBe(clientId);
  expect(again.secret).not.toBe(secret);
  expect((await keptOf(productId)).hash).toBe(sha256(again.secret ?? ''));
  const { client } = await api.sso.client({ site, productId });
  expect(client).toMatchObject({ rosterAllowed: false, registeredAt: world.now.toISOString() });
});
