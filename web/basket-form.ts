import { z } from 'zod';

/** What people are to be given, as a page sends it: roles and where they are held, until when, and why. */
export const basketForm = {
  offers: z
    .array(z.strictObject({ roleId: z.string(), schoolId: z.string().nullable().optional() }))
    .max(200),
  endsAt: z.string().nullable().optional(),
  note: z.string().nullable().optional(),
};

/** A basket on its way from a page. */
export type BasketForm = z.infer<z.ZodObject<typeof basketForm>>;
