import type { UserType } from '#server/contacts/accounts/rules.ts';
import type { ContactFilter } from '#server/contacts/contact-filter.ts';

/** What the list of contacts shows. */
export type ContactListFilter = ContactFilter;

/** What a list of any user type shows. */
export type AnyFilter = Pick<ContactFilter, 'q' | 'school' | 'year' | 'status'>;

interface Page {
  readonly after?: string | null;
  readonly before?: string | null;
}

export const contactFilterKeys = ['q', 'status', 'school', 'year', 'type', 'reason'] as const;

/** The address of a list of contacts: its filters, and the page if not the first. */
export const contactsHref = (filter: ContactListFilter, page?: Page): string =>
  accountsHref('contact', filter, page);

/** The address of a list of any user type. */
export function accountsHref(user: UserType, filter: ContactListFilter, page: Page = {}): string {
  const params = new URLSearchParams();
  if (user !== 'contact') params.set('user', user);
  for (const key of contactFilterKeys) if (filter[key]) params.set(key, filter[key]);
  if (page.after) params.set('after', page.after);
  if (page.before) params.set('before', page.before);
  const search = params.toString();
  return search ? `?${search}` : '?';
}
