import { z } from 'zod';

/** What is to be retired or restored, as the page sends it: a product, or one role. */
export const whatToRetire = z.union([
  z.strictObject({ productId: z.string() }),
  z.strictObject({ roleId: z.string() }),
]);
