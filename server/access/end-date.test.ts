import { expect, it } from 'vitest';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';
import { endElapsed } from './end-elapsed.ts';

const world = createWorld();
const day = 24 * 3600_000;
const inDays = (days: number) => new Date(world.now.getTime() + days * day).toISOString();

/** A supply teacher with Tracker for three days and Insights without an end. */
async function supply() {
  const one = await addTeacher(world);
  const tracker = await one.give(world.trust.riverside, 'Tracker', 'Full Edit', { endsAt: inDays(3) });
  const insights = await one.give(world.trust.id, 'Insights', 'Full Edit');
  const end = () => world.run((uow) => endElapsed(uow, { limit: 10 }));
  return { ...one, tracker, insights, end };
}

const told = (email: string) =>
  world.rows<{ data: Record<string, string> }>(
    `select data from mail where template = 'access-removed' and to_address = $1`,
    [email],
  );

it('is over from its last instant, written down or not', async () => {
  const { school, signIn, personId } = await supply();
  const shown = async () =>
    (
      await school.invitations.list({ site: world.trust.riverside, status: 'registered' })
    ).rows[0]?.access.map(({ product }) => product);
  world.pass({ hours: 72, seconds: -1 });
  expect(await shown()).toEqual(['Insights', 'Tracker']);

  world.pass({ seconds: 1 });
  expect(await shown()).toEqual(['Insights']);
  const { sites } = await (await (await signIn()).api()).portal.home();
  expect(sites.flatMap(({ products }) => products).map(({ name }) => name)).toEqual(['Insights']);
  await expect(school.access.revoke({ site: world.trust.riverside, personId })).rejects.toMatchObject({
    cause: { code: 'not_registered' },
  });
});

it('is written down with the instant it ended, signs out, and is told once, however often and late it runs', async () => {
  const { tracker, email, signIn, end } = await supply();
  const browser = await signIn();
  expect(await end()).toEqual({ ended: 0 });
  const endsAt = inDays(3);
  world.pass({ hours: 100 });

  expect(await Promise.all([end(), end()])).toContainEqual({ ended: 1 });
  expect(await end()).toEqual({ ended: 0 });

  expect(
    await world.rows('select end_reason, iso(ended_at) as at from "grant" where id = $1', [tracker]),
  ).toEqual([{ end_reason: 'end_date', at: endsAt }]);
  expect(await browser.whoIs()).toBeNull();
  const [mail, ...more] = await told(email);
  expect(mail?.data).toMatchObject({
    howEnded: 'This access was for a time, until 23 November 2026, and has ended:',
    accessLines: 'Tracker, as Full Edit, at Riverside Primary',
    askName: 'Dana Whitfield',
  });
  expect(more).toEqual([]);
});

it('tells nobody when the trust does not want it', async () => {
  const { email, end } = await supply();
  await world.run(({ sql }) => sql('update trust set tell_ended = false'));
  world.pass({ hours: 100 });

  expect(await end()).toEqual({ ended: 1 });
  expect(await told(email)).toEqual([]);
});

it('leaves them registered when nothing is left, so that they can be given access anew at once', async () => {
  const { owner, school, insights, holds, personId, end } = await supply();
  await owner.access.removeRole({ site: world.trust.id, grantId: insights });
  world.pass({ hours: 100 });
  await end();
  expect(await holds()).toEqual([]);

  const roleId = world.trust.role('Tracker', 'Full Edit');
  expect(
    await school.invitations.send({ site: world.trust.riverside, personId, offers: [{ roleId }] }),
  ).toMatchObject({ outcome: 'granted' });
});

it('is given again although nobody has written its end down yet', async () => {
  const { school, personId, holds } = await supply();
  world.pass({ hours: 100 });
  const roleId = world.trust.role('Tracker', 'Full Edit');

  await school.invitations.send({ site: world.trust.riverside, personId, offers: [{ roleId }] });

  expect(await holds()).toEqual(['Insights at the trust', 'Tracker at Riverside Primary']);
});
