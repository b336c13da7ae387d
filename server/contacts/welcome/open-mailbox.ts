/**
 * In SQL: whether somebody who is kept from a contact's children reads the mail of an address. Hardly any mailbox is a blocked
 * person's, so that a long list is asked one by one only about those.
 */
export const isMailboxBarred = (contactId: string, address: string): string =>
  `(lower(${address}) in (select mailboxes_of_blocked(app_trust())) and mailbox_barred(${contactId}, ${address}))`;

/** The same of the address that the welcome `i` went to. */
export const isWelcomeBarred = isMailboxBarred('i.person_id', 'i.email');

/** In SQL: the roster's address of the person `p`, or null where somebody who is kept from their children reads the mail. */
export const openMailbox = `(case when ${isMailboxBarred('p.id', 'p.email')} then null else p.email end)`;
