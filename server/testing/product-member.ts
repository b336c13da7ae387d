import { addMember } from './member.ts';
import type { World } from './world.ts';

/** A member of staff who was given a role in a product of the world's trust, at Riverside Primary or (Insights) the trust. */
export async function productMember(world: World, product = 'Tracker', role = 'Full Edit') {
  const member = await addMember(world);
  const owner = world.as(await world.administrator('account_owner'));
  const site = product === 'Insights' ? world.trust.id : world.trust.riverside;
  const give = (name: string, of = product, at = site) =>
    owner.invitations.send({
      site: at,
      personId: member.personId,
      offers: [{ roleId: world.trust.role(of, name) }],
    });
  await give(role);
  return { ...member, owner, site, give };
}
