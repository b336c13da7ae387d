import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** A member of staff with one role at the trust, until a day, and one at a school. */
async function withTwoRoles() {
  const { id: site, riverside, role } = world.trust;
  const admin = world.as(await world.administrator('account_owner'));
  const member = await addMember(world);
  const { personId } = member;
  await admin.invitations.send({
    site,
    personId,
    offers: [{ roleId: role('Insights', 'Full Edit') }],
    endsAt: '2026-12-01T00:00:00.000Z',
    note: 'Covers for Jo',
  });
  await admin.invitations.send({
    site: riverside,
    personId,
    offers: [{ roleId: role('Tracker', 'Partial Edit'), schoolId: riverside }],
  });
  return { member, admin };
}

it('says what, where, as what, since when, given by whom and until when', async () => {
  const { member } = await withTwoRoles();
  const { present, past } = await (await (await member.signIn()).api()).portal.myAccess();

  const { name } = world.trust;
  expect(present).toMatchObject([
    {
      product: 'Insights', role: 'Full Edit', place: name, trust: name, givenAt: '2026-11-20T09:00:00.000Z',
      givenBy: 'Dana Whitfield', lastDay: '2026-11-30', ended: null,
    },
    { product: 'Tracker', role: 'Partial Edit', place: 'Riverside Primary', lastDay: null, ended: null },
  ]); // prettier-ignore
  expect(present.map(({ launchUrl }) => launchUrl)).toEqual([
    expect.stringMatching(/^https:/),
    expect.stringMatching(/^https:/),
  ]);
  expect(past).toEqual([]);
});

it('keeps what has ended apart, with who ended it and why', async () => {
  const { member, admin } = await withTwoRoles();
  const own = async () => (await (await member.signIn()).api()).portal.myAccess();
  const { present } = await own();
  const tracker = present.find(({ product }) => product === 'Tracker')?.grantId ?? '';
  await admin.access.removeRole({ site: world.trust.riverside, grantId: tracker });
  world.pass({ hours: 24 * 11 });

  const later = await own();

  expect(later.present).toEqual([]);
  expect(later.past).toMatchObject([
    {
      product: 'Insights',
      launchUrl: null,
      ended: { at: '2026-12-01T00:00:00.000Z', by: null, reason: 'end_date' },
    },
    {
      product: 'Tracker',
      ended: { at: '2026-11-20T09:00:00.000Z', by: 'Dana Whitfield', reason: 'role_removed' },
    },
  ]);
});

it('shows nobody what somebody else has', async () => {
  await withTwoRoles();
  const other = await addMember(world);

  expect(await (await (await other.signIn()).api()).portal.myAccess()).toEqual({ present: [], past: [] });
});
