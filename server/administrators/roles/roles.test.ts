import { expect, it } from 'vitest';
import { addAdministratorOf } from '../../testing/administrators.ts';
import { inviteCandidate, sitesOf } from '../../testing/invite-administrator.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const ownerOf = async () => world.as(await world.administrator('account_owner')).administrators;

it('a role of the trust’s own has a name, and may do what its preset may', async () => {
  const site = world.trust.id;
  const owner = await ownerOf();
  const { roleId } = await owner.addRole({ site, name: 'School business manager', preset: 'full_edit' });
  const { administratorId } = await addAdministratorOf(world, 'observer');
  await owner.edit({ site, administratorId, role: 'full_edit', roleId, sites: sitesOf() });

  expect(await owner.get({ site, id: administratorId })).toMatchObject({
    role: 'full_edit',
    roleName: 'School business manager',
  });
  await owner.renameRole({ site, roleId, name: 'SBM' });
  expect(await owner.get({ site, id: administratorId })).toMatchObject({ roleName: 'SBM' });
  expect(await owner.roles({ site })).toMatchObject([{ name: 'SBM', preset: 'full_edit', holders: 1 }]);
  const other = { site, administratorId, role: 'helpdesk', roleId, sites: sitesOf() } as const;
  await expect(owner.edit(other)).rejects.toMatchObject(refused('role_unknown'));
  await expect(owner.edit({ ...other, roleId: crypto.randomUUID() })).rejects.toMatchObject(
    refused('role_unknown'),
  );
});

it('has a name that no other role has, nor one of the five', async () => {
  const site = world.trust.id;
  const owner = await ownerOf();
  await owner.addRole({ site, name: 'Clerk', preset: 'observer' });

  for (const name of ['CLERK', 'Account owner', 'Helpdesk'])
    await expect(owner.addRole({ site, name, preset: 'observer' })).rejects.toMatchObject(
      refused('name_taken'),
    );
});

it('is retired only once nobody holds it or is invited to it, and can be restored', async () => {
  const { id: site, riverside } = world.trust;
  const api = world.as(await world.administrator('account_owner'));
  const owner = api.administrators;
  const { roleId } = await owner.addRole({ site, name: 'Clerk', preset: 'observer' });
  const { administratorId } = await addAdministratorOf(world, 'observer');
  const clerk = { site, role: 'observer', roleId, sites: sitesOf(riverside) } as const;
  await owner.edit({ ...clerk, administratorId });
  const { invitationId } = await inviteCandidate(world, api, 'observer', riverside);
  await owner.editInvitation({ ...clerk, invitationId });

  await expect(owner.retireRole({ site, roleId })).rejects.toMatchObject(refused('role_in_use'));
  await owner.revoke({ site, administratorId });
  await expect(owner.retireRole({ site, roleId })).rejects.toMatchObject(refused('role_in_use'));
  await owner.uninvite({ site, invitationId });
  expect(await owner.retireRole({ site, roleId })).toEqual({ name: 'Clerk' });

  const { administratorId: next } = await addAdministratorOf(world, 'helpdesk');
  await expect(owner.edit({ ...clerk, administratorId: next })).rejects.toMatchObject(
    refused('role_retired'),
  );
  expect((await owner.possible({ site })).roles.map((role) => role.roleId)).not.toContain(roleId);
  await owner.restoreRole({ site, roleId });
  await expect(owner.edit({ ...clerk, administratorId: next })).resolves.toMatchObject({
    name: 'Robin Amory',
  });
  expect(await world.audited()).toEqual(
    expect.arrayContaining([
      'administrator_role.added',
      'administrator_role.retired',
      'administrator_role.restored',
    ]),
  );
});

it('is made and changed at the trust, by whoever could give it', async () => {
  const { id: site, riverside } = world.trust;
  const owner = await ownerOf();
  const admin = world.as(await world.administrator('account_admin')).administrators;
  const { roleId } = await owner.addRole({ site, name: 'Director', preset: 'account_admin' });
  const above = refused('above_own_power');

  await expect(admin.addRole({ site, name: 'Chief', preset: 'account_admin' })).rejects.toMatchObject(above);
  await expect(admin.renameRole({ site, roleId, name: 'Chief' })).rejects.toMatchObject(above);
  await expect(admin.retireRole({ site, roleId })).rejects.toMatchObject(above);
  await expect(admin.addRole({ site, name: 'Clerk', preset: 'observer' })).resolves.toBeDefined();
  const atSchool = owner.addRole({ site: riverside, name: 'Ours', preset: 'observer' });
  await expect(atSchool).rejects.toMatchObject(refused('not_permitted'));
});
