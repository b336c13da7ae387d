import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAllowed } from '../../outgoing/rules.ts';
import { connectInOffice } from '../../testing/connect-in-office.ts';
import { createWorld } from '../../testing/world.ts';
import { findingOf, toneOf } from './test-rules.ts';

const world = createWorld();
const asked: string[] = [];
let status = 400;
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    asked.push(`${request.method} ${request.url} ${body.slice(0, 16)}`);
    response.writeHead(status, status === 302 ? { location: 'https://x.example/' } : {}).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  base = `http://localhost:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  world.decide({ OUTGOING_ALLOW: readAllowed(base) ?? [] });
});
afterAll(() => void server.close());

const trackerAt = (signOutUri: string | null) =>
  connectInOffice(world, 'Tracker', {
    redirectUris: ['http://localhost:4200/cb', 'https://127.0.0.1.invalid/cb'],
    startUri: null,
    signOutUri,
  });

it.each([
  [400, 'refuses_false', 'ok'],
  [200, 'takes_false', 'wrong'],
  [404, 'nothing_there', 'wrong'],
  [405, 'takes_no_post', 'wrong'],
  [401, 'wants_sign_in', 'wrong'],
  [503, 'fails', 'wrong'],
  [302, 'redirected', 'wrong'],
] as const)('a product that answers a false sign-out notice with %i: %s', async (answer, finding, tone) => {
  const { api, site, productId } = await trackerAt(`${base}/out`);
  status = answer;
  asked.length = 0;

  const found = await api.sso.testConnection({ site, productId });

  expect(asked).toEqual(['POST /out logout_token=eyJ']);
  expect(found.map((each) => each.finding)).toEqual(['this_device', 'not_found', finding]);
  expect(toneOf(finding)).toBe(tone);
});

it('reaches no address of our own network, and says no more of it than of one where nobody answers', async () => {
  const { api, site, productId } = await trackerAt('https://10.0.0.1/out');

  const found = await api.sso.testConnection({ site, productId });

  expect(found.at(-1)).toEqual({
    of: 'sign_out',
    address: 'https://10.0.0.1/out',
    finding: 'unreachable',
  });
});

it('tests what is connected, for whoever looks after products', async () => {
  const { api, site, productId } = await trackerAt(null);
  const school = world.as(await world.administrator('account_admin', world.trust.riverside));

  expect(await api.sso.testConnection({ site, productId })).toHaveLength(2);
  await expect(school.sso.testConnection({ site, productId })).rejects.toMatchObject({
    cause: { code: 'not_permitted' },
  });
  await api.sso.endClient({ site, productId });
  await expect(api.sso.testConnection({ site, productId })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});

it('finds an answer strange that fits nowhere', () => {
  expect(findingOf(418)).toBe('strange');
  expect(toneOf('this_device')).toBe('note');
});
