import type { ContactAtSchool, ContactSelection } from '#server/contacts/contact-filter.ts';

/** The one contact at one school that a selection names; null when it is more, or a filter. */
export function oneOf(who: ContactSelection): ContactAtSchool | null {
  if (!('contacts' in who) || who.contacts.length !== 1) return null;
  return who.contacts[0] ?? null;
}
