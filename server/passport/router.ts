import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { downloadPassport } from './download-passport.ts';
import { readPassport } from './read-passport.ts';

const input = z.strictObject({ site: z.uuid(), personId: z.uuid() });

/** Access passports: `passportSchema` says what is in them. Refuses `not_found` for whom the site has nothing to do with. */
export const passportRouter = router({
  /** One person's passport, to be looked at. */
  get: atSite('passport:read')
    .input(input)
    .query(({ ctx, input: { personId } }) =>
      ctx.read((reading) => readPassport(reading, { site: ctx.site, personId })),
    ),

  /** The same, to be taken along, for a subject access request for example. It is written down who took it. */
  download: atSite('passport:read')
    .input(input)
    .mutation(({ ctx, input: { personId } }) =>
      ctx.run((uow) => downloadPassport(uow, { site: ctx.site, personId })),
    ),
});
