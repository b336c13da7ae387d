import type { RequestState } from '#server/requests/rules.ts';

const words: Readonly<Record<RequestState, { readonly label: string; readonly tone: string }>> = {
  open: { label: 'Waiting', tone: 'wait' },
  approved: { label: 'Approved', tone: 'ok' },
  refused: { label: 'Refused', tone: 'stop' },
  withdrawn: { label: 'Withdrawn', tone: 'idle' },
};

/** How a request stands. */
export function RequestBadge({ state }: { state: RequestState }) {
  const { label, tone } = words[state];
  return (
    <span className="status" data-tone={tone}>
      {label}
    </span>
  );
}
