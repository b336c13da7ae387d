import type { PrepareAudited } from './audited-office.ts';
import { holdOne } from './held-import.ts';
import { everyNight } from './nightly.ts';

/** Decisions about imports that were put aside, and changes to where rosters come from. */
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
  'nightly.change': ({ world, api, site }) => {
    const change = (location: string) =>
      api.nightly.change(everyNight(site, world.trust.sourceId, { location }));
    return {
      done: () => change('https://mis.example/roster.zip'),
      refused: () => change('http://mis.example/roster.zip'),
      writes: ['roster.nightly_changed'],
      about: 'trust',
    };
  },
  'nightly.tryNow': ({ api, site }) => ({
    done: () => api.nightly.tryNow({ site }),
    writes: ['job.asked'],
    about: 'trust',
  }),
  'roster.discardHeld': async ({ world, api, site }) => {
    const importId = await holdOne(world);
    return {
      done: () => api.roster.discardHeld({ site, importId }),
      writes: ['roster.held_discarded'],
      about: 'roster_import',
    };
  },
};
