import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { keepChallenge, type Asked } from './challenge.ts';
import { relyingParty } from './relying-party.ts';
import { challengeMinutes } from './rules.ts';

/**
 * What a browser is told to use a passkey with: any that it has for this portal, or, for somebody who is signed in, one
 * of theirs; refuses `factor_unknown` when they have none.
 */
export async function beginUse(uow: UnitOfWork, of: Asked) {
  const theirs =
    of &&
    (await uow.sql<{ id: string; transports: string[] }>(
      'select credential_id as id, transports from passkey where account_id = $1',
      [of.accountId],
    ));
  if (theirs?.length === 0) throw new Refusal('factor_unknown');
  const { extensions: _none, ...options } = await generateAuthenticationOptions({
    rpID: relyingParty(uow.settings).id,
    timeout: challengeMinutes * 60_000,
    userVerification: 'required',
    allowCredentials: theirs ?? [],
  });
  const cookie = await keepChallenge(uow, { purpose: 'passkey', challenge: options.challenge, of });
  return { options, cookie };
}
