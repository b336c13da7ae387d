import { expect, it } from 'vitest';
import { printOne, takeUpLetter } from '../../testing/letters.ts';
import { welcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('says of whoever signs in with a name alone that no mail reaches them, instead of pretending to send one', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await office.family({ email: null });
  await takeUpLetter(world, await printOne(office.api, contactId, office.site));
  const { site } = office;
  const who = { contacts: [{ contactId, schoolId: site }] };

  const preview = await office.api.welcome.previewReset({ site, who });
  const reset = office.api.welcome.reset({ site, contactId, schoolId: site });

  expect(preview).toMatchObject({
    sent: 0,
    left: [{ status: 'active', barred: false, unreachable: true, count: 1 }],
  });
  await expect(reset).rejects.toMatchObject({ cause: { code: 'no_safe_address' } });
  expect(await world.rows('select from password_reset')).toEqual([]);
});
