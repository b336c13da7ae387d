import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectInOffice } from '../testing/connect-in-office.ts';
import { reportOffice } from '../testing/report-of.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let signIn: RunningSignIn;
/** What the product answers, and what it was asked. */
let answers: { status?: number; type?: string; body: string; cut?: boolean };
let asked: IncomingMessage[] = [];
const product = createServer((request, response) => {
  asked.push(request);
  const { status = 200, type = 'application/json', body, cut = false } = answers;
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  if (cut) response.write(body.slice(0, 10), () => response.destroy());
  else response.end(body);
});
let address = '';

beforeAll(async () => {
  signIn = await runSignIn(world);
  product.listen(0, '127.0.0.1');
  await once(product, 'listening');
  const bound = product.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  address = `http://localhost:${port}/who`;
  world.decide({
    PUBLIC_URL: signIn.url,
    OUTGOING_ALLOW: [{ host: 'localhost', port, plain: true }],
  });
});
afterAll(async () => {
  await signIn.stop();
  product.close();
});
beforeEach(() => {
  asked = [];
});

async function connected() {
  const { clientId } = await connectInOffice(world);
  const office = await reportOffice(world);
  await office.api.drift.setAddress({ ...office.at, url: address });
  return { ...office, clientId, ask: () => office.api.drift.ask(office.at) };
}

it('asks with a token that the product can check by our keys, for it alone and for two minutes', async () => {
  const { ask, clientId } = await connected();
  answers = { body: '[{"subject":"zz-1","name":"Old Hand"}]' };

  expect(await ask()).toMatchObject({ state: 'good', rows: 1, differences: 1 });

  const token = asked[0]?.headers.authorization?.replace('Bearer ', '') ?? '';
  const keys = createRemoteJWKSet(new URL(`${signIn.url}/oidc/jwks`));
  const { payload } = await jwtVerify(token, keys, {
    issuer: `${signIn.url}/oidc`,
    audience: clientId,
    typ: 'drift+jwt',
    currentDate: world.now,
  });
  expect(payload).toMatchObject({ scope: 'drift', jti: expect.any(String) });
  expect(payload.sub).toBeUndefined();
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(120);
  await expect(
    jwtVerify(token, keys, { audience: 'another-product', currentDate: world.now }),
  ).rejects.toThrow('"aud"');
});

it('keeps the last good report when the product answers nonsense, nothing, half of it, or not at all', async () => {
  const { api, at, ask, differences } = await connected();
  answers = { body: '[{"subject":"zz-1","name":"Old Hand"}]' };
  await ask();
  const before = await differences();
  const faults = async () => (await ask()).faults;

  answers = { body: '[]' };
  expect(await faults()).toEqual(['It names nobody.']);
  answers = { body: '<html>', type: 'text/html' };
  expect(await faults()).toEqual([expect.stringContaining('web page')]);
  answers = { status: 500, body: '[]' };
  expect(await faults()).toEqual(['It answered 500 instead of a report.']);
  answers = { status: 401, body: '' };
  expect(await faults()).toEqual([expect.stringContaining('did not let the portal in')]);
  answers = { body: JSON.stringify([{ subject: 'zz-1' }, { subject: 'zz-2' }]), cut: true };
  expect(await faults()).toEqual(['It could not be asked: the answer broke off before its end.']);
  answers = { status: 302, body: '' };
  expect(await faults()).toEqual([expect.stringContaining('leads on to another one')]);
  await api.drift.setAddress({ ...at, url: 'https://10.0.0.7/who' });
  expect(await faults()).toEqual(['It could not be asked: the address cannot be reached from here.']);

  expect(await differences()).toEqual(before);
  expect((await api.drift.overview(at)).good).toMatchObject({ rows: 1, way: 'asked' });
});

it('asks nobody where no address is written down, or the product is not connected', async () => {
  const office = await reportOffice(world);
  await expect(office.api.drift.ask(office.at)).rejects.toThrow('product_unknown');
  await office.api.drift.setAddress({ ...office.at, url: address });

  expect((await office.api.drift.ask(office.at)).faults).toEqual([expect.stringContaining('not connected')]);

  expect(asked).toEqual([]);
  await office.api.drift.setAddress({ ...office.at, url: null });
  expect((await office.api.drift.overview(office.at)).reportUrl).toBeNull();
  await expect(
    office.api.drift.setAddress({ ...office.at, url: 'http://tracker.example/who' }),
  ).rejects.toThrow();
});

it('keeps no address with what stands behind the host in the audit log', async () => {
  await connected();
  const rows = await world.rows<{ row: string }>(
    `select e::text as row from audit_entry e where action = 'drift.address_set'`,
  );
  expect(rows[0]?.row).toContain('localhost');
  expect(rows[0]?.row).not.toContain('/who');
});

it('is told where to ask only by whoever proved a moment ago who they are', async () => {
  const { at } = await reportOffice(world);
  const { drift } = world.as({ ...(await world.administrator('account_owner')), isProven: false });

  const attempt = drift.setAddress({ ...at, url: 'https://evil.example/who' });

  await expect(attempt).rejects.toMatchObject({ cause: { code: 'prove_again' } });
});
