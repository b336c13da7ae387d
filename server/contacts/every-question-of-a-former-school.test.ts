import { expect, it } from 'vitest';
import { z } from 'zod';
import { everybodysEmail, everybodysPassword } from '../testing/admit-everybody.ts';
import { familyOfHill, newFacts } from '../testing/moved-family.ts';
import { planMaker } from '../plans/plan-maker.ts';
import { runPlanChunk } from '../plans/run-plan.ts';
import { addAdministrator } from '../testing/people.ts';
import { createWorld } from '../testing/world.ts';
import { appRouter } from '../trpc/router.ts';
import { unitOfWork } from '../unit-of-work.ts';

const world = createWorld();

/** They tell Hill School something while they are there; it revokes their access once they have left. */
async function movedAndRevoked() {
  const family = await familyOfHill(world);
  const { trust, hill: site, contactId, uncleId, office } = family;
  const { trustId } = trust;
  await reports(contactId, site);
  await family.moves();
  await trust.rows(`insert into carry_over (trust_id, old_contact_id, new_contact_id, score, grounds, facts, found_at)
    values ($1, '${uncleId}', '${contactId}', 85, '["students"]', '{"duplicate": true}', gatehouse_now())`);
  const who = { contacts: [{ contactId, schoolId: site }] };
  const { planId } = await office.hill.contacts.makeBulk({ site, who, deed: 'revoke', typed: 1 });
  const maker = await planMaker(world.services, { trustId, planId });
  await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId));
  await trust.rows(`update mail set state = 'bounced', to_name = 'Nadia Ashby', to_address = 'nadia.ashby@new.example', last_error = 'unknown'
    where trust_id = $1 and plan_id = '${planId}'`);
  return { ...family, planId, who };
}

/** Somebody tells a school, as a parent, that something is written wrongly. */
async function reports(contactId: string, schoolId: string) {
  const parent = world.browser();
  const signIn = { email: everybodysEmail(contactId), password: everybodysPassword };
  await (await parent.api()).accounts.signIn(signIn);
  await (await parent.api()).family.report({ schoolId, text: 'Our name is written otherwise.' });
}

const dig = (thing: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((part, key) => Reflect.get(Object(part), key), thing);
const procedures = dig(appRouter, ['_def', 'procedures']);

/** The questions that know all their fields from these, with those that they take. */
function askable(known: Readonly<Record<string, unknown>>): [string, object][] {
  return Object.keys(Object(procedures)).flatMap((name): [string, object][] => {
    const { type, inputs } = z
      .object({ type: z.string(), inputs: z.array(z.unknown()) })
      .parse(dig(procedures, [name, '_def']));
    const fields = new Map(
      inputs.flatMap((input) => (input instanceof z.ZodObject ? Object.entries(input.shape) : [])),
    );
    const asked = [...fields].flatMap(([key, field]) =>
      takes(field, known[key]) ? [[key, known[key]] as const] : [],
    );
    const isAskable = [...fields].every(
      ([key, field]) => takes(field, undefined) || takes(field, known[key]),
    );
    return type === 'query' && fields.has('site') && isAskable ? [[name, Object.fromEntries(asked)]] : [];
  });
}
const takes = (field: unknown, value: unknown): boolean =>
  field instanceof z.ZodType && field.safeParse(value).success;

/** Asks the portal everything that somebody at the school can ask of this family; the answers and refusals, by question. */
async function everyAnswer({
  office,
  hill,
  contactId,
  planId,
  who,
}: Awaited<ReturnType<typeof movedAndRevoked>>) {
  const answers = new Map<string, string>();
  const known = { site: hill, contactId, personId: contactId, planId, who, deed: 'restore', user: 'all' };
  for (const [name, asked] of askable(known)) {
    const question = dig(office.hill, name.split('.'));
    if (typeof question !== 'function') throw new Error(`there is no ${name}`);
    const answer = Promise.resolve(question(asked)).then(JSON.stringify, String);
    answers.set(name, (await answer) ?? '');
  }
  return answers;
}

it('answers a former school nothing newer than it knew, whatever it asks', async () => {
  const family = await movedAndRevoked();
  const { office, hill: site, contactId } = family;
  const about = { site, contactId, reason: 'They rang' };
  await office.hill.family.beginSeeing(about);
  const revoked = await everyAnswer(family);
  await office.hill.blocks.place({ ...about, studentId: null });
  const blocked = await everyAnswer(family);

  for (const answers of [revoked, blocked]) {
    // Which years there are in the trust is what the list can be narrowed down to, and about nobody.
    answers.delete('contacts.choices');
    for (const [question, answer] of answers) expect.soft(answer, question).not.toMatch(newFacts);
  }
  // So that there was something to tell.
  const naming = [...revoked, ...blocked].filter(([, answer]) => answer.includes('Priya Marsh'));
  expect([...new Set(naming.map(([question]) => question))].toSorted()).toEqual([
    'audit.list',
    'blocks.list',
    'blocks.of',
    'carryOver.of',
    'contacts.accounts',
    'contacts.get',
    'contacts.history',
    'contacts.list',
    'contacts.previewBulk',
    'family.reports',
    'family.seeAs',
    'letters.preview',
    'plans.get',
    'plans.previewUndo',
    'plans.results',
    'plans.rows',
    'welcome.preview',
  ]);
});

it('names them by mail to the office as it knew them', async () => {
  const family = await movedAndRevoked();
  const { trust, hill, uncleId } = family;
  const { email } = await addAdministrator(
    world.services,
    { ...world.trust, id: trust.trustId },
    'full_edit',
    hill,
  );
  await reports(uncleId, hill);
  const mails = await trust.rows<{ data: Record<string, string>; to: string }>(
    `select data, to_address as to from mail where trust_id = $1 and template = 'family-reported'`,
  );
  expect(mails.filter(({ to }) => to === email).map(({ data }) => data['reportLines'])).toEqual([
    'Priya Marsh\nUmar Marsh',
  ]);
  expect(JSON.stringify(mails)).not.toMatch(newFacts);
});
