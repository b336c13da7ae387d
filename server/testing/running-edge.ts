import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { z } from 'zod';
import type { Arrival } from '../http/edge.ts';
import { createApp } from '../http/create-app.ts';
import { compressAssets } from '../start/compress-assets.ts';
import { open, router } from '../trpc/init.ts';

interface Question {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Where the edge under test is reached by the public. */
export const publicUrl = 'https://portal.example';

/** The headers that a browser sends with a form on our own page. */
export const fromOurPage = { 'sec-fetch-site': 'same-origin', origin: publicUrl } as const;

/** A real HTTP server with the whole edge, in front of a page and a few procedures that remember what reached them. */
export async function runEdge({ proxies = [] }: { proxies?: string[] } = {}) {
  const reached: string[] = [];
  const assets = mkdtempSync(join(tmpdir(), 'gatehouse-edge-'));
  mkdirSync(join(assets, 'assets'));
  writeFileSync(join(assets, 'assets', 'app-3f2a.js'), 'export {};\n'.repeat(100));

  await compressAssets(assets);

  const app = createApp({
    publicUrl,
    proxies,
    assets,
    router: router({
      hello: open.input(z.strictObject({})).query(() => 'hello'),
      change: open.input(z.strictObject({ to: z.string() })).mutation(({ input }) => reached.push(input.to)),
      secret: open.query(() => Promise.reject(new Error('password is hunter2'))),
      ticks: open.subscription(async function* ticks() {
        yield 1;
        yield 2;
      }),
    }),
    healthy: async () => {},
    contextFor: async (asked: Request, arrival: Arrival) => ({
      ...arrival,
      person: null,
      setCookies: new Headers(),
      request: { headers: asked.headers, ip: arrival.ip },
    }),
    async page(asked, { setCookies }, { ip }) {
      const { href, pathname } = new URL(asked.url);
      if (asked.method !== 'GET' && asked.method !== 'HEAD') reached.push(await asked.text());
      if (pathname === '/broken') throw new Error('password is hunter2');
      if (pathname === '/elsewhere') return Response.redirect(`${publicUrl}/`, 302);
      if (pathname === '/cookie') setCookies.append('set-cookie', '__Host-sid=1; Path=/; Secure');
      const html = `<p>${href} for ${ip}, host ${asked.headers.get('host')}</p>`;
      const status = pathname === '/nowhere' ? 404 : 200;
      return new Response(html, { status, headers: { 'content-type': 'text/html' } });
    },
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    reached,
    port,
    /** Sends exactly these headers, as no browser would let a page do. */
    async ask({ method = 'GET', path = '/', headers = {}, body }: Question = {}): Promise<Answer> {
      const sent = request({ agent: false, port, host: '127.0.0.1', method, path, headers });
      // A server that has heard enough hangs up; its answer is what counts.
      sent.on('error', () => {});
      sent.end(body);
      const [response] = await once(sent, 'response');
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      return {
        status: response.statusCode,
        headers: response.headers,
        text: Buffer.concat(pieces).toString(),
      };
    },
    stop() {
      server.close();
      rmSync(assets, { recursive: true });
    },
  };
}
