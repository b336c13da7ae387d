import {
  allowInsecureRequests,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from 'openid-client';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { logProviderFault } from './log-provider-fault.ts';
import type { Provider } from './rules.ts';

const seconds = 10;
const known = new WeakMap<Settings, Map<Provider, Promise<Configuration>>>();

/**
 * What is needed to talk to a provider: asked of it once in the life of a process, and again after it failed. Refuses
 * `not_found` for a provider that is not set up here, `provider_refused` when it does not answer.
 */
export async function providerClient(settings: Settings, provider: Provider): Promise<Configuration> {
  const clients = known.get(settings) ?? new Map<Provider, Promise<Configuration>>();
  known.set(settings, clients);
  const client = clients.get(provider) ?? discover(settings, provider);
  clients.set(provider, client);
  try {
    return await client;
  } catch (error) {
    clients.delete(provider);
    if (error instanceof Refusal) throw error;
    logProviderFault(provider, error);
    throw new Refusal('provider_refused');
  }
}

async function discover({ providers }: Settings, provider: Provider): Promise<Configuration> {
  const application = providers[provider];
  if (application === undefined) throw new Refusal('not_found');
  const { issuer, clientId, clientSecret } = application;
  // Plain HTTP only where the settings let it pass: on this machine.
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(issuer, clientId, clientSecret, undefined, {
    timeout: seconds,
    execute: [...execute, enableNonRepudiationChecks],
  });
}
