import { z } from 'zod';

/** What the forms of the page of the second step send: which of them, its code, and where to go on. */
export const secondStepForm = z.object({
  act: z.enum(['begin', 'confirm', 'prove', 'new-codes', 'remove']),
  code: z.string().max(40).default(''),
});
