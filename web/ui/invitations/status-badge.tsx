import type { StaffStatus } from '#server/invitations/rules.ts';
import { statusWords } from './status-words.ts';

/** A status in words, with a shape and a colour. */
export function StatusBadge({ status }: { status: StaffStatus }) {
  const { label, tone } = statusWords[status];
  return (
    <span className="status" data-tone={tone}>
      {label}
    </span>
  );
}
