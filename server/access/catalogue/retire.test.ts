import { expect, it } from 'vitest';
import { Invitation } from '../../invitations/invitation.ts';
import { tokenOf } from '../../invitations/token-of.ts';
import { addMember } from '../../testing/member.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

/** A member of staff who holds a role at the trust, and an administrator of either kind. */
async function somebodyWith(role = 'Full Edit') {
  const [owner, admin] = [
    world.as(await world.administrator('account_owner')),
    world.as(await world.administrator('account_admin')),
  ];
  const site = world.trust.id;
  const roleId = world.trust.role('Insights', role);
  const member = await addMember(world);
  await owner.invitations.send({ site, personId: member.personId, offers: [{ roleId }] });
  const insights = async () =>
    (await owner.access.catalogue({ site })).find(({ name }) => name === 'Insights');
  const productId = (await insights())?.id ?? '';
  const home = async () => {
    const { sites } = await (await member.signIn()).api().then((api) => api.portal.home());
    return sites.flatMap(({ products }) => products.map(({ name, role: held }) => `${name}, ${held}`));
  };
  return { owner, admin, site, roleId, productId, insights, home };
}

const offered = async (api: ReturnType<typeof world.as>, site: string) =>
  (await api.access.products({ site })).flatMap(({ name, roles }) =>
    roles.map((role) => `${name}, ${role.name}`),
  );

it('a retired role stays with whoever holds it, and is given to nobody else', async () => {
  const { owner, site, roleId, insights, home } = await somebodyWith();
  const personId = await world.staff();

  await owner.access.retireRole({ site, roleId });

  expect(await home()).toEqual(['Insights, Full Edit']);
  expect((await insights())?.roles.at(-1)).toMatchObject({
    id: roleId,
    holders: 1,
    retiredAt: expect.any(String),
  });
  expect(await offered(owner, site)).not.toContain('Insights, Full Edit');
  const { rows } = await owner.invitations.list({ site, status: 'registered' });
  expect(rows.flatMap(({ access }) => access)).toMatchObject([{ role: 'Full Edit', retired: true }]);
  await expect(owner.invitations.send({ site, personId, offers: [{ roleId }] })).rejects.toMatchObject(
    refused('role_unknown'),
  );
  await owner.access.restoreRole({ site, roleId });
  expect(await offered(owner, site)).toContain('Insights, Full Edit');
});

it('an invitation to a retired role gives nothing, until the role is restored', async () => {
  const { owner, site, roleId } = await somebodyWith();
  const personId = await world.staff();
  await owner.invitations.send({ site, personId, offers: [{ roleId }] });
  const token = await world.run(async ({ em, settings }) =>
    tokenOf(settings, await em.findOneOrFail(Invitation, { personId })),
  );
  const how = { create: { name: 'Ada Lovelace', password: 'violin tractor banana' } };

  await owner.access.retireRole({ site, roleId });
  await expect(world.as(null).invitations.accept({ token, how })).rejects.toMatchObject(
    refused('invitation_cancelled'),
  );

  await owner.access.restoreRole({ site, roleId });
  await expect(world.as(null).invitations.accept({ token, how })).resolves.toBeDefined();
});

it('a retired product leaves the home page, and comes back with everybody who had it', async () => {
  const { owner, site, productId, insights, home } = await somebodyWith();

  await owner.access.retireProduct({ site, productId });
  await owner.access.retireProduct({ site, productId });

  expect(await home()).toEqual([]);
  expect(await insights()).toMatchObject({ holders: 1, retiredAt: expect.any(String) });
  expect((await offered(owner, site)).join()).not.toContain('Insights');
  await owner.access.restoreProduct({ site, productId });
  expect(await home()).toEqual(['Insights, Full Edit']);
  expect((await world.audited()).filter((action) => action.startsWith('product'))).toEqual([
    'product.retired',
    'product.restored',
  ]);
});

it('a role is renamed with everybody who holds it, but reaches as far as it did', async () => {
  const { owner, site, roleId, home } = await somebodyWith();
  const author = { name: 'Author', about: 'Builds and shares reports', preset: 'full_edit' } as const;
  const change = (role: Parameters<typeof owner.access.changeRole>[0]['role']) =>
    owner.access.changeRole({ site, roleId, role });

  await change(author);

  expect(await home()).toEqual(['Insights, Author']);
  await expect(change({ ...author, preset: 'account_admin' })).rejects.toMatchObject(refused('role_in_use'));
});

it('a role that somebody is invited to reaches as far as it did until the invitation is over', async () => {
  const { owner, site } = await somebodyWith();
  const roleId = world.trust.role('Insights', 'Anonymised');
  const change = () =>
    owner.access.changeRole({
      site,
      roleId,
      role: { name: 'Figures', about: 'Figures', preset: 'partial_edit' },
    });
  await owner.invitations.send({ site, personId: await world.staff(), offers: [{ roleId }] });

  await expect(change()).rejects.toMatchObject(refused('role_in_use'));
  world.pass({ hours: 336 });
  await expect(change()).resolves.toEqual({ name: 'Figures', product: 'Insights' });
});

it('an Account Admin neither makes nor alters what only an Account Owner gives', async () => {
  const { admin, site, productId } = await somebodyWith();
  const high = { name: 'Head', about: 'Everything', preset: 'account_admin' } as const;
  const low = { name: 'Reader', about: 'Reads', preset: 'full_edit' } as const;
  const [ownerRole, fullRole] = ['Account Owner', 'Full Read-only'].map((name) =>
    world.trust.role('Insights', name),
  );
  const refusal = refused('above_own_power');
  const { access } = admin;

  await expect(access.addRole({ site, productId, role: high })).rejects.toMatchObject(refusal);
  for (const [roleId = '', role] of [
    [ownerRole, low],
    [fullRole, high],
  ] as const)
    await expect(access.changeRole({ site, roleId, role })).rejects.toMatchObject(refusal);
  await expect(access.retireRole({ site, roleId: ownerRole ?? '' })).rejects.toMatchObject(refusal);
  await expect(access.addRole({ site, productId, role: low })).resolves.toMatchObject({
    product: 'Insights',
  });
  await expect(
    access.changeRole({ site, roleId: fullRole ?? '', role: { ...low, name: 'Own' } }),
  ).resolves.toBeDefined();
});
