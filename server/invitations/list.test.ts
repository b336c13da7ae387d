import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';

const world = createWorld();

const names = [
  ['Zoë', 'Adams'],
  ['Seán', "O'Neil"],
  ['Ødger', 'Ørsted'],
  ['Bea', '100%_Smith'],
  ['Cem', 'Yıldız'],
] as const;

async function riverside(): Promise<{ admin: Caller; site: string }> {
  await world.manyStaff(names.map(([givenName, familyName]) => ({ givenName, familyName })));
  await world.staff({ givenName: 'Not', familyName: 'Here', schools: [world.trust.hillside] });
  const site = world.trust.riverside;
  return { admin: world.as(await world.administrator('account_admin', site)), site };
}

const familyNames = (rows: readonly { name: string }[]) =>
  rows.map(({ name }) => name.split(' ').slice(1).join(' '));

it('lists the staff of the school in order of name, and nobody else', async () => {
  const { admin, site } = await riverside();

  const { rows, total } = await admin.invitations.list({ site });

  expect(familyNames(rows)).toEqual(['100%_Smith', 'Adams', "O'Neil", 'Ørsted', 'Yıldız']);
  expect(total).toEqual({ count: 5, capped: false });
});

it.each([
  ['an accent left out', 'zoe', ['Adams']],
  ['capitals', 'O’NEIL'.replace('’', "'"), ["O'Neil"]],
  ['a Danish letter typed plainly', 'orsted', ['Ørsted']],
  ['part of an address', 'northgate', ['100%_Smith', 'Adams', "O'Neil", 'Ørsted', 'Yıldız']],
  ['a per cent sign as it stands', '100%_', ['100%_Smith']],
  ['a lone per cent sign', '%%', []],
  ['a quote and a comment', `'; --`, []],
])('finds people by %s', async (_, q, found) => {
  const { admin, site } = await riverside();

  const { rows } = await admin.invitations.list({ site, q });

  expect(familyNames(rows)).toEqual(found);
});

it('turns the pages forwards and back without losing or repeating anybody', async () => {
  const { admin, site } = await riverside();
  const first = await admin.invitations.list({ site, size: 2 });
  const second = await admin.invitations.list({ site, size: 2, after: first.next ?? '' });
  const third = await admin.invitations.list({ site, size: 2, after: second.next ?? '' });
  const back = await admin.invitations.list({ site, size: 2, before: third.previous ?? '' });

  expect(familyNames([...first.rows, ...second.rows, ...third.rows])).toHaveLength(5);
  expect([first.previous, third.next]).toEqual([null, null]);
  expect(back.rows).toEqual(second.rows);
});

it('refuses a page that it never gave out', async () => {
  const { admin, site } = await riverside();

  await expect(admin.invitations.list({ site, after: 'nonsense' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('says how everybody stands, and moves them on as time passes', async () => {
  const { admin, site } = await riverside();
  const { rows } = await admin.invitations.list({ site });
  const roleId = world.trust.role('Tracker', 'Full Edit');
  const invitee = rows[0]?.personId ?? '';
  await admin.invitations.send({ site, personId: invitee, offers: [{ roleId }] });
  const standing = async () => {
    const { counts } = await admin.invitations.list({ site });
    return Object.fromEntries(Object.entries(counts).map(([status, { count }]) => [status, count]));
  };

  expect(await standing()).toEqual({
    all: 5,
    not_registered: 4,
    invited: 1,
    invitation_expired: 0,
    registered: 0,
  });
  world.pass({ hours: 336 });
  expect(await standing()).toEqual({
    all: 5,
    not_registered: 4,
    invited: 0,
    invitation_expired: 1,
    registered: 0,
  });
  const expired = await admin.invitations.list({ site, status: 'invitation_expired' });
  expect(expired.rows).toMatchObject([{ personId: invitee, status: 'invitation_expired' }]);
});

it('shows at the school what was offered at the trust, to be managed there', async () => {
  const { admin, site } = await riverside();
  const { rows } = await admin.invitations.list({ site, q: 'Adams' });
  const owner = world.as(await world.administrator('account_owner'));
  const roleId = world.trust.role('Insights', 'Full Edit');
  await owner.invitations.send({
    site: world.trust.id,
    personId: rows[0]?.personId ?? '',
    offers: [{ roleId }],
  });

  const [seen] = (await admin.invitations.list({ site, q: 'Adams' })).rows;

  expect(seen).toMatchObject({
    status: 'invited',
    invitation: { managedHere: false, offers: [{ product: 'Insights' }] },
  });
  await expect(
    admin.invitations.cancel({ site, invitationId: seen?.invitation?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
