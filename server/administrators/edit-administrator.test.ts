import { expect, it } from 'vitest';
import { addAdministratorOf, addSignedIn } from '../testing/administrators.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const all = { allSites: true, schoolIds: [], groupIds: [] };
const only = (...schoolIds: string[]) => ({ allSites: false, schoolIds, groupIds: [] });
const owner = async () => world.as(await world.administrator('account_owner'));

it('counts at the very next request: more power in the session that is open', async () => {
  const { riverside, hillside, id: site } = world.trust;
  const { browser, administratorId } = await addSignedIn(world, 'helpdesk', only(riverside));
  const before = await (await browser.api()).portal.me();
  const edit = { site, administratorId, role: 'full_edit', sites: only(riverside, hillside) } as const;

  expect(await (await owner()).administrators.edit(edit)).toEqual({
    name: 'Mei Herrera',
    signedOut: false,
    waits: false,
  });

  const after = await (await browser.api()).portal.me();
  expect([before, after].map(({ sites }) => sites.map((one) => [one.id, one.role]))).toEqual([
    [[riverside, 'helpdesk']],
    expect.arrayContaining([
      [riverside, 'full_edit'],
      [hillside, 'full_edit'],
    ]),
  ]);
  const personId = await world.staff({ schools: [hillside] });
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
  await expect(
    (await browser.api()).invitations.send({ site: hillside, personId, offers }),
  ).resolves.toBeDefined();
});

it('signs whoever may do less out, in the same breath', async () => {
  const { riverside, hillside, id: site } = world.trust;
  const lesser = [
    { role: 'observer', sites: only(riverside, hillside) },
    { role: 'full_edit', sites: only(hillside) },
  ] as const;
  for (const to of lesser) {
    const { browser, administratorId } = await addSignedIn(world, 'full_edit', only(riverside, hillside));
    const edited = await (await owner()).administrators.edit({ site, administratorId, ...to });

    expect(edited.signedOut).toBe(true);
    expect(await browser.whoIs()).toBeNull();
  }
});

it('mails nobody, and writes down what they were and what they are', async () => {
  const { riverside, id: site } = world.trust;
  const { administratorId } = await addAdministratorOf(world, 'observer');
  await (
    await owner()
  ).administrators.edit({ site, administratorId, role: 'helpdesk', sites: only(riverside) });

  expect(await world.rows('select id from mail')).toEqual([]);
  expect(await world.audited()).toContain('administrator.changed');
  expect(
    await world.rows('select school_id as "schoolId" from administration where administrator_id = $1', [
      administratorId,
    ]),
  ).toEqual([{ schoolId: riverside }]);
});

it('writes nothing down, and signs nobody out, when nothing changes', async () => {
  const { riverside, hillside, id: site } = world.trust;
  const { browser, administratorId } = await addSignedIn(world, 'full_edit', only(hillside, riverside));
  const edit = {
    site,
    administratorId,
    role: 'full_edit',
    sites: only(riverside, hillside, riverside),
  } as const;

  await (await owner()).administrators.edit(edit);

  expect(await browser.whoIs()).not.toBeNull();
  expect(await world.audited()).not.toContain('administrator.changed');
});

it('leaves name and address alone: they are not among the fields', async () => {
  const { administratorId } = await addAdministratorOf(world, 'observer');
  const edit = { site: world.trust.id, administratorId, role: 'observer', sites: all, email: 'a@b.example' };

  await expect(
    (await owner()).administrators.edit(Object.assign(edit, { role: 'helpdesk' as const })),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('changes nobody’s own role, and says so', async () => {
  const { person, administratorId } = await addAdministratorOf(world, 'account_owner');
  const me = world.as(person).administrators;
  const site = world.trust.id;

  await expect(me.edit({ site, administratorId, role: 'observer', sites: all })).rejects.toMatchObject(
    refused('last_owner'),
  );
  await expect(me.revoke({ site, administratorId })).rejects.toMatchObject(refused('last_owner'));
  await world.administrator('account_owner');
  await expect(me.edit({ site, administratorId, role: 'observer', sites: all })).rejects.toMatchObject(
    refused('self_change'),
  );
  await expect(me.revoke({ site, administratorId })).rejects.toMatchObject(refused('self_change'));
});

it('makes an Account Owner only with a second administrator: until then nothing changes', async () => {
  const { administratorId } = await addAdministratorOf(world, 'account_admin');
  const site = world.trust.id;
  const edit = { site, administratorId, role: 'account_owner', sites: all } as const;
  const { administrators } = await owner();

  expect(await administrators.edit(edit)).toMatchObject({ waits: true, signedOut: false });

  expect(await administrators.get({ site, id: administratorId })).toMatchObject({
    role: 'account_admin',
    waits: true,
  });
  expect(await world.rows('select kind, state from approval')).toEqual([
    { kind: 'owner_role', state: 'open' },
  ]);
});

it('asks whoever changes others to prove who they are', async () => {
  const { administratorId } = await addAdministratorOf(world, 'observer');
  const person = { ...(await world.administrator('account_owner')), isProven: false };
  const site = world.trust.id;

  const me = world.as(person).administrators;
  await expect(me.revoke({ site, administratorId })).rejects.toMatchObject(refused('prove_again'));
  await expect(me.edit({ site, administratorId, role: 'helpdesk', sites: all })).rejects.toMatchObject(
    refused('prove_again'),
  );
});

it('wants at least one school, one that is there', async () => {
  const { administratorId } = await addAdministratorOf(world, 'observer');
  const { riverside } = await world.anotherTrust();
  const edit = { site: world.trust.id, administratorId, role: 'observer' } as const;
  const { administrators } = await owner();

  await expect(administrators.edit({ ...edit, sites: only() })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  await expect(administrators.edit({ ...edit, sites: only(riverside) })).rejects.toMatchObject(
    refused('not_found'),
  );
});
