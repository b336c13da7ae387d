import { expect, it } from 'vitest';
import { connection, connectInOffice } from '../testing/connect-in-office.ts';
import { addMember } from '../testing/member.ts';
import { addParent } from '../testing/parent.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const begins = 'https://tracker.example/start?iss=http%3A%2F%2Flocalhost%3A3000%2Foidc';

async function holderOfTracker() {
  const { personId, signIn } = await addMember(world);
  const owner = world.as(await world.administrator('account_owner'));
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
  await owner.invitations.send({ site: world.trust.riverside, personId, offers });
  const api = await (await signIn()).api();
  return async () => ({
    home: (await api.portal.home()).sites[0]?.products[0]?.launchUrl,
    profile: (await api.portal.myAccess()).present[0]?.launchUrl,
  });
}

it('leads from the portal to where a connected product begins its sign-in, and is told who sends them', async () => {
  const look = await holderOfTracker();
  const before = await look();
  const { api, site, productId } = await connectInOffice(world);

  expect(await look()).toEqual({ home: begins, profile: begins });
  await api.sso.changeClient({ site, productId, client: { ...connection, startUri: null } });
  expect(await look()).toEqual(before);
  await api.sso.changeClient({ site, productId, client: connection });
  await api.sso.endClient({ site, productId });
  expect(await look()).toEqual(before);
});

it('leads families there, too', async () => {
  const { api } = await addParent(world);
  const { productId, site, api: office } = await connectInOffice(world);
  const found = (await office.access.catalogue({ site })).find(({ id }) => id === productId);
  const { name = '', about = '', launchUrl = '' } = found ?? {};
  const product = { name, about, launchUrl, icon: 'app', level: 'school', ownerEmail: null } as const;
  await office.access.changeProduct({ site, productId, product: { ...product, forFamilies: true } });

  const page = await api.family.mine();

  expect(JSON.stringify(page)).toContain(begins);
});
