import { expect, it } from 'vitest';
import { giveAdministration } from '../administrators/give-administration.ts';
import { addAsker } from '../testing/asker.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const riverside = () => world.trust.riverside;

interface MailRow {
  readonly to: string;
  readonly template: string;
  readonly data: Readonly<Record<string, string>>;
}
const mails = (template: string) =>
  world.rows<MailRow>(
    'select to_address as "to", template, data from mail where template = $1 order by created_at, to_address',
    [template],
  );

it('tells the administrators of the school and of the trust, and of no other school', async () => {
  const school = await world.administrator('account_admin', riverside());
  const owner = await world.administrator('account_owner');
  await world.administrator('account_admin', world.trust.hillside);
  const { ask } = await addAsker(world);

  await ask('Tracker', riverside(), 'I take over Year 4.');

  const sent = await mails('access-requested');
  expect(sent.map(({ to }) => to)).toEqual([school.email, owner.email].toSorted());
  expect(sent[0]?.data).toMatchObject({
    placeName: 'Riverside Primary',
    productName: 'Tracker',
    reason: 'I take over Year 4.',
    requestLines: 'Ada Lovelace: Tracker',
    requestsUrl: expect.stringContaining(`/sites/${riverside()}/requests`),
  });
});

it('tells the trust alone of what is the trust’s', async () => {
  await world.administrator('account_admin', riverside());
  const owner = await world.administrator('account_owner');

  await (await addAsker(world)).ask('Insights', null);

  expect((await mails('access-requested')).map(({ to }) => to)).toEqual([owner.email]);
});

it('leaves an administrator an hour’s peace, and then names all that wait', async () => {
  await world.administrator('account_admin', riverside());
  const askers = await Promise.all([1, 2, 3, 4].map(() => addAsker(world)));
  const ask = (n: number) => askers[n]?.ask('Tracker', riverside());

  await Promise.all([ask(0), ask(1)]);
  world.pass({ seconds: 3599 });
  await ask(2);
  expect(await mails('access-requested')).toHaveLength(1);
  world.pass({ seconds: 1 });
  await ask(3);

  const [, second] = await mails('access-requested');
  expect(second?.data['openCount']).toBe('4 requests');
  expect(second?.data['requestLines']?.split('\n')).toHaveLength(4);
});

it('tells twenty at most, those of the school first', async () => {
  for (let n = 0; n < 21; n += 1) await world.administrator('account_admin');
  const school = await world.administrator('account_admin', riverside());

  await (await addAsker(world)).ask('Tracker', riverside());

  const sent = (await mails('access-requested')).map(({ to }) => to);
  expect(sent).toHaveLength(20);
  expect(sent).toContain(school.email);
});

it('tells the asker of an approval in one mail, with the role, the last day and a word', async () => {
  const school = world.as(await world.administrator('account_admin', riverside()));
  const { ask, person } = await addAsker(world);
  const requestId = await ask('Tracker', riverside());

  await school.requests.approve({
    site: riverside(),
    requestId,
    roleId: world.trust.role('Tracker', 'Partial Edit'),
    endsAt: '2026-12-20T00:00:00.000Z',
    note: 'Your own class only.',
  });

  expect(await mails('request-answered')).toMatchObject([
    {
      to: person.email,
      data: {
        answer: 'approved',
        accessLines: 'Tracker, as Partial Edit, at Riverside Primary',
        answerNote: 'They say: Your own class only.',
        afterwards: expect.stringMatching(/ends by itself after 19 December 2026\.$/),
      },
    },
  ]);
  expect(await mails('access-added')).toEqual([]);
});

it('tells the asker why a request was refused', async () => {
  const school = world.as(await world.administrator('account_admin', riverside()));
  const { ask, person } = await addAsker(world);
  const requestId = await ask('Tracker', riverside());

  await school.requests.refuse({ site: riverside(), requestId, reason: 'The office prints it for you.' });

  expect(await mails('request-answered')).toMatchObject([
    {
      to: person.email,
      data: { answer: 'refused', answerNote: 'The reason: The office prints it for you.' },
    },
  ]);
});

it('tells nobody of their own request, which somebody else has to answer', async () => {
  const { ask, person } = await addAsker(world);
  const owner = await world.administrator('account_owner');
  await world.run(async (uow) => {
    const sites = { allSites: false, schoolIds: [riverside()], groupIds: [] };
    giveAdministration(uow, {
      trustId: world.trust.id,
      accountId: person.accountId,
      role: 'account_admin',
      sites,
    });
  });

  await ask('Tracker', riverside());

  expect((await mails('access-requested')).map(({ to }) => to)).toEqual([owner.email]);
});
