import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runEdge } from '../testing/running-edge.ts';
import { clientIpBehind } from './client-ip.ts';

let edge: Awaited<ReturnType<typeof runEdge>>;
beforeAll(async () => {
  edge = await runEdge();
});
afterAll(() => edge.stop());

it.each([
  ['Host', { host: 'evil.test' }],
  ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'http' }],
  ['X-Forwarded-Host with a path in its port', { 'x-forwarded-host': 'evil.test:80/smuggled' }],
  ['Forwarded', { forwarded: 'host=evil.test' }],
])('shows pages the public address, whatever %s says', async (_, headers) => {
  const { text } = await edge.ask({ path: '/somewhere?a=1', headers });
  expect(text).toContain('https://portal.example/somewhere?a=1');
  expect(text).toContain('host portal.example');
  expect(text).not.toContain('evil');
});

it('is not led to another host by a path that begins with two slashes', async () => {
  expect((await edge.ask({ path: '//evil.test/x' })).text).toContain('https://portal.example//evil.test/x');
});

describe('whose request it is', () => {
  it('goes by the socket, and by no header, when no proxy is named', () => {
    const clientIp = clientIpBehind([]);
    expect(clientIp('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(clientIp('::ffff:203.0.113.7', undefined)).toBe('203.0.113.7');
  });

  it('goes by the nearest address that is not a proxy of ours', () => {
    const clientIp = clientIpBehind(['127.0.0.1', '10.0.0.0/8', '::1']);
    expect(clientIp('127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
    expect(clientIp('::1', 'spoofed, 198.51.100.1, 10.2.3.4')).toBe('198.51.100.1');
    expect(clientIp('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(clientIp('127.0.0.1', undefined)).toBe('127.0.0.1');
  });

  it('reaches the pages from a real socket', async () => {
    expect((await edge.ask({ headers: { 'x-forwarded-for': '198.51.100.1' } })).text).toContain(
      'for 127.0.0.1',
    );
  });
});
