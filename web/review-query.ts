import { z } from 'zod';
import { usedWays } from '#server/access-reviews/rules.ts';

const id = z.string().max(60).optional().catch(undefined);

/** The filter of a review's rows as it stands in an address or a form; what is not understood is left out. */
export const reviewQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  productId: id,
  roleId: id,
  used: z.enum(usedWays).optional().catch(undefined),
  left: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .optional()
    .catch(undefined),
  show: z.enum(['waiting', 'answered', 'all']).optional().catch(undefined),
});
export type ReviewQuery = z.infer<typeof reviewQuery>;

/** Which rows are meant: some, or all that match save a few. */
export const reviewSelection = z.union([
  z.object({ ids: z.array(z.string()).max(1000) }),
  z.object({ all: reviewQuery, except: z.array(z.string()).max(1000) }),
]);
