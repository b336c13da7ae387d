import { z } from 'zod';
import { reaches } from '../access/rules.ts';

/** What is done to the access of many: another role in one product, no role in one product, or nothing left at all. */
export const bulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change_role'), roleId: z.uuid() }),
  z.strictObject({ kind: z.literal('remove_role'), productId: z.uuid() }),
  z.strictObject({
    kind: z.literal('revoke'),
    /** At the trust: what the trust manages, or what its schools do, too. */
    reach: z.enum(reaches),
  }),
]);
export type BulkChange = z.infer<typeof bulkChange>;
