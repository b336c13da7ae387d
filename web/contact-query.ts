import { z } from 'zod';
import { userTypes } from '#server/contacts/accounts/rules.ts';
import { contactStatuses, soughtReasons } from '#server/contacts/rules.ts';

const text = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);
const query = z.object({
  user: z.enum(userTypes).catch('contact'),
  q: text(100),
  status: z.enum(contactStatuses).optional().catch(undefined),
  school: z.uuid().optional().catch(undefined),
  year: text(50),
  type: text(100),
  reason: z.enum(soughtReasons).optional().catch(undefined),
  after: text(1000),
  before: text(1000),
});

/** What the address of the Account Manager asks for; what cannot be read is left out. */
export const contactQuery = (params: URLSearchParams): z.infer<typeof query> =>
  query.parse(Object.fromEntries(params));
