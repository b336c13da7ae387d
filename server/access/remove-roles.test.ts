import { expect, it } from 'vitest';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** A teacher with two products of Riverside and one of the trust. */
async function teacher() {
  const one = await addTeacher(world);
  const { id, riverside } = world.trust;
  const tracker = await one.give(riverside, 'Tracker', 'Full Edit');
  const evening = await one.give(riverside, 'Parents Evening', 'Teacher');
  const insights = await one.give(id, 'Insights', 'Full Edit');
  return { ...one, site: riverside, tracker, evening, insights };
}

const removed = (email: string) =>
  world.rows<{ lines: string }>(
    `select data->>'accessLines' as lines from mail where template = 'access-removed' and to_address = $1`,
    [email],
  );

it('removes several roles with a reason: one mail, one end of the sessions', async () => {
  const { school, site, personId, email, tracker, evening, signIn, holds } = await teacher();
  const browser = await signIn();

  const done = await school.access.removeRoles({
    site,
    personId,
    grantIds: [tracker, evening],
    note: 'Changed job',
  });

  expect(done).toMatchObject({ name: 'Mei Herrera', told: true, ended: [{}, {}] });
  expect(await holds()).toEqual(['Insights at the trust']);
  expect(await browser.whoIs()).toBeNull();
  const [mail, ...more] = await removed(email);
  expect(mail?.lines.split('\n')).toHaveLength(2);
  expect(more).toEqual([]);
  const ends = await world.rows(`select end_reason, end_note from "grant" where id = any ($1)`, [
    [tracker, evening],
  ]);
  const end = { end_reason: 'role_removed', end_note: 'Changed job' };
  expect(ends).toEqual([end, end]);
});

it('removes all of them or none', async () => {
  const { school, site, personId, email, tracker, insights, holds, signIn } = await teacher();
  const browser = await signIn();
  const stranger = await addTeacher(world);
  const theirs = await stranger.give(world.trust.riverside, 'Tracker', 'Full Edit');

  for (const [other, code] of [
    [insights, 'managed_elsewhere'],
    [theirs, 'not_found'],
    [crypto.randomUUID(), 'not_found'],
  ] as const)
    await expect(
      school.access.removeRoles({ site, personId, grantIds: [tracker, other] }),
    ).rejects.toMatchObject({ cause: { code } });

  expect(await holds()).toHaveLength(3);
  expect(await browser.whoIs()).not.toBeNull();
  expect(await removed(email)).toEqual([]);
});

it('tells by mail as whoever ends it says, and otherwise as the trust has it', async () => {
  const { school, site, personId, email, tracker, evening, owner, insights } = await teacher();

  expect(await school.access.removeRole({ site, grantId: tracker, tell: false })).toMatchObject({
    told: false,
  });
  await world.run(({ sql }) => sql('update trust set tell_ended = false'));
  expect(await school.access.removeRoles({ site, personId, grantIds: [evening] })).toMatchObject({
    told: false,
  });
  expect(await removed(email)).toEqual([]);

  await owner.access.removeRole({ site: world.trust.id, grantId: insights, tell: true });
  expect(await removed(email)).toHaveLength(1);
});

it('says at the trust which school manages a role', async () => {
  const { owner, tracker } = await teacher();

  await expect(owner.access.removeRole({ site: world.trust.id, grantId: tracker })).rejects.toMatchObject({
    cause: {
      code: 'managed_elsewhere',
      detail: 'This was given by Riverside Primary, and is managed there.',
    },
  });
});

it('tells a school nothing of roles that it does not see', async () => {
  const { tracker } = await teacher();
  const site = world.trust.hillside;
  const hillside = world.as(await world.administrator('account_admin', site));

  await expect(hillside.access.removeRole({ site, grantId: tracker })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});

it('nobody removes roles of their own', async () => {
  const { accountId, personId, tracker, holds } = await teacher();
  const site = world.trust.riverside;
  const somebody = await world.administrator('account_admin', site);
  const self = world.as({ ...somebody, accountId });

  await expect(self.access.removeRoles({ site, personId, grantIds: [tracker] })).rejects.toMatchObject({
    cause: { code: 'self_change' },
  });
  await expect(self.access.revoke({ site, personId })).rejects.toMatchObject({
    cause: { code: 'self_change' },
  });
  expect(await holds()).toHaveLength(3);
});
