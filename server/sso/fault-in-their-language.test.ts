import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const read = async (address: string, language: string) => {
  const headers = { accept: 'text/html', 'accept-language': language };
  return (await fetch(address, { headers, redirect: 'manual' })).text();
};

it('says in the language of the browser that a product is not set up right, and keeps its name apart', async () => {
  const tracker = await connectProduct(world, portal);
  const { address } = await tracker.start({ redirect_uri: 'https://elsewhere.example/callback' });

  expect(await read(address.href, 'pl-PL,pl;q=0.9')).toContain('Tracker: nieprawidłowe ustawienia');
  const arabic = await read(address.href, 'ar');
  expect(arabic).toMatch(/<html lang="ar" dir="rtl">[^]*\u2068Tracker\u2069: الإعداد غير صحيح/);
  expect(arabic).toContain('<bdi lang="en">invalid_redirect_uri');
  expect(await read(address.href, 'en-GB')).toContain('Tracker is not set up right');
});

it('says in the language of the browser that a sign-in has run out, and what to do', async () => {
  const address = `${portal.url}/oidc/interaction/long-ago`;

  expect(await read(address, 'cy')).toMatch(/<html lang="cy"[^]*Mae’r mewngofnodi hwn wedi dod i ben/);
  expect(await read(address, 'ur')).toMatch(/dir="rtl"[^]*پورٹل پر جائیں/);
  expect(await read(address, 'de')).toContain('This sign-in has run out');
});
