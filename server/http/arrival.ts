import { randomBytes, randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { clientIpBehind } from './client-ip.ts';
import type { Edge } from './edge.ts';

/** Gives every request its id and nonce, and finds out where it comes from. */
export function arrival(proxies: readonly string[]) {
  const clientIp = clientIpBehind(proxies);
  return createMiddleware<Edge>(async (c, next) => {
    const socketAddress = c.env?.incoming?.socket.remoteAddress;
    const ip = socketAddress === undefined ? null : clientIp(socketAddress, c.req.header('x-forwarded-for'));
    const requestId = randomUUID();
    c.set('arrival', { requestId, nonce: randomBytes(16).toString('base64url'), ip });
    await next();
    c.res.headers.set('X-Request-Id', requestId);
  });
}
