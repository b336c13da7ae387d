import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { serve } from '@hono/node-server';
import { createApp } from '../http/create-app.ts';
import { contextFor } from '../trpc/context.ts';
import { appRouter } from '../trpc/router.ts';
import type { World } from './world.ts';

/** A question to the portal, as a browser of ours sends it. */
interface Question {
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it comes from: any address of this machine's own, 127.0.0.0/8. */
  readonly from?: string;
}

/** What came back. */
export interface PortalAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** The world's procedures behind the whole edge, over real HTTP. */
export async function runPortal(world: World, { proxies = [] }: { proxies?: string[] } = {}) {
  const { PUBLIC_URL } = world.services.settings;
  const app = createApp({
    publicUrl: PUBLIC_URL,
    proxies,
    router: appRouter,
    contextFor: contextFor(world.services, world.auth),
    page: async () => new Response('a page'),
    healthy: async () => {},
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const own = {
    host: new URL(PUBLIC_URL).host,
    origin: PUBLIC_URL,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  };

  return {
    /** Calls a procedure, or several at once as tRPC's client does: `a,b?batch=1`. */
    async ask(
      procedure: string,
      { body, headers = {}, from = '127.0.0.1' }: Question,
    ): Promise<PortalAnswer> {
      const sent = request({
        agent: false,
        host: '127.0.0.1',
        port,
        localAddress: from,
        method: 'POST',
        path: `/trpc/${procedure}`,
        headers: { ...own, ...headers },
      });
      sent.end(JSON.stringify(body));
      const [response] = await once(sent, 'response');
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      return {
        status: response.statusCode,
        headers: response.headers,
        text: Buffer.concat(pieces).toString(),
      };
    },
    async stop(): Promise<void> {
      server.close();
      await once(server, 'close');
    },
  };
}
