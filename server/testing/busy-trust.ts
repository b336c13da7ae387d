import { addAdministratorOf, addFormer } from './administrators.ts';
import { addApproval } from './approval.ts';
import { addAsker } from './asker.ts';
import { addContact, addStudent } from './family.ts';
import { sitesOf } from './invite-administrator.ts';
import { addMember } from './member.ts';
import { turn } from './school-year.ts';
import type { World } from './world.ts';

/** Somebody who is to administer the trust. */
export const somebody = {
  name: 'Ada',
  email: 'ada@office.example',
  role: 'observer' as const,
  sites: sitesOf(),
};

/** Everything that can be had in a trust, with its ids. */
export async function busyTrust(world: World) {
  const { id: site, role, sourceId } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  const roleId = role('Insights', 'Full Edit');
  const personId = await world.staff();
  const { invitationId } = await owner.invitations.send({ site, personId, offers: [{ roleId }] });
  const member = await addMember(world);
  await owner.invitations.send({ site, personId: member.personId, offers: [{ roleId }] });
  const { planId } = await owner.invitations.sendMany({
    site,
    who: { all: {}, except: [] },
    offers: [{ roleId }],
  });
  const { rows } = await owner.invitations.list({ site, status: 'registered' });
  const [imported] = await world.run(({ sql }) =>
    sql<{ id: string }>(
      `insert into roster_import (trust_id, source_id, state, file_name, actor_label, started_at, ended_at)
       values (app_trust(), $1, 'done', 'roster.zip', 'test', gatehouse_now(), gatehouse_now()) returning id`,
      [sourceId],
    ),
  );
  const [grantId, importId] = [rows[0]?.access[0]?.grantId ?? '', imported?.id ?? ''];
  const productId = (await owner.access.catalogue({ site }))[0]?.id ?? '';
  const { personId: memberId } = member;
  const { ask } = await addAsker(world);
  const requestId = await ask('Insights', null);
  const offered = await owner.administrators.invite({ ...somebody, site });
  const { approvalId } = await addApproval(world);
  const contactId = await addContact(world.services, world.trust);
  await addStudent(world.services, world.trust, { contacts: [contactId] });
  const { rolloverIds } = await owner.rollover.open({ site, schoolIds: [world.trust.riverside], ...turn });
  return {
    rolloverId: rolloverIds[0] ?? '',
    personId: memberId,
    contactId,
    accountId: member.accountId,
    schoolId: world.trust.riverside,
    productId,
    roleId,
    invitationId: invitationId ?? '',
    offeredId: offered.invitationId,
    planId,
    grantId,
    importId,
    sourceId,
    requestId,
    administratorId: (await addAdministratorOf(world, 'observer')).administratorId,
    formerId: await addFormer(world),
    approvalId,
    groupId: (
      await owner.administrators.addGroup({ site, name: 'Primaries', schoolIds: [world.trust.riverside] })
    ).groupId,
    ownRoleId: (await owner.administrators.addRole({ site, name: 'Clerk', preset: 'observer' })).roleId,
  };
}
