import type { Caller } from '../trpc/router.ts';
import type { PlacedRole } from '../access/rules.ts';
import { addAsker } from './asker.ts';
import { addMember } from './member.ts';
import type { World } from './world.ts';

/** Somebody who gives access at a site, an Account Owner beside them, and two roles of one product. */
export interface Office {
  readonly world: World;
  readonly giver: Caller;
  readonly owner: Caller;
  readonly site: string;
  readonly product: string;
  /** Where the product is held, which is where a request for it is answered. */
  readonly place: string;
  readonly role: PlacedRole;
  /** One that every administrator gives. */
  readonly lesser: PlacedRole;
}

/** Somebody to whom the Owner gave a role; the id of the grant. */
async function given({ world, owner, site }: Office, offer: PlacedRole): Promise<string> {
  const { personId } = await addMember(world);
  await owner.invitations.send({ site, personId, offers: [offer] });
  const [grant] = await world.rows<{ id: string }>('select id from "grant" where person_id = $1', [personId]);
  return grant?.id ?? '';
}

/** Every door through which access is given: each tries to give the office's role. */
export const doors: Readonly<Record<string, (office: Office) => Promise<unknown>>> = {
  'one invitation': async ({ world, giver, site, role }) =>
    giver.invitations.send({ site, personId: await world.staff(), offers: [role] }),

  'access at once': async ({ world, giver, site, role }) =>
    giver.invitations.send({ site, personId: (await addMember(world)).personId, offers: [role] }),

  'a basket': async ({ world, giver, site, role }) => {
    const organiser = world.trust.role('Parents Evening', 'Organiser');
    const offers = [{ roleId: organiser, schoolId: world.trust.riverside }, role];
    return giver.invitations.send({ site, personId: await world.staff(), offers });
  },

  'many invitations': async ({ world, giver, site, role }) =>
    giver.invitations.sendMany({ site, who: { ids: [await world.staff()] }, offers: [role] }),

  're-invitation': async ({ world, owner, giver, site, role }) => {
    const personId = await world.staff();
    const { invitationId } = await owner.invitations.send({ site, personId, offers: [role] });
    return giver.invitations.reissue({ site, invitationId: invitationId ?? '' });
  },

  'a change of role': async (office) => {
    const { giver, site, role, lesser } = office;
    return giver.access.changeHeldRole({ site, grantId: await given(office, lesser), roleId: role.roleId });
  },

  'another last day': async (office) => {
    const { giver, site, role } = office;
    const grantId = await given(office, role);
    return giver.access.changeEnd({ site, grantId, endsAt: '2027-07-31T00:00:00Z' });
  },

  'the answer to a request': async ({ world, giver, product, place, role }) => {
    const asker = await addAsker(world);
    const requestId = await asker.ask(product, role.schoolId);
    return giver.requests.approve({ site: place, requestId, roleId: role.roleId });
  },
};
