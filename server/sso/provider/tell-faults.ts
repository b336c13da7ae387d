import type Provider from 'oidc-provider';
import type { errors, KoaContextWithOIDC } from 'oidc-provider';
import type { Services } from '../../unit-of-work.ts';
import { faultOf } from '../clients/fault-rules.ts';
import { noteFault } from '../clients/note-fault.ts';

/** Keeps what goes wrong at the provider for the page of the product that it happened to, before the answer leaves. */
export function tellFaults(provider: Provider, services: Services): void {
  const noted = new WeakMap<object, Promise<void>>();
  const listen = (ctx: KoaContextWithOIDC, thrown: errors.OIDCProviderError | Error) => {
    const asked = (parameter: string) => textOf(ctx.oidc?.params?.[parameter]) ?? '';
    const clientId = ctx.oidc?.client?.clientId ?? (asked('client_id') || basicId(ctx));
    const fault = faultOf(
      {
        error: textIn(thrown, 'error'),
        description: textIn(thrown, 'error_description'),
        reason: textIn(thrown, 'error_detail'),
        scope: textIn(thrown, 'scope'),
      },
      asked,
    );
    if (clientId === null || fault === null) return;
    const writing = noteFault(services, { clientId, ...fault }).catch((error: unknown) =>
      console.error(JSON.stringify({ level: 'error', at: 'faults of a product', error: String(error) })),
    );
    noted.set(ctx, writing);
  };
  provider.on('authorization.error', listen);
  provider.on('grant.error', listen);
  provider.on('introspection.error', listen);
  provider.on('revocation.error', listen);
  provider.on('end_session.error', listen);
  provider.use(async (ctx, next) => {
    await next();
    await noted.get(ctx);
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const textIn = (thrown: unknown, name: string): string => textOf(Reflect.get(Object(thrown), name)) ?? '';

/** The id that a product brings in its Authorization header. */
function basicId(ctx: KoaContextWithOIDC): string | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(ctx.get('authorization')) ?? [];
  if (encoded === undefined) return null;
  const [id = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':', 1);
  return /^[\w-]{8,64}$/.test(id) ? id : null;
}
