import { timingSafeEqual } from 'node:crypto';
import type Provider from 'oidc-provider';
import { hashOf } from './hash-of.ts';

/**
 * Three things that the provider's clients do otherwise here; none is in its documented interface, so the version is pinned and
 * each has a test. A secret is compared by its hash: we keep nothing else. And being told that somebody is signed out is ours:
 * written down in the transaction that ends it, and delivered by a job until it was heard.
 * And each session of each product has a name, whether it listens or not: who is signed in is known, and ends, by that.
 */
export function ownSecrets(provider: Provider): void {
  Object.assign(provider.Client.prototype, {
    compareClientSecret(this: { readonly clientSecret?: string }, given: string) {
      const known = Buffer.from(this.clientSecret ?? '', 'base64url');
      const brought = hashOf(given);
      return known.length === brought.length && timingSafeEqual(known, brought);
    },
    async backchannelLogout() {},
    includeSid: () => true,
  });
}
