import { expect, it } from 'vitest';
import { addAdministratorOf, addGroupOf, addInvited } from '../testing/administrators.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const only = (...schoolIds: string[]) => ({ allSites: false, schoolIds, groupIds: [] });

it('lists active administrators with role, sites, last sign-in and second factor', async () => {
  const { riverside, hillside, id: site } = world.trust;
  const { person, administratorId } = await addAdministratorOf(world, 'full_edit', only(riverside, hillside));
  await world.run(({ sql }) =>
    sql(
      `with signed_in as (update account set last_sign_in_at = gatehouse_now() where id = $1)
       insert into totp (account_id, secret, made_at, confirmed_at) values ($1, 'x', gatehouse_now(), gatehouse_now())`,
      [person.accountId],
    ),
  );
  const owner = world.as(await world.administrator('account_owner'));

  const { rows, counts } = await owner.administrators.list({ site, q: person.email.toUpperCase() });

  expect(counts).toMatchObject({ all: 1, active: 1 });
  expect(rows).toEqual([
    expect.objectContaining({
      id: administratorId,
      kind: 'administrator',
      name: person.name,
      email: person.email,
      role: 'full_edit',
      roleName: null,
      status: 'active',
      lastSignInAt: world.now.toISOString(),
      factors: ['totp'],
      isMe: false,
      obstacle: null,
      sites: {
        allSites: false,
        schools: [
          { id: riverside, name: 'Riverside Primary' },
          { id: hillside, name: "St Anne's & St Jude's" },
        ],
        groups: [],
        others: 0,
      },
    }),
  ]);
});

it('lists invitations as Invite Pending, Invite Expired and Declined', async () => {
  const site = world.trust.id;
  const owner = world.as(await world.administrator('account_owner'));
  const email = await addInvited(world, only(world.trust.riverside));
  const { administrators } = owner;
  const statuses = async () =>
    (await administrators.list({ site, q: email })).rows.map(({ status }) => status);

  expect(await statuses()).toEqual(['invite_pending']);
  world.pass({ hours: 168 });
  expect(await statuses()).toEqual(['invite_expired']);
  const decline = `update invitation set state = 'declined', answered_at = gatehouse_now(), decline_reason = 'No.' where email = $1`;
  await world.run(({ sql }) => sql(decline, [email]));
  expect(await statuses()).toEqual(['declined']);
  const { rows, counts } = await administrators.list({ site, status: 'declined' });
  expect(rows).toEqual([expect.objectContaining({ kind: 'invitation', email, declineReason: 'No.' })]);
  expect(counts).toMatchObject({ declined: 1, active: 1, all: 2 });
  world.pass({ hours: 2160 });
  expect(await statuses()).toEqual([]);
});

it('takes who declined off the list once they are invited again', async () => {
  const site = world.trust.id;
  const { administrators } = world.as(await world.administrator('account_owner'));
  const email = await addInvited(world, only(world.trust.riverside));
  await world.run(({ sql }) =>
    sql(`update invitation set state = 'declined', answered_at = gatehouse_now() where email = $1`, [email]),
  );
  world.pass({ seconds: 1 });
  await addInvited(world, only(world.trust.riverside), email);

  expect((await administrators.list({ site, q: email })).rows.map(({ status }) => status)).toEqual([
    'invite_pending',
  ]);
});

it('shows a school those who manage it, by whatever way, and of their other schools the number alone', async () => {
  const { riverside, hillside } = world.trust;
  const groupId = await addGroupOf(world, [hillside, riverside]);
  const { person } = await addAdministratorOf(world, 'account_admin', only(riverside));
  const both = await addAdministratorOf(world, 'observer', only(riverside, hillside));
  const grouped = await addAdministratorOf(world, 'helpdesk', { groupIds: [groupId] });
  const whole = await addAdministratorOf(world, 'account_owner');
  const elsewhere = await addAdministratorOf(world, 'observer', only(hillside));
  const me = world.as(person).administrators;

  const { rows } = await me.list({ site: riverside });

  const found = (one: typeof both) => rows.find(({ id }) => id === one.administratorId);
  expect(rows).toHaveLength(4);
  expect(found(both)).toMatchObject({
    sites: { schools: [{ id: riverside, name: 'Riverside Primary' }], others: 1 },
    obstacle: 'not_permitted',
  });
  expect(found(grouped)).toMatchObject({ obstacle: 'not_permitted' });
  expect(found(whole)).toMatchObject({ sites: { allSites: true }, obstacle: 'not_permitted' });
  expect(rows.find(({ isMe }) => isMe)).toMatchObject({ email: person.email, obstacle: 'self_change' });
  await expect(me.get({ site: riverside, id: elsewhere.administratorId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const gone = { site: riverside, administratorId: elsewhere.administratorId };
  await expect(me.revoke(gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('shows nobody of another trust, also not by their id', async () => {
  const site = world.trust.id;
  const owner = world.as(await world.administrator('account_owner'));
  const mine = await addAdministratorOf(world, 'observer');
  await world.startAfresh();
  const stranger = world.as(await world.administrator('account_owner')).administrators;
  const theirs = world.trust.id;

  expect((await stranger.list({ site: theirs })).counts.all).toBe(1);
  const id = mine.administratorId;
  await expect(stranger.get({ site: theirs, id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(stranger.revoke({ site: theirs, administratorId: id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(stranger.list({ site })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await owner.administrators.get({ site, id }).catch(() => null)).toBeDefined();
});

it('says what somebody may appoint others to: within their own sites, and below themselves', async () => {
  const { riverside, hillside, id: site } = world.trust;
  const groupId = await addGroupOf(world, [riverside, hillside]);
  const { person } = await addAdministratorOf(world, 'account_admin', only(riverside));
  const owner = world.as(await world.administrator('account_owner'));

  expect(await world.as(person).administrators.possible({ site: riverside })).toEqual({
    roles: ['full_edit', 'helpdesk', 'observer'].map((role) => ({ role, roleId: null, name: null })),
    allSites: false,
    schools: [{ id: riverside, name: 'Riverside Primary' }],
    groups: [],
  });
  expect(await owner.administrators.possible({ site })).toMatchObject({
    allSites: true,
    schools: [{ id: riverside }, { id: hillside }],
    groups: [{ id: groupId, schools: ['Riverside Primary', "St Anne's & St Jude's"] }],
  });
});

it('lists a hundred at once, in order of name, and leads to all others, each of them once', async () => {
  const site = world.trust.id;
  const { administrators } = world.as(await world.administrator('account_owner'));
  await world.run(({ sql }) =>
    sql(
      `with made as (insert into account (id, name, email, email_verified, created_at, updated_at)
         select gen_random_uuid(), case when n % 2 = 0 then 'Éva ' else 'eva ' end || n / 2, 'eva' || n || '@northgate.example',
           true, gatehouse_now(), gatehouse_now() from generate_series(1, 230) n returning id)
       insert into administrator (id, trust_id, account_id, role, all_sites, given_at)
         select gen_random_uuid(), app_trust(), id, 'observer', true, gatehouse_now() from made`,
    ),
  );
  const first = await administrators.list({ site });
  const second = await administrators.list({ site, after: first.next ?? '' });
  const third = await administrators.list({ site, after: second.next ?? '' });

  expect([first, second, third].map(({ rows, total }) => [rows.length, total])).toEqual([
    [100, 231],
    [100, 231],
    [31, 231],
  ]);
  expect(third.next).toBeNull();
  const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(new Set(ids).size).toBe(231);
  await expect(administrators.list({ site, after: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
