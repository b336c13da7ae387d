import { expect, it } from 'vitest';
import { leave } from '../testing/leaver.ts';
import { addRelative } from '../testing/relative.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const reason = 'Court order about Arjun Shah';

/** A blocked contact who, with the child, has left. */
async function blockedLeaver(studentOnly = false) {
  const owner = world.as(await world.administrator('account_owner'));
  const second = world.as(await world.administrator('account_admin'));
  const site = world.trust.id;
  const { contactId, studentId } = await addRelative(world, { givenName: 'Arjun', familyName: 'Shah' });
  const child = studentOnly ? studentId : null;
  const { blockId } = await owner.blocks.place({ site, contactId, studentId: child, reason });
  await leave(world, contactId);
  await leave(world, studentId);
  const erase = (id: string, name: string) =>
    owner.people.erase({ site, subject: { kind: 'person', id }, name });
  const lift = async () => {
    const { approvalId } = await owner.blocks.askToLift({ site, blockId, reason: `Arjun Shah has moved` });
    await second.blocks.answerLift({ site, approvalId, answer: 'approve' });
  };
  return { contactId, studentId, erase, lift };
}

it('keeps whom a block is on, and from whom it keeps them: otherwise nobody could tell that they came back', async () => {
  const { contactId, studentId, erase } = await blockedLeaver(true);

  await expect(erase(contactId, 'Arjun Shah')).rejects.toMatchObject({ cause: { code: 'contact_blocked' } });
  await expect(erase(studentId, 'Mia Shah')).rejects.toMatchObject({ cause: { code: 'contact_blocked' } });
});

it('erases them once two have lifted it, with every word about why', async () => {
  const { contactId, erase, lift } = await blockedLeaver();
  await lift();
  await erase(contactId, 'Arjun Shah');

  const kept = await world.database.asOwner<{ text: string }>(
    `select row_to_json(b)::text as text from contact_block b where trust_id = $1
     union all select row_to_json(a)::text from approval a where trust_id = $1
     union all select row_to_json(l)::text from block_likeness l where trust_id = $1`,
    [world.trust.id],
  );
  expect(kept.map(({ text }) => text).join()).not.toMatch(/Arjun/);
});
