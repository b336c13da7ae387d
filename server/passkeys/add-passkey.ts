import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { holdAccount } from '../accounts/end-sessions.ts';
import { afterFactorChange } from '../factors/after-factor-change.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { takeChallenge } from './challenge.ts';
import { passkeyAlgorithms, relyingParty } from './relying-party.ts';
import type { MadePasskey } from './response-shapes.ts';
import { mostPasskeys } from './rules.ts';

interface Adding {
  readonly person: SignedIn;
  readonly headers: Headers;
  readonly name: string;
  readonly made: MadePasskey;
}

/**
 * Adds a passkey to one's own account; all other sessions end, and the account's address is told. Refuses
 * `step_expired`, and `passkey_refused` when it was not made here and now, or somebody has it already.
 */
export async function addPasskey(
  services: Services,
  actor: Actor,
  { person, headers, name, made }: Adding,
): Promise<{ passkeyId: string; ended: number }> {
  const challenge = await unitOfWork(services, actor, (uow) =>
    takeChallenge(uow, { purpose: 'add_passkey', headers, of: person }),
  );
  const { id, origin } = relyingParty(services.settings);
  const { registrationInfo } = await verifyRegistrationResponse({
    response: made,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: passkeyAlgorithms,
  }).catch(() => ({ registrationInfo: undefined }));
  if (registrationInfo === undefined) {
    await unitOfWork(services, actor, async ({ audit }) =>
      audit(
        'account.passkey_not_added',
        { kind: 'account', id: person.accountId },
        {},
        { outcome: 'refused' },
      ),
    );
    throw Refusal.writtenDown('passkey_refused');
  }
  const { credential, credentialBackedUp: backedUp } = registrationInfo;
  return unitOfWork(services, actor, (uow) => keep(uow, person, { ...credential, name, backedUp }));
}

interface NewPasskey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports?: readonly string[];
  readonly name: string;
  readonly backedUp: boolean;
}

async function keep(
  uow: UnitOfWork,
  { accountId, sessionId }: SignedIn,
  { id, publicKey, counter, transports = [], name, backedUp }: NewPasskey,
): Promise<{ passkeyId: string; ended: number }> {
  const { sql, audit } = uow;
  await holdAccount(uow, accountId);
  const [{ count } = { count: 0 }] = await sql<{ count: number }>(
    'select count(*)::int as count from passkey where account_id = $1',
    [accountId],
  );
  if (count >= mostPasskeys)
    throw new Refusal('passkey_refused', `You have ${mostPasskeys} passkeys. Remove one of them first.`);
  const [added] = await sql<{ id: string }>(
    `insert into passkey (account_id, credential_id, public_key, counter, transports, name, backed_up, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, gatehouse_now())
     on conflict (credential_id) do nothing returning id`,
    [accountId, id, Buffer.from(publicKey), counter, transports, name, backedUp],
  );
  if (added === undefined) throw new Refusal('passkey_refused');
  // Whoever made it was just asked by their device who they are: this session has both factors from now on.
  await sql(`update session set factor = 'passkey' where id = $1 and account_id = $2`, [
    sessionId,
    accountId,
  ]);
  const change = { kind: 'passkey_added', names: { name } } as const;
  const { ended } = await afterFactorChange(uow, { accountId, sessionId, change });
  const details = { factor: 'passkey', passkeyId: added.id, sessionsEnded: ended };
  audit('account.factor_added', { kind: 'account', id: accountId }, details);
  return { passkeyId: added.id, ended };
}
