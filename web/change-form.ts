import { z } from 'zod';
import { selectionForm } from './selection-form.ts';

/** A bulk change of access, as a page sends it. */
export const changeForm = z.object({
  who: selectionForm,
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('change_role'), roleId: z.string() }),
    z.strictObject({ kind: z.literal('remove_role'), productId: z.string() }),
    z.strictObject({ kind: z.literal('revoke'), reach: z.enum(['trust', 'everything']) }),
  ]),
});

/** What is to change, on its way from a page. */
export type ChangeForm = z.infer<typeof changeForm>['change'];
