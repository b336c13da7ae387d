import type { PrepareAudited } from './audited-office.ts';
import { leavingParent } from './reviews.ts';

/** Changes to what is drafted without anybody asking. */
export const auditedReviews: Readonly<Record<string, PrepareAudited>> = {
  'reviews.draftNow': async ({ world, api, site }) => {
    await leavingParent(world);
    return {
      done: () => api.reviews.draftNow({ site: world.trust.riverside }),
      refused: () => api.reviews.draftNow({ site }),
      writes: ['plan.proposed'],
      about: 'plan',
    };
  },
  'plans.leaveOut': async ({ world, api, site }) => {
    await leavingParent(world);
    const { riverside } = world.trust;
    const planId = (await api.reviews.draftNow({ site: riverside })).planId ?? '';
    return {
      done: () => api.plans.leaveOut({ site: riverside, planId, positions: [1], out: true }),
      refused: () => api.plans.leaveOut({ site, planId, positions: [1], out: true }),
      writes: ['plan.rows_left_out'],
      about: 'plan',
    };
  },
};
