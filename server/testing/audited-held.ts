import type { PrepareAudited } from './audited-office.ts';
import { holdOne } from './held-import.ts';

/** Decisions about imports that were put aside. */
export const auditedHeld: Readonly<Record<string, PrepareAudited>> = {
  'roster.approveHeld': async ({ world, api, site }) => {
    const importId = await holdOne(world);
    return {
      done: () => api.roster.approveHeld({ site, importId }),
      writes: ['roster.imported', 'roster.held_approved'],
      about: 'roster_import',
    };
  },
  'roster.undoHeld': async ({ world, api, site }) => {
    const importId = await holdOne(world);
    await api.roster.approveHeld({ site, importId });
    return {
      done: () => api.roster.undoHeld({ site, importId }),
      writes: ['roster.held_undone'],
      about: 'roster_import',
    };
  },
  'roster.discardHeld': async ({ world, api, site }) => {
    const importId = await holdOne(world);
    return {
      done: () => api.roster.discardHeld({ site, importId }),
      writes: ['roster.held_discarded'],
      about: 'roster_import',
    };
  },
};
