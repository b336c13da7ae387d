import { SendButton } from '../send-button.tsx';
import { CodeField } from '../visitors/code-field.tsx';
import { Fault } from '../visitors/fault.tsx';

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
      <CodeField focused orBackup />
      <SendButton busy="Looking …">Go on</SendButton>
    </form>
  );
}
