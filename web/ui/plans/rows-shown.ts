import { z } from 'zod';
import { planItemStates, planWarnings } from '#server/plans/rules.ts';

const text = z.string().trim().min(1).max(100).optional().catch(undefined);

/** Which rows of a bulk change the address asks for. */
export const rowsShown = z.object({
  q: text,
  cause: z.string().min(1).max(40).optional().catch(undefined),
  schoolId: z.uuid().optional().catch(undefined),
  year: z.string().min(1).max(40).optional().catch(undefined),
  warning: z.enum(planWarnings).optional().catch(undefined),
  state: z.enum(planItemStates).optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(10_000_000).catch(0),
});
export type RowsShown = z.infer<typeof rowsShown>;

/** The address of other rows: what is not said is left out. */
export function rowsLink(shown: RowsShown): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(shown))
    if (value !== undefined && value !== 0) query.set(name, String(value));
  return `?${query}`;
}
