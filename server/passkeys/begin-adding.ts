import { generateRegistrationOptions } from '@simplewebauthn/server';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { keepChallenge } from './challenge.ts';
import { handleOf, passkeyAlgorithms, relyingParty } from './relying-party.ts';
import { challengeMinutes } from './rules.ts';

/** What a browser is told to make a passkey with: one that names its account itself, and that asks who uses it. */
export async function beginAdding(uow: UnitOfWork, person: SignedIn) {
  const { sql, settings } = uow;
  const { accountId, name, email } = person;
  const known = await sql<{ id: string; transports: string[] }>(
    'select credential_id as id, transports from passkey where account_id = $1',
    [accountId],
  );
  const party = relyingParty(settings);
  const { extensions: _none, ...options } = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: email,
    userDisplayName: name,
    userID: handleOf(accountId),
    timeout: challengeMinutes * 60_000,
    attestationType: 'none',
    supportedAlgorithmIDs: passkeyAlgorithms,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const { challenge } = options;
  const cookie = await keepChallenge(uow, { purpose: 'add_passkey', challenge, of: person });
  return { options, cookie };
}
