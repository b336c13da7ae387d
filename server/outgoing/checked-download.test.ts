import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkedDownload } from './checked-download.ts';
import { readAllowed } from './rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-download-'));
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/gone') response.writeHead(410).end('gone');
    else for (const last of [false, true]) response[last ? 'end' : 'write'](Buffer.alloc(150_000, 'a'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  base = `127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const download = (path: string, file: string, maxBytes = 1_000_000) =>
  checkedDownload(`http://${base}${path}`, file, { allow: readAllowed(`http://${base}`) ?? [], maxBytes });

it('writes an answer to a file that nobody else may read, and only what was answered with 200', async () => {
  const file = join(folder, 'roster.zip');
  expect(await download('/roster.zip', file)).toMatchObject({ status: 200 });
  expect(readFileSync(file)).toHaveLength(300_000);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  expect(await download('/gone', join(folder, 'gone.zip'))).toMatchObject({ status: 410 });
  expect(existsSync(join(folder, 'gone.zip'))).toBe(false);
});

it('writes no more than is taken, and over nothing that is there', async () => {
  await expect(download('/roster.zip', join(folder, 'long.zip'), 200_000)).rejects.toMatchObject({
    problem: 'too_large',
  });
  await expect(download('/roster.zip', join(folder, 'roster.zip'))).rejects.toThrow('EEXIST');
});
