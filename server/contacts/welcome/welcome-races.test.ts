import { beforeEach, expect, it } from 'vitest';
import { atOnce, inRounds } from '../../testing/at-once.ts';
import { standingOf } from '../../testing/family.ts';
import { takeUpWelcome, welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

async function welcomed() {
  const { contactId, studentId } = await office.family();
  const token = await office.welcome(contactId);
  return { contactId, studentId, accept: () => takeUpWelcome(world, token) };
}
const standing = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[world.trust.riverside];
const registrations = async (contactId: string): Promise<number> =>
  (await world.rows('select from registration where person_id = $1 and ended_at is null', [contactId]))
    .length;
const inTurn = async (round: number, one: () => Promise<unknown>, other: () => Promise<unknown>) =>
  round % 2 === 0 ? atOnce(one(), other()) : (await atOnce(other(), one())).toReversed();

it('lets in the first of several who press at once', async () => {
  await inRounds(async () => {
    const { contactId, accept } = await welcomed();

    const outcomes = await atOnce(accept(), accept(), accept());

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'invitation_cancelled')).toHaveLength(2);
    expect(await registrations(contactId)).toBe(1);
  }, 20);
});

it('is taken up and then without a child there, or the other way round, and never anything else', async () => {
  await inRounds(async (round) => {
    const { contactId, studentId, accept } = await welcomed();
    const leave = () =>
      world.run(({ sql }) =>
        sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]),
      );

    const [accepted] = await inTurn(round, accept, leave);

    expect(['done', 'invitation_cancelled']).toContain(accepted);
    expect(await standing(contactId)).toEqual({ status: 'ready_to_revoke', reasons: ['no_student'] });
    expect(await registrations(contactId)).toBe(accepted === 'done' ? 1 : 0);
  });
});

it('is taken up and then revoked, or revoked and then not taken up', async () => {
  await inRounds(async (round) => {
    const { contactId, accept } = await welcomed();
    const { site } = office;
    const revoke = () => office.api.contacts.revoke({ site, contactId, schoolId: site });

    const outcome = await inTurn(round, accept, revoke);

    expect([['done', 'still_eligible'], ['invitation_cancelled', 'done']]).toContainEqual(outcome); // prettier-ignore
    expect((await standing(contactId))?.status).toBe(outcome[0] === 'done' ? 'active' : 'revoked');
  });
});

it('never lets somebody in who is blocked, whichever comes first', async () => {
  const block = `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at)
    select trust_id, id, 'court', 'test', gatehouse_now() from person where id = $1 for no key update`;
  await inRounds(async (round) => {
    const { contactId, accept } = await welcomed();

    const [accepted] = await inTurn(round, accept, () => world.run(({ sql }) => sql(block, [contactId])));

    expect(['done', 'invitation_cancelled']).toContain(accepted);
    expect((await standing(contactId))?.status).toBe('blocked');
    expect(await registrations(contactId)).toBe(accepted === 'done' ? 1 : 0);
  });
});

it('is welcomed anew or taken up, whichever comes first: an older link is dead', async () => {
  await inRounds(async (round) => {
    const { contactId, accept } = await welcomed();

    const outcome = await inTurn(round, accept, () => office.welcome(contactId));

    expect([['done', 'already_active'], ['invitation_replaced', 'done']]).toContainEqual(outcome); // prettier-ignore
  });
});
