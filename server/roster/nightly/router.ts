import { z } from 'zod';
import { askForRun } from '../../runs/ask-for-run.ts';
import { atSite, provenAtSite, router } from '../../trpc/init.ts';
import { line } from '../../trust/text.ts';
import { changeNightly } from './change-nightly.ts';
import { nightlyImport } from './nightly-import.ts';
import { nightlyHours, placeKinds } from './rules.ts';

const place = z.strictObject({
  sourceId: z.uuid(),
  kind: z.enum(placeKinds).nullable(),
  location: line(2000),
  secret: line(2000).min(1).nullable().optional(),
});

/** Rosters that come by themselves, each night: the trust's, for whoever may import them. */
export const nightlyRouter = router({
  /** When and from where rosters come, and what came of it last. Secrets are never told. */
  get: atSite('roster:import')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read(nightlyImport)),

  /** Sets when (`03:00`, by London's clock) and from where. Refuses `place_wrong`, `not_found` and `prove_again`. */
  change: provenAtSite('roster:import')
    .input(
      z.strictObject({
        site: z.uuid(),
        isOn: z.boolean(),
        at: z.enum(nightlyHours),
        places: z.array(place).max(50),
      }),
    )
    .mutation(({ ctx, input: { site: _, ...wanted } }) => ctx.run((uow) => changeNightly(uow, wanted))),

  /** Fetches and imports now, besides the night's run. Refuses `job_running` and `job_paused`. */
  tryNow: atSite('roster:import')
    .input(z.strictObject({ site: z.uuid() }))
    .mutation(({ ctx }) =>
      ctx.run((uow) => askForRun(uow, { trustId: ctx.site.trustId, job: 'import-nightly' })),
    ),
});
