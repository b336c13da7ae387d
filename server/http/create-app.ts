import { serveStatic } from '@hono/node-server/serve-static';
import type { AnyRouter } from '@trpc/server';
import { Hono } from 'hono';
import { arrival } from './arrival.ts';
import { sizeLimit } from './body-limit.ts';
import type { Arrival, Edge } from './edge.ts';
import { gzip } from './gzip.ts';
import { logError } from './log-error.ts';
import { onlyKnownMethods } from './methods.ts';
import { oneAddress } from './one-address.ts';
import { procedures, withCookies } from './procedures.ts';
import { publicRequest } from './public-request.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

/** What the edge is put in front of. */
export interface Behind<Context extends { readonly setCookies: Headers }> {
  readonly publicUrl: string;
  readonly proxies: readonly string[];
  readonly router: AnyRouter;
  /** Who is asking, and what with. */
  contextFor(request: Request, arrival: Arrival): Promise<Context>;
  /** Draws a page, or takes its form. */
  page(request: Request, context: Context, arrival: Arrival): Promise<Response>;
  /** Throws when this process cannot do its work. */
  healthy(): Promise<void>;
  /** Where the built scripts, styles and fonts are. Absent in development: Vite has them. */
  readonly assets?: string;
  /** The inbox of the try-out, mounted at /dev/inbox. */
  readonly inbox?: Hono;
}

/** The HTTP edge: what every request passes on its way to a procedure or a page, and every answer on its way back. */
export function createApp<Context extends { readonly setCookies: Headers }>(behind: Behind<Context>) {
  const { publicUrl, proxies, contextFor, page, assets, inbox } = behind;
  const app = new Hono<Edge>();
  app.onError((error, c) => {
    const { requestId } = c.get('arrival');
    if ('getResponse' in error) return error.getResponse();
    logError(error, { requestId, at: `${c.req.method} ${c.req.path}` });
    return c.text(`Something went wrong on our side. If you tell us about it, mention ${requestId}.`, 500);
  });
  app.use(
    arrival(proxies),
    gzip,
    securityHeaders({ withPolicy: assets !== undefined }),
    oneAddress(publicUrl),
    onlyKnownMethods,
    sameOrigin(publicUrl),

    sizeLimit,
  );

  app.get('/healthz', async (c) => {
    await behind.healthy();
    return c.text('ok');
  });
  if (assets !== undefined) {
    const onFound = (_path: string, c: { header(name: string, value: string): void }) =>
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
    app.use('/assets/*', serveStatic({ root: assets, onFound, precompressed: true }));
    app.use('/:file{favicon\\.(ico|svg)|robots\\.txt}', serveStatic({ root: assets }));
  }
  if (inbox !== undefined) app.route('/dev/inbox', inbox);
  app.route('/', procedures(behind));
  app.all('*', async (c) => {
    const request = publicRequest(c.req.raw, publicUrl);
    const context = await contextFor(request, c.get('arrival'));
    return withCookies(await page(request, context, c.get('arrival')), context.setCookies);
  });
  return app;
}
