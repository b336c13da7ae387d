import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { audiences, people, sites, type TestPerson, type TestSite } from '../testing/audiences.ts';
import { whoMayDoWhat } from '../testing/who-may-do-what.ts';
import { World } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';
import { appRouter } from './router.ts';

/* One trust, its people and another trust for all of them: whoever only knocks changes nothing. */
const world = new World();
let cast: Readonly<Record<TestPerson, SignedIn | null>>;
let places: Readonly<Record<TestSite, string>>;

beforeAll(async () => {
  await world.open(inject('postgresUrl'));
  await world.startAfresh();
  const { id, riverside, hillside } = world.trust;
  const foreign = await world.anotherTrust();
  places = {
    'own trust': id,
    'own school': riverside,
    'another school': hillside,
    'foreign trust': foreign.id,
    'foreign school': foreign.riverside,
  };
  cast = {
    nobody: null,
    somebody: { ...(await world.administrator('account_admin')), administrations: [] },
    'trust owner': await world.administrator('account_owner'),
    'trust admin': await world.administrator('account_admin'),
    'school admin': await world.administrator('account_admin', riverside),
    'school editor': await world.administrator('full_edit', riverside),
    'school helpdesk': await world.administrator('helpdesk', riverside),
    'school observer': await world.administrator('observer', riverside),
  };
});
afterAll(() => world.close());

const dig = (thing: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((part, key) => Reflect.get(Object(part), key), thing);
const procedures = dig(appRouter, ['_def', 'procedures']);
const names = Object.keys(Object(procedures));
const inputsOf = (name: string) => z.array(z.unknown()).parse(dig(procedures, [name, '_def', 'inputs']));
const atSite = (name: string) =>
  inputsOf(name).some((input) => input instanceof z.ZodObject && 'site' in input.shape);

/** Calls a procedure with a field that it cannot know: whoever is let in is told so, and nothing is done. */
async function knock(name: string, person: SignedIn | null, site: string): Promise<string> {
  const call = dig(world.as(person), name.split('.'));
  if (typeof call !== 'function') throw new Error(`there is no procedure ${name}`);
  const answer = Promise.resolve(call({ site, nobodyKnowsThis: true }));
  return answer.then(
    () => (inputsOf(name).length === 0 ? 'let in' : 'took a field that it does not know'),
    (error: unknown) => (isStrict(error) ? 'let in' : String(dig(error, ['code']))),
  );
}

const isStrict = (error: unknown): boolean =>
  dig(error, ['code']) === 'BAD_REQUEST' &&
  JSON.stringify(dig(error, ['cause', 'issues'])).includes('unrecognized_keys');

/** What the table says they are answered. Of what is not theirs to see, nobody learns that it is there. */
function foretold(name: string, who: TestPerson, where: TestSite): string {
  const audience = whoMayDoWhat[name];
  const letIn: readonly TestSite[] = audience === undefined ? [] : audiences[audience][who];
  if (letIn.includes(where)) return 'let in';
  if (who === 'nobody') return 'UNAUTHORIZED';
  const seen = who !== 'somebody' && !where.startsWith('foreign');
  return seen ? 'FORBIDDEN' : 'NOT_FOUND';
}

it('has a line for every procedure, and no other', () => {
  const howTo = 'Say in server/testing/who-may-do-what.ts who may call';
  expect(
    names.filter((name) => !(name in whoMayDoWhat)),
    howTo,
  ).toEqual([]);
  expect(
    Object.keys(whoMayDoWhat).filter((name) => !names.includes(name)),
    'gone from the router',
  ).toEqual([]);
});

it.each(Object.entries(whoMayDoWhat))('%s is for %s', async (name) => {
  const tries = people.flatMap((who) =>
    (atSite(name) ? sites : sites.slice(0, 1)).map((where) => ({ who, where })),
  );
  const happened = await Promise.all(
    tries.map(async ({ who, where }) => [`${who}, ${where}`, await knock(name, cast[who], places[where])]),
  );

  expect(Object.fromEntries(happened)).toEqual(
    Object.fromEntries(tries.map(({ who, where }) => [`${who}, ${where}`, foretold(name, who, where)])),
  );
});

it.each(names.filter(atSite))('%s finds no site that is not there', async (name) => {
  expect(await knock(name, cast['trust owner'], crypto.randomUUID())).toBe('NOT_FOUND');
});
