import { z } from 'zod';
import {
  contactOutcomes,
  studentOutcomes,
  type ContactOutcome,
  type StudentOutcome,
} from '#server/rollover/rules.ts';

/** Which rows of a rollover are shown: students or contacts, of one outcome or of all, by name, and which page. */
export interface RowsAsked {
  readonly list: 'students' | 'contacts';
  readonly student: StudentOutcome | null;
  readonly contact: ContactOutcome | null;
  readonly q: string;
  readonly page: number;
}

const query = z.object({
  list: z.enum(['students', 'contacts']).catch('students'),
  student: z.enum(studentOutcomes).nullable().catch(null),
  contact: z.enum(contactOutcomes).nullable().catch(null),
  q: z.string().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** Reads them off an address; what is not understood is left out. */
export const rowsAsked = (params: URLSearchParams): RowsAsked =>
  query.parse({ student: null, contact: null, ...Object.fromEntries(params) });

/** The address of other rows on the same page. */
export function rowsHref({ list, student, contact, q, page }: Partial<RowsAsked>): string {
  const params = new URLSearchParams();
  if (list && list !== 'students') params.set('list', list);
  if (student) params.set('student', student);
  if (contact) params.set('contact', contact);
  if (q) params.set('q', q);
  if (page && page > 1) params.set('page', String(page));
  return `?${params.toString()}`;
}
