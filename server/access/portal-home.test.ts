import { describe, expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { newsSince, type RoleInTime } from './rules.ts';

const world = createWorld();
const role = (product: string, name: string) => world.trust.role(product, name);

/** A member who signed in on Friday at nine, and again on Tuesday, after `meanwhile`. */
async function backOnTuesday(before: [string, string][], meanwhile: (give: Give) => Promise<void>) {
  const { signIn, personId } = await addMember(world);
  const owner = world.as(await world.administrator('account_owner'));
  const give: Give = async (product, name, schoolId = world.trust.riverside, endsAt = null) => {
    const offers = [{ roleId: role(product, name), schoolId: product === 'Insights' ? null : schoolId }];
    await owner.invitations.send({ site: world.trust.id, personId, offers, endsAt });
  };
  for (const [product, name] of before) await give(product, name);
  await signIn();
  world.pass({ hours: 48 });
  await meanwhile(give);
  world.pass({ hours: 48 });
  const api = await (await signIn()).api();
  return { home: await api.portal.home(), personId, give, api };
}
type Give = (product: string, role: string, schoolId?: string, endsAt?: string | null) => Promise<void>;

const endOf = (product: string, reason: string) =>
  world.run(({ sql }) =>
    sql(
      `update "grant" set ended_at = gatehouse_now(), end_reason = $2
       where product_id = (select id from product where name = $1 and trust_id = app_trust()) and ended_at is null`,
      [product, reason],
    ),
  );

it('names what came, changed and ended since the sign-in before', async () => {
  const { home } = await backOnTuesday(
    [
      ['Insights', 'Full Edit'],
      ['Parents Evening', 'Teacher'],
    ],
    async (give) => {
      await give('Tracker', 'Partial Edit');
      await endOf('Insights', 'role_changed');
      await give('Insights', 'Full Read-only');
      await endOf('Parents Evening', 'role_removed');
    },
  );

  expect(home.since).toBe('2026-11-20T09:00:00.000Z');
  expect(home.news).toEqual([
    { kind: 'changed', product: 'Insights', place: world.trust.name, role: 'Full Read-only' },
    { kind: 'ended', product: 'Parents Evening', place: 'Riverside Primary', role: 'Teacher' },
    { kind: 'added', product: 'Tracker', place: 'Riverside Primary', role: 'Partial Edit' },
  ]);
  const shown = home.sites.flatMap(({ name, products }) =>
    products.map((each) => [name, each.name, each.isNew]),
  );
  expect(shown).toEqual([
    [world.trust.name, 'Insights', false],
    ['Riverside Primary', 'Tracker', true],
  ]);
});

it('tells one place from another', async () => {
  const { home } = await backOnTuesday([['Tracker', 'Full Edit']], (give) =>
    give('Tracker', 'Full Edit', world.trust.hillside),
  );

  expect(home.news).toMatchObject([{ kind: 'added', place: "St Anne's & St Jude's" }]);
  expect(home.sites.map(({ products }) => products[0]?.isNew)).toEqual([false, true]);
});

it('has nothing new for somebody who is here for the first time, until something comes', async () => {
  const { signIn, personId } = await addMember(world);
  const admin = world.as(await world.administrator('account_admin'));
  const send = (product: string, name: string) =>
    admin.invitations.send({
      site: world.trust.id,
      personId,
      offers: [
        { roleId: role(product, name), schoolId: product === 'Tracker' ? world.trust.riverside : null },
      ],
    });
  await send('Insights', 'Full Edit');
  const api = await (await signIn()).api();
  expect((await api.portal.home()).news).toEqual([]);

  world.pass({ hours: 1 });
  await send('Tracker', 'Full Edit');

  expect((await api.portal.home()).news).toMatchObject([{ kind: 'added', product: 'Tracker' }]);
});

it('shows access with a last day until then, and says afterwards that it has ended', async () => {
  const endsAt = '2026-11-24T12:00:00.000Z';
  const { home, api } = await backOnTuesday([], (give) =>
    give('Tracker', 'Full Edit', world.trust.riverside, endsAt),
  );
  expect(home.sites[0]?.products).toMatchObject([{ name: 'Tracker', endsAt, isNew: true }]);

  world.pass({ hours: 24 });
  expect(await api.portal.home()).toMatchObject({ sites: [], news: [] });
});

describe('what is new', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
  const held = (name: string, from: number, to: number | null): RoleInTime => ({
    product: 'Tracker',
    placeId: 'r',
    place: 'Riverside',
    role: name,
    givenAt: at(from),
    endsAt: to === null ? null : at(to),
  });
  const kinds = (...roles: RoleInTime[]) => newsSince(roles, at(10), at(20)).map(({ kind }) => kind);

  it.each([
    ['nothing for what was there and still is', [held('Reader', 1, null)], []],
    ['nothing for what came and went in between', [held('Reader', 11, 19)], []],
    ['nothing for the same role given again', [held('Reader', 1, 12), held('Reader', 12, null)], []],
    ['a change for another role', [held('Reader', 1, 12), held('Editor', 12, null)], ['changed']],
    ['an end from its very instant on', [held('Reader', 1, 20)], ['ended']],
    ['what came just now', [held('Reader', 20, null)], ['added']],
    ['nothing for what comes later', [held('Reader', 21, null)], []],
  ] as const)('is %s', (_, roles, expected) => {
    expect(kinds(...roles)).toEqual(expected);
  });
});
