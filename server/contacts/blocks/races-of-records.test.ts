import { expect, it } from 'vitest';
import { atOnce, inRounds } from '../../testing/at-once.ts';
import { familyPackage, fatherTrust, type Somebody } from '../../testing/blocked-father.ts';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { printOne, takeUpLetter } from '../../testing/letters.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'Court order';
const statusesOf = async (contactId: string) =>
  Object.values(await standingOf(world.services, world.trust, contactId)).map(({ status }) => status);
const rounds = 20;

it('outlasts a letter that is used, and an account that is carried over, at the same time', async () => {
  const lead = world.as(await world.administrator('account_admin'));
  const office = world.as(await world.administrator('full_edit', world.trust.riverside));
  const { id: site, riverside } = world.trust;
  await inRounds(async (number) => {
    const old = await addRelative(world);
    const next = await addContact(world.services, world.trust, { givenName: 'Lynn', email: null });
    await addStudent(world.services, world.trust, { givenName: 'Ben', contacts: [next] });
    const [proposal] = await world.run(({ sql }) =>
      sql<{ id: string }>(
        `insert into carry_over (trust_id, old_contact_id, new_contact_id, score, grounds, facts, found_at)
         values (app_trust(), $1, $2, 85, '[]', '{"duplicate": true}', gatehouse_now()) returning id`,
        [old.contactId, next],
      ),
    );
    const carryOverId = proposal?.id ?? '';
    const code = number % 2 === 0 ? await printOne(office, next, riverside) : '';
    const blocked = number % 2 === 0 ? next : old.contactId;
    const [placed, other] = await atOnce(
      lead.blocks.place({ site, contactId: blocked, studentId: null, reason }),
      number % 2 === 0 ? takeUpLetter(world, code) : lead.carryOver.carry({ site, carryOverId }),
    );

    expect(placed).toBe('done');
    expect(await statusesOf(blocked)).toEqual(['blocked']);
    const hasAccount = number % 2 === 0 || other === 'done';
    expect(await statusesOf(next)).toEqual([hasAccount ? 'blocked' : 'not_eligible']);
    const open = await world.database.asOwner(
      `select from session s join registration r on r.account_id = s.account_id and r.ended_at is null where r.person_id in ($1, $2)`,
      [blocked, number % 2 === 0 ? blocked : next],
    );
    expect(open).toEqual([]);
  }, rounds);
}, 120_000);

it('is decided about two records that look like each other by two people at once, without either waiting for ever', async () => {
  const leads = [
    world.as(await world.administrator('account_admin')),
    world.as(await world.administrator('account_owner')),
    world.as(await world.administrator('account_owner')),
  ] as const;
  const site = world.trust.id;
  await inRounds(async () => {
    const twin = { givenName: 'Amir', familyName: `Shah${crypto.randomUUID().slice(0, 8)}` };
    const one = await addRelative(world, twin);
    const two = await addRelative(world, twin, one.studentId);
    const { studentId } = one;
    await leads[0].blocks.place({ site, contactId: one.contactId, studentId, reason });
    const ofTwo = await leads[1].blocks.place({ site, contactId: two.contactId, studentId, reason });
    const { waiting } = await leads[0].blocks.list({ site });
    const mirrored = waiting.filter(({ contact }) =>
      [one.contactId, two.contactId].includes(contact.contactId),
    );
    expect(mirrored).toHaveLength(2);
    const { approvalId } = await leads[0].blocks.askToLift({ site, blockId: ofTwo.blockId, reason });

    const outcomes = await atOnce(
      ...mirrored.map(({ likenessId }, at) =>
        (leads[at] ?? leads[0]).blocks.decide({ site, likenessId, decision: 'same' }),
      ),
      leads[2].approvals.answer({ site, approvalId, answer: 'approve' }),
    );

    expect(outcomes.join()).toMatch(
      /^(done|already_decided),(done|already_decided),(done|illegal_transition)$/,
    );
  }, rounds);
}, 120_000);

it('has a record wait that an import brings in the moment in which the block is placed', async () => {
  const amir: Somebody = ['amir', 'Amir,Shah', 'amir@x.example,,,'];
  const mia = ['mia', 'Mia,Shah', 'amir'] as const;
  const first = await familyPackage([mia], [amir]);
  const again = await familyPackage(
    [mia, ['ben', 'Ben,Cole', 'a2']],
    [amir, ['a2', 'A,S', 'amir@x.example,,,']],
  );
  for (let round = 0; round < 8; round += 1) {
    const school = await fatherTrust(world, first);

    const outcomes = await atOnce(school.import(again), school.block('amir'));

    expect(outcomes).toEqual(['done', 'done']);
    // Whichever was first: it waits, or it was told to the other one.
    const statuses = [await school.statusOf('amir'), await school.statusOf('a2')];
    const waits = await school.waiting();
    expect([statuses, waits.length]).toEqual([[['blocked'], ['blocked']], 1]);
  }
}, 120_000);
