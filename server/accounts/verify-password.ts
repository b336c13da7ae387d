import { Refusal } from '../refusal.ts';
import { reading, unitOfWork, type Reading, type Services } from '../unit-of-work.ts';
import { passwordMatches } from './hash-password.ts';
import { loginAddress } from './sign-in-names/login-address.ts';
import { withinLimits } from './throttle/within-limits.ts';
import { visitorActor, type Visitor } from './visitor.ts';

/** Somebody who proved to be the holder of an account, by what stood there at that moment. */
export interface Proven {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  /** The hash that the password matched: see `openSession`. */
  readonly provenBy: string;
}

interface Row extends Omit<Proven, 'provenBy'> {
  readonly provenBy: string | null;
}

/**
 * Who this address, or sign-in name, and password belong to. Refuses `wrong_password` alike, and after the same work, for a
 * wrong password, an address that nobody has, and an account that is blocked or lost its password; and writes it down,
 * without what was typed. Refuses `throttled` when there were too many wrong ones, whether or not somebody has the address.
 */
export async function verifyPassword(
  services: Services,
  visitor: Visitor,
  { email, password }: { email: string; password: string },
): Promise<Proven> {
  const proven = await withinLimits(services, visitor, { door: 'password', about: keptAddress(email) }, () =>
    holderOf(services, visitor, { email, password }),
  );
  if (proven === null) throw Refusal.writtenDown('wrong_password');
  return proven;
}

/** The one form of an address as somebody typed it, also of one that no mail reaches: what its tries are counted by. */
export const keptAddress = (typed: string): string => loginAddress(typed) ?? typed.trim().toLowerCase();

async function holderOf(
  services: Services,
  visitor: Visitor,
  { email, password }: { email: string; password: string },
): Promise<Proven | null> {
  const nobody = visitorActor(visitor);
  const account = await reading(services, nobody, (read) => accountAt(read, email));
  const provenBy = account?.provenBy ?? null;
  // Outside any transaction: no connection waits for the hash.
  const matches = await passwordMatches(provenBy, password);
  if (matches && account !== null && provenBy !== null) return { ...account, provenBy };
  await unitOfWork(services, nobody, async ({ audit }) => {
    const id = account?.accountId ?? 'unknown';
    const details = { personal: { [id]: { ip: visitor.ip } } };
    audit('account.sign_in_refused', { kind: 'account', id }, details, { outcome: 'refused' });
  });
  return null;
}

/** The account that signs in with an address or a name as somebody typed it, with the hash of its password; of somebody who is blocked, as if it had none. */
export async function accountAt({ sql }: Pick<Reading, 'sql'>, typed: string): Promise<Row | null> {
  const [row] = await sql<Row>(
    `select a.id as "accountId", a.name, a.email, case when not account_barred(a.id) then c.password end as "provenBy"
     from account a left join credential c on c.account_id = a.id and c.provider_id = 'credential'
     where a.email = $1`,
    [loginAddress(typed)],
  );
  return row ?? null;
}
