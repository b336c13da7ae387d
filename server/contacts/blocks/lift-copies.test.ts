import { expect, it } from 'vitest';
import { addStudent, standingOf } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';
import type { SignedIn } from '../../trust/site.ts';

const world = createWorld();
const reason = 'Court order';
const statusOf = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[world.trust.riverside]?.status;

/** Amir, who is blocked, and a record that was found to be his. */
async function twice() {
  const site = world.trust.id;
  const twin = { givenName: 'Amir', familyName: `Shah${crypto.randomUUID().slice(0, 6)}` };
  const first = await addRelative(world, twin);
  const again = await addRelative(world, twin, first.studentId);
  const api = world.as(await world.administrator('account_admin'));
  const { blockId } = await api.blocks.place({ site, contactId: first.contactId, studentId: null, reason });
  const { waiting } = await api.blocks.list({ site });
  const likenessId = waiting.find(({ contact }) => contact.contactId === again.contactId)?.likenessId ?? '';
  await api.blocks.decide({ site, likenessId, decision: 'same' });
  const { standing } = await api.blocks.list({ site });
  const copyId = standing.find(({ contactId }) => contactId === again.contactId)?.blockId ?? '';
  const ask = async (id: string) => (await api.blocks.askToLift({ site, blockId: id, reason })).approvalId;
  const answer = async (approvalId: string, person?: SignedIn) =>
    world
      .as(person ?? (await world.administrator('account_owner')))
      .blocks.answerLift({ site, approvalId, answer: 'approve' });
  const statuses = async () => [await statusOf(first.contactId), await statusOf(again.contactId)];
  return { api, site, blockId, copyId, ask, answer, statuses, first: first.contactId, again };
}

it('is lifted on every record that it was copied to, in one answer of two people', async () => {
  const { blockId, ask, answer, statuses } = await twice();
  expect(await statuses()).toEqual(['blocked', 'blocked']);

  await answer(await ask(blockId));

  expect(await statuses()).toEqual(['active', 'active']);
  const lifted = (await world.audited()).filter((action) => action === 'block.lifted');
  expect(lifted).toHaveLength(2);
});

it('frees the record alone when the copy is lifted: two people have said that it is somebody else', async () => {
  const { copyId, ask, answer, statuses, again } = await twice();

  await answer(await ask(copyId));

  expect(await statuses()).toEqual(['blocked', 'active']);
  const decided = await world.rows('select decision from block_likeness where contact_id = $1', [
    again.contactId,
  ]);
  expect(decided).toEqual([{ decision: 'other' }]);
});

it('is asked for again when it was copied to yet another record since', async () => {
  const { api, site, blockId, ask, answer, statuses } = await twice();
  const approvalId = await ask(blockId);
  const more = await addRelative(world);
  await world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at, copied_from)
       values (app_trust(), $1, 'Court order', 'Dana', gatehouse_now(), $2)`,
      [more.contactId, blockId],
    ),
  );

  await expect(answer(approvalId)).rejects.toThrow('illegal_transition');

  expect(await statuses()).toEqual(['blocked', 'blocked']);
  const school = world.as(await world.administrator('account_admin', world.trust.riverside));
  await expect(
    school.blocks.askToLift({ site: world.trust.riverside, blockId, reason }),
  ).resolves.toBeTruthy();
  await expect(api.blocks.askToLift({ site, blockId, reason })).resolves.toBeTruthy();
});

it('is nothing that whoever signs in with one of these records decides, at any door', async () => {
  const { site, blockId, ask, answer, statuses, again } = await twice();
  const owner = await world.administrator('account_owner');
  const approvalId = await ask(blockId);
  await world.run(({ sql }) =>
    sql('update registration set account_id = $1 where person_id = $2', [owner.accountId, again.contactId]),
  );

  await expect(answer(approvalId, owner)).rejects.toThrow('self_change');
  await expect(world.as(owner).approvals.answer({ site, approvalId, answer: 'approve' })).rejects.toThrow(
    'self_change',
  );
  expect(await statuses()).toEqual(['blocked', 'blocked']);
});

it('is the trust’s to lift when a copy of it is on a record with a child at another school', async () => {
  const { blockId, again } = await twice();
  const { riverside: site, hillside } = world.trust;
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [again.contactId] });
  const school = world.as(await world.administrator('account_admin', site));

  await expect(school.blocks.askToLift({ site, blockId, reason })).rejects.toThrow('managed_elsewhere');
});
