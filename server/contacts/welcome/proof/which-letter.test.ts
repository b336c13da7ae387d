import { expect, it } from 'vitest';
import { addContact, addStudent } from '../../../testing/family.ts';
import { printOne } from '../../../testing/letters.ts';
import { welcomeOffice } from '../../../testing/welcome.ts';
import { createWorld } from '../../../testing/world.ts';

const world = createWorld();
const wrong = { cause: { code: 'welcome_proof_wrong' } };

it('takes the newest letter of that very school for a proof, and no other', async () => {
  const { services, trust } = world;
  const { riverside, hillside } = trust;
  await world.run(({ sql }) => sql(`update trust set welcome_proof = 'letter_code' where id = app_trust()`));
  const office = await welcomeOffice(world);
  const away = world.as(await world.administrator('full_edit', hillside));
  const contactId = await addContact(services, trust);
  for (const school of [riverside, hillside])
    await addStudent(services, trust, { schools: [school], contacts: [contactId] });
  const token = await office.welcome(contactId);
  const elsewhere = await printOne(away, contactId, hillside);
  const replaced = await printOne(office.api, contactId, riverside);
  const newest = await printOne(office.api, contactId, riverside);
  const prove = (answer: string) => world.as(null).welcome.prove({ token, answer });

  await expect(prove(elsewhere)).rejects.toMatchObject(wrong);
  await expect(prove(replaced)).rejects.toMatchObject(wrong);
  await expect(world.as(null).letters.landing({ code: replaced })).rejects.toMatchObject({
    cause: { code: 'letter_code_wrong' },
  });
  await expect(prove(newest)).resolves.toHaveProperty('proof');
});
