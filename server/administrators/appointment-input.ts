import { z } from 'zod';
import { administratorRoles } from './rules.ts';

const ids = (most: number) => z.array(z.uuid()).max(most);

/** An appointment, as it comes in: a role, with or without a name of the trust's own, and all sites or some. */
export const appointmentInput = {
  role: z.enum(administratorRoles),
  roleId: z.uuid().nullable().optional(),
  sites: z
    .strictObject({ allSites: z.boolean(), schoolIds: ids(2000), groupIds: ids(200) })
    .refine(
      ({ allSites, schoolIds, groupIds }) => allSites || schoolIds.length + groupIds.length > 0,
      'Choose at least one school, or all sites.',
    ),
};
