import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { addTeacher, type Teacher } from './teacher.ts';
import type { World } from './world.ts';

/** A teacher with a past: signed in, had a role with a note, was invited, asked for something; gone since, with nothing left. */
export async function addLeaver(world: World): Promise<Teacher> {
  const one = await addTeacher(world);
  const { personId, accountId, owner } = one;
  const site = world.trust.id;
  await one.give(site, 'Insights', 'Full Edit');
  const browser = await one.signIn();
  await (await browser.api()).profile.changeName({ name: 'Mei Herrera' });
  await unitOfWork(world.services, { ...systemActor('Mei Herrera', site), accountId }, async ({ audit }) =>
    audit('test.done', { kind: 'person', id: personId }, { personal: { [personId]: { email: one.email } } }),
  );
  await owner.access.revoke({ site, personId });
  await leave(world, personId);
  return one;
}

/** The roster says that somebody has gone. */
export const leave = (world: World, personId: string) =>
  world.run(({ sql }) => sql('update person set gone_at = gatehouse_now() where id = $1', [personId]));
