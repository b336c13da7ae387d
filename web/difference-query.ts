import { z } from 'zod';
import { driftKinds } from '#server/drift/rules.ts';

/** The filter of differences as it stands in an address; what is not understood is left out. */
export const differenceQuery = z.object({
  kind: z.enum(driftKinds).nullable().catch(null).default(null),
  q: z.string().max(100).catch('').default(''),
  ignored: z
    .literal('yes')
    .transform(() => true)
    .or(z.boolean())
    .catch(false)
    .default(false),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type DifferenceQuery = z.infer<typeof differenceQuery>;
