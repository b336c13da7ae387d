import { expect, it } from 'vitest';
import { addStudent } from '../../testing/family.ts';
import { welcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('names the children who are at the school today: none who has left, and none who is to come', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await office.family();
  const dated = async (givenName: string, begins: string | null, ends: string | null) => {
    const student = await addStudent(world.services, world.trust, { givenName, contacts: [contactId] });
    await world.run(({ sql }) =>
      sql('update enrolment set begins_on = $2, ends_on = $3 where student_id = $1', [student, begins, ends]),
    );
  };
  await dated('Gone', '2025-09-01', '2026-11-20');
  await dated('Last', '2025-09-01', '2026-11-21');
  await dated('First', '2026-11-20', null);
  await dated('Next', '2026-11-21', null);

  const token = await office.welcome(contactId);
  const children = ['First Shah', 'Last Shah', 'Mia Shah'];
  expect(await world.as(null).invitations.landing({ token })).toMatchObject({
    invitation: { welcome: { children } },
  });
  const who = { contacts: [{ contactId, schoolId: office.site }] };
  expect((await office.api.letters.print({ site: office.site, who })).letters).toMatchObject([{ children }]);
});
