import { timingSafeEqual } from 'node:crypto';
import { codeFor } from '../invitations/token.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { newestProof, type ProofOf } from './newest-proof.ts';
import { codeStateAt, codeTries, codeTriesLeft, readCode } from './rules.ts';

interface Tried {
  readonly id: string;
  readonly nonce: Uint8Array;
  readonly tries: number;
}

/**
 * Tries a code, and counts the try before it is looked at and in a transaction of its own: of any number of guesses
 * at once five are looked at, whatever becomes of them. Returns what {@link useProof} takes. Refuses `code_wrong`,
 * `code_tries` after the fifth, and `code_expired` when there is none that works.
 */
export async function tryCode(
  services: Services,
  { trustId, typed, ...proofOf }: ProofOf & { trustId: string; typed: string },
): Promise<string> {
  const code = readCode(typed);
  if (code === null) throw new Refusal('code_wrong', 'It has six digits.');
  const { id, nonce, tries } = await unitOfWork(
    services,
    systemActor('The invitee', trustId),
    async (uow) => {
      const proof = await newestProof(uow, proofOf);
      const [tried] = await uow.sql<Tried>(
        `update address_proof set tries = tries + 1
       where id = $1 and tries < $2 and used_at is null and expires_at > gatehouse_now()
       returning id, nonce, tries`,
        [proof?.id ?? null, codeTries],
      );
      if (tried !== undefined) return tried;
      const after = await newestProof(uow, proofOf);
      throw new Refusal(codeStateAt(after, uow.now) === 'tried' ? 'code_tries' : 'code_expired');
    },
  );
  const made = codeFor(services.settings.linkKey, 'address-proof', { id, version: 1, nonce });
  if (timingSafeEqual(Buffer.from(made), Buffer.from(code))) return id;
  const left = codeTries - tries;
  if (left === 0) throw new Refusal('code_tries');
  throw new Refusal('code_wrong', codeTriesLeft(left));
}
