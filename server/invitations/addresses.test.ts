import { expect, it } from 'vitest';
import { planMaker } from '../plans/plan-maker.ts';
import { runPlanChunk } from '../plans/run-plan.ts';
import { addHolder } from '../testing/holder.ts';
import { createWorld } from '../testing/world.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { Invitation } from './invitation.ts';
import { tokenOf } from './token-of.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const newAddress = () => `ada.${crypto.randomUUID()}@northgate.example`;

async function office() {
  const site = world.trust.riverside;
  const admin = world.as(await world.administrator('account_admin', site));
  const [tracker, evening] = [
    world.trust.role('Tracker', 'Full Edit'),
    world.trust.role('Parents Evening', 'Organiser'),
  ];
  const send = (personId: string, roleId = tracker) =>
    admin.invitations.send({ site, personId, offers: [{ roleId }] });
  return { admin, site, tracker, evening, send };
}

const moveTo = (personId: string, email: string) =>
  world.run(({ sql }) => sql('update person set email = $2 where id = $1', [personId, email]));
const mailedTo = async () =>
  (await world.rows<{ to: string }>(`select to_address as "to" from mail order by created_at, id`)).map(
    ({ to }) => to,
  );

it('an invitation that has run out keeps its address from nobody, swept or not', async () => {
  const { send } = await office();
  const email = newAddress();
  const [first = '', second = ''] = await world.manyStaff([{ email }, { email }]);
  await send(first);
  world.pass({ hours: 336 });

  await expect(send(second)).resolves.toMatchObject({ outcome: 'invited' });
});

it('is not sent again to an address that somebody else was invited at since', async () => {
  const { admin, site, send, evening } = await office();
  const email = newAddress();
  const [first = '', second = ''] = await world.manyStaff([{ email }, { email }]);
  const { invitationId } = await send(first);
  world.pass({ hours: 336 });
  await send(second);

  await expect(admin.invitations.reissue({ site, invitationId: invitationId ?? '' })).rejects.toMatchObject(
    refused('address_in_use'),
  );
  await expect(send(first, evening)).rejects.toMatchObject(refused('address_in_use'));
});

it('goes to the address of today when a second product is added', async () => {
  const { send, evening } = await office();
  const [old, corrected] = [newAddress(), newAddress()];
  const personId = await world.staff({ email: old });
  await send(personId);
  await moveTo(personId, corrected);
  world.pass({ seconds: 1 });

  await send(personId, evening);

  expect(await mailedTo()).toEqual([old, corrected]);
});

it('is not sent again to somebody who works at another school by now', async () => {
  const { admin, site, send } = await office();
  const personId = await world.staff();
  const { invitationId } = await send(personId);
  await world.run(({ sql }) =>
    sql('update affiliation set gone_at = gatehouse_now() where person_id = $1', [personId]),
  );

  await expect(admin.invitations.reissue({ site, invitationId: invitationId ?? '' })).rejects.toMatchObject(
    refused('person_left'),
  );
});

/** Two records of the roster at one address, both registered to the one account there. */
async function twoRecords() {
  const { send, ...rest } = await office();
  const email = newAddress();
  const people = await world.manyStaff([{ email }, { email }]);
  const holder = await addHolder(world, email);
  for (const personId of people) {
    await send(personId);
    const token = await world.run(async ({ em, settings }) =>
      tokenOf(settings, await em.findOneOrFail(Invitation, { personId })),
    );
    await world.as(holder).invitations.accept({ token, how: { signedIn: true } });
  }
  return { ...rest, people, email, send };
}

it('access that is given at once is told to the address of the account', async () => {
  const { people, email, send, evening } = await twoRecords();
  await moveTo(people[0] ?? '', newAddress());
  world.pass({ seconds: 1 });

  await send(people[0] ?? '', evening);

  expect((await mailedTo()).at(-1)).toBe(email);
});

it('gives a role once to an account that two records of one selection share', async () => {
  const { admin, site, evening, people } = await twoRecords();
  const { planId } = await admin.invitations.sendMany({
    site,
    who: { ids: people },
    offers: [{ roleId: evening }],
  });
  const maker = await planMaker(world.services, { trustId: world.trust.id, planId });

  await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId));

  expect(await admin.plans.get({ site, planId })).toMatchObject({ done: 1, skipped: 1 });
});
