import { expect, it } from 'vitest';
import { addContact, addStudent } from '../../testing/family.ts';
import { blockContact, signInContact, type TestParent } from '../../testing/parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

/** Everything that would tell of somebody: they are like nothing else in the world. */
const secrets = { givenName: 'Quillon', familyName: 'Zadworny', phone: '07999 123987' };

interface Family {
  readonly other: string;
  readonly shared: string;
  /** Every word that must not be seen. */
  readonly words: readonly string[];
}

/** Whoever else belongs to A's child, by how they stand. */
const others: Readonly<Record<string, (own: string) => Promise<Family>>> = {
  'another parent who has access': (own) => secondParent(own, async () => {}),
  'another parent who is blocked from the child': (own) =>
    secondParent(own, (other, child) => blockContact(world, other, child)),
  'another parent who is blocked from everybody': (own) =>
    secondParent(own, (other) => blockContact(world, other, null)),
  'another parent with children of their own': (own) =>
    secondParent(own, async (other) => {
      await addStudent(world.services, world.trust, { givenName: 'Yevgenia', contacts: [other] });
    }),
};

async function secondParent(own: string, then: (other: string, child: string) => Promise<unknown>) {
  const email = 'quillon.zadworny@elsewhere.example';
  const other = await addContact(world.services, world.trust, { ...secrets, email });
  const shared = await addStudent(world.services, world.trust, { contacts: [own, other] });
  const { person } = await signInContact(world, other);
  await then(other, shared);
  const report = `insert into family_report (trust_id, contact_id, school_id, account_id, text, reported_at)
    values (app_trust(), $1, $2, $3, 'My flat is in Umberleigh', gatehouse_now())`;
  await world.run(({ sql }) => sql(report, [other, world.trust.riverside, person.accountId]));
  const words = [
    ...Object.values(secrets),
    email,
    other,
    person.accountId,
    'Yevgenia',
    'Umberleigh',
    'Court',
  ];
  return { other, shared, words };
}

/** Everything that the portal answers to a contact: pages, refusals and mails. */
async function allAnswersTo({ api, person }: TestParent, family: Family): Promise<string> {
  const { riverside, hillside } = world.trust;
  const attempts = [
    api.family.mine(),
    api.family.standing(),
    api.family.report({ schoolId: riverside, text: 'Our address is wrong.' }),
    api.family.report({ schoolId: hillside, text: 'And here?' }),
    api.family.chooseLanguage({ language: 'pl' }),
    api.family.seeAs({ site: riverside, contactId: family.other }),
    api.family.beginSeeing({ site: riverside, contactId: family.other, reason: 'x' }),
    api.family.grid({ site: riverside, q: secrets.familyName }),
    api.family.reports({ site: riverside, contactId: family.other }),
    api.portal.me(),
    api.portal.home(),
    api.portal.myAccess(),
    api.portal.askable(),
    api.profile.sessions(),
  ];
  const answers = await Promise.allSettled(attempts);
  const mails = await world.rows('select * from mail where to_address = $1', [person.email]);
  return JSON.stringify([answers.map(told), mails, await api.family.mine()]);
}

const told = (answer: PromiseSettledResult<unknown>): unknown =>
  answer.status === 'fulfilled'
    ? answer.value
    : [String(answer.reason), JSON.stringify(answer.reason), String(Object(answer.reason).cause)];

it.each(Object.entries(others))('says nothing at all of %s', async (_, meet) => {
  const own = await addContact(world.services, world.trust, { givenName: 'Priya', familyName: 'Shah' });
  const family = await meet(own);
  const answers = await allAnswersTo(await signInContact(world, own), family);

  expect(answers).toContain('Mia Shah');
  for (const word of family.words) expect(answers.toLowerCase()).not.toContain(word.toLowerCase());
});

it('answers the same whether or not there is another adult', async () => {
  const own = await addContact(world.services, world.trust, { givenName: 'Priya' });
  const child = await addStudent(world.services, world.trust, { contacts: [own] });
  const parent = await signInContact(world, own);
  const alone = await parent.api.family.mine();

  const other = await addContact(world.services, world.trust, secrets);
  await world.run(({ sql }) =>
    sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student)
       values (app_trust(), $1, $2, $3, true)`,
      [world.trust.sourceId, child, other],
    ),
  );
  await signInContact(world, other);
  await blockContact(world, other, child);

  expect(await parent.api.family.mine()).toEqual(alone);
});

it('keeps two who share a mailbox apart', async () => {
  const email = 'the.shahs@family.example';
  const [one, two] = [
    await addContact(world.services, world.trust, { givenName: 'Priya', email }),
    await addContact(world.services, world.trust, { ...secrets, email }),
  ];
  await addStudent(world.services, world.trust, { givenName: 'Mia', contacts: [one] });
  await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [two] });
  const [a, b] = [await signInContact(world, one), await signInContact(world, two)];

  const names = async ({ api }: TestParent) =>
    (await api.family.mine()).places.flatMap(({ children }) => children.map(({ name }) => name));
  expect(await names(a)).toEqual(['Mia Shah']);
  expect(await names(b)).toEqual(['Tom Shah']);
  expect(JSON.stringify(await a.api.family.mine())).not.toContain('Quillon');
});
