import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromOurPage, publicUrl, runEdge } from '../testing/running-edge.ts';

let edge: Awaited<ReturnType<typeof runEdge>>;
beforeAll(async () => {
  edge = await runEdge();
});
afterAll(() => edge.stop());

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

const foreign = [
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }],
  ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://www.portal.example' }],
  ['nobody: neither header', {}],
  ['another origin, from an old browser', { origin: 'https://evil.test' }],
  ['our name over http', { origin: 'http://portal.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['a forged X-Forwarded-Host', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }],
  ['a forged Host', { origin: 'https://evil.test', host: 'evil.test' }],
  ['two headers that disagree', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.test' }],
] as const;

it.each(foreign)('turns away a form sent by %s', async (_, headers) => {
  for (const path of ['/', '/invitations.data', '/sign-in?_data=routes%2Fsign-in', '/resource']) {
    const { status } = await edge.ask({
      method: 'POST',
      path,
      headers: { ...form, ...headers },
      body: 'a=1',
    });
    expect(status).toBe(403);
  }
  expect(edge.reached).toEqual([]);
});

it.each(foreign)('turns away a procedure called by %s', async (_, headers) => {
  const body = JSON.stringify({ to: 'evil' });
  const answer = await edge.ask({
    method: 'POST',
    path: '/trpc/change',
    headers: { ...json, ...headers },
    body,
  });
  expect(answer.status).toBe(403);
  expect(edge.reached).toEqual([]);
});

it.each([
  ['our own page', fromOurPage],
  ['our own page that sends no referrer', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['our own page in an old browser', { origin: publicUrl }],
])('takes a form sent by %s', async (_, headers) => {
  const { status } = await edge.ask({ method: 'POST', headers: { ...form, ...headers }, body: 'a=1' });
  expect(status).toBe(200);
  expect(edge.reached.splice(0)).toEqual(['a=1']);
});

const key = { authorization: `Bearer gh_${'k'.repeat(43)}` };
const call = (headers: Record<string, string>, path = '/trpc/change') =>
  edge.ask({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"to":"x"}',
  });

it('takes what a script sends to a procedure with its key, and without cookies', async () => {
  expect((await call(key)).status).toBe(200);
  expect(edge.reached.splice(0)).toEqual(['x']);
});

it.each<[string, Record<string, string>, string]>([
  ['with cookies besides', { ...key, cookie: 'gatehouse=x' }, '/trpc/change'],
  ['for a page', key, '/'],
  ['with another kind of authorization', { authorization: 'Basic Z2g6Z2g=' }, '/trpc/change'],
  ['with half a key', { authorization: 'Bearer gh_x' }, '/trpc/change'],
])('refuses what a script sends %s', async (_, headers, path) => {
  expect((await call(headers, path)).status).toBe(403);
  expect(edge.reached).toEqual([]);
});

it('lets anybody read a page, wherever the link was', async () => {
  const { status } = await edge.ask({ headers: { 'sec-fetch-site': 'cross-site' } });
  expect(status).toBe(200);
});

it.each(['TRACE', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
  'does not know the method %s',
  async (method) => {
    const { status, headers } = await edge.ask({ method, headers: fromOurPage });
    expect(status).toBe(405);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  },
);

it('changes nothing for a GET that claims to be something else', async () => {
  const headers = { 'x-http-method-override': 'POST', ...fromOurPage };
  const input = encodeURIComponent(JSON.stringify({ to: 'evil' }));
  const answer = await edge.ask({ path: `/trpc/change?input=${input}&_method=POST`, headers });
  expect(answer.status).toBe(405);
  expect((await edge.ask({ method: 'HEAD', path: `/trpc/change?input=${input}`, headers })).status).not.toBe(
    200,
  );
  expect(edge.reached).toEqual([]);
});
