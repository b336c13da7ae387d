import { createAccount } from '../accounts/create-account.ts';
import { endSessions } from '../accounts/end-sessions.ts';
import { hashPassword } from '../accounts/hash-password.ts';
import { accountAt } from '../accounts/verify-password.ts';
import { voidLinks } from '../accounts/void-links.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { addOwner, type NewOwner } from './add-owner.ts';
import { administratorsToTell } from './administrators-to-tell.ts';
import { holdTrust } from './hold-trust.ts';

/** Who gets back in. A null password keeps the one that they have. */
export interface Recovered extends Omit<NewOwner, 'password'> {
  readonly password: string | null;
}

/**
 * Makes somebody an Account Owner of the actor's trust whatever stands in the way of their sign-in: their second step,
 * passkeys, connected accounts, remembered devices, sessions and links on their way are gone, and the password is the
 * new one, if there is one. Every owner and admin of the trust is told. Only the command line asks for it.
 */
export async function recoverOwner(
  uow: UnitOfWork,
  trust: { readonly id: string; readonly name: string },
  { name, email, password }: Recovered,
): Promise<{ told: number }> {
  const { sql, audit, now } = uow;
  await holdTrust(uow, trust.id);
  const known = await accountAt(uow, email);
  if (known?.provenBy && password !== null)
    await sql(
      `update credential set password = $2, updated_at = gatehouse_now() where account_id = $1 and provider_id = 'credential'`,
      [known.accountId, await hashPassword(password)],
    );
  const { accountId } = known?.provenBy
    ? known
    : await createAccount(uow, { name, email, password: password ?? '' });
  for (const table of ['backup_code', 'totp', 'passkey', 'identity'])
    await sql(`delete from ${table} where account_id = $1`, [accountId]);
  await sql('update device set ended_at = gatehouse_now() where account_id = $1 and ended_at is null', [
    accountId,
  ]);
  await voidLinks(uow, accountId);
  await endSessions(uow, accountId);
  const held = await sql(
    `select from administrator where account_id = $1 and role = 'account_owner' and ended_at is null and trust_id = $2`,
    [accountId, trust.id],
  );
  if (held.length === 0) await addOwner(uow, trust.id, { name, email, password: '' });
  audit('owner.recovered', { kind: 'account', id: accountId }, { wasOwner: held.length > 0 });
  const told = await administratorsToTell(uow);
  await queueMails(
    uow,
    told.map((to) => ({
      template: 'owner-recovered',
      to: { name: to.name, address: to.address },
      data: {
        trustName: trust.name,
        administratorName: to.name,
        ownerName: known?.name ?? name,
        recoveredAt: when(now),
        portalUrl: `${uow.settings.PUBLIC_URL}/sites/${trust.id}/administrators`,
        toAddress: to.address,
      },
    })),
  );
  return { told: told.length };
}
