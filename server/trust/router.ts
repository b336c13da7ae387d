import { z } from 'zod';
import { auditYears, changeAuditYears } from '../audit/retention/audit-years.ts';
import { welcomeProofs } from '../contacts/welcome/proof/rules.ts';
import { factorFor } from '../factors/rules.ts';
import { atSite, provenAtSite, requireProven, router } from '../trpc/init.ts';
import { changeTrustSettings, trustSettings } from './settings.ts';

const site = z.uuid();
const change = z.strictObject({
  site,
  reminders: z.boolean().optional(),
  tellEnded: z.boolean().optional(),
  factorFor: z.enum(factorFor).optional(),
  /** In days. What was put aside before keeps its own end. */
  restoreDays: z.int().min(1).max(90).optional(),
  /** Counts at once, also for welcomes that are on their way. */
  welcomeProof: z.enum(welcomeProofs).optional(),
  /** Complete rosters in a row. */
  absences: z.int().min(1).max(2).optional(),
  leaverPeople: z.int().min(1).max(1_000_000).optional(),
  leaverPercent: z.int().min(1).max(100).optional(),
});

/** What a trust decides for all of its schools. */
export const trustRouter = router({
  /** Whether people are reminded of invitations, and told when access ends; who needs a second step at sign-in; for how long accounts of contacts are given back; what a welcome asks for. */
  settings: atSite('settings:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read(trustSettings)),

  /**
   * Changes the settings that are named; answers with all of them as they are now. Who needs a second step counts from
   * everybody's next request on; to name it, or when people count as leavers, refuses `prove_again`.
   */
  changeSettings: atSite('settings:manage')
    .input(change)
    .mutation(({ ctx, input: { site: _, ...changed } }) => {
      const { factorFor: factor, absences, leaverPeople, leaverPercent } = changed;
      if ([factor, absences, leaverPeople, leaverPercent].some((wanted) => wanted !== undefined))
        requireProven(ctx.person);
      return ctx.run((uow) => changeTrustSettings(uow, changed));
    }),

  /** For how many years the audit log is kept. */
  auditYears: atSite('settings:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read(auditYears)),

  /** Changes for how many years (1 to 25). What is older goes in the next night, and does not come back. */
  changeAuditYears: provenAtSite('settings:manage')
    .input(z.strictObject({ site, years: z.int().min(1).max(25) }))
    .mutation(({ ctx, input: { years } }) => ctx.run((uow) => changeAuditYears(uow, { years }))),
});
