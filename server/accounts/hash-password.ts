import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from './rules.ts';

/** OWASP's first choice for Argon2id, which is the default algorithm here: about 10 ms and 19 MiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Nobody's password, at the same cost. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$otKJmumRkGeYu9HpYJCemw$3XLbRsH/FOcBiICHduuigZn4HzLWDT1nYKmswy1pJHw';

/** The Argon2id hash of a password, in PHC form. Two hashes of one password differ. */
export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), cost);

/** Whether a password is the one that was hashed. Takes as long when there is no hash to compare with. */
export async function passwordMatches(hashed: string | null, password: string): Promise<boolean> {
  const matches = await verify(hashed ?? nobodys, normalisePassword(password));
  return matches && hashed !== null;
}
