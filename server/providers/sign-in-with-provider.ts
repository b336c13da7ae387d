import type { Auth } from '../accounts/auth.ts';
import { enter, type Entered } from '../accounts/enter.ts';
import { visitorActor, type Visitor } from '../accounts/visitor.ts';
import { Refusal } from '../refusal.ts';
import { reading, type Reading, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { requireAllowed } from './require-allowed.ts';
import type { ProvenIdentity } from './rules.ts';

/**
 * Signs in whoever's account is connected with this one. It counts like a password; where the provider says that it asked
 * for more, it stands for the second step too. Refuses `identity_unknown` when no account is connected,
 * `provider_not_allowed` when a trust of theirs does not allow it.
 */
export async function signInWithProvider(
  services: Services,
  auth: Auth,
  visitor: Visitor,
  identity: ProvenIdentity,
): Promise<Entered> {
  const { provider, isMultiFactor } = identity;
  const holder = await reading(services, visitorActor(visitor), (read) => findHolder(read, identity));
  if (holder === null) throw new Refusal('identity_unknown');
  const { accountId, name } = holder;
  return enter(services, auth, visitor, {
    accountId,
    name,
    by: provider,
    factor: isMultiFactor ? provider : undefined,
    recheck: (uow) => useIdentity(uow, accountId, identity),
  });
}

interface Holder {
  readonly accountId: string;
  readonly name: string;
}

/** By issuer and subject, and by nothing else: never by an address. Whoever lost all access, or is blocked, has nothing to enter. */
async function findHolder({ sql }: Pick<Reading, 'sql'>, identity: ProvenIdentity): Promise<Holder | null> {
  const { provider, issuer, subject } = identity;
  const [holder] = await sql<Holder>(
    `select a.id as "accountId", a.name from identity i join account a on a.id = i.account_id
     where i.provider = $1 and i.issuer = $2 and i.subject = $3
       and exists (select from credential c where c.account_id = a.id and c.password is not null)
       and not account_barred(a.id)`,
    [provider, issuer, subject],
  );
  return holder ?? null;
}

/** Asked while the account is held: whether it is connected still, and allowed still. Writes down that it was used. */
async function useIdentity(uow: UnitOfWork, accountId: string, identity: ProvenIdentity): Promise<void> {
  const { provider, issuer, subject, shownAs } = identity;
  const used = await uow.sql(
    `update identity set used_at = gatehouse_now(), shown_as = $5
     where account_id = $1 and provider = $2 and issuer = $3 and subject = $4 returning id`,
    [accountId, provider, issuer, subject, shownAs],
  );
  if (used.length === 0) throw new Refusal('identity_unknown');
  await requireAllowed(uow, accountId, identity);
}
