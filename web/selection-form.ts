import { z } from 'zod';
import { staffStatuses } from '#server/invitations/rules.ts';

const ids = z.array(z.uuid()).max(1000);

/** Some people, or everybody who matches a filter save a few, as a page sends it. */
export const selectionForm = z.union([
  z.strictObject({ ids }),
  z.strictObject({
    all: z.strictObject({ q: z.string().optional(), status: z.enum(staffStatuses).optional() }),
    except: ids,
  }),
]);
