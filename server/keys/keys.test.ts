import { expect, it } from 'vitest';
import { permissions } from '../administrators/rules.ts';
import { asKey } from '../testing/key-holder.ts';
import { createWorld } from '../testing/world.ts';
import { keyPermissions } from './rules.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const unauthorized = { code: 'UNAUTHORIZED' };

async function makeKey(change: Partial<Parameters<typeof wanted>[0]> = {}) {
  const owner = await world.administrator('account_owner');
  const api = world.as(owner);
  return { owner, api, ...(await api.keys.make(wanted(change))) };
}

interface Wanted {
  readonly permissions: (typeof keyPermissions)[number][];
  readonly schoolIds: string[] | null;
  readonly days: 30 | 90 | 365;
}
const wanted = (change: Partial<Wanted>) => ({
  site: world.trust.id,
  name: 'Nightly staff list',
  permissions: ['staff:read'] as Wanted['permissions'],
  schoolIds: null,
  days: 90 as const,
  ...change,
});

it('opens the procedures that it was made for, and no others', async () => {
  const { key } = await makeKey();
  const script = await asKey(world, key);
  const site = world.trust.id;

  expect((await script.invitations.list({ site })).rows).toEqual([]);
  await expect(script.passport.get({ site, personId: await world.staff() })).rejects.toMatchObject(
    refused('not_permitted'),
  );
  expect((await script.portal.me()).sites.map(({ id }) => id)).toContain(site);
});

it('does nothing for which somebody proves once more who they are', async () => {
  const { key } = await makeKey({ permissions: ['settings:manage'] });
  const { site } = wanted({});
  const script = await asKey(world, key);

  await expect(
    script.providers.changeAllowed({ site, microsoft: '', google: 'evil.example' }),
  ).rejects.toMatchObject(refused('prove_again'));
});

it('acts at its schools alone', async () => {
  const { riverside, hillside, id } = world.trust;
  const { key } = await makeKey({ schoolIds: [riverside] });
  const script = await asKey(world, key);

  await expect(script.invitations.list({ site: riverside })).resolves.toBeDefined();
  for (const site of [hillside, id])
    await expect(script.invitations.list({ site })).rejects.toMatchObject(refused('not_permitted'));
  await expect(script.invitations.list({ site: (await world.anotherTrust()).id })).rejects.toMatchObject(
    refused('not_found'),
  );
});

it('invites as its maker would, and writes the maker down', async () => {
  const { key, owner } = await makeKey({ permissions: ['staff:read', 'invitation:send'] });
  const script = await asKey(world, key);
  const offers = [{ roleId: world.trust.role('Insights', 'Full Edit') }];

  await script.invitations.send({ site: world.trust.id, personId: await world.staff(), offers });

  expect(
    await world.rows(`select actor_account_id as by from audit_entry where action = 'invitation.sent'`),
  ).toEqual([{ by: owner.accountId }]);
});

it('is nobody where a person is meant', async () => {
  const { key } = await makeKey({ permissions: [...keyPermissions] });
  const script = await asKey(world, key);

  await expect(script.profile.changeName({ name: 'Somebody else' })).rejects.toMatchObject(unauthorized);
  await expect(script.portal.home()).rejects.toMatchObject(unauthorized);
  expect((await script.portal.me()).person).toBeNull();
});

it('makes no keys, and does nothing that a person has to confirm', async () => {
  expect(permissions.filter((permission) => !keyPermissions.includes(permission))).toEqual([
    'contact:block',
    'contact:see_as',
    'product:roster',
    'rollover:manage',
    'review:answer',
    'job:manage',
    'administrator:manage',
    'approval:answer',
    'key:manage',
    'person:erase',
  ]);
  const { key } = await makeKey({ permissions: [...keyPermissions] });
  await expect((await asKey(world, key)).keys.make(wanted({}))).rejects.toMatchObject(
    refused('not_permitted'),
  );
});

