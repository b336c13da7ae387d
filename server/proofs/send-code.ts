import { loginOf } from '../accounts/sign-in-names/rules.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { BroughtLink } from '../invitations/accept-invitation.ts';
import { holdLink } from '../invitations/hold-link.ts';
import { landing } from '../invitations/landing.ts';
import { refuseDead } from '../invitations/refuse-dead.ts';
import { newNonce } from '../invitations/token.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { codeExpiry, codesADay, codesAnHour } from './rules.ts';

interface Invited {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly name: string;
  readonly invitedBy: string | null;
  readonly registeredElsewhere: boolean;
  readonly lately: number;
  readonly today: number;
}

const facts = `
  select i.id, i.version, i.email, i.name, i.invited_by as "invitedBy",
    exists (select from registration r where r.person_id = i.person_id and r.ended_at is null and r.account_id <> $2)
      as "registeredElsewhere",
    asked.lately, asked.today
  from invitation i cross join lateral (
    select count(*)::int as today, count(*) filter (where p.issued_at > gatehouse_now() - interval '1 hour')::int as lately
    from address_proof p where p.invitation_id = i.id and p.issued_at > gatehouse_now() - interval '24 hours') asked where i.id = $1`;

/**
 * Mails six digits to the invited address: whoever can type them in reads the mail of that address, and may accept with
 * an account of another one. A newer code replaces the older ones. Refuses why the link is dead, `self_change` to
 * whoever sent the invitation, `account_exists` when somebody else is registered, and `too_often` after three an hour or six a day.
 */
export async function sendCode(
  uow: UnitOfWork,
  { token, proof, person }: BroughtLink & { person: SignedIn },
): Promise<{ expiresAt: string }> {
  const { sql, now, audit } = uow;
  const { accountId, email: loginAddress } = person;
  const held = await holdLink(uow, token);
  const { state, invitation: shown } = await landing(uow, token, proof);
  if (state !== 'open' || held === null) throw refuseDead(state);
  const [invited] = await sql<Invited>(facts, [held.invitationId, accountId]);
  if (invited === undefined) throw new Refusal('link_unknown');
  const { id, version, email, name, invitedBy } = invited;
  if (invitedBy === accountId) throw new Refusal('self_change');
  if (invited.registeredElsewhere) throw new Refusal('account_exists', registeredElsewhere);
  if (invited.lately >= codesAnHour || invited.today >= codesADay) throw new Refusal('too_often');
  const expiresAt = codeExpiry(now);
  const [code] = await sql<{ id: string }>(
    `insert into address_proof (trust_id, invitation_id, invitation_version, account_id, nonce, issued_at, expires_at)
     values (app_trust(), $1, $2, $3, $4, $5, $6) returning id`,
    [id, version, accountId, newNonce(), now.toISOString(), expiresAt.toISOString()],
  );
  const words = {
    placeName: shown.siteName,
    loginAddress: loginOf(loginAddress),
    inviteeName: name,
    toAddress: email,
  };
  await queueMails(uow, [
    { template: 'address-code', to: { name, address: email }, data: words, addressProofId: code?.id },
  ]);
  audit('invitation.code_sent', { kind: 'invitation', id }, { accountId, proofId: code?.id });
  return { expiresAt: expiresAt.toISOString() };
}

const registeredElsewhere = 'Another account is registered for this person already.';
