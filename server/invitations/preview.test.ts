import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it('counts what a basket comes to, as it then comes', async () => {
  const { id: site, riverside, role } = world.trust;
  const person = await world.administrator('account_admin');
  const api = world.as(person);
  const tracker = { roleId: role('Tracker', 'Full Edit'), schoolId: riverside };
  const insights = { roleId: role('Insights', 'Full Read-only'), schoolId: null };
  const offers = [tracker, insights];
  const [fresh = '', half = '', whole = '', none = '', me = ''] = await world.manyStaff([
    {}, {}, {}, { email: null }, { email: person.email },
  ]); // prettier-ignore
  const [part, all] = [await addMember(world), await addMember(world)];
  await api.invitations.send({ site, personId: half, offers: [tracker] });
  await api.invitations.send({ site, personId: whole, offers });
  await api.invitations.send({ site, personId: part.personId, offers: [tracker] });
  await api.invitations.send({ site, personId: all.personId, offers });
  const who = { ids: [fresh, half, whole, none, me, part.personId, all.personId] };
  const before = await world.rows('select from mail');

  const preview = await api.invitations.preview({ site, who, offers });

  expect(preview).toMatchObject({
    total: 7,
    toInvite: 2,
    alreadyInvited: 1,
    allOffered: 1,
    atOnce: 1,
    allHeld: 1,
    withoutEmail: 1,
    oneself: 1,
  });
  expect(await api.invitations.preview({ site, who })).toMatchObject({ toInvite: 3, atOnce: 2, allHeld: 0 });
  let mails = 0;
  for (const personId of who.ids)
    mails += await api.invitations.send({ site, personId, offers }).then(() => 1, () => 0); // prettier-ignore
  expect(mails).toBe(preview.toInvite + preview.atOnce);
  expect(await world.rows('select from mail')).toHaveLength(before.length + mails);
});

it('refuses a basket that cannot be given here', async () => {
  const { riverside, role } = world.trust;
  const api = world.as(await world.administrator('account_admin', riverside));
  const offers = [{ roleId: role('Insights', 'Full Edit') }];

  await expect(
    api.invitations.preview({ site: riverside, who: { ids: [await world.staff()] }, offers }),
  ).rejects.toMatchObject({ cause: { code: 'role_unknown' } });
});
