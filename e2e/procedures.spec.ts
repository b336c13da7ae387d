import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './journey.ts';
import { admin } from './people.ts';
import { answerSecondStep } from './second-factor.ts';

const origin = new URL(process.env['GATEHOUSE_URL'] ?? '').origin;
const headers = { origin };
const json = { ...headers, 'content-type': 'application/json' };

const signIn = (request: APIRequestContext, sent: Record<string, string> = json) =>
  request.post('/trpc/accounts.signIn', { data: JSON.stringify(admin), headers: sent });

test(
  'a script signs in and asks, with the same procedures as the pages',
  { tag: '@one-width' },
  async ({ request }) => {
    const asked = await signIn(request);
    expect(await asked.json()).toEqual({ result: { data: { kind: 'step', methods: ['totp'] } } });
    const signedIn = await answerSecondStep(request, admin);
    const data = { kind: 'in', name: 'Samir Malik', needsFactor: false };
    expect(await signedIn.json()).toEqual({ result: { data } });
    const [cookie] = signedIn.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
    expect(cookie?.value).toMatch(/HttpOnly/);
    expect(cookie?.value).toMatch(/SameSite=Lax/);

    const me = await (await request.get('/trpc/portal.me')).json();
    expect(me.result.data.person).toMatchObject({ email: admin.email });
  },
);

for (const [what, sent] of [
  ['sent by another site', { ...json, origin: 'https://evil.example' }],
  ['nobody says whence', { 'content-type': 'application/json' }],
  ['sent by another site, says the browser', { ...json, 'sec-fetch-site': 'cross-site' }],
  ['sent by a neighbour under the same domain', { ...json, 'sec-fetch-site': 'same-site' }],
] as const) {
  test(`a change is refused: ${what}`, { tag: '@one-width' }, async ({ request }) => {
    const refused = await signIn(request, sent);
    expect(refused.status()).toBe(403);
    expect(refused.headers()['set-cookie']).toBeUndefined();
  });
}

test('only JSON is taken', { tag: '@one-width' }, async ({ request }) => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect((await signIn(request, { ...headers, 'content-type': type })).status()).toBe(415);
  }
});

test('at most ten calls come in one request', { tag: '@one-width' }, async ({ request }) => {
  const batch = (calls: number) => {
    const names = Array.from({ length: calls }, () => 'portal.me').join(',');
    return request.get(`/trpc/${names}`, { params: { batch: '1', input: '{}' } });
  };
  expect((await batch(10)).status()).toBe(200);
  expect((await batch(11)).status()).toBe(400);
});

test('a GET changes nothing', { tag: '@one-width' }, async ({ request }) => {
  const input = JSON.stringify(admin);
  const refused = await request.get('/trpc/accounts.signIn', { params: { input } });
  expect(refused.status()).toBe(405);
  expect(refused.headers()['set-cookie']).toBeUndefined();
});

test(
  'an error says what went wrong, and nothing of what is inside',
  { tag: '@one-width' },
  async ({ request }) => {
    await signIn(request);
    await answerSecondStep(request, admin);
    const list = (input: unknown) =>
      request.get('/trpc/invitations.list', { params: { input: JSON.stringify(input) } });
    const site = crypto.randomUUID();
    const answers = [
      { answer: await list({ site }), status: 404 },
      { answer: await list({ site: 'x', more: 1 }), status: 400 },
      { answer: await list({ site, after: 'not a cursor' }), status: 404 },
      { answer: await request.get('/trpc/no.such'), status: 404 },
      {
        answer: await request.post('/trpc/accounts.signIn', { data: '{"email":', headers: json }),
        status: 400,
      },
      {
        answer: await request.post('/trpc/accounts.signIn', {
          data: JSON.stringify({ ...admin, password: 'wrong' }),
          headers: json,
        }),
        status: 401,
      },
    ];
    for (const { answer, status } of answers) {
      expect(answer.status()).toBe(status);
      expect(await answer.text()).not.toMatch(/stack|node_modules|\.ts\b|select |postgres|lantern/i);
      expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    }
  },
);
