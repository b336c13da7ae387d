import type { Entered } from '../accounts/enter.ts';
import type { Context } from '../trpc/init.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { connectIdentity } from './connect-identity.ts';
import { exchangeCode } from './exchange-code.ts';
import type { Provider } from './rules.ts';
import { signInWithProvider } from './sign-in-with-provider.ts';
import { takeProviderStep } from './take-provider-step.ts';

/** What became of it, and the page to go on to. */
export type Finished = { readonly to: string } & (Entered | { readonly kind: 'connected' });

type Asking = Pick<Context, 'services' | 'auth' | 'person' | 'request' | 'requestId'>;

/**
 * Completes what this browser began at a provider: signs in, or connects the account there with the one that is signed in
 * here, in the session that asked for it. Refuses `step_expired`, `provider_refused`, and as those two do.
 */
export async function finishProvider(
  { services, auth, person, request, requestId }: Asking,
  { provider, query: text }: { readonly provider: Provider; readonly query: string },
): Promise<Finished> {
  const query = new URLSearchParams(text);
  const { headers } = request;
  const actor = {
    ...systemActor(person?.name ?? 'Somebody not signed in', null),
    accountId: person?.accountId ?? null,
    requestId,
  };
  const step = await unitOfWork(services, actor, (uow) =>
    takeProviderStep(uow, { provider, headers, state: query.get('state') }),
  );
  const to = typeof step.facts['to'] === 'string' ? step.facts['to'] : '/';
  // Whoever asked to connect an account, and nobody who signed in on this browser since.
  if (step.sessionId !== null && step.sessionId !== person?.sessionId) throw new Refusal('step_expired');
  const identity = await exchangeCode(services.settings, {
    provider,
    query,
    secrets: step.secrets,
    requestId,
  });
  if (step.sessionId === null || person === null) {
    const entered = await signInWithProvider(services, auth, { ...request, requestId }, identity);
    return { ...entered, to };
  }
  await unitOfWork(services, actor, (uow) => connectIdentity(uow, person, identity));
  return { kind: 'connected', to };
}
