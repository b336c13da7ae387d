import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { changeTrustSettings, trustSettings } from './settings.ts';

const site = z.uuid();
const change = z.strictObject({ site, reminders: z.boolean().optional(), tellEnded: z.boolean().optional() });

/** What a trust decides for all of its schools. */
export const trustRouter = router({
  /** Whether people are reminded of invitations, and told when access ends. */
  settings: atSite('settings:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read(trustSettings)),

  /** Changes the settings that are named; answers with all of them as they are now. */
  changeSettings: atSite('settings:manage')
    .input(change)
    .mutation(({ ctx, input: { site: _, ...changed } }) =>
      ctx.run((uow) => changeTrustSettings(uow, changed)),
    ),
});
