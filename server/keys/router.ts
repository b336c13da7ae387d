import { z } from 'zod';
import { line } from '../trust/text.ts';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { endKey } from './end-key.ts';
import { listKeys } from './list-keys.ts';
import { makeKey } from './make-key.ts';
import { keyDays, keyPermissions } from './rules.ts';

const site = z.uuid();

/** Keys for scripts and other systems. They open the same procedures, at /trpc, as `Authorization: Bearer gh_…`. */
export const keysRouter = router({
  /** The keys of the trust, working ones first; instants are ISO 8601 strings in UTC. */
  list: atSite('key:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => listKeys(reading, ctx.site.trustId))),

  /** Makes a key and answers with it, this once. `schoolIds` null: the trust and all of its schools; `days` 30, 90 or 365. */
  make: provenAtSite('key:manage')
    .input(
      z.strictObject({
        site,
        name: line(100).min(1),
        permissions: z.array(z.enum(keyPermissions)).min(1).max(keyPermissions.length),
        schoolIds: z.array(z.uuid()).min(1).max(1000).nullable(),
        days: z.literal(keyDays),
      }),
    )
    .mutation(({ ctx, input: { site: _, ...wanted } }) => {
      const { accountId, administrations } = ctx.person;
      return ctx.run((uow) =>
        makeKey(uow, { trustId: ctx.site.trustId, accountId, administrations }, wanted),
      );
    }),

  /** Ends a key at once. Refuses `not_found`. */
  end: provenAtSite('key:manage')
    .input(z.strictObject({ site, keyId: z.uuid() }))
    .mutation(({ ctx, input: { keyId } }) =>
      ctx.run((uow) => endKey(uow, { trustId: ctx.site.trustId, keyId })),
    ),
});
