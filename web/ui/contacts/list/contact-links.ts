import type { ContactFilter } from '#server/contacts/contact-filter.ts';

/** What the list of contacts shows. */
export type ContactListFilter = ContactFilter;

export const contactFilterKeys = ['q', 'status', 'school', 'year', 'type', 'reason'] as const;

/** The address of a list: its filters, and the page if not the first. */
export function contactsHref(
  filter: ContactListFilter,
  page: { readonly after?: string | null; readonly before?: string | null } = {},
): string {
  const params = new URLSearchParams();
  for (const key of contactFilterKeys) if (filter[key]) params.set(key, filter[key]);
  if (page.after) params.set('after', page.after);
  if (page.before) params.set('before', page.before);
  const search = params.toString();
  return search ? `?${search}` : '?';
}
