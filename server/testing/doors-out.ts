import { endElapsed } from '../access/end-elapsed.ts';
import { finishPlan } from './finish-plan.ts';
import type { openBoth } from './opened-products.ts';
import { rosterSays } from './roster-says.ts';
import type { World } from './world.ts';

/** Somebody who opened Tracker, of Riverside, and Insights, of the trust. */
export type Opened = Awaited<ReturnType<typeof openBoth>>;
type Door = (world: World, opened: Opened) => Promise<unknown>;

const productId = async (world: World, name: string): Promise<string> => {
  const [row] = await world.rows<{ id: string }>('select id from product where name = $1', [name]);
  return row?.id ?? '';
};
const proposedOf = async (opened: Opened, site: string) => {
  const { rows } = await opened.school.access.leavers({ site });
  return rows.flatMap(({ access }) =>
    access.filter(({ proposed }) => proposed).map(({ grantId }) => grantId),
  );
};

/** Every way in which somebody loses Tracker and keeps Insights. */
export const doorsOut: Readonly<Record<string, Door>> = {
  'Remove Role': ({ trust }, { school, grants }) =>
    school.access.removeRole({ site: trust.riverside, grantId: grants.tracker }),
  'roles removed together': ({ trust }, { school, personId, grants }) =>
    school.access.removeRoles({ site: trust.riverside, personId, grantIds: [grants.tracker] }),
  'Revoke Access of the school': ({ trust }, { school, personId }) =>
    school.access.revoke({ site: trust.riverside, personId }),
  'an end date': async (world, { school, grants }) => {
    const endsAt = new Date(world.now.getTime() + 300_000).toISOString();
    await school.access.changeEnd({ site: world.trust.riverside, grantId: grants.tracker, endsAt });
    world.pass({ seconds: 300 });
    await world.run((uow) => endElapsed(uow, { limit: 10 }));
  },
  'a leaver of the school': async (world, opened) => {
    const { riverside: site, hillside } = world.trust;
    const { school, personId } = opened;
    const roster = rosterSays(world);
    await roster.joined(personId, hillside);
    await roster.left(personId, site);
    await school.access.revokeLeaver({ site, personId, grantIds: await proposedOf(opened, site) });
  },
  'a bulk change': async (world, { school, personId }) => {
    const change = { kind: 'remove_role', productId: await productId(world, 'Tracker') } as const;
    const site = world.trust.riverside;
    const { planId } = await school.plans.makeChange({ site, who: { ids: [personId] }, change });
    await finishPlan(world, planId);
  },
  'a retired product': async (world, { owner }) =>
    owner.access.retireProduct({ site: world.trust.id, productId: await productId(world, 'Tracker') }),
  'a connection that is ended': async (world, { owner }) =>
    owner.sso.endClient({ site: world.trust.id, productId: await productId(world, 'Tracker') }),
};

/** Ways in which somebody loses everything. */
export const doorsOutOfAll: Readonly<Record<string, Door>> = {
  'Revoke Access of everything': ({ trust }, { owner, personId }) =>
    owner.access.revoke({ site: trust.id, personId }),
  'a leaver of the trust': async (world, opened) => {
    const { personId, owner } = opened;
    await rosterSays(world).gone(personId);
    const grantIds = Object.values(opened.grants);
    await owner.access.revokeLeaver({ site: world.trust.id, personId, grantIds });
  },
  'an account that is erased': async (world, { owner, personId }) => {
    const { id: site } = world.trust;
    await owner.access.revoke({ site, personId });
    await rosterSays(world).gone(personId);
    await owner.people.erase({ site, subject: { kind: 'person', id: personId }, name: 'Mei Herrera' });
  },
};
