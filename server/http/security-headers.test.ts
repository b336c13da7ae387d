import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fromOurPage, runEdge } from '../testing/running-edge.ts';

let edge: Awaited<ReturnType<typeof runEdge>>;
beforeAll(async () => {
  edge = await runEdge();
});
afterAll(() => edge.stop());

const nonceIn = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1];

const classes = [
  ['a page', { path: '/' }, 200],
  ['a page that is not there', { path: '/nowhere' }, 404],
  ['a redirect', { path: '/elsewhere' }, 302],
  ['a fault', { path: '/broken' }, 500],
  ['data', { path: '/trpc/hello?input=%7B%7D' }, 200],
  ['data that is not there', { path: '/trpc/nothing' }, 404],
  ['a refused form', { method: 'POST', path: '/' }, 403],
  ['a refused type', { method: 'POST', path: '/trpc/change', headers: fromOurPage }, 415],
  ['a refused method', { method: 'TRACE', path: '/' }, 405],
  [
    'a body that is too large',
    { method: 'POST', path: '/', headers: fromOurPage, body: 'a'.repeat(2e6) },
    413,
  ],
  ['a file', { path: '/assets/app-3f2a.js' }, 200],
  ['the health check', { path: '/healthz' }, 200],
] as const;

it.each(classes)('guards %s', async (_, question, status) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { headers, status: answered } = await edge.ask(question);

  expect(answered).toBe(status);
  expect(headers).toMatchObject({
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'same-origin',
  });
  const policy = headers['content-security-policy'];
  for (const part of [
    `default-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ]) {
    expect(policy).toContain(part);
  }
  expect(/script-src[^;]*/.exec(String(policy))?.[0]).not.toContain('unsafe');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

it.each(classes.filter(([what]) => what !== 'a file'))('lets nobody keep %s', async (_, question) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect((await edge.ask(question)).headers['cache-control']).toMatch(/^no-store/);
});

it('lets browsers keep the files whose name changes with their content', async () => {
  const { headers } = await edge.ask({ path: '/assets/app-3f2a.js', headers: { 'accept-encoding': 'gzip' } });
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-encoding']).toBe('gzip');
  expect((await edge.ask({ path: '/assets/../../package.json' })).text).not.toContain('"gatehouse"');
});

it('hands scripts out as they were compressed when the pages were built', async () => {
  const take = async (encoding: string) => {
    const headers = { 'accept-encoding': encoding };
    return (await edge.ask({ path: '/assets/app-3f2a.js', headers })).headers;
  };
  // What is compressed on its way has no length that could be said before it.
  const length = expect.stringMatching(/^\d+$/);
  expect(await take('gzip, deflate, br, zstd')).toMatchObject({
    'content-encoding': 'br',
    'content-length': length,
  });
  expect(await take('gzip')).toMatchObject({ 'content-encoding': 'gzip', 'content-length': length });
  const plain = await take('identity');
  expect(plain).toMatchObject({ 'content-length': '1100', vary: 'Accept-Encoding' });
  expect(plain).not.toHaveProperty('content-encoding');
});

it('gives every answer a nonce of its own', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => edge.ask()));
  const nonces = answers.map(({ headers }) => nonceIn(String(headers['content-security-policy'])));
  expect(new Set(nonces).size).toBe(3);
});

it('never tells the next site the address of a page that holds a token', async () => {
  for (const path of ['/i/abc', '/i', '/reset/abc']) {
    expect((await edge.ask({ path })).headers['referrer-policy']).toBe('no-referrer');
  }
});

it('tells of a fault no more than a number to mention', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { text, headers } = await edge.ask({ path: '/broken' });
  expect(text).not.toContain('hunter2');
  expect(text).toContain(String(headers['x-request-id']));
  expect(String(logged.mock.calls[0]?.[0])).toContain('hunter2');
});

it('passes on the cookies that were set while the page was made', async () => {
  expect((await edge.ask({ path: '/cookie' })).headers['set-cookie']).toEqual([
    '__Host-sid=1; Path=/; Secure',
  ]);
});
