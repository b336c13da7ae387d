import { SendButton } from '../send-button.tsx';
import { Fault } from '../visitors/fault.tsx';
import { TextField } from '../visitors/text-field.tsx';

/** Asks for a code in a session that was opened without one. */
export function ProveStep({ fault }: { readonly fault: string | null }) {
  return (
    <form method="post" className="sheet">
      <div className="sheet-head">
        <h1>Second step</h1>
        <p>
          You signed in without a code. Type in the one that your authenticator app shows, or a backup code.
        </p>
      </div>
      {fault !== null && <Fault>{fault}</Fault>}
      <input type="hidden" name="act" value="prove" />
      <TextField
        label="Code"
        name="code"
        className="input input-code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        maxLength={20}
        required
        focused
      />
      <SendButton busy="Looking …">Go on</SendButton>
    </form>
  );
}
