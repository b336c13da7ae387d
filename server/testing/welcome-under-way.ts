import { Invitation } from '../invitations/invitation.ts';
import { invitationExpiry } from '../invitations/rules.ts';
import { newNonce } from '../invitations/token.ts';
import { newId } from '../new-id.ts';
import type { World } from './world.ts';

/** A welcome of a contact that is on its way from a school, without its mail. */
export async function addWelcome(
  world: World,
  contactId: string,
  schoolId: string,
): Promise<{ invitationId: string }> {
  const id = newId();
  await world.run(async ({ em, now }) => {
    em.create(Invitation, {
      id,
      trustId: world.trust.id,
      kind: 'contact',
      schoolId,
      personId: contactId,
      email: `welcome.${id}@family.example`,
      name: 'Priya Shah',
      nonce: newNonce(),
      issuedAt: now,
      expiresAt: invitationExpiry('contact', now),
      invitedByName: 'Dana Whitfield',
      createdAt: now,
    });
  });
  return { invitationId: id };
}
