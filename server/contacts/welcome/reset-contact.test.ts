import { expect, it } from 'vitest';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('is a school’s to mail a link for a new password to its own contacts, and to nobody of another school', async () => {
  const { riverside, hillside } = world.trust;
  const { contactId } = await addRegisteredParent(world, { schools: [hillside] });
  const api = world.as(await world.administrator('account_admin', riverside)).welcome;

  for (const schoolId of [riverside, hillside])
    await expect(api.reset({ site: riverside, contactId, schoolId })).rejects.toThrow('not_found');
});
