import { expect, it } from 'vitest';
import { atOnce } from '../../../testing/at-once.ts';
import { addContact, addStudent } from '../../../testing/family.ts';
import { welcomeOffice } from '../../../testing/welcome.ts';
import { createWorld } from '../../../testing/world.ts';

const world = createWorld();

it('tells the office of the school, once an hour, whose welcomes rest after five wrong answers, and never what was answered', async () => {
  const office = await welcomeOffice(world);
  const owner = world.as(await world.administrator('account_owner'));
  await owner.trust.changeSettings({ site: world.trust.id, welcomeProof: 'child_birth_date' });
  const elsewhere = await world.administrator('full_edit', world.trust.hillside);
  const wrong = async (givenName: string, tries: number) => {
    const contactId = await addContact(world.services, world.trust, { givenName, familyName: 'Shah' });
    await addStudent(world.services, world.trust, { contacts: [contactId], bornOn: '2016-03-07' });
    const token = await office.welcome(contactId);
    const answer = () => world.as(null).welcome.prove({ token, answer: '2015-01-02' });
    await atOnce(...Array.from({ length: tries }, answer));
  };
  const mails = () =>
    world.rows<{ to: string; data: Record<string, string> }>(
      `select to_address as "to", data from mail where template = 'welcome-rests' order by id`,
    );

  await wrong('Beth', 4);
  expect(await mails()).toEqual([]);
  await wrong('Priya', 5);
  const first = await mails();
  await wrong('Omar', 9);

  expect(first.length).toBeGreaterThan(0);
  expect(await mails()).toHaveLength(first.length);
  expect(first[0]?.data).toMatchObject({
    placeName: 'Riverside Primary',
    restingCount: '1 welcome link rests',
    restingLines: 'Priya Shah',
  });
  expect(JSON.stringify(first)).not.toMatch(/2015|2016-03/);
  expect(first.map(({ to }) => to)).not.toContain(elsewhere.email);

  world.pass({ hours: 2 });
  await wrong('Tomasz', 5);
  const later = (await mails()).slice(first.length);
  expect(later[0]?.data).toMatchObject({
    restingCount: '3 welcome links rest',
    restingLines: 'Omar Shah\nPriya Shah\nTomasz Shah',
  });
});
