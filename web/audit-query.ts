import { z } from 'zod';
import { deedGroupNames, outcomes, whoKinds } from '#server/audit/log-rules.ts';

const who = z
  .string()
  .transform((text) => text.split(':'))
  .pipe(z.tuple([z.enum(whoKinds), z.uuid()]))
  .transform(([kind, id]) => ({ kind, id }));

/** The filter of the audit log as it stands in an address or in a form; what is not understood is left out. */
export const auditQuery = z.object({
  who: who.optional().catch(undefined),
  deeds: z.enum(deedGroupNames).optional().catch(undefined),
  school: z.uuid().optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});
export type AuditQuery = z.infer<typeof auditQuery>;
