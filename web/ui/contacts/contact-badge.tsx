import type { ContactStatus } from '#server/contacts/rules.ts';
import { contactStatusWords } from './status-words.ts';

/** A status of a contact in words, with a shape and a colour. */
export function ContactBadge({ status }: { status: ContactStatus }) {
  const { label, tone } = contactStatusWords(status);
  return (
    <span className="status" data-tone={tone}>
      {label}
    </span>
  );
}
