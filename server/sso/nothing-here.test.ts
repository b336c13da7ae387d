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

it('says so in the language of the browser: parents come here, too', async () => {
  const ask = async (language: string) => {
    const headers = { accept: 'text/html', 'accept-language': language };
    return (await fetch(`${portal.url}/oidc/aut`, { headers })).text();
  };

  expect(await ask('pl-PL,pl;q=0.9')).toContain('Tutaj niczego nie ma');
  expect(await ask('ar')).toMatch(/<html lang="ar" dir="rtl">[^]*لا يوجد شيء هنا/);
  expect(await ask('de')).toMatch(/<html lang="en-GB" dir="ltr">[^]*There is nothing here/);
});
