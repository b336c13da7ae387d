import { expect, it } from 'vitest';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';
import { blockKeepers } from './block-keepers.ts';

const world = createWorld();
const why = 'The court has lifted its order.';
const statusOf = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[world.trust.riverside]?.status;

async function blocked(site: string = world.trust.id) {
  const parent = await addRelative(world);
  const placer = await world.administrator('account_admin', site === world.trust.id ? null : site);
  const api = world.as(placer);
  const { contactId } = parent;
  const { blockId } = await api.blocks.place({
    site,
    contactId,
    studentId: null,
    reason: 'Court order, in the safe',
  });
  return { ...parent, placer, api, blockId, site };
}

it('takes two: it stands until another one approves, and gives back what the roster allows', async () => {
  const { api, site, blockId, contactId, signIn } = await blocked();
  const second = world.as(await world.administrator('account_admin'));
  const { approvalId, approvers } = await api.blocks.askToLift({ site, blockId, reason: why });

  expect(approvers).toBe(1);
  expect(await statusOf(contactId)).toBe('blocked');
  await expect(api.blocks.answerLift({ site, approvalId, answer: 'approve' })).rejects.toThrow(
    'approval_own',
  );
  await expect(api.approvals.answer({ site, approvalId, answer: 'approve' })).rejects.toThrow('approval_own');
  await second.blocks.answerLift({ site, approvalId, answer: 'approve' });

  expect(await statusOf(contactId)).toBe('active');
  expect(await (await signIn()).whoIs()).not.toBeNull();
  const { standing, lifted } = await api.blocks.list({ site });
  expect([standing, lifted]).toMatchObject([[], [{ blockId, liftReason: why }]]);
  expect(await world.audited()).toEqual(
    expect.arrayContaining(['approval.asked', 'approval.approved', 'block.lifted']),
  );
  await expect(api.blocks.askToLift({ site, blockId, reason: why })).rejects.toThrow('already_decided');
});

it('asks for it, and answers, in mails that speak of a block and not of a large change', async () => {
  const { api, site, blockId } = await blocked();
  const second = world.as(await world.administrator('account_owner'));
  const { approvalId } = await api.blocks.askToLift({ site, blockId, reason: why });
  await second.blocks.answerLift({ site, approvalId, answer: 'refuse' });
  expect(
    await world.rows(
      `select data->>'forWhat' as asked, data->>'what' as answered from mail where template like 'approval%' order by id`,
    ),
  ).toEqual([
    { asked: 'to lift a block', answered: null },
    { asked: null, answered: 'what you asked about a block' },
  ]);
});

it('stays when the second one refuses, or whoever asked takes it back, or nobody answers', async () => {
  const { api, site, blockId, contactId } = await blocked();
  const second = world.as(await world.administrator('account_owner'));
  const ask = async () => (await api.blocks.askToLift({ site, blockId, reason: why })).approvalId;

  const ended = async () => {
    const [one] = (await api.blocks.list({ site })).standing;
    return one?.lift ? 'waits' : (one?.lastLift ?? null);
  };

  expect(await ended()).toBeNull();
  await second.approvals.answer({
    site,
    approvalId: await ask(),
    answer: 'refuse',
    note: 'The order still stands.',
  });
  expect(await ended()).toMatchObject({
    reason: why,
    answeredBy: expect.any(String),
    note: 'The order still stands.',
  });
  const again = await ask();
  expect(await ended()).toBe('waits');
  await api.blocks.takeBackLift({ site, approvalId: again });
  expect(await ended()).toBeNull();
  const last = await ask();
  world.pass({ hours: 168 });
  expect(await ended()).toMatchObject({ reason: why, answeredBy: null, note: null });

  await expect(second.blocks.answerLift({ site, approvalId: last, answer: 'approve' })).rejects.toThrow(
    'approval_over',
  );
  expect(await statusOf(contactId)).toBe('blocked');
});

it('is decided at the school by two who look after blocks there, and by the trust once another school is concerned', async () => {
  const { riverside: site, hillside } = world.trust;
  const { api, blockId, contactId } = await blocked(site);
  const second = world.as(await world.administrator('account_admin', site));
  const office = world.as(await world.administrator('full_edit', site));
  const { approvalId } = await api.blocks.askToLift({ site, blockId, reason: why });
  await expect(office.blocks.answerLift({ site, approvalId, answer: 'approve' })).rejects.toThrow(
    'not_permitted',
  );
  const sibling = await addStudent(world.services, world.trust, {
    schools: [hillside],
    contacts: [contactId],
  });

  await expect(second.blocks.answerLift({ site, approvalId, answer: 'approve' })).rejects.toThrow(
    'managed_elsewhere',
  );
  await world.run(({ sql }) =>
    sql('update guardianship set gone_at = now() where student_id = $1', [sibling]),
  );
  await second.blocks.answerLift({ site, approvalId, answer: 'approve' });
  expect(await statusOf(contactId)).toBe('active');
});

