import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { issuerOf } from '../rules.ts';
import type { SigningKey } from '../signing-keys/signing-keys.ts';
import type { Notice } from './claim-notices.ts';
import { noticeSeconds } from './rules.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';

/** What a product is told by (OpenID Connect Back-Channel Logout): signed, for this product alone, with the same id at every try. */
export async function logoutToken(
  { clientId, id, subject, sid }: Notice,
  { publicUrl, key: { kid, jwk }, now }: { publicUrl: string; key: SigningKey; now: Date },
): Promise<string> {
  const at = Math.floor(now.getTime() / 1000);
  return new SignJWT({ events: { [event]: {} }, sid })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'logout+jwt' })
    .setIssuer(issuerOf(publicUrl))
    .setAudience(clientId)
    .setSubject(subject)
    .setIssuedAt(at)
    .setExpirationTime(at + noticeSeconds)
    .setJti(id)
    .sign(createPrivateKey({ key: { ...jwk }, format: 'jwk' }));
}
