import { z } from 'zod';
import { contactStatuses, soughtReasons } from '#server/contacts/rules.ts';

const pairs = z.array(z.strictObject({ contactId: z.uuid(), schoolId: z.uuid() })).max(1000);

/** Some contacts, each at a school, or all who match a filter save a few, as a page sends it. */
export const contactSelectionForm = z.union([
  z.strictObject({ contacts: pairs }),
  z.strictObject({
    all: z.strictObject({
      q: z.string().optional(),
      status: z.enum(contactStatuses).optional(),
      school: z.string().optional(),
      year: z.string().optional(),
      type: z.string().optional(),
      reason: z.enum(soughtReasons).optional(),
    }),
    except: pairs,
  }),
]);
