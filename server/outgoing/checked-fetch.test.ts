import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tlsCertificate } from '../testing/tls-certificate.ts';
import { checkedFetch } from './checked-fetch.ts';
import type { OutgoingRequest } from './open-outgoing.ts';
import { readAllowed } from './rules.ts';

const allow = (text: string) => readAllowed(text) ?? [];
const seen: string[] = [];
let answer: RequestListener = () => {};
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer(tlsCertificate, (request, response) => {
    seen.push(`${request.method} ${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  server.on('connection', () => seen.push('connected'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
  answer = (_, response) => response.end('the roster');
});

const here = { allow: allow('127.0.0.1/32'), ca: tlsCertificate.cert, resolve: async () => ['127.0.0.1'] };
const get = (options: Partial<OutgoingRequest> = {}, host = 'roster.test') =>
  checkedFetch(`https://${host}:${port}/roster.zip?year=2026`, { ...here, ...options });
const problem = (failing: Promise<unknown>) =>
  failing.then(
    () => 'no problem',
    (error: unknown) => (error instanceof Error && 'problem' in error ? error.problem : String(error)),
  );
const unreachable = { problem: 'unreachable', message: 'the address cannot be reached from here' };

describe('a call', () => {
  it('reaches the host by its name and certificate, at the address that was judged', async () => {
    const { status, body } = await get({ headers: { authorization: 'Bearer 1' } });
    expect([status, body.toString()]).toEqual([200, 'the roster']);
    expect(seen).toEqual(['connected', `GET roster.test:${port} /roster.zip?year=2026`]);
  });

  it('sends what it is given, and hands on any status', async () => {
    let got = '';
    answer = (request, response) => {
      request.on('data', (chunk) => (got += String(chunk)));
      request.on('end', () => response.writeHead(404).end());
    };
    expect((await get({ method: 'POST', body: '{"a":1}' })).status).toBe(404);
    expect(got).toBe('{"a":1}');
  });

  it('asks for the addresses of a host once, and goes nowhere else when they change (rebinding)', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    await get({ resolve: async () => answers[asked++] ?? [] });
    expect([asked, seen.length]).toEqual([1, 2]);
  });

  it('tries the next address where nobody answers at the first', async () => {
    const range = { allow: allow('127.0.0.0/8'), resolve: async () => ['127.0.0.9', '127.0.0.1'] };
    expect((await get(range)).status).toBe(200);
  });

  it('trusts no certificate of another name, nor one that nobody vouches for', async () => {
    await expect(get({}, 'other.test')).rejects.toMatchObject(unreachable);
    await expect(checkedFetch(`https://roster.test:${port}/`, { ...here, ca: '' })).rejects.toMatchObject(
      unreachable,
    );
    expect(seen.filter((line) => line !== 'connected')).toEqual([]);
  });
});

describe('an address inside is refused before connecting, in the words of one that nobody answers at', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0177.0.0.1',
    '0x7f000001',
    '[::ffff:127.0.0.1]',
    'localhost',
    'localhost.',
    '0.0.0.0',
    '[::]',
    '[::1]',
  ])('%s', async (host) => {
    const call = checkedFetch(`https://${host}:${port}/`, { allow: [], ca: tlsCertificate.cert });
    await expect(call).rejects.toMatchObject(unreachable);
    expect(seen).toEqual([]);
  });

  it('also where only one of several addresses is inside, in whichever order', async () => {
    for (const addresses of [
      ['8.8.8.8', '127.0.0.1'],
      ['127.0.0.1', '8.8.8.8'],
    ]) {
      await expect(get({ allow: [], resolve: async () => addresses })).rejects.toMatchObject(unreachable);
    }
    expect(seen).toEqual([]);
  });

  it('says the same where nobody listens, where there is no such host, and where there is no such scheme', async () => {
    const nobody = async () => ['127.0.0.9'];
    await expect(get({ allow: allow('127.0.0.0/8'), resolve: nobody })).rejects.toMatchObject(unreachable);
    await expect(get({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })).rejects.toMatchObject(
      unreachable,
    );
    await expect(checkedFetch('file:///etc/passwd', here)).rejects.toMatchObject(unreachable);
  });
});

describe('an answer', () => {
  it.each([301, 302, 303, 307, 308])('that leads elsewhere (%s) is not followed', async (status) => {
    answer = (_, response) =>
      response.writeHead(status, { location: `https://127.0.0.1:${port}/inside` }).end();
    expect(await problem(get())).toBe('redirected');
    expect(seen).toHaveLength(2);
  });

  it('that never ends is cut off, said to be long or not', async () => {
    answer = (_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
        response.once('drain', more);
      };
      more();
    };
    expect(await problem(get({ maxBytes: 1_000_000 }))).toBe('too_large');
    answer = (_, response) => response.writeHead(200, { 'content-length': 1_000_001 }).flushHeaders();
    expect(await problem(get({ maxBytes: 1_000_000 }))).toBe('too_large');
  });

  it('may be just as large as is taken', async () => {
    answer = (_, response) => response.end(Buffer.alloc(1000));
    expect((await get({ maxBytes: 1000 })).body).toHaveLength(1000);
    answer = (_, response) => response.end(Buffer.alloc(1001));
    expect(await problem(get({ maxBytes: 1000 }))).toBe('too_large');
  });

  it('that comes drop by drop, or not at all, is not waited for', async () => {
    answer = (_, response) => {
      const drops = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drops));
    };
    expect(await problem(get({ timeoutMs: 400 }))).toBe('too_slow');
    answer = () => {};
    expect(await problem(get({ timeoutMs: 300 }))).toBe('too_slow');
    expect(await problem(get({ timeoutMs: 100, resolve: () => new Promise(() => {}) }))).toBe('too_slow');
  });

  it('that is packed is not unpacked: a bomb stays as small as it is', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    expect(await problem(get({ maxBytes: 100_000 }))).toBe('packed');
    answer = (_, response) => response.end(bomb);
    expect((await get({ maxBytes: 100_000 })).body).toHaveLength(bomb.length);
  });

  it('that breaks off is none, and nothing is asked twice', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half', () => response.destroy());
    };
    expect(await problem(get())).toBe('broken_off');
    answer = (request) => request.socket.destroy();
    seen.length = 0;
    expect(await problem(get({ resolve: async () => ['127.0.0.1', '127.0.0.1'] }))).toBe('unreachable');
    expect(seen).toHaveLength(2);
  });
});
