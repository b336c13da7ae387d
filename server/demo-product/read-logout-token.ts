import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const event = 'http://schemas.openid.net/event/backchannel-logout';

const claims = z
  .object({
    jti: z.string(),
    sub: z.string().optional(),
    sid: z.string().optional(),
    nonce: z.never().optional(),
    events: z.object({ [event]: z.object({}) }),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

interface Expected {
  readonly issuer: string;
  readonly clientId: string;
}

/**
 * Whom a sign-out notice is about, by OpenID Connect Back-Channel Logout 1.0: signed by the portal, for this product, not
 * older than it may be, and no other kind of token. Throws for anything else.
 */
export async function readLogoutToken(token: string, keys: JWTVerifyGetKey, { issuer, clientId }: Expected) {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    typ: 'logout+jwt',
    algorithms: ['RS256'],
    clockTolerance: 30,
    requiredClaims: ['iat', 'exp'],
  });
  const { sid = null, sub: subject = null, jti } = claims.parse(payload);
  return { sid, subject, jti };
}
