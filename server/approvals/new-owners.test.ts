import { beforeEach, expect, it } from 'vitest';
import { Invitation } from '../invitations/invitation.ts';
import { invitationExpiry } from '../invitations/rules.ts';
import { newNonce } from '../invitations/token.ts';
import { newId } from '../new-id.ts';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type UnitOfWork } from '../unit-of-work.ts';
import { askForApproval } from './ask-for-approval.ts';

const world = createWorld();
let owner: SignedIn;
let second: SignedIn;
let third: SignedIn;

beforeEach(async () => {
  owner = await world.administrator('account_owner');
  second = await world.administrator('account_admin');
  third = await world.administrator('full_edit', world.trust.riverside);
});

const refused = (code: string) => ({ cause: { code } });
const as = <Result>({ accountId, name }: SignedIn, work: (uow: UnitOfWork) => Promise<Result>) =>
  unitOfWork(world.services, { accountId, label: name, trustId: world.trust.id, requestId: null }, work);
const answer = (person: SignedIn, approvalId: string, what: 'approve' | 'refuse' = 'approve') =>
  world.as(person).approvals.answer({ site: world.trust.id, approvalId, answer: what });
const roles = ({ accountId }: SignedIn) =>
  world.rows<{ role: string; schoolId: string | null }>(
    'select role, school_id as "schoolId" from administration where account_id = $1',
    [accountId],
  );

async function promote(person: SignedIn) {
  const [row] = await world.rows<{ id: string }>(
    'select id from administrator where account_id = $1 and ended_at is null',
    [person.accountId],
  );
  const administratorId = row?.id ?? '';
  return as(owner, (uow) =>
    askForApproval(uow, { kind: 'owner_role', administratorId }, { reason: 'Maternity' }),
  );
}

it('makes somebody an Account Owner of all sites once another administrator has approved it', async () => {
  const { approvalId, approvers } = await promote(third);

  expect(approvers).toBe(1);
  expect(await roles(third)).toEqual([{ role: 'full_edit', schoolId: world.trust.riverside }]);
  await answer(second, approvalId);
  expect(await roles(third)).toEqual([{ role: 'account_owner', schoolId: null }]);
  expect(await world.audited()).toEqual(['approval.asked', 'approval.approved', 'administrator.changed']);
});

it('is not approved by the one whom it makes an owner, and waits when there is nobody else', async () => {
  const { approvalId, approvers } = await promote(second);

  expect(approvers).toBe(0);
  await expect(answer(second, approvalId)).rejects.toMatchObject(refused('approval_own'));
  const { open } = await world.as(second).approvals.list({ site: world.trust.id });
  expect(open).toMatchObject([{ own: true, asked: false, approvers: 0, reason: 'Maternity' }]);
  expect(await world.as(second).approvals.count({ site: world.trust.id })).toEqual({ open: 0 });
  await world.as(owner).approvals.takeBack({ site: world.trust.id, approvalId });
  expect(await roles(second)).toEqual([{ role: 'account_admin', schoolId: null }]);
});

it('makes no owner of somebody whose role has changed, or for an owner who is one no longer', async () => {
  const { approvalId } = await promote(third);
  await world.run(({ sql }) =>
    sql(`update administrator set role = 'observer' where account_id = $1`, [third.accountId]),
  );
  await expect(answer(second, approvalId)).rejects.toMatchObject(refused('illegal_transition'));

  const again = await promote(third);
  await expect(answer(second, approvalId)).rejects.toMatchObject(refused('approval_over'));
  await world.administrator('account_owner');
  await world.run(({ sql }) =>
    sql(`update administrator set role = 'account_admin' where account_id = $1`, [owner.accountId]),
  );
  await expect(answer(second, again.approvalId)).rejects.toMatchObject(refused('not_permitted'));
  expect(await roles(third)).toMatchObject([{ role: 'observer' }]);
});

/** An invitation as Account Owner that was written down, and not sent. */
async function invited(email: string) {
  const invitationId = newId();
  await as(owner, async (uow) => {
    const { em, now, sql } = uow;
    em.create(Invitation, {
      id: invitationId,
      trustId: world.trust.id,
      kind: 'administrator',
      email,
      name: 'Nia Field',
      nonce: newNonce(),
      issuedAt: now,
      expiresAt: invitationExpiry('administrator', now),
      invitedBy: owner.accountId,
      invitedByName: owner.name,
      createdAt: now,
      state: 'pending',
      version: 1,
      askedAgain: 0,
    });
    await sql(
      `insert into administrator_offer (invitation_id, trust_id, role, all_sites) values ($1, app_trust(), 'account_owner', true)`,
      [invitationId],
    );
  });
  const { approvalId } = await as(owner, (uow) =>
    askForApproval(uow, { kind: 'owner_invitation', invitationId }),
  );
  return { invitationId, approvalId };
}

const mails = (invitationId: string) =>
  world.rows('select from mail where invitation_id = $1', [invitationId]);

it('sends the invitation of an owner only when it is approved, with all of its time', async () => {
  const { invitationId, approvalId } = await invited('nia@northgate.example');
  expect(await mails(invitationId)).toEqual([]);
  world.pass({ hours: 100 });
  await answer(second, approvalId);

  expect(await mails(invitationId)).toHaveLength(1);
  const [row] = await world.rows<{ left: number }>(
    'select extract(epoch from expires_at - issued_at)::int / 3600 as left from invitation where id = $1',
    [invitationId],
  );
  expect(row?.left).toBe(168);
});

it('is not approved by whoever has the address that is invited, and is cancelled when it is refused', async () => {
  const { invitationId, approvalId } = await invited(second.email);

  await expect(answer(second, approvalId)).rejects.toMatchObject(refused('approval_own'));
  await answer(await world.administrator('account_admin'), approvalId, 'refuse');
  const [row] = await world.rows<{ state: string }>('select state from invitation where id = $1', [
    invitationId,
  ]);
  expect(row?.state).toBe('cancelled');
  expect(await mails(invitationId)).toEqual([]);
});
