import { expect, it } from 'vitest';
import { atOnce, inRounds } from '../../testing/at-once.ts';
import { addContact, addStudent } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { takeUpWelcome, welcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'Court order';

/** What a blocked contact must never have, whoever came first. */
async function nothingIsOpen(contactId: string): Promise<void> {
  const [left] = await world.database.asOwner<object>(
    `select (select count(*)::int from session s join registration r on r.account_id = s.account_id where r.person_id = $1 and r.ended_at is null) as sessions,
       (select count(*)::int from invitation where person_id = $1 and state in ('pending', 'expired')) as welcomes,
       (select array_agg(distinct status) from contact_standing where contact_id = $1) as statuses`,
    [contactId],
  );
  expect(left).toEqual({ sessions: 0, welcomes: 0, statuses: ['blocked'] });
}

it('outlasts a welcome that is sent, or taken up, at the same time', async () => {
  const office = await welcomeOffice(world);
  const lead = world.as(await world.administrator('account_admin'));
  const site = world.trust.id;
  await inRounds(async (number) => {
    const contactId = await addContact(world.services, world.trust);
    await addStudent(world.services, world.trust, { contacts: [contactId] });
    const block = () => lead.blocks.place({ site, contactId, studentId: null, reason });
    const other =
      number % 2 === 0
        ? office.api.welcome.send({ site: office.site, contactId, schoolId: office.site })
        : takeUpWelcome(world, await office.welcome(contactId));

    const outcomes = await atOnce(block(), other);

    expect(outcomes[0]).toBe('done');
    await nothingIsOpen(contactId);
  });
}, 120_000);

it('outlasts a sign-in, a restore and another child at the same time', async () => {
  const lead = world.as(await world.administrator('account_admin'));
  const editor = world.as(await world.administrator('full_edit'));
  const { id: site, riverside, hillside } = world.trust;
  await inRounds(async (number) => {
    const parent = await addRelative(world);
    const { contactId, studentId } = parent;
    if (number % 3 === 1) {
      await world.run(({ sql }) =>
        sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]),
      );
      await editor.contacts.revoke({ site, contactId, schoolId: riverside });
    }
    if (number % 3 === 2)
      await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contactId] });
    const [first, ...more] = [
      () => parent.signIn(),
      () => editor.contacts.restore({ site, contactId, schoolId: riverside }),
      () => editor.welcome.send({ site, contactId, schoolId: hillside }),
    ];
    const other = more[(number % 3) - 1] ?? first;
    const outcomes = await atOnce(lead.blocks.place({ site, contactId, studentId: null, reason }), other());

    expect(outcomes[0]).toBe('done');
    await nothingIsOpen(contactId);
  });
}, 120_000);

it('is lifted once, and stands while the same one is asked for and answered by many', async () => {
  const lead = world.as(await world.administrator('account_admin'));
  const others = [await world.administrator('account_admin'), await world.administrator('account_owner')];
  const site = world.trust.id;
  await inRounds(async () => {
    const { contactId } = await addRelative(world);
    const { blockId } = await lead.blocks.place({ site, contactId, studentId: null, reason });
    const { approvalId } = await lead.blocks.askToLift({ site, blockId, reason: 'Lifted' });
    const outcomes = await atOnce(
      ...others.map((each) => world.as(each).blocks.answerLift({ site, approvalId, answer: 'approve' })),
    );

    expect(outcomes.toSorted()).toEqual(['approval_over', 'done']);
  }, 10);
}, 120_000);
