import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Auth } from '../accounts/auth.ts';
import type { Services } from '../unit-of-work.ts';
import { Refusal } from '../refusal.ts';
import { beginsSignIn, begunSignIns } from './begun-sign-ins.ts';
import { interaction } from './interaction.ts';
import { makeProvider } from './provider/make-provider.ts';
import { portalPerson } from './provider/portal-person.ts';
import { signingKeys } from './signing-keys/signing-keys.ts';
import { tooOften } from './too-often.ts';
import { turnedAway } from './turned-away.ts';

/** How long a provider is used before the keys are looked at again, in milliseconds: less than a new one is known ahead. */
const freshFor = 60_000;

interface Current {
  readonly provider: Provider;
  readonly kids: string;
  readonly lookedAt: number;
}

const headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Answers what products and browsers ask at `/oidc`, on Node's own request before anything reads its body; everything else goes on to
 * the portal. Whatever Host and proxies say, the provider is at the public address.
 */
export function signInOfProducts(services: Services, auth: Auth, portal: RequestListener): RequestListener {
  const { host, protocol } = new URL(services.settings.PUBLIC_URL);
  const person = portalPerson(services, auth);
  const begun = begunSignIns(services);
  let current: Promise<Current> | undefined;

  async function look(before: Current | undefined): Promise<Current> {
    const keys = await signingKeys(services);
    const kids = keys.map(({ kid }) => kid).join();
    const provider = before?.kids === kids ? before.provider : makeProvider(services, auth, keys);
    return { provider, kids, lookedAt: performance.now() };
  }
  async function upToDate(): Promise<Provider> {
    const known = await current?.catch(() => undefined);
    if (known === undefined || performance.now() - known.lookedAt > freshFor) current = look(known);
    return (await (current ?? look(undefined))).provider;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = await upToDate();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    Object.assign(request.headers, {
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': protocol.slice(0, -1),
    });
    if (beginsSignIn(request) && (await person(request)) === null) await begun.count(request);
    if (request.method === 'GET' && /^\/oidc\/interaction\/[\w-]+(\/back)?$/.test(pathOf(request)))
      return interaction({ services, provider, person, takeOff: begun.takeOff }, request, response);
    Object.assign(request, {
      originalUrl: request.url,
      url: (request.url ?? '').replace(/^\/oidc/, '') || '/',
    });
    await provider.callback()(request, response);
  }

  return (request, response) => {
    if (!/^\/oidc(\/|$)/.test(pathOf(request))) return portal(request, response);
    const status = turnedAway(request, pathOf(request));
    if (status !== null) {
      response.writeHead(status, { ...headers, 'Cache-Control': 'no-store' }).end();
      return;
    }
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'throttled') return tooOften(request, response, error);
      console.error(
        JSON.stringify({
          level: 'error',
          at: 'sign-in of products',
          error: error instanceof Error ? error.stack : String(error),
        }),
      );
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('Something went wrong on our side. Try again in a minute.');
    });
  };
}

const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?', 1)[0] ?? '/';
