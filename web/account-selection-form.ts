import { z } from 'zod';
import { contactStatuses } from '#server/contacts/rules.ts';

const user = z.enum(['student', 'staff', 'all']);
const people = z.array(z.strictObject({ personId: z.uuid(), schoolId: z.uuid().nullable() })).max(1000);

/** Some people, or all who match a filter save a few, as a page sends it. */
export const accountSelectionForm = z.union([
  z.strictObject({ user, people }),
  z.strictObject({
    all: z.strictObject({
      user,
      q: z.string().optional(),
      status: z.enum(contactStatuses).optional(),
      school: z.string().optional(),
      year: z.string().optional(),
    }),
    except: people,
  }),
]);
