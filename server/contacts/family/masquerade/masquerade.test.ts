import { expect, it } from 'vitest';
import { newId } from '../../../new-id.ts';
import { addStudent } from '../../../testing/family.ts';
import { addParent, blockContact } from '../../../testing/parent.ts';
import { createWorld } from '../../../testing/world.ts';

const world = createWorld();
const reason = 'She rang: her child is not there.';

async function desk() {
  const site = world.trust.riverside;
  const person = await world.administrator('account_admin', site);
  const parent = await addParent(world, { familyName: 'Shah' });
  const { contactId } = parent;
  return { site, person, api: world.as(person), parent, contactId, who: { site, contactId } };
}

it('shows what the contact sees, to who has begun, in their session, for fifteen minutes', async () => {
  const { api, parent, person, who } = await desk();
  expect(await api.family.seeAs(who)).toEqual({ state: 'over', contact: 'Priya Shah' });

  await api.family.beginSeeing({ ...who, reason });

  const { places, products, reports } = await parent.api.family.mine();
  const seen = await api.family.seeAs(who);
  expect(seen).toMatchObject({ state: 'open', contact: 'Priya Shah', reason, places, products, reports });
  const elsewhere = world.as({ ...person, sessionId: newId() });
  expect(await elsewhere.family.seeAs(who)).toMatchObject({ state: 'over' });
  world.pass({ seconds: 899 });
  expect(await api.family.seeAs(who)).toMatchObject({ state: 'open' });
  world.pass({ seconds: 1 });
  expect(await api.family.seeAs(who)).toMatchObject({ state: 'over' });
});

it('ends when it is stopped, and is written down at both ends', async () => {
  const { api, who } = await desk();
  await api.family.beginSeeing({ ...who, reason });
  await api.family.stopSeeing(who);
  await api.family.stopSeeing(who);

  expect(await api.family.seeAs(who)).toMatchObject({ state: 'over' });
  expect((await world.audited()).filter((action) => action.startsWith('masquerade'))).toEqual([
    'masquerade.begun',
    'masquerade.ended',
  ]);
});

it('wants a proof of who is there, and a reason', async () => {
  const { person, who, api } = await desk();
  const unproven = world.as({ ...person, isProven: false });

  await expect(unproven.family.beginSeeing({ ...who, reason })).rejects.toMatchObject({
    cause: { code: 'prove_again' },
  });
  await expect(api.family.beginSeeing({ ...who, reason: ' ' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

it('shows a school nothing of another, and finds nobody who has nothing to do there', async () => {
  const { api, who, parent } = await desk();
  const { hillside } = world.trust;
  await addStudent(world.services, world.trust, {
    givenName: 'Tom',
    schools: [hillside],
    contacts: [parent.contactId],
  });
  await world.run(({ sql }) =>
    sql('update contact_standing set admitted_at = gatehouse_now() where contact_id = $1', [
      parent.contactId,
    ]),
  );
  expect((await parent.api.family.mine()).places).toHaveLength(2);

  await api.family.beginSeeing({ ...who, reason });
  expect(await api.family.seeAs(who)).toMatchObject({ places: [{ children: [{ name: 'Mia Shah' }] }] });

  const other = world.as(await world.administrator('account_admin', hillside));
  const stranger = await addParent(world);
  const unseen = { site: hillside, contactId: stranger.contactId };
  await expect(other.family.beginSeeing({ ...unseen, reason })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(other.family.seeAs(unseen)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('is seen at the site alone where it was begun: what was begun at a school shows nothing at the trust', async () => {
  const { who, site, contactId } = await desk();
  const api = world.as(await world.administrator('account_admin'));
  await api.family.beginSeeing({ site, contactId, reason });

  expect(await api.family.seeAs(who)).toMatchObject({ state: 'open' });
  expect(await api.family.seeAs({ site: world.trust.id, contactId })).toMatchObject({ state: 'over' });
});

it('shows of a blocked contact what they see: nothing', async () => {
  const { api, who } = await desk();
  await blockContact(world, who.contactId, null);
  await api.family.beginSeeing({ ...who, reason });

  expect(await api.family.seeAs(who)).toMatchObject({ state: 'open', places: [], products: [] });
});

it('lets nothing be done as the contact: there is no session of theirs', async () => {
  const { api, who, parent, site } = await desk();
  await api.family.beginSeeing({ ...who, reason });

  await expect(api.family.report({ schoolId: site, text: 'Hello' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await api.family.mine()).toMatchObject({ standing: 'none', places: [] });
  expect(
    await world.database.asOwner('select from session where account_id = $1', [parent.person.accountId]),
  ).toEqual([]);
});
