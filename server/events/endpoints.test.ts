import { expect, it } from 'vitest';
import { addTestEndpoint } from '../testing/event-endpoint.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const events = ['grant.ended' as const];
const owners = async () => world.as(await world.administrator('account_owner'));

it('is at no address twice, and a product has five at most', async () => {
  const { productId, url } = await addTestEndpoint(world);
  const { events: api } = await owners();
  const add = (to: string) => api.add({ site: world.trust.id, productId, url: to, events });
  await expect(add(url)).rejects.toMatchObject(refused('name_taken'));
  const { endpointId } = await add(`${url}/2`);
  for (const more of ['3', '4', '5']) await add(`${url}/${more}`);
  await expect(add(`${url}/6`)).rejects.toMatchObject(refused('endpoints_many'));

  await expect(
    api.change({ site: world.trust.id, productId, endpointId, url, events }),
  ).rejects.toMatchObject(refused('name_taken'));
  await api.remove({ site: world.trust.id, productId, endpointId });
  await add(`${url}/2`);
});

it('shows its secret once, and keeps it sealed', async () => {
  const { productId, endpointId, secret } = await addTestEndpoint(world);
  const { events: api } = await owners();
  const site = world.trust.id;
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  expect(JSON.stringify(await api.endpoints({ site, productId }))).not.toContain(secret.slice(6));
  const [kept] = await world.rows<{ secret: Buffer }>('select secret from event_endpoint');
  expect(kept?.secret.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false);

  await api.remove({ site, productId, endpointId });
  expect(await world.rows('select state, secret, former_secret from event_endpoint')).toEqual([
    { state: 'off', secret: null, former_secret: null },
  ]);
  await expect(api.sendTest({ site, productId, endpointId })).rejects.toMatchObject(refused('not_found'));
});

it('is added, moved and given a secret only by whoever proved a moment ago who they are', async () => {
  const { productId, endpointId, url } = await addTestEndpoint(world);
  const { events: api } = world.as({ ...(await world.administrator('account_owner')), isProven: false });
  const one = { site: world.trust.id, productId, endpointId };
  for (const attempt of [
    () => api.add({ site: one.site, productId, url: `${url}/2`, events }),
    () => api.change({ ...one, url, events }),
    () => api.renewSecret(one),
  ])
    await expect(attempt()).rejects.toMatchObject(refused('prove_again'));
});

it.each(['a\0b', 'a\r\nb', 'a\u202Eb', 'a\uD800b'])('takes no address with %j in it', async (text) => {
  const { productId } = await addTestEndpoint(world);
  const { events: api } = await owners();
  const add = api.add({ site: world.trust.id, productId, url: `https://8.8.8.8/${text}`, events });
  await expect(add).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('says in the log which server it is, and never the path, which may be secret', async () => {
  const { host } = new URL((await addTestEndpoint(world, { url: 'http://127.0.0.1:9/very-secret' })).url);
  const { audit } = await owners();
  const { rows } = await audit.list({ site: world.trust.id });
  const [row] = rows;
  expect(row?.sentence).toBe(`Dana Whitfield added an endpoint for the events of Insights at ${host}`);
  expect(JSON.stringify(await world.rows('select * from audit_entry'))).not.toContain('very-secret');
});
