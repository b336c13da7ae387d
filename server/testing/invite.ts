import type { World } from './world.ts';

/** An invitation on its way, and the administrator who sent it. */
export interface TestInvitation {
  readonly admin: ReturnType<World['as']>;
  readonly site: string;
  readonly email: string;
  readonly invitationId: string;
}

/** Invites one member of staff to Insights, at the trust. */
export async function inviteOne(world: World, email = newAddress()): Promise<TestInvitation> {
  const admin = world.as(await world.administrator('account_admin'));
  const site = world.trust.id;
  const personId = await world.staff({ givenName: 'Siân', familyName: 'O’Neil-Ødegård', email });
  const roleId = world.trust.role('Insights', 'Full Edit');
  const { invitationId } = await admin.invitations.send({ site, personId, offers: [{ roleId }] });
  return { admin, site, email, invitationId: invitationId ?? '' };
}

const newAddress = () => `ada.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