it('is not for whoever is blocked, though they administer the trust: they are told, shown and mailed nothing', async () => {
  const { api, site, blockId, contactId } = await blocked();
  const parent = await world.administrator('account_owner');
  await world.run(({ sql }) =>
    sql('update registration set account_id = $1 where person_id = $2', [parent.accountId, contactId]),
  );
  const { approvalId, approvers } = await api.blocks.askToLift({ site, blockId, reason: why });
  const own = world.as(parent);

  expect(approvers).toBe(0);
  expect(await own.blocks.list({ site })).toEqual({ waiting: [], standing: [], lifted: [] });
  expect((await own.approvals.list({ site })).open).toEqual([]);
  await expect(own.blocks.answerLift({ site, approvalId, answer: 'approve' })).rejects.toThrow('self_change');
  await expect(own.approvals.answer({ site, approvalId, answer: 'approve' })).rejects.toThrow('approval_own');
  const mails = await world.rows<{ to: string }>('select to_address as to from mail');
  expect(mails.map(({ to }) => to)).not.toContain(parent.email);
});

it('is not for an owner whose address stands in the record either, though they never had a family account', async () => {
  const owner = await world.administrator('account_owner');
  const site = world.trust.id;
  const contactId = await addContact(world.services, world.trust, { email: owner.email });
  await addStudent(world.services, world.trust, { contacts: [contactId] });
  const api = world.as(await world.administrator('account_admin'));
  const { blockId } = await api.blocks.place({ site, contactId, studentId: null, reason: 'Court order' });
  const { approvalId } = await api.blocks.askToLift({ site, blockId, reason: why });
  const own = world.as(owner);

  expect((await own.approvals.list({ site })).open).toEqual([]);
  expect((await own.approvals.count({ site })).open).toBe(0);
  expect(await own.blocks.list({ site })).toEqual({ waiting: [], standing: [], lifted: [] });
  const keepers = await world.run((uow) => blockKeepers(uow, { contacts: [contactId] }));
  expect(keepers.map(({ accountId }) => accountId)).not.toContain(owner.accountId);
  for (const door of [own.blocks.answerLift, own.approvals.answer])
    await expect(door({ site, approvalId, answer: 'approve' })).rejects.toThrow('approval_own');
  await api.blocks.takeBackLift({ site, approvalId });
  const asked = await own.blocks.askToLift({ site, blockId, reason: why });
  const answered = api.blocks.answerLift({ site, approvalId: asked.approvalId, answer: 'approve' });
  await expect(answered).rejects.toThrow('self_change');
});

it('is not carried out for somebody who no longer looks after blocks', async () => {
  const { api, site, blockId, placer, contactId } = await blocked();
  const second = world.as(await world.administrator('account_owner'));
  const { approvalId } = await api.blocks.askToLift({ site, blockId, reason: why });
  await world.run(({ sql }) =>
    sql(`update administrator set role = 'full_edit' where account_id = $1`, [placer.accountId]),
  );

  await expect(second.approvals.answer({ site, approvalId, answer: 'approve' })).rejects.toThrow(
    'not_permitted',
  );
  expect(await statusOf(contactId)).toBe('blocked');
});

it('says why in no mail, and to nobody with a key that may only answer approvals', async () => {
  const { api, site, blockId } = await blocked();
  const second = await world.administrator('account_admin');
  await api.blocks.askToLift({ site, blockId, reason: why });
  const narrow = {
    ...second,
    administrations: second.administrations.map((held) => ({ ...held, only: ['approval:answer'] as const })),
  };

  const [shown] = (await world.as(narrow).approvals.list({ site })).open;
  expect(shown).toMatchObject({ reason: null });
  expect((await world.as(second).approvals.list({ site })).open).toMatchObject([{ reason: why }]);
  const mails = await world.rows('select data from mail');
  expect(JSON.stringify(mails)).not.toContain(why);
  expect(JSON.stringify(mails)).not.toContain('in the safe');
  expect(JSON.stringify(mails)).toContain('Lift the block');
});
