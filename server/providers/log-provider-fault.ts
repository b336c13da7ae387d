import { logError } from '../http/log-error.ts';
import { providerName, type Provider } from './rules.ts';

/** Tells whoever runs the portal why a provider did not let somebody in: what went wrong, and nothing that it sent. */
export function logProviderFault(provider: Provider, error: unknown, requestId = ''): void {
  const why = error instanceof Error ? error.message : 'unknown';
  logError(new Error(why), { requestId, at: `sign-in with ${providerName[provider]}` });
}
