import { expect, it } from 'vitest';
import { requestReset } from '../../accounts/request-reset.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'Refuge: the address must not be known';
const visitor = { headers: new Headers(), ip: null, requestId: 'test' };

async function parents() {
  const father = await addRelative(world, { givenName: 'Arjun', familyName: 'Shah' });
  const mother = await addRelative(world, { givenName: 'Beth', familyName: 'Okafor' }, father.studentId);
  const lead = world.as(await world.administrator('account_admin'));
  const block = () =>
    lead.blocks.place({ site: world.trust.id, contactId: father.contactId, studentId: null, reason });
  return { father, mother, lead, block };
}

it('shuts every door on a blocked parent, each with the answer that anybody gets', async () => {
  const { father, block } = await parents();
  const browser = await father.signIn();
  await block();
  const after = await browser.api();
  const stranger = world.as(null);
  const code = (deed: Promise<unknown>) => deed.then(JSON.stringify, (error: Error) => error.message);

  for (const deed of ['home', 'myAccess', 'askable'] as const)
    expect(await code(after.portal[deed]())).toBe(await code(stranger.portal[deed]()));
  expect(await code(after.family.mine())).toBe(await code(stranger.family.mine()));
  expect(await code(after.profile.sessions())).toBe(await code(stranger.profile.sessions()));
  expect(await after.portal.me()).toEqual(await stranger.portal.me());
  await requestReset(world.services, visitor, father.email);
  expect(await world.database.asOwner('select from mail where to_address = $1', [father.email])).toEqual([]);
  const { email, password } = father;
  const nobody = { email: 'nobody@family.example', password };
  expect(await code(stranger.accounts.signIn({ email, password }))).toBe(
    await code(stranger.accounts.signIn(nobody)),
  );
});

it('tells the other parent nothing: not that there is a block, nor that there is another parent', async () => {
  const { father, mother, block } = await parents();
  const browser = await mother.signIn();
  const seen = async () => {
    const api = await browser.api();
    return JSON.stringify([await api.portal.me(), await api.portal.home(), await api.family.mine()]);
  };
  const before = await seen();
  await block();

  expect(await seen()).toBe(before);
  expect(before).not.toMatch(/Arjun|block/i);
  const mails = await world.database.asOwner('select from mail where to_address in ($1, $2)', [
    mother.email,
    father.email,
  ]);
  expect(mails).toEqual([]);
});

it('cannot be found by its reason: no list, filter or search of the office knows it', async () => {
  const { lead, block, father } = await parents();
  await block();
  const site = world.trust.id;
  const office = world.as(await world.administrator('observer'));

  for (const q of ['Refuge', 'court', 'block'])
    expect((await office.contacts.list({ site, q })).rows).toEqual([]);
  const everything = JSON.stringify([
    await office.contacts.list({ site }),
    await office.contacts.get({ site, contactId: father.contactId }),
    await office.blocks.of({ site, contactId: father.contactId }),
    await office.audit.list({ site }),
  ]);
  expect(everything).toContain('blocked');
  expect(everything).not.toContain('Refuge');
  expect(JSON.stringify(await lead.blocks.list({ site }))).toContain('Refuge');
});
