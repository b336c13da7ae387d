import { expect, it } from 'vitest';
import { z } from 'zod';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';
import { appRouter } from './router.ts';

const world = createWorld();

/** What somebody may ask who is not signed in. A procedure belongs here only if it must. */
const openToAnyone = [
  'accounts.judgePassword',
  'accounts.requestReset',
  'accounts.resetLanding',
  'accounts.resetPassword',
  'accounts.signIn',
  'accounts.signOut',
  'invitations.accept',
  'invitations.landing',
  'portal.me',
];
const withoutInput = ['portal.home', 'portal.me'];

const dig = (thing: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((part, key) => Reflect.get(Object(part), key), thing);

const procedures = dig(appRouter, ['_def', 'procedures']);
const names = Object.keys(Object(procedures));
const inputsOf = (name: string) => z.array(z.unknown()).parse(dig(procedures, [name, '_def', 'inputs']));
const takesSite = (input: unknown) => input instanceof z.ZodObject && 'site' in input.shape;
const atSites = names.filter((name) => inputsOf(name).some(takesSite));

/** Calls a procedure by its name; returns what it threw. */
async function refusalOf(name: string, person: SignedIn | null, input: object): Promise<unknown> {
  const call = dig(world.as(person), name.split('.'));
  if (typeof call !== 'function') throw new Error(`there is no procedure ${name}`);
  return Promise.resolve(call(input)).then(
    (answer: unknown) => ({ code: 'DONE', answer }),
    (error: unknown) => error,
  );
}

it('knows its procedures', () => {
  expect(names).toEqual(expect.arrayContaining([...openToAnyone, ...withoutInput]));
  expect(atSites.length).toBeGreaterThan(10);
});

it.each(names.filter((name) => !openToAnyone.includes(name)))(
  '%s is for those who are signed in',
  async (name) => {
    expect(await refusalOf(name, null, { site: world.trust.id })).toMatchObject({ code: 'UNAUTHORIZED' });
  },
);

it.each(atSites)('%s finds neither the trust nor the schools of others', async (name) => {
  const owner = await world.administrator('account_owner');
  const { id, riverside } = await world.anotherTrust();

  for (const site of [id, riverside, crypto.randomUUID()])
    expect(await refusalOf(name, owner, { site })).toMatchObject({ code: 'NOT_FOUND' });
});

it.each(atSites)('%s is not for somebody who administers nothing', async (name) => {
  const { administrations: _, ...somebody } = await world.administrator('account_admin');
  const nobody = { ...somebody, administrations: [] };

  expect(await refusalOf(name, nobody, { site: world.trust.id })).toMatchObject({ code: 'NOT_FOUND' });
});

it.each(names.filter((name) => !withoutInput.includes(name)))(
  '%s takes no field that it does not know',
  async (name) => {
    const owner = await world.administrator('account_owner');

    const refusal = await refusalOf(name, owner, { site: world.trust.id, actorId: owner.accountId });

    expect(refusal).toMatchObject({ code: 'BAD_REQUEST' });
    expect(refusal).toHaveProperty(
      'cause.issues',
      expect.arrayContaining([expect.objectContaining({ code: 'unrecognized_keys' })]),
    );
  },
);
