import { z } from 'zod';
import { planItemStates, planWarnings } from '#server/plans/rules.ts';

const word = z.string().min(1).max(40).optional().catch(undefined);

/** Which rows of a bulk change an address asks for. */
export const rowsShown = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  cause: word,
  schoolId: z.uuid().optional().catch(undefined),
  year: word,
  warning: z.enum(planWarnings).optional().catch(undefined),
  state: z.enum(planItemStates).optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(10_000_000).catch(0),
});
