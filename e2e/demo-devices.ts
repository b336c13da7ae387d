import { expect, request as requests } from '@playwright/test';
import { admin, owner, type Person } from './people.ts';
import { answerSecondStep } from './second-factor.ts';

/**
 * What browsers of the demo's administrators are known by, as JSON: each signs in once for all workers, who would use up
 * one another's codes, of which there is one in half a minute.
 */
export async function demoDevices(): Promise<string> {
  const known = [owner, admin].map(async (person) => [person.email, await deviceOf(person)] as const);
  return JSON.stringify(await Promise.all(known));
}

async function deviceOf(person: Person): Promise<string> {
  const baseURL = process.env['GATEHOUSE_URL'] ?? '';
  const request = await requests.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  const { email, password } = person;
  expect((await request.post('/trpc/accounts.signIn', { data: { email, password } })).ok()).toBe(true);
  expect((await answerSecondStep(request, person, { remember: true })).ok()).toBe(true);
  const { cookies } = await request.storageState();
  await request.dispose();
  return cookies.find(({ name }) => name === 'gatehouse-device')?.value ?? '';
}
