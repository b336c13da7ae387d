import { expect, it } from 'vitest';
import { addContact, addStudent } from '../../testing/family.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'The refuge in Ashby asked for it';

/** A parent of a child at each of two schools, who is kept from the one at Hillside, and the lead of Riverside. */
async function keptFromOne() {
  const { services, trust } = world;
  const { id, riverside, hillside } = trust;
  const contactId = await addContact(services, trust, { givenName: 'Raj' });
  await addStudent(services, trust, { schools: [riverside], contacts: [contactId] });
  const studentId = await addStudent(services, trust, { schools: [hillside], contacts: [contactId] });
  const api = world.as(await world.administrator('account_admin'));
  const { blockId } = await api.blocks.place({ site: id, contactId, studentId, reason });
  const leadOf = async (school: string) =>
    world.as(await world.administrator('account_admin', school)).blocks;
  return { contactId, blockId, api, here: await leadOf(riverside), there: await leadOf(hillside) };
}

it('tells a school nothing of a block from a child of another school, while it stands and once it is lifted', async () => {
  const { contactId, blockId, api, here, there } = await keptFromOne();
  const { id, riverside, hillside } = world.trust;
  const told = async () =>
    JSON.stringify([await here.list({ site: riverside }), await here.of({ site: riverside, contactId })]);

  expect((await there.list({ site: hillside })).standing).toMatchObject([{ blockId, reason }]);
  expect(await told()).not.toContain(reason);
  const { approvalId } = await api.blocks.askToLift({ site: id, blockId, reason });
  const second = world.as(await world.administrator('account_owner'));
  await second.blocks.answerLift({ site: id, approvalId, answer: 'approve' });

  expect((await there.list({ site: hillside })).lifted).toMatchObject([{ blockId, reason }]);
  expect(await told()).not.toContain(reason);
});
