import { useId } from 'react';
import { SendButton } from '../send-button.tsx';
import { Fault } from './fault.tsx';

interface Props {
  readonly siteName: string;
  readonly invitedBy: string;
  readonly fault: string | null;
}

/** Asks once more before an invitation is declined, and for a reason that nobody has to give. */
export function DeclineForm({ siteName, invitedBy, fault }: Props) {
  const id = useId();
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Decline the invitation?</h1>
        <p>
          {siteName} gives you nothing then, and the link stops working. {invitedBy} is told, and can invite
          you again.
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <div className="field">
        <label htmlFor={id}>Reason (if you want to give one)</label>
        <p className="field-hint" id={`${id}-hint`}>
          {invitedBy} reads it. For example: I do not work there any more.
        </p>
        <textarea
          className="input"
          id={id}
          name="reason"
          rows={3}
          maxLength={500}
          aria-describedby={`${id}-hint`}
        />
      </div>
      <div className="choices">
        <SendButton busy="Declining …">Decline the invitation</SendButton>
        <a className="button" href="/i">
          Back to the invitation
        </a>
      </div>
    </form>
  );
}
