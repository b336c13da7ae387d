import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Edge } from './edge.ts';
import { oneAddress } from './one-address.ts';

const visit = async (publicUrl: string, url: string, method = 'GET') => {
  const app = new Hono<Edge>().use(oneAddress(publicUrl)).all('*', (c) => c.text('page'));
  const answer = await app.request(url, { method });
  return answer.headers.get('location') ?? answer.text();
};

it('leads from 127.0.0.1 to localhost, where the cookies are', async () => {
  expect(await visit('http://localhost:3000', 'http://127.0.0.1:3000/a?b=c')).toBe(
    'http://localhost:3000/a?b=c',
  );
  expect(await visit('http://localhost:3000', 'http://[::1]:3000/')).toBe('http://localhost:3000/');
});

it('leads nowhere else', async () => {
  expect(await visit('http://localhost:3000', 'http://localhost:3000/a')).toBe('page');
  expect(await visit('http://localhost:3000', 'http://127.0.0.1:4000/a')).toBe('page');
  expect(await visit('http://localhost:3000', 'http://evil.test:3000/a')).toBe('page');
  expect(await visit('https://portal.example', 'http://127.0.0.1:3000/a')).toBe('page');
  expect(await visit('http://localhost:3000', 'http://127.0.0.1:3000/a', 'POST')).toBe('page');
  expect(await visit('http://localhost:3000', 'http://127.0.0.1:3000/healthz')).toBe('page');
});

it('is not led to another host by a path that begins with two slashes', async () => {
  expect(await visit('http://localhost:3000', 'http://127.0.0.1:3000//evil.test')).toBe(
    'http://localhost:3000/evil.test',
  );
});
