import { expect, it } from 'vitest';
import { addAdministratorOf, addGroupOf, addSignedIn } from '../../testing/administrators.ts';
import { inviteCandidate, sitesOf } from '../../testing/invite-administrator.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const by = (groupId: string) => ({ allSites: false, schoolIds: [], groupIds: [groupId] });
const ownerOf = async () => world.as(await world.administrator('account_owner')).administrators;

it('a changed group changes reach at the very next request, and signs out whoever loses a school', async () => {
  const { id: site, riverside, hillside } = world.trust;
  const owner = await ownerOf();
  const { groupId } = await owner.addGroup({ site, name: 'Primaries', schoolIds: [riverside] });
  const { browser } = await addSignedIn(world, 'full_edit', by(groupId));
  const sites = async () => (await (await browser.api()).portal.me()).sites.map(({ id }) => id).toSorted();
  expect(await sites()).toEqual([riverside]);

  const both = [riverside, hillside].toSorted();
  expect(await owner.changeGroup({ site, groupId, name: 'Infants', schoolIds: both })).toEqual({
    name: 'Infants',
    changed: 1,
  });
  expect(await sites()).toEqual(both);

  await owner.changeGroup({ site, groupId, name: 'Infants', schoolIds: [hillside] });
  expect(await browser.whoIs()).toBeNull();
});

it('keeps signed in whoever reaches the school in another way, too', async () => {
  const { id: site, riverside, hillside } = world.trust;
  const owner = await ownerOf();
  const { groupId } = await owner.addGroup({ site, name: 'Primaries', schoolIds: [riverside, hillside] });
  const { browser } = await addSignedIn(world, 'full_edit', { ...by(groupId), schoolIds: [riverside] });
  await owner.changeGroup({ site, groupId, name: 'Primaries', schoolIds: [hillside] });

  expect(await browser.whoIs()).not.toBeNull();
});

it('is not changed by whoever may not change somebody who has it; a new name is no change of reach', async () => {
  const { id: site, riverside, hillside } = world.trust;
  const groupId = await addGroupOf(world, [riverside]);
  await addAdministratorOf(world, 'account_admin', by(groupId));
  const admin = world.as(await world.administrator('account_admin')).administrators;

  const wider = admin.changeGroup({ site, groupId, name: 'All', schoolIds: [riverside, hillside] });
  await expect(wider).rejects.toMatchObject(refused('above_own_power'));
  await expect(admin.changeGroup({ site, groupId, name: 'All', schoolIds: [riverside] })).resolves.toEqual({
    name: 'All',
    changed: 0,
  });
});

it('is the trust’s: nobody changes it at a school', async () => {
  const { id: site, riverside, hillside } = world.trust;
  const groupId = await addGroupOf(world, [riverside]);
  await addGroupOf(world, [hillside]);
  const { person } = await addAdministratorOf(world, 'account_admin', sitesOf(riverside));
  const me = world.as(person).administrators;

  expect((await me.groups({ site: riverside })).map(({ id }) => id)).toEqual([groupId]);
  const change = { groupId, name: 'Ours', schoolIds: [riverside] };
  await expect(me.changeGroup({ ...change, site: riverside })).rejects.toMatchObject(
    refused('not_permitted'),
  );
  await expect(me.changeGroup({ ...change, site })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('ends only once nobody has it or is invited to it', async () => {
  const { id: site, riverside } = world.trust;
  const api = world.as(await world.administrator('account_owner'));
  const owner = api.administrators;
  const groupId = await addGroupOf(world, [riverside]);
  const { administratorId } = await addAdministratorOf(world, 'observer', by(groupId));
  const { invitationId } = await inviteCandidate(world, api, 'observer', riverside);
  await owner.editInvitation({ site, invitationId, role: 'observer', sites: by(groupId) });

  await expect(owner.endGroup({ site, groupId })).rejects.toMatchObject(refused('role_in_use'));
  await owner.revoke({ site, administratorId });
  await expect(owner.endGroup({ site, groupId })).rejects.toMatchObject(refused('role_in_use'));
  await owner.uninvite({ site, invitationId });
  await owner.endGroup({ site, groupId });
  expect(await owner.groups({ site })).toEqual([]);
  const { administratorId: next } = await addAdministratorOf(world, 'observer');
  const edit = owner.edit({ site, administratorId: next, role: 'observer', sites: by(groupId) });
  await expect(edit).rejects.toMatchObject(refused('not_found'));
});

it('has a name of its own, and schools of the trust alone', async () => {
  const { id: site, riverside } = world.trust;
  const owner = await ownerOf();
  await owner.addGroup({ site, name: 'Primaries', schoolIds: [riverside] });
  const foreign = await world.anotherTrust();

  const same = owner.addGroup({ site, name: 'PRIMARIES', schoolIds: [riverside] });
  await expect(same).rejects.toMatchObject(refused('name_taken'));
  const theirs = owner.addGroup({ site, name: 'Others', schoolIds: [foreign.riverside] });
  await expect(theirs).rejects.toMatchObject(refused('not_found'));
  const none = owner.addGroup({ site, name: 'Nothing', schoolIds: [] });
  await expect(none).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
