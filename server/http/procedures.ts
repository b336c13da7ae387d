import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import type { Behind } from './create-app.ts';
import type { Edge } from './edge.ts';
import { logError } from './log-error.ts';
import { publicRequest } from './public-request.ts';

const isJson = (type: string | undefined) => /^application\/json\s*(;|$)/i.test(type ?? '');

/** The procedures at /trpc: JSON only, ten calls a request at most, live answers as server-sent events. */
export function procedures<Context extends { readonly setCookies: Headers }>({
  publicUrl,
  router,
  contextFor,
}: Pick<Behind<Context>, 'publicUrl' | 'router' | 'contextFor'>) {
  return new Hono<Edge>().all('/trpc/*', async (c) => {
    if (c.req.method === 'POST' && !isJson(c.req.header('content-type'))) {
      return c.text('Send application/json.', 415);
    }
    const arrival = c.get('arrival');
    const req = publicRequest(c.req.raw, publicUrl);
    const context = await contextFor(req, arrival);
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      req,
      router,
      maxBatchSize: 10,
      createContext: () => context,
      onError({ error, path }) {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        logError(error.cause ?? error, { requestId: arrival.requestId, at: `procedure ${path ?? ''}` });
      },
    });
    return withCookies(response, context.setCookies);
  });
}

/** The answer with the cookies that were set while it was made. */
export function withCookies(response: Response, setCookies: Headers): Response {
  const headers = new Headers(response.headers);
  for (const cookie of setCookies.getSetCookie()) headers.append('Set-Cookie', cookie);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
