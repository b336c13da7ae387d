import { createServer, type RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { ServerBuild } from '@remix-run/node';
import { createAuth } from './accounts/auth.ts';
import { connect } from './connect.ts';
import { demoSignIns } from './db/demo-sign-ins.ts';
import { demoCodes } from './dev-inbox/demo-codes.ts';
import { inboxApp } from './dev-inbox/inbox-app.ts';
import { startInbox } from './dev-inbox/start-inbox.ts';
import { createApp } from './http/create-app.ts';
import { listen } from './http/listen.ts';
import { signInOfProducts } from './sso/sign-in-of-products.ts';
import { pages } from './http/pages.ts';
import type { Settings } from './settings.ts';
import { whenAskedToStop } from './start/when-asked-to-stop.ts';
import { contextFor } from './trpc/context.ts';
import { appRouter } from './trpc/router.ts';

interface Web {
  readonly mode: 'production' | 'development';
  build(): Promise<ServerBuild>;
  /** The folder of the built files; absent when Vite serves them. */
  readonly assets?: string;
  /** What sees a request first. */
  around?(listener: RequestListener): RequestListener;
  readonly server?: ReturnType<typeof createServer>;
}

/** Serves pages and procedures until the process is asked to stop; then finishes what was begun. */
export async function runWeb(
  settings: Settings,
  { mode, build, assets, around, server = createServer() }: Web,
) {
  const { services, stop } = await connect(settings, { role: 'web' });
  const inbox = settings.embedded
    ? await startInbox({ port: Number(new URL(settings.SMTP_URL).port) })
    : null;
  const auth = createAuth(services);
  const app = createApp({
    publicUrl: settings.PUBLIC_URL,
    proxies: settings.TRUST_PROXY,
    router: appRouter,
    contextFor: contextFor(services, auth),
    page: pages(build, mode),
    healthy: async () => void (await services.orm.em.getConnection().execute('select 1')),
    ...(assets !== undefined && { assets }),
    ...(inbox && { inbox: inboxApp(inbox, () => demoCodes(demoSignIns, new Date())) }),
  });
  const listener = signInOfProducts(services, auth, getRequestListener(app.fetch));
  server.on('request', around?.(listener) ?? listener);
  await listen(server, settings);

  whenAskedToStop(async () => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
    await inbox?.close();
    await stop();
  });
}
