import { z } from 'zod';
import { line } from '../../trust/text.ts';
import { atSite } from '../../trpc/init.ts';
import { tellsEnded } from '../tell-ended.ts';
import { keepLeaver } from './keep-leaver.ts';
import { countLeavers, listLeavers } from './list-leavers.ts';
import { makeLeaverPlan } from './make-leaver-plan.ts';
import { revokeLeaver } from './revoke-leaver.ts';

const site = z.uuid();
const leaver = { site, personId: z.uuid(), grantIds: z.array(z.uuid()).min(1).max(200) };

/** People who have left, by the roster, and still have access. They are proposed; a person decides. */
export const leaverProcedures = {
  /** One page of them, in order of name, with the evidence. `after` is the cursor that an earlier page gave. */
  leavers: atSite('staff:read')
    .input(z.strictObject({ site, after: z.string().max(4000).optional() }))
    .query(({ ctx, input }) => ctx.read((reading) => listLeavers(reading, ctx.site, input.after))),

  /** How many there are, counted no further than a hundred; and whether people are told when access ends. */
  ends: atSite('staff:read')
    .input(z.strictObject({ site }))
    .query(({ ctx }) =>
      ctx.read(async (reading) => ({
        leavers: await countLeavers(reading, ctx.site),
        tellEnded: await tellsEnded(reading, null),
      })),
    ),

  /** Ends what was proposed of one of them. Refuses `illegal_transition` when that is not what is proposed any more. */
  revokeLeaver: atSite('grant:end')
    .input(z.strictObject({ ...leaver, note: line(500).nullable().optional(), tell: z.boolean().optional() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => revokeLeaver(uow, { ...input, site: ctx.site }))),

  /** Ends what was proposed of several of them: frozen as a plan here, carried out by the worker. */
  revokeLeavers: atSite('grant:end')
    .input(
      z.strictObject({
        site,
        leavers: z
          .array(z.strictObject({ personId: z.uuid(), grantIds: leaver.grantIds }))
          .min(1)
          .max(200),
        note: line(500).nullable().optional(),
        tell: z.boolean().optional(),
        /** The number of people, where it has to be typed in. */
        typed: z.number().int().nullable().optional(),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.run((uow) =>
        makeLeaverPlan(uow, {
          ...input,
          site: ctx.site,
          by: ctx.person.accountId,
          isProven: ctx.person.isProven,
        }),
      ),
    ),

  /** Lets one of them keep it, for good or until an instant. Refuses `ends_in_past`, and as `revokeLeaver` does. */
  keepLeaver: atSite('grant:end')
    .input(z.strictObject({ ...leaver, endsAt: z.iso.datetime().nullable() }))
    .mutation(({ ctx, input: { endsAt, ...input } }) =>
      ctx.run((uow) =>
        keepLeaver(uow, { ...input, site: ctx.site, endsAt: endsAt === null ? null : new Date(endsAt) }),
      ),
    ),
};
