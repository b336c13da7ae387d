import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { issuerOf } from '../sso/rules.ts';
import { signingKeys } from '../sso/signing-keys/signing-keys.ts';
import type { Services } from '../unit-of-work.ts';

/** What the token is called, so that it is never taken for somebody's sign-in, nor a sign-in for it. */
export const tokenType = 'drift+jwt';

/**
 * What the portal shows a product that it asks for its report: good for two minutes, for this product alone (`aud` is its client
 * ID), once (`jti`), and about nobody. The product checks it by the keys that the portal publishes.
 */
export async function reportToken(
  services: Services,
  { clientId, now }: { readonly clientId: string; readonly now: Date },
): Promise<string> {
  const [key] = await signingKeys(services);
  if (key === undefined) throw new Error('there is no key to sign with');
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ scope: 'drift' })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: tokenType })
    .setIssuer(issuerOf(services.settings.PUBLIC_URL))
    .setAudience(clientId)
    .setJti(crypto.randomUUID())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 120)
    .sign(createPrivateKey({ key: { ...key.jwk }, format: 'jwk' }));
}
