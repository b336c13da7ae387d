import { setTimeout } from 'node:timers/promises';
import { logError } from '../http/log-error.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { issueResetLink, type ResetHolder } from './issue-reset-link.ts';
import { loginAddress } from './sign-in-names/login-address.ts';
import { admitTry } from './throttle/admit-try.ts';
import { networkOf } from './throttle/network-of.ts';
import { keptAddress } from './verify-password.ts';
import { visitorActor, type Visitor } from './visitor.ts';

/** Long enough for what is done for an account, so that the time of the answer does not tell of it. */
const answerAfterMs = 300;
/** Of a mailbox that more than these share, nobody else is written to. */
const mostHolders = 10;

/**
 * Mails a link for a new password to each account of an address, or a sign-in name, that has a password and is at home in
 * some trust. Answers the
 * same, after the same time, when there is no such account, when it asked too often, and when it failed. Refuses
 * `throttled` when this network asked too often, for whomever.
 */
export async function requestReset(services: Services, visitor: Visitor, email: string): Promise<void> {
  await takeReset(services, visitor, email);
  const issued = unitOfWork(services, visitorActor(visitor), (uow) => issueReset(uow, email, visitor));
  const [outcome] = await Promise.allSettled([issued, setTimeout(answerAfterMs)]);
  if (outcome.status === 'fulfilled') return;
  logError(outcome.reason, { requestId: visitor.requestId, at: 'a request for a new password' });
}

async function takeReset(services: Services, visitor: Visitor, typed: string): Promise<void> {
  const attempt = {
    door: 'reset',
    about: keptAddress(typed),
    network: networkOf(visitor.ip),
    deviceId: null,
  } as const;
  await admitTry(services, visitorActor(visitor), attempt);
}

/** Everybody who reads the mail of an address has a link of their own: two of a family may share a mailbox. */
async function issueReset(uow: UnitOfWork, typed: string, { ip }: Visitor): Promise<void> {
  const holders = await uow.sql<ResetHolder>(
    `select a.id as "accountId", a.name, a.email from account a
     where (a.email = $1 or a.mailbox = $1) and not reset_barred(a.id) and exists (select from credential c
       where c.account_id = a.id and c.provider_id = 'credential' and c.password is not null)
     order by a.id limit $2`,
    [loginAddress(typed), mostHolders],
  );
  for (const holder of holders) {
    const issued = await issueResetLink(uow, holder);
    if (typeof issued === 'string') continue;
    const { accountId } = holder;
    uow.audit(
      'account.reset_requested',
      { kind: 'account', id: accountId },
      { resetId: issued.resetId, personal: { [accountId]: { ip } } },
    );
  }
}
