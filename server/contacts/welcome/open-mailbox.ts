/**
 * In SQL: the roster's address of the person `p`, or null where somebody who is kept from their children reads the mail.
 * Hardly any mailbox is a blocked person's, so that a long list is asked one by one only about those.
 */
export const openMailbox = `(case when lower(p.email) in (select mailboxes_of_blocked(app_trust()))
  and mailbox_barred(p.id, p.email) then null else p.email end)`;
