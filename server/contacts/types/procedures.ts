import { z } from 'zod';
import { line } from '../../trust/text.ts';
import { atSite } from '../../trpc/init.ts';
import { changeType, previewType } from './change-type.ts';
import { listTypes } from './list-types.ts';

const site = z.uuid();
const code = line(100).min(1);

/** Which kinds of contact may have a family account. */
export const typeProcedures = {
  /** The kinds of contact of the trust, with how many people are of each; those that nobody has decided on come first. */
  types: atSite('settings:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => listTypes(reading))),

  /** How many contacts would lose access, or could have it, if a kind had the portal flag or not. Changes nothing. */
  previewType: atSite('settings:manage')
    .input(z.strictObject({ site, code, portal: z.boolean() }))
    .query(({ ctx, input }) => ctx.read((reading) => previewType(reading, input))),

  /** Renames a kind, and gives it the portal flag or takes it away. Nobody is revoked by it. Refuses `not_found`. */
  changeType: atSite('settings:manage')
    .input(z.strictObject({ site, code, name: line(100).min(1), portal: z.boolean() }))
    .mutation(({ ctx, input: { site: _, ...change } }) => ctx.run((uow) => changeType(uow, change))),
};
