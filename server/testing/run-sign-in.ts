import { once } from 'node:events';
import { createServer } from 'node:http';
import { signInOfProducts } from '../sso/sign-in-of-products.ts';
import type { Browser, World } from './world.ts';

/** The portal's sign-in for products, over real HTTP. */
export interface RunningSignIn {
  readonly url: string;
  /** A browser, of somebody who is signed in to the portal or of nobody. */
  browser(of?: Browser): ProductBrowser;
  stop(): Promise<void>;
}

/** A browser that follows redirects while they lead to the portal's sign-in, and stops where they lead elsewhere. */
export interface ProductBrowser {
  follow(address: string): Promise<URL>;
  /** The last page that was not a redirect. */
  page(): string;
  post(address: string, form: Readonly<Record<string, string>>): Promise<URL>;
}

/** Starts it, and makes its address the world's public one. Pages of the portal are not behind it: a redirect to one is where a browser stops. */
export async function runSignIn(world: World): Promise<RunningSignIn> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
  world.decide({ PUBLIC_URL: url });
  server.on(
    'request',
    signInOfProducts(world.services, world.auth, (_, response) => void response.end('a page of the portal')),
  );

  return {
    url,
    browser: (of) => makeBrowser(url, of),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function makeBrowser(url: string, of: Browser | undefined): ProductBrowser {
  const jar = new Map<string, string>();
  let shown = '';
  const cookies = () =>
    [of?.cookies() ?? '', ...[...jar].map(([name, value]) => `${name}=${value}`)].filter(Boolean).join('; ');

  async function go(address: string, init: RequestInit = {}): Promise<URL> {
    const answer = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { cookie: cookies(), accept: 'text/html' },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get('location');
    shown = await answer.text();
    if (location === null) return new URL(address);
    const next = new URL(location, address);
    return next.origin === url && next.pathname.startsWith('/oidc/') ? go(next.href) : next;
  }

  return {
    follow: (address) => go(address),
    page: () => shown,
    post: (address, form) => go(address, { method: 'POST', body: new URLSearchParams(form) }),
  };
}
