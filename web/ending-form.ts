import { z } from 'zod';

/** How access ends, as a page sends it: why, and whether the person is told by mail. */
export const endingForm = {
  note: z.string().optional(),
  tell: z.boolean().optional(),
};
