import type { ContactOutcome, StudentOutcome } from '#server/rollover/rules.ts';

/** Which rows of a rollover are shown: students or contacts, of one outcome or of all, by name, and which page. */
export interface RowsAsked {
  readonly list: 'students' | 'contacts';
  readonly student: StudentOutcome | null;
  readonly contact: ContactOutcome | null;
  readonly q: string;
  readonly page: number;
}

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
