import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

it('leads whoever came by half an address back to the portal, and answers a machine in its own way', async () => {
  const ask = (accept: string) => fetch(`${portal.url}/oidc/aut`, { headers: { accept } });

  const page = await ask('text/html');
  const machine = await ask('*/*');

  expect([page.status, machine.status]).toEqual([404, 404]);
  expect(await page.text()).toContain('Open the product from the portal instead.');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await machine.text()).not.toContain('<');
});
