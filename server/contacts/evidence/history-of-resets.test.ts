import { expect, it } from 'vitest';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('says in the history who sent a link for a new password, and nothing of what they do at home', async () => {
  const site = world.trust.riverside;
  const parent = await addRegisteredParent(world);
  const office = world.as(await world.administrator('full_edit', site));
  await parent.signIn();

  await office.welcome.reset({ site, schoolId: site, contactId: parent.contactId });

  const [newest, ...others] = await office.contacts.history({ site, contactId: parent.contactId });
  expect(newest?.sentence).toContain('Dana Whitfield');
  expect(newest?.sentence).toMatch(/link.*Priya Shah|Priya Shah.*link/);
  expect(others.map(({ sentence }) => sentence).join()).not.toMatch(/signed in|password/);
});
