import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it('tells of invitations: by whom, to which address, what they offered, and what became of them', async () => {
  const { id: site, riverside, hillside, role } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  const email = `ada.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
  const personId = await world.staff({ email, schools: [riverside, hillside] });
  const roleId = role('Tracker', 'Partial Edit');
  await owner.invitations.send({
    site,
    personId,
    offers: [
      { roleId, schoolId: riverside },
      { roleId, schoolId: hillside },
    ],
  });
  world.pass({ hours: 336 });

  const whole = await owner.passport.get({ site, personId });
  expect(whole.invitations).toMatchObject([
    {
      address: email,
      invitedBy: 'Dana Whitfield',
      state: 'expired',
      sentAt: '2026-11-20T09:00:00.000Z',
      answeredAt: null,
    },
  ]);
  expect(whole.invitations[0]?.offers).toHaveLength(2);
  expect(whole.person.status).toBe('invitation_expired');

  const head = world.as(await world.administrator('account_admin', riverside));
  const seen = await head.passport.get({ site: riverside, personId });
  expect(seen.invitations[0]?.offers).toEqual([
    { product: 'Tracker', role: 'Partial Edit', place: 'Riverside Primary' },
  ]);
  expect(seen.posts.map(({ place }) => place)).toEqual(['Riverside Primary']);
});

it('tells of bulk changes that they were part of', async () => {
  const { id: site, role } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  const personId = await world.staff();
  await owner.invitations.sendMany({
    site,
    who: { ids: [personId] },
    offers: [{ roleId: role('Insights', 'Full Edit') }],
  });

  const { bulkChanges } = await owner.passport.get({ site, personId });

  expect(bulkChanges).toMatchObject([{ kind: 'invite', madeBy: 'Dana Whitfield' }]);
});

it('tells of requests and their answers, and that access came of one', async () => {
  const { riverside, role } = world.trust;
  const head = world.as(await world.administrator('account_admin', riverside));
  const member = await addMember(world);
  const api = await (await member.signIn()).api();
  const { personId } = member;
  const [product] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  await api.portal.ask({ productId: product?.id ?? '', schoolId: riverside, reason: 'I take 4B over' });
  const [open] = (await head.requests.list({ site: riverside })).rows;
  await head.requests.approve({
    site: riverside,
    requestId: open?.requestId ?? '',
    roleId: role('Tracker', 'Partial Edit'),
  });

  const { requests, access } = await head.passport.get({ site: riverside, personId });

  expect(requests).toMatchObject([
    { product: 'Tracker', reason: 'I take 4B over', state: 'approved', answeredBy: 'Dana Whitfield' },
  ]);
  expect(access).toMatchObject([{ product: 'Tracker', how: 'request', why: 'I take 4B over' }]);
});
