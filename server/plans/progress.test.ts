import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';
import { createCaller } from '../trpc/router.ts';

const world = createWorld();

/** Somebody who watches a plan that has not been carried out yet. Who they are by now can change under way. */
async function watching() {
  const site = world.trust.riverside;
  const person = await world.administrator('account_admin', site);
  await world.staff();
  const roleId = world.trust.role('Tracker', 'Full Edit');
  const who = { all: {}, except: [] };
  const { planId } = await world.as(person).invitations.sendMany({ site, who, offers: [{ roleId }] });
  let now: SignedIn | null = person;
  const { services, auth } = world;
  const request = { headers: new Headers(), ip: null };
  const whoIs = async () => now;
  const context = { services, auth, person, whoIs, requestId: 'test', setCookies: new Headers(), request };
  const answers = await createCaller(context).plans.progress({ site, planId });
  const become = (other: SignedIn | null) => {
    now = other;
  };
  return { person, become, answers: answers[Symbol.asyncIterator]() };
}

it('tells how far a plan has come', async () => {
  const { answers } = await watching();

  expect(await answers.next()).toMatchObject({
    done: false,
    value: { state: 'approved', total: 1, done: 0 },
  });
});

it('ends with the session that asked', async () => {
  const { answers, become } = await watching();
  await answers.next();

  become(null);

  await expect(answers.next()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});

it('ends with the right to ask', async () => {
  const { answers, become, person } = await watching();
  await answers.next();

  become({ ...person, administrations: [] });

  await expect(answers.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
