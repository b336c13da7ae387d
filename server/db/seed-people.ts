import { createAccount } from '../accounts/create-account.ts';
import { removeRole } from '../access/remove-role.ts';
import { giveAdministration } from '../administrators/give-administration.ts';
import type { Site } from '../administrators/rules.ts';
import { takeInvitation } from '../invitations/accept-invitation.ts';
import { giveWhatWasOffered } from '../invitations/give-what-was-offered.ts';
import { Invitation } from '../invitations/invitation.ts';
import { sendInvitations } from '../invitations/send-invitations.ts';
import { tokenOf } from '../invitations/token-of.ts';
import { Mail } from '../mail/mail.ts';
import { systemActor, type Actor } from '../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { demoPassword } from './demo-sign-ins.ts';

interface SchoolAdmin {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly givenBy: string;
}

/** Makes an Account Admin of the trust's first school. */
export async function addSchoolAdmin(
  uow: UnitOfWork,
  { givenBy, ...person }: SchoolAdmin,
): Promise<{ site: Site; accountId: string }> {
  const { sql, actor } = uow;
  const { accountId } = await createAccount(uow, person);
  const [school] = await sql<{ id: string }>('select id from school order by name limit 1');
  const site = { trustId: actor.trustId ?? '', schoolId: school?.id ?? null };
  const { trustId, schoolId } = site;
  const sites = { allSites: false, schoolIds: schoolId === null ? [] : [schoolId], groupIds: [] };
  giveAdministration(uow, { trustId, accountId, role: 'account_admin', sites, givenBy });
  return { site, accountId };
}

interface Inviter {
  readonly site: Site;
  readonly accountId: string;
  readonly label: string;
}

/** Staff of the school in every status: expired, invited, registered, one whose role was removed again. */
export async function seedInvitations(
  hoursAgo: (hours: number) => Services,
  { site, accountId, label }: Inviter,
): Promise<void> {
  const actor: Actor = { accountId, label, trustId: site.trustId, requestId: null };
  await unitOfWork(hoursAgo(20 * 24), actor, (uow) => invite(uow, site, 0, 3));
  await unitOfWork(hoursAgo(12 * 24), actor, (uow) => invite(uow, site, 3, 7));
  await acceptNewest(hoursAgo(11 * 24), actor);
  await unitOfWork(hoursAgo(3 * 24), actor, (uow) => invite(uow, site, 10, 4));
  await unitOfWork(hoursAgo(48), actor, async (uow) => {
    const [held] = await uow.sql<{ id: string }>(
      'select id from "grant" where ended_at is null order by id limit 1',
    );
    if (held) await removeRole(uow, { site, grantId: held.id });
  });
  // These mails belong to the past: what the demo's inbox receives is what its visitors send.
  await unitOfWork(hoursAgo(0), actor, async ({ em, now }) => {
    await em.nativeUpdate(Mail, { state: 'queued' }, { state: 'sent', endedAt: now });
  });
}

async function invite(uow: UnitOfWork, site: Site, from: number, count: number): Promise<void> {
  const roles = await uow.sql<{ id: string }>(
    `select r.id from product_role r join product p on p.id = r.product_id
     where p.name = 'Tracker' and r.name = 'Partial Edit'`,
  );
  const people = await uow.sql<{ id: string }>(
    `select p.id from person p join affiliation a on a.person_id = p.id
     where p.kind = 'staff' and a.school_id = $1 and p.email is not null order by p.id offset $2 limit $3`,
    [site.schoolId, from, count],
  );
  const personIds = people.map(({ id }) => id);
  const offers = roles.map(({ id: roleId }) => ({ roleId, schoolId: site.schoolId }));
  await sendInvitations(uow, { site, offers, personIds });
}

async function acceptNewest(services: Services, actor: Actor): Promise<void> {
  const invitations = await unitOfWork(services, actor, ({ em }) =>
    em.find(Invitation, { state: 'pending' }, { orderBy: { issuedAt: 'desc' } }),
  );
  const latest = invitations[0]?.issuedAt.getTime();
  for (const invitation of invitations.filter(({ issuedAt }) => issuedAt.getTime() === latest)) {
    const { name, email } = invitation;
    await unitOfWork(services, systemActor('The invitee', actor.trustId), async (uow) => {
      const taken = await takeInvitation(uow, { token: tokenOf(services.settings, invitation) });
      const account = await createAccount(uow, { name, email, password: demoPassword });
      await giveWhatWasOffered(uow, taken, account.accountId);
      await uow.sql('update account set last_sign_in_at = gatehouse_now() where id = $1', [
        account.accountId,
      ]);
    });
  }
}
