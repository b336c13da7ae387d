import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { holdAccount } from '../accounts/end-sessions.ts';
import type { Actor } from '../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { takeChallenge, type Asked } from './challenge.ts';
import { handleOf, relyingParty } from './relying-party.ts';
import type { UsedPasskey } from './response-shapes.ts';
import { hasCountedOn } from './rules.ts';

/** Whose passkey it was. */
export interface PasskeyHolder {
  readonly passkeyId: string;
  readonly accountId: string;
  readonly name: string;
}

interface Kept extends PasskeyHolder {
  readonly publicKey: Uint8Array;
}

interface Use {
  readonly headers: Headers;
  readonly ip: string | null;
  readonly used: UsedPasskey;
  /** Who has to be its holder, when that is known. */
  readonly of: Asked;
}

/**
 * Whose passkey was used, by what it was asked a moment ago. Null alike for one that nobody has, that is somebody
 * else's, that did not sign here and now, and whose count went backwards; which is written down. Refuses `step_expired`.
 */
export async function verifyUse(
  services: Services,
  actor: Actor,
  { headers, ip, used, of }: Use,
): Promise<PasskeyHolder | null> {
  const { challenge, kept } = await unitOfWork(services, actor, async (uow) => ({
    challenge: await takeChallenge(uow, { purpose: 'passkey', headers, of }),
    kept: await findPasskey(uow, used.id),
  }));
  const shown = kept === null ? null : await verified(services, { kept, used, challenge, of });
  const outcome = await unitOfWork(services, actor, async (uow) => {
    const why = shown === null || kept === null ? 'not_verified' : await countOn(uow, kept, shown);
    if (why === null) return kept;
    const id = of?.accountId ?? kept?.accountId ?? 'unknown';
    const personal = id === 'unknown' ? {} : { [id]: { ip } };
    const details = { by: 'passkey', why, personal };
    uow.audit('account.passkey_refused', { kind: 'account', id }, details, { outcome: 'refused' });
    return null;
  });
  if (outcome === null) return null;
  const { passkeyId, accountId, name } = outcome;
  return { passkeyId, accountId, name };
}

async function findPasskey({ sql }: UnitOfWork, credentialId: string): Promise<Kept | null> {
  const [found] = await sql<Kept>(
    `select p.id as "passkeyId", a.id as "accountId", a.name, p.public_key as "publicKey"
     from passkey p join account a on a.id = p.account_id where p.credential_id = $1 and not account_barred(a.id)`,
    [credentialId],
  );
  return found ?? null;
}

interface Shown {
  readonly counter: number;
  readonly backedUp: boolean;
}

/** What the passkey says of itself when it signed what it was asked, at this portal, for its holder; otherwise null. */
async function verified(
  { settings }: Pick<Services, 'settings'>,
  { kept, used, challenge, of }: { kept: Kept; used: UsedPasskey; challenge: string; of: Asked },
): Promise<Shown | null> {
  const { accountId, publicKey } = kept;
  const { userHandle } = used.response;
  const handle = Buffer.from(handleOf(accountId)).toString('base64url');
  if ((of !== null && of.accountId !== accountId) || (userHandle !== undefined && userHandle !== handle))
    return null;
  const { id, origin } = relyingParty(settings);
  const answer = await verifyAuthenticationResponse({
    response: used,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    // The count is judged by our own rule, while the passkey is held.
    credential: { id: used.id, publicKey: new Uint8Array(publicKey), counter: 0 },
  }).catch(() => null);
  if (!answer?.verified) return null;
  const { newCounter, credentialBackedUp } = answer.authenticationInfo;
  return { counter: newCounter, backedUp: credentialBackedUp };
}

/** Writes down that the passkey was used; or says why it does not count, when it was removed or its count went backwards. */
async function countOn(
  uow: UnitOfWork,
  { passkeyId, accountId }: Kept,
  { counter, backedUp }: Shown,
): Promise<'gone' | 'count_went_backwards' | null> {
  await holdAccount(uow, accountId);
  const [row] = await uow.sql<{ counter: string }>('select counter from passkey where id = $1', [passkeyId]);
  if (row === undefined) return 'gone';
  if (!hasCountedOn(Number(row.counter), counter)) return 'count_went_backwards';
  await uow.sql('update passkey set counter = $2, backed_up = $3, used_at = gatehouse_now() where id = $1', [
    passkeyId,
    counter,
    backedUp,
  ]);
  return null;
}
