import { setTimeout } from 'node:timers/promises';
import { logError } from '../http/log-error.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { issueResetLink } from './issue-reset-link.ts';
import { admitTry } from './throttle/admit-try.ts';
import { networkOf } from './throttle/network-of.ts';
import { accountAt, keptAddress } from './verify-password.ts';
import { visitorActor, type Visitor } from './visitor.ts';

/** Long enough for what is done for an account, so that the time of the answer does not tell of it. */
const answerAfterMs = 300;

/**
 * Mails a link for a new password to an account that has a password and is at home in some trust. Answers the
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

async function issueReset(uow: UnitOfWork, typed: string, { ip }: Visitor): Promise<void> {
  const account = await accountAt(uow, typed);
  if (!account?.provenBy) return;
  const issued = await issueResetLink(uow, account);
  if (typeof issued === 'string') return;
  const { accountId } = account;
  uow.audit(
    'account.reset_requested',
    { kind: 'account', id: accountId },
    { resetId: issued.resetId, personal: { [accountId]: { ip } } },
  );
}