it('works at /trpc alone', async () => {
  const { key } = await makeKey();
  const page = await asKey(world, key, '/sites/x/invitations');

  await expect(page.invitations.list({ site: world.trust.id })).rejects.toMatchObject(unauthorized);
});

it('is dead at the next request once it was ended, and is over on its day', async () => {
  const { key, keyId, api } = await makeKey({ days: 30 });
  const site = world.trust.id;
  const list = async () => (await asKey(world, key)).invitations.list({ site });

  world.pass({ hours: 30 * 24, seconds: -1 });
  await expect(list()).resolves.toBeDefined();
  world.pass({ seconds: 1 });
  await expect(list()).rejects.toMatchObject(unauthorized);

  const second = await makeKey();
  expect(await api.keys.end({ site, keyId: second.keyId })).toEqual({ name: 'Nightly staff list' });
  await expect((await asKey(world, second.key)).invitations.list({ site })).rejects.toMatchObject(
    unauthorized,
  );
  expect((await api.keys.list({ site })).map(({ id, state }) => [id, state])).toEqual([
    [keyId, 'expired'],
    [second.keyId, 'ended'],
  ]);
});

it('never does more than its maker may by now', async () => {
  const { key, owner } = await makeKey({ permissions: ['roster:import', 'passport:read'] });
  const script = await asKey(world, key);
  const site = world.trust.id;
  const personId = await world.staff();
  await expect(script.passport.get({ site, personId })).resolves.toBeDefined();
  await world.administrator('account_owner');

  await world.run(({ sql }) =>
    sql(`update administrator set role = 'helpdesk' where account_id = $1`, [owner.accountId]),
  );
  await expect((await asKey(world, key)).passport.get({ site, personId })).rejects.toMatchObject(
    refused('not_permitted'),
  );
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where account_id = $1', [owner.accountId]),
  );
  await expect((await asKey(world, key)).passport.get({ site, personId })).rejects.toMatchObject(
    refused('not_found'),
  );
});

it('is kept as a hash, recognised by its end, and seen when it is used', async () => {
  const { key, api } = await makeKey();
  expect(key).toMatch(/^gh_[\w-]{43}$/);
  const dump = await world.database.asOwner<{ all: string }>(
    `select string_agg(k::text, '') || (select string_agg(e::text, '') from audit_entry e) as all from api_key k`,
  );
  expect(dump[0]?.all).not.toContain(key.slice(3));

  await (await asKey(world, key)).invitations.list({ site: world.trust.id });

  expect(await api.keys.list({ site: world.trust.id })).toMatchObject([
    {
      hint: key.slice(-4),
      usedAt: '2026-11-20T09:00:00.000Z',
      usedFrom: '10.0.0.7',
      expiresAt: '2027-02-18T09:00:00.000Z',
      schools: null,
      state: 'active',
    },
  ]);
});

it('has a name of its own, schools of its trust, and what its maker has', async () => {
  const { api } = await makeKey();
  await expect(api.keys.make(wanted({}))).rejects.toMatchObject(refused('name_taken'));
  const other = await world.anotherTrust();
  await expect(
    api.keys.make({ ...wanted({ schoolIds: [other.riverside] }), name: 'Another' }),
  ).rejects.toMatchObject(refused('not_found'));
  await expect(
    api.keys.make({
      ...wanted({ permissions: ['roster:import'], schoolIds: [world.trust.riverside] }),
      name: 'Another',
    }),
  ).rejects.toMatchObject(refused('key_too_wide'));
  expect(await api.keys.list({ site: world.trust.id })).toHaveLength(1);
});

it('is made and ended only by whoever proved a moment ago who they are', async () => {
  const owner = { ...(await world.administrator('account_owner')), isProven: false };
  await expect(world.as(owner).keys.make(wanted({}))).rejects.toMatchObject(refused('prove_again'));
});
