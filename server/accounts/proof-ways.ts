import { factorMethods } from '../factors/factor-methods.ts';
import type { SignedIn } from '../trust/site.ts';
import type { Reading } from '../unit-of-work.ts';
import type { ProofWay } from './write-down-proof.ts';

/** By what somebody who is signed in can prove once more who they are: everybody has a password. */
export async function proofWays(
  reading: Reading,
  { accountId }: Pick<SignedIn, 'accountId'>,
): Promise<ProofWay[]> {
  const methods = await factorMethods(reading, accountId);
  const ways: ProofWay[] = ['password'];
  if (methods.includes('totp')) ways.push('code');
  if (methods.includes('passkey')) ways.push('passkey');
  return ways;
}
