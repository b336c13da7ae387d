import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fromOurPage, runEdge } from '../testing/running-edge.ts';

let edge: Awaited<ReturnType<typeof runEdge>>;
beforeAll(async () => {
  edge = await runEdge();
});
afterAll(() => edge.stop());

const post = (path: string, body: string | Buffer, type = 'application/json') =>
  edge.ask({ method: 'POST', path, body, headers: { ...fromOurPage, 'content-type': type } });

const batchOf = (calls: number) => {
  const names = Array.from({ length: calls }, () => 'change').join(',');
  const inputs = Object.fromEntries(Array.from({ length: calls }, (_, index) => [index, { to: `${index}` }]));
  return post(`/trpc/${names}?batch=1`, JSON.stringify(inputs));
};

it('runs a procedure that is sent as JSON', async () => {
  expect((await post('/trpc/change', '{"to":"x"}')).status).toBe(200);
  expect((await post('/trpc/change', '{"to":"y"}', 'application/json; charset=utf-8')).status).toBe(200);
  expect(edge.reached.splice(0)).toEqual(['x', 'y']);
});

it.each(['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded', ''])(
  'refuses a body of type %j, which any page could send',
  async (type) => {
    expect((await post('/trpc/change', '{"to":"x"}', type)).status).toBe(415);
    expect(edge.reached).toEqual([]);
  },
);

it('runs at most ten calls a request', async () => {
  expect((await batchOf(10)).status).toBe(200);
  expect(edge.reached.splice(0)).toHaveLength(10);
  for (const calls of [11, 100, 500]) expect((await batchOf(calls)).status).toBe(400);
  expect(edge.reached).toEqual([]);
});

it('refuses a body beyond a mebibyte before reading it', async () => {
  const announced = { 'content-type': 'application/json', 'content-length': String(50 * 1024 * 1024) };
  const headers = { ...fromOurPage, ...announced };
  expect((await edge.ask({ method: 'POST', path: '/trpc/change', headers })).status).toBe(413);
  expect((await post('/trpc/change', 'a'.repeat(1024 * 1024 + 1))).status).toBe(413);
});

it('answers JSON that is nested absurdly deep, or broken, with 400', async () => {
  expect((await post('/trpc/change', '['.repeat(1e5) + ']'.repeat(1e5))).status).toBe(400);
  expect((await post('/trpc/change', '{"to":')).status).toBe(400);
  expect((await post('/trpc/change', '{"to":"x","more":1}')).status).toBe(400);
});

it('answers a query by POST with 405', async () => {
  expect((await post('/trpc/hello', '{}')).status).toBe(405);
});

it('keeps an internal message to the log, which names the request', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { status, text, headers } = await edge.ask({ path: '/trpc/secret' });

  expect(status).toBe(500);
  expect(text).not.toContain('hunter2');
  expect(text).toContain(String(headers['x-request-id']));
  expect(logged).toHaveBeenCalledOnce();
  const [line] = logged.mock.calls[0] ?? [];
  expect(JSON.parse(String(line))).toMatchObject({
    level: 'error',
    at: 'procedure secret',
    requestId: headers['x-request-id'],
    error: expect.stringContaining('hunter2'),
  });
});

it('streams a subscription as server-sent events, uncompressed', async () => {
  const { headers, text } = await edge.ask({ path: '/trpc/ticks', headers: { 'accept-encoding': 'gzip' } });
  expect(headers['content-type']).toMatch(/^text\/event-stream/);
  expect(headers['content-encoding']).toBeUndefined();
  expect(text).toContain('data: 1');
  expect(text).toContain('data: 2');
});
