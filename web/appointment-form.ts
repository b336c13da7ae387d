import { z } from 'zod';
import { administratorRoles } from '#server/administrators/rules.ts';

/** A role and site access, as a page sends them. */
export const appointmentForm = {
  role: z.enum(administratorRoles),
  roleId: z.string().nullable(),
  sites: z.strictObject({
    allSites: z.boolean(),
    schoolIds: z.array(z.string()).max(2000),
    groupIds: z.array(z.string()).max(200),
  }),
};
