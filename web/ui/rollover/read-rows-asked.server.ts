import { z } from 'zod';
import { contactOutcomes, studentOutcomes } from '#server/rollover/rules.ts';
import type { RowsAsked } from './rows-asked.ts';

const query = z.object({
  list: z.enum(['students', 'contacts']).catch('students'),
  student: z.enum(studentOutcomes).nullable().catch(null),
  contact: z.enum(contactOutcomes).nullable().catch(null),
  q: z.string().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** Reads off an address which rows of a rollover are asked for; what is not understood is left out. */
export const readRowsAsked = (params: URLSearchParams): RowsAsked =>
  query.parse({ student: null, contact: null, ...Object.fromEntries(params) });
